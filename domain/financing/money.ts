/**
 * Money in whole cents, and how people write it. No fractions anywhere: a cent is an integer, a product of integers is
 * one, and what would leave the integers that a number holds exactly is refused instead of rounded.
 */

import { figureOf } from '../typed.ts'

/** Whole euro cents, a safe integer. */
export type Cents = number

/** The largest amount that may be entered: a thousand million euros. Sums are checked besides. */
export const AMOUNT_MAX: Cents = 100_000_000_000
/** The largest number of members, uses or hours that may be entered. */
export const COUNT_MAX = 10_000_000

/** Why what was typed is no amount; the screens say what to do. */
export type InputProblem =
  | 'notNumber'
  | 'negative'
  | 'tooLarge'
  /** More than two places after the comma. */
  | 'decimals'
  /** "1,234": a thousand and more in one language, one and a bit in the other. */
  | 'ambiguous'
  /** A whole number was asked for. */
  | 'notWhole'

export type Parsed = { ok: true; value: number | null } | { ok: false; problem: InputProblem }

const no = (problem: InputProblem): Parsed => ({ ok: false, problem })

/** The mark before the decimals, if there is one: the last one, when it stands once and alone of its kind. */
const decimalMark = (text: string): ',' | '.' | undefined => {
  const marks = [...text].filter((c) => c === ',' || c === '.') as (',' | '.')[]
  const last = marks.at(-1)
  return last && marks.filter((m) => m === last).length === 1 ? last : undefined
}

const GROUPED = /^\d{1,3}(?:([ ,.])\d{3})(?:\1\d{3})*$/

/**
 * Reads "1 234,50", "1,234.50", "1234.5", "12 €" or nothing at all, as Estonian or English writes it.
 * Where the two disagree ("1,234") it does not guess.
 * @returns hundredths (cents), or null for an empty field
 */
export const parseHundredths = (typed: string, max: number = AMOUNT_MAX): Parsed => {
  const text = figureOf(typed)
    .replace(/['’]/g, ' ')
    .replace(/ +/g, ' ')
    // "12,–" and "12.-": no cents.
    .replace(/[,.]\s?-(?=\s|€|eur|$)/i, '')
    .replace(/^(?:€|eur)|(?:€|eur)$/gi, '')
    .trim()
  if (text === '') return figureOf(typed) === '' ? { ok: true, value: null } : no('notNumber')
  if (/^-\s?[\d.,]/.test(text)) return no('negative')
  if (!/^[\d ,.]+$/.test(text) || !/\d/.test(text)) return no('notNumber')
  const mark = decimalMark(text)
  const at = mark ? text.lastIndexOf(mark) : text.length
  const [whole, decimals] = [text.slice(0, at), text.slice(at + 1)]
  if (mark && /^\d{1,3}$/.test(whole) && whole !== '0' && /^\d{3}$/.test(decimals)) return no('ambiguous')
  if (!/^\d*$/.test(decimals)) return no('notNumber')
  if (!/^\d+$/.test(whole) && !GROUPED.test(whole)) return no('notNumber')
  if (mark && whole.includes(mark)) return no('notNumber')
  if (decimals.length > 2) return no('decimals')
  const digits = whole.replace(/\D/g, '') + decimals.padEnd(2, '0')
  const value = Number(digits)
  return digits.length > 15 || value > max ? no('tooLarge') : { ok: true, value }
}

/** Reads a whole number: "1 234", "1234". */
export const parseCount = (typed: string, max: number = COUNT_MAX): Parsed => {
  const read = parseHundredths(typed, max * 100)
  if (!read.ok) return read.problem === 'decimals' ? no('notWhole') : read
  if (read.value === null) return read
  return read.value % 100 === 0 ? { ok: true, value: read.value / 100 } : no('notWhole')
}

/** Thrown by sums that no longer fit; who evaluates a scenario catches it once. */
export class TooLarge extends RangeError {}

/** The number itself, if it is exact. */
export const exact = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new TooLarge('sum is beyond whole numbers')
  return value
}

export const sum = (values: readonly number[]): number => exact(values.reduce((all, v) => exact(all + v), 0))

export const times = (a: number, b: number): number => exact(a * b)

/**
 * Whole quotient rounded down, of whole numbers that are not negative. A quotient near a whole number may come out of the
 * processor as that number; what is left over tells, and is exact. (`a % b` would do, and is many times slower.)
 */
export const floorDiv = (a: number, b: number): number => {
  const near = Math.floor(a / b)
  const rest = a - near * b
  return rest < 0 ? near - 1 : rest >= b ? near + 1 : near
}

/** Whole quotient rounded up. */
export const ceilDiv = (a: number, b: number): number => floorDiv(a, b) + (a % b === 0 ? 0 : 1)
