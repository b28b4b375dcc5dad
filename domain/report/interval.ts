/**
 * What a published, rounded figure leaves open: the interval that the true value lies in. The formulas undo
 * `publication/round.ts`; a property in the tests holds that the true value always lies inside.
 *
 * - A number n, rounded down to 5, stands for n to n + 4.
 * - A mean m, rounded to its step s (halves up), stands for m − s/2 to m + s/2. At a coded end it stands for
 *   everything from there on: 0.5 for 0 to 0.5 + s/2, top − 0.5 for top − 0.5 − s/2 to top.
 * - Nearly all gave one answer: at most d gave another (d = 2 where there are levels, else k − 1 or 2, whichever is
 *   more). Of n to n + 4 answers, n − d to n + 4 are that one, and the mean lies within d · (distance to the end) / n of it.
 */
import { DISSENT, END, stepOf } from '../publication/round.ts'

/** Both ends belong to it. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A rounded number stands for up to this many more. */
const ROUNDED_OFF = 4

/** Ends of means are multiples of 0.025; what floating point adds is taken away. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6

/** @param n as published, rounded down to 5 */
export const countInterval = (n: number): Interval => ({ low: n, high: n + ROUNDED_OFF })

/**
 * @param n valid answers as published: it says by which step the mean was rounded
 * @param top highest level of the scale
 */
export const meanInterval = (mean: number, n: number, top: number): Interval => {
  const half = stepOf(n) / 2
  return {
    low: mean <= END ? 0 : tidy(mean - half),
    high: mean >= top - END ? top : tidy(mean + half),
  }
}

/** How many at most gave another answer than the one that nearly all gave. */
export const dissentMost = (hasLevels: boolean, k: number): number =>
  (hasLevels ? DISSENT : Math.max(k, DISSENT)) - 1

/** The mean where nearly all gave one level. */
export const agreedMean = (level: number, n: number, top: number): Interval => {
  const share = dissentMost(true, 0) / n
  return { low: level - level * share, high: level + (top - level) * share }
}

/** The share of a part in its whole, 0–1, where only the part and the rest beside it are known. */
export const shareInterval = (part: Interval, rest: Interval): Interval => ({
  low: part.low === 0 ? 0 : part.low / (part.low + rest.high),
  high: part.high === 0 ? 0 : part.high / (part.high + rest.low),
})

export const sumOf = (parts: readonly Interval[]): Interval => ({
  low: parts.reduce((sum, p) => sum + p.low, 0),
  high: parts.reduce((sum, p) => sum + p.high, 0),
})

/** What both allow. Two true statements about one value always meet. */
export const both = (a: Interval, b: Interval): Interval => ({
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
})

/** True where the first is larger whatever the true values are: more than rounding can explain. */
export const exceeds = (a: Interval, b: Interval): boolean => a.low > b.high

/** By how much the first is larger at least; 0 where rounding can explain the difference. */
export const leastGap = (a: Interval, b: Interval): number => (exceeds(a, b) ? tidy(a.low - b.high) : 0)
