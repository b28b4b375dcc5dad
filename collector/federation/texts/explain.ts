/** Why a step is refused, in words. */
import { momentText } from '../../../domain/time/moment.ts'
import type { Language } from '../cli/language.ts'
import type { Flaw } from '../steps/flaw.ts'
import type { Refused } from '../steps/refused.ts'
import { type Words, wordsOf } from './words.ts'

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)

const ruleText = ({ rules }: Words, reason: string, rule: string): string => {
  const families: Readonly<Record<string, Readonly<Record<string, string>>>> = rules
  return families[reason]?.[rule] ?? rule
}

const flawText = ({ flaws }: Words, { what, details }: Flaw): string => {
  const [first = '', second = '', third = '', fourth = ''] = details
  return flaws[what](first, second, third, fourth)
}

/** More would run off the screen, and most of them have one cause. */
const MOST = 20

/** The sentence for a refusal, and a line for every rule that is broken and everything that is wrong in a file. */
export const explain = ({ reason, details, rules, flaws }: Refused, language: Language): string[] => {
  const words = wordsOf(language)
  const [first = '', second = '', third = ''] = details.map((d) =>
    isMoment(d) ? momentText(d, language, 'long') : d,
  )
  return [
    words.problems[reason](first, second, third),
    ...rules.map((rule) => `  – ${ruleText(words, reason, rule)}`),
    ...flaws.slice(0, MOST).map((one) => `  – ${flawText(words, one)}`),
    ...(flaws.length > MOST ? [`  – ${words.flaws.more(String(flaws.length - MOST), '', '', '')}`] : []),
  ]
}
