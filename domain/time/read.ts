/**
 * A moment as people type or paste it, by the federation's clock: "30.11.2027 23:59", "30. november 2027 kell 23.59", what
 * `momentText` prints, or ISO with or without an offset. Nothing is guessed: 03/04/2027 is two days, and refused.
 */
import { figureOf } from '../typed.ts'
import { offsetOf, wallOf } from './zone.ts'

export type MomentProblem =
  /** No day that can be read, or one that could be two. */
  | 'form'
  | 'noTime'
  /** 31 April, or 25:00. */
  | 'noSuchMoment'
  /** Skipped in spring, when the clock is put forward. */
  | 'skipped'
  /** Comes twice in autumn: only with the offset to UTC it is known which. */
  | 'twice'

export type MomentRead =
  | { readonly ok: true; readonly at: number }
  | { readonly ok: false; readonly problem: MomentProblem }

const no = (problem: MomentProblem): MomentRead => ({ ok: false, problem })

const MONTHS = [
  ['jaanuar', 'january', 'jan'],
  ['veebruar', 'february', 'feb', 'veebr'],
  ['märts', 'march', 'mar'],
  ['aprill', 'april', 'apr'],
  ['mai', 'may'],
  ['juuni', 'june', 'jun'],
  ['juuli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktoober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['detsember', 'december', 'dets', 'dec'],
]

const monthOf = (word: string): number => MONTHS.findIndex((names) => names.includes(word)) + 1

type Day = readonly [year: number, month: number, day: number]

/** The day, and what stands after it. */
const dayIn = (text: string): { day: Day; rest: string } | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t| |,|$)\s*(.*)$/.exec(text)
  if (iso) return { day: [Number(iso[1]), Number(iso[2]), Number(iso[3])], rest: iso[4] ?? '' }
  const dots = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?:[ ,.]|$)\s*(.*)$/.exec(text)
  if (dots) return { day: [Number(dots[3]), Number(dots[2]), Number(dots[1])], rest: dots[4] ?? '' }
  const words = /^(\d{1,2})\.? ?(\p{L}+)\.? ?(\d{4})(?:[ ,.]|$)\s*(.*)$/u.exec(text)
  const month = words ? monthOf(words[2] ?? '') : 0
  return words && month > 0
    ? { day: [Number(words[3]), month, Number(words[1])], rest: words[4] ?? '' }
    : undefined
}

const TIME =
  /^(?:,? ?(?:a\.|aasta)? ?)?(?:kell|kl|at)?\.? ?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))? ?(?:\((?:tallinna aeg|tallinn time)?,? ?(utc ?[+-]\d{1,2})?\)|(z|utc ?[+-]\d{1,2}|[+-]\d{2}:?\d{2})|tallinna aeg|tallinn time)?\.?$/

/** "z", "utc+3", "+02:00" in minutes. */
const minutesIn = (zone: string): number => {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const MINUTE = 60_000
const DAY = 86_400_000

/** @param typed as it was typed or pasted @returns milliseconds since 1970 */
export const readMoment = (typed: string): MomentRead => {
  const found = dayIn(figureOf(typed).toLowerCase())
  if (!found) return no('form')
  if (found.rest === '') return no('noTime')
  const time = TIME.exec(found.rest)
  if (!time) return no('form')
  const [year, month, day] = found.day
  const [hour, minute, second] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)]
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const isReal = month <= 12 && hour <= 23 && minute <= 59 && second <= 59
  const shown = { year, month, day, hour, minute, second }
  // A day that is not in the calendar comes out as another one.
  if (!isReal || new Date(wall).getUTCDate() !== day) return no('noSuchMoment')
  const zone = time[4] ?? time[5]
  if (zone !== undefined) return { ok: true, at: wall - minutesIn(zone) * MINUTE }
  const offsets = new Set([offsetOf(wall - DAY), offsetOf(wall + DAY)])
  const all = [...offsets].map((offset) => wall - offset * MINUTE)
  const fitting = all.filter((at) => {
    const there = wallOf(at)
    return Object.entries(shown).every(([name, value]) => Number(there[name]) === value)
  })
  const [at] = fitting
  if (at === undefined) return no('skipped')
  return fitting.length > 1 ? no('twice') : { ok: true, at }
}
