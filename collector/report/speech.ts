/** Everything words are taken from, in one language, and how what was answered is said with them. */
import type { Language } from '../../domain/content.ts'
import { FAMILY_QUESTIONS, type FamilyQuestion } from '../../domain/demand.ts'
import type { Figure } from '../../domain/report/figures.ts'
import type { Report } from '../../domain/report/report.ts'
import { demand as demandEn } from '../../locales/en/demand.ts'
import { report as reportEn } from '../../locales/en/report.ts'
import { type DemandWords, demand as demandEt } from '../../locales/et/demand.ts'
import { type ReportWords, report as reportEt } from '../../locales/et/report.ts'
import { type Names, namesIn } from './names.ts'

export interface Speech {
  readonly language: Language
  readonly words: ReportWords
  readonly demand: DemandWords
  readonly names: Names
  readonly bands: Report['bands']
}

const WORDS = { et: [reportEt, demandEt], en: [reportEn, demandEn] } as const

export const speechIn = (
  language: Language,
  files: Readonly<Record<string, unknown>>,
  bands: Report['bands'],
): Speech => {
  const [words, demand] = WORDS[language]
  return { language, words, demand, names: namesIn(files, language), bands }
}

/** "< 5 000", or several that were put together. */
export const bandText = (name: string, { words, bands }: Speech): string => {
  if (name === 'all') return words.band.all
  const ids = name.split('+')
  const labels = bands.flatMap((b) => (b.name.split('+').every((id) => ids.includes(id)) ? b.labels : []))
  return labels.map(unbroken).reduce(words.band.and)
}

/** "10 999" stays in one line. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\d)/g, '$1\u00a0')

const said = (dictionary: Readonly<Record<string, string>>, value: string): string =>
  dictionary[value] ?? value

const missingText = (value: string, { words, names }: Speech): string => {
  const at = value.lastIndexOf('-')
  return at < 0
    ? words.services.otherMissing
    : words.services.atLeast(names.question(value.slice(0, at)), value.slice(at + 1))
}

const isFamilyQuestion = (name: string): name is FamilyQuestion => Object.hasOwn(FAMILY_QUESTIONS, name)

/** Levels of values like "3" or "full-3", as a range. */
const levelsText = (values: readonly string[], { words }: Speech): string => {
  const levels = values.flatMap((v) => /(?:^|-)(\d)$/.exec(v)?.[1] ?? []).map(Number)
  return words.levels.range(Math.min(...levels), Math.max(...levels))
}

const classText = (value: string, { words }: Speech): string => {
  const { column, rest } = words.services
  const all = { has: column.has, wantsNow: column.now, wantsLater: column.later, ...rest }
  return said(all, value)
}

const valueText = (item: string, value: string, speech: Speech): string => {
  const { words, demand } = speech
  if (Object.hasOwn(words.without, value)) return said(words.without, value)
  const name = item.split('/').at(-1) ?? ''
  if (name === 'missing') return missingText(value, speech)
  if (name === 'class') return classText(value, speech)
  if (name === 'have') return said(words.services.have, value)
  if (name === 'need') return said(demand.need.options, value)
  return isFamilyQuestion(name) ? said(demand.family.options[name], value) : value
}

/** As it stands in the middle of a sentence; abbreviations keep their capitals. */
const inSentence = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** What a group of answers is called: "tase 0–1", "riik või ettevõte". */
export const valuesText = (item: string, values: readonly string[], speech: Speech): string => {
  const { words } = speech
  const isLevel = /^(answer|dimension)\//.test(item) && values.every((v) => /\d$/.test(v))
  if (isLevel) return levelsText(values, speech)
  const [first = '', ...more] = [...new Set(values.map((value) => valueText(item, value, speech)))]
  return [first, ...more.map(inSentence)].join(` ${words.figure.or} `)
}

/** What most gave, and how many others there can be. */
export const mostText = (item: string, { most = [], others = 0 }: Figure, speech: Speech): string =>
  speech.words.figure.most(valuesText(item, most, speech), others)

/** Why there is no valid answer: one reason, or several that are counted as one. */
export const offText = (values: readonly string[], { words }: Speech): string =>
  values.map((value) => said(words.without, value)).join(', ')

/** What an item is called where it stands alone. */
export const itemText = (item: string, { names, words }: Speech): string => {
  const [kind, id = '', name = ''] = item.split('/')
  if (kind === 'answer') return names.question(id)
  if (kind === 'dimension') return names.dimension(id)
  if (kind === 'family')
    return words.families.caption(
      names.family(id),
      isFamilyQuestion(name) ? inSentence(words.families.question[name]) : name,
    )
  if (name === 'need') return words.changes.need(names.service(id))
  return name === 'class' ? words.changes.wants(names.service(id)) : names.service(id)
}
