/**
 * How many gave which class of demand, exactly as far as the published figures of class and need allow. Each device joins
 * need into the class (protocol/values.ts), so for the true numbers of wanting w, helpful h, not needing z, having s and
 * having with a valid need u, of which each gave 0 to 3:
 *
 *     n(need) = w + h + z + u,   0 ≤ u ≤ s,   2w + h ≤ Σ need ≤ 3w + h + 3u,   Σ need = mean · n(need)
 *
 * A mean of at most 0.55 over at most 49 answers allows at most 13 who want it: 2w ≤ 0.55 · 49. Where nearly all gave one
 * level, at most two of those whose class rules that level out are left. Campaigns without a class of its own for what
 * would help counted it with those who do not need it: these then gave 0 or 1.
 */
import { countOf, type Figure } from './figures.ts'
import { dissentMost, type Interval } from './interval.ts'
import { extremes, type Sum } from './whole-numbers.ts'

const HAS = 'has'
const HELPFUL = 'helpful'
const WANTED = { low: 2, high: 3 }
const HELPS = { low: 1, high: 1 }

/** What need those of a class gave; undefined: any, or none. */
const needOf = (value: string, values: readonly string[]): Interval | undefined => {
  if (value === HAS) return undefined
  if (value.startsWith('wants')) return WANTED
  return value === HELPFUL ? HELPS : { low: 0, high: values.includes(HELPFUL) ? 0 : 1 }
}

const TOP = 3
const LEAST = Number.NEGATIVE_INFINITY
const MOST = Number.POSITIVE_INFINITY

type Terms = readonly (readonly [number, number])[]

const sum = (terms: Terms, low: number, high: number): Sum => ({
  factors: Object.fromEntries(terms),
  low,
  high,
})

/** What need says of the class. @param values of the class, in the order of the unknowns */
const needSums = ({ n, level }: Figure, values: readonly string[], k: number): Sum[] => {
  /** Those who have it and gave a valid need: the last unknown. */
  const u = values.length
  const asked = values.flatMap((v, at) => {
    const levels = needOf(v, values)
    return levels ? [{ at, ...levels }] : []
  })
  const all = [...asked, { at: u, low: 0, high: TOP }]
  const by = (factor: (levels: Interval) => number): Terms => all.map((a) => [a.at, factor(a)] as const)
  const has = values.indexOf(HAS)
  const counted = [
    sum(
      by(() => 1),
      n.low,
      n.high,
    ),
    sum([...(has < 0 ? [] : [[has, 1] as const]), [u, -1]], 0, MOST),
  ]
  if (!level) return counted
  const { most } = level
  if (most !== undefined) {
    const others = by(({ low, high }) => (most < low || most > high ? 1 : 0))
    return [...counted, sum(others, 0, dissentMost(true, k))]
  }
  return [
    ...counted,
    sum(
      by(({ low }) => low - level.high),
      LEAST,
      0,
    ),
    sum(
      by(({ high }) => high - level.low),
      0,
      MOST,
    ),
  ]
}

/**
 * @param demand the whole's figure of the class @param need the whole's figure of need, where it is published
 * @returns how many gave one of some classes; undefined where nothing is counted
 */
export const joinedCount =
  (demand: Figure, need: Figure | undefined, k: number) =>
  (some: readonly string[]): Interval | undefined => {
    const alone = countOf(demand, some, dissentMost(false, k))
    const { groups = [], n } = demand
    if (!alone || groups.length === 0) return alone
    const values = groups.flatMap((g) => g.values)
    const counted = (of: readonly string[], { low, high }: Interval) =>
      sum(
        of.map((v) => [values.indexOf(v), 1] as const),
        low,
        high,
      )
    const sums = [
      counted(values, n),
      ...groups.map((g) => counted(g.values, g.count)),
      ...(need ? needSums(need, values, k) : []),
    ]
    const ranges = [...values, 'u'].map(() => ({ low: 0, high: n.high }))
    const goal = Object.fromEntries(values.flatMap((v, at) => (some.includes(v) ? [[at, 1]] : [])))
    // Figures that contradict each other were not joined as the protocol says; each then stands for itself.
    return extremes(ranges, sums, goal) ?? alone
  }
