/** Places in an order, 1 the first; equals share the places that they take up together. */
import type { Interval } from '../report/interval.ts'

/** How many of ascending numbers are below, or not above. */
const below = (sorted: Float64Array, value: number, orEqual: boolean): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const at = sorted[middle] ?? 0
    if (at < value || (orEqual && at === value)) from = middle + 1
    else to = middle
  }
  return from
}

/** The places of all in one draw, by their scores. */
export const placesIn = (scores: Float64Array): Interval[] => {
  const sorted = scores.toSorted()
  return Array.from(scores, (own) => ({
    low: 1 + scores.length - below(sorted, own, true),
    high: scores.length - below(sorted, own, false),
  }))
}

/** Without the outermost at either end. @param tail how many are left out at each */
export const middlePlaces = (places: readonly Interval[], tail: number): Interval => {
  const nth = (numbers: readonly number[], at: number) => numbers.toSorted((a, b) => a - b)[at] ?? 0
  return {
    low: nth(
      places.map((p) => p.low),
      tail,
    ),
    high: nth(
      places.map((p) => p.high),
      places.length - 1 - tail,
    ),
  }
}
