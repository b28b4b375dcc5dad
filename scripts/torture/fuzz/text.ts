/** Damage to a text that people copy, type and print. */
import type { Random } from '../../../simulation/random.ts'
import type { Damaged } from './bytes.ts'
import { fewTimes, oneOf, stretch, under } from './chance.ts'
import { strangeMark, strangeText } from './strange.ts'

const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '')

const CHANGES: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'a mark in between': (text, random) => {
    const at = under(random, text.length + 1)
    return text.slice(0, at) + strangeMark(random) + text.slice(at)
  },
  'one letter another': (text, random) => {
    const at = under(random, text.length)
    return text.slice(0, at) + oneOf(random, [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ-/:.']) + text.slice(at + 1)
  },
  'two letters swapped': (text, random) => {
    const at = under(random, Math.max(1, text.length - 1))
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
  },
  'a part gone': (text, random) => {
    const [from, to] = stretch(random, text.length)
    return text.slice(0, from) + text.slice(to)
  },
  'a part twice': (text, random) => {
    const [from, to] = stretch(random, text.length)
    return text.slice(0, to) + text.slice(from)
  },
  'lower case': (text) => text.toLowerCase(),
  'upper case': (text) => text.toUpperCase(),
  'percent-encoded': (text, random) =>
    random() < 0.5 ? encodeURI(wellFormed(text)) : encodeURIComponent(wellFormed(text)),
  'in a sentence': (text, random) => `${strangeText(random)} (${text}), ${strangeText(random)}`,
  'quoted in a mail': (text) => text.replace(/(.{30})/g, '$1\n> '),
  'something else': (_text, random) => strangeText(random),
}

const NAMES = Object.keys(CHANGES)

export const damagedText = (text: string, random: Random): Damaged<string> => {
  let value = text
  const done: string[] = []
  for (let n = fewTimes(random); n > 0; n--) {
    const name = oneOf(random, NAMES)
    value = CHANGES[name]?.(value, random) ?? value
    done.push(name)
  }
  return { value, how: done.join(', ') }
}
