/**
 * Unknown whole numbers, each within a range, bound to one another by sums. What the sums leave of the ranges:
 *
 * - `narrowed`: for a sum Σ fᵢ·xᵢ in [low, high], fᵢ·xᵢ lies between low − Σⱼ max(fⱼ·xⱼ) and high − Σⱼ min(fⱼ·xⱼ) over
 *   the others. Repeated until nothing changes. Every solution stays inside; ends may remain that no solution has.
 * - `extremes`: the smallest and the largest value of one more sum over all solutions, exactly. The simplex method gives the
 *   ends over all real numbers; these are taken off as long as no whole numbers reach them. The search for some halves a
 *   range, narrows the others, and leaves a half that has no real numbers either.
 */
import type { Interval } from './interval.ts'
import { mostOf } from './simplex.ts'

/** Σ factors·x lies in the range; numbers without a factor are not in the sum. */
export interface Sum extends Interval {
  readonly factors: Readonly<Record<number, number>>
}

/** What floating point may add to a sum of factors. */
const SLIP = 1e-9
/** And what the simplex method may; an end that is too far out is taken off by the search. */
const SLACK = 1e-6

const ends = (factor: number, { low, high }: Interval): Interval =>
  factor < 0 ? { low: factor * high, high: factor * low } : { low: factor * low, high: factor * high }

const totalOf = (terms: readonly (readonly [number, number])[], ranges: readonly Interval[]): Interval => {
  let [low, high] = [0, 0]
  for (const [at, factor] of terms) {
    const own = ends(factor, ranges[at] as Interval)
    low += own.low
    high += own.high
  }
  return { low, high }
}

const isEmpty = ({ low, high }: Interval): boolean => low > high

type Terms = Interval & { readonly terms: readonly (readonly [number, number])[] }

const termsOf = ({ factors, low, high }: Sum): Terms => ({
  terms: Object.entries(factors).flatMap(([at, factor]) =>
    factor === 0 ? [] : [[Number(at), factor] as const],
  ),
  low,
  high,
})

const narrow = (ranges: readonly Interval[], sums: readonly Terms[]): Interval[] | undefined => {
  const next = [...ranges]
  if (next.some(isEmpty)) return undefined
  for (let changed = true; changed; ) {
    changed = false
    for (const { terms, low, high } of sums) {
      let all = totalOf(terms, next)
      if (all.low > high + SLIP || all.high < low - SLIP) return undefined
      for (const [at, factor] of terms) {
        const range = next[at] as Interval
        const own = ends(factor, range)
        // What the others leave for factor·x, and so for x.
        const [from, to] = [low - (all.high - own.high), high - (all.low - own.low)]
        const [a, b] = factor < 0 ? [to / factor, from / factor] : [from / factor, to / factor]
        const inside = {
          low: Math.max(range.low, Math.ceil(a - SLIP)),
          high: Math.min(range.high, Math.floor(b + SLIP)),
        }
        if (isEmpty(inside)) return undefined
        if (inside.low === range.low && inside.high === range.high) continue
        next[at] = inside
        changed = true
        const now = ends(factor, inside)
        all = { low: all.low + now.low - own.low, high: all.high + now.high - own.high }
      }
    }
  }
  return next
}

/** The most that a sum can be over real numbers; they are counted from the lower ends of their ranges. */
const realMost = (
  ranges: readonly Interval[],
  sums: readonly Terms[],
  goal: Terms['terms'],
): number | undefined => {
  const row = (terms: Terms['terms'], sign: number) => {
    const factors = ranges.map(() => 0)
    for (const [at, factor] of terms) factors[at] = sign * factor
    return factors
  }
  const base = (terms: Terms['terms']) =>
    terms.reduce((all, [at, factor]) => all + factor * (ranges[at]?.low ?? 0), 0)
  const bounded = sums.flatMap(({ terms, low, high }) => [
    ...(Number.isFinite(high) ? [{ factors: row(terms, 1), bound: high - base(terms) }] : []),
    ...(Number.isFinite(low) ? [{ factors: row(terms, -1), bound: base(terms) - low }] : []),
  ])
  const rows = [
    ...bounded,
    ...ranges.map(({ low, high }, at) => ({ factors: row([[at, 1]], 1), bound: high - low })),
  ]
  const most = mostOf(
    rows.map((r) => r.factors),
    rows.map((r) => r.bound),
    row(goal, 1),
  )
  return most === undefined ? undefined : most + base(goal)
}

const hasSolution = (ranges: readonly Interval[], sums: readonly Terms[]): boolean => {
  const inside = narrow(ranges, sums)
  if (!inside) return false
  let open = -1
  for (const [at, { low, high }] of inside.entries())
    if (high > low && (open < 0 || high - low < (inside[open]?.high ?? 0) - (inside[open]?.low ?? 0)))
      open = at
  if (open < 0) return true
  if (realMost(inside, sums, []) === undefined) return false
  const { low, high } = inside[open] as Interval
  const middle = Math.floor((low + high) / 2)
  return [
    { low, high: middle },
    { low: middle + 1, high },
  ].some((half) => hasSolution(inside.with(open, half), sums))
}

/** @returns undefined where no numbers at all keep the sums */
export const narrowed = (ranges: readonly Interval[], sums: readonly Sum[]): Interval[] | undefined =>
  narrow(ranges, sums.map(termsOf))

/** @param goal factors, whole numbers @returns undefined where no numbers at all keep the sums */
export const extremes = (
  ranges: readonly Interval[],
  sums: readonly Sum[],
  goal: Sum['factors'],
): Interval | undefined => {
  const all = sums.map(termsOf)
  const { terms } = termsOf({ factors: goal, low: 0, high: 0 })
  const start = narrow(ranges, all)
  if (!start) return undefined
  const [highest, lowest] = [
    realMost(start, all, terms),
    realMost(
      start,
      all,
      terms.map(([at, factor]) => [at, -factor] as const),
    ),
  ]
  if (highest === undefined || lowest === undefined) return undefined
  const is = (value: number) => hasSolution(start, [...all, { terms, low: value, high: value }])
  let [low, high] = [Math.ceil(-lowest - SLACK), Math.floor(highest + SLACK)]
  while (low <= high && !is(low)) low++
  while (high > low && !is(high)) high--
  // Adding nought makes a negative nought a plain one.
  return low > high ? undefined : { low: low + 0, high: high + 0 }
}
