/**
 * Order among what is known as a range: by what is certain, and left open where rounding could turn it round. The report
 * and the desk order by this, and mean the same by a tier.
 */
import { exceeds, type Interval } from './interval.ts'

export interface Ranked<T> {
  readonly of: T
  /** 1 is the highest. Between tiers the order is certain; within one it is not. */
  readonly tier: number
  /** The best and the worst place that the true values allow; 1 is the highest. */
  readonly place: Interval
}

/**
 * Tiers are the connected groups of overlapping intervals: whoever stands in a higher one is above everybody in a
 * lower one, whatever the true values are. The list is in the order of the lower ends: what a value is at least is certain,
 * and a wide range lifts nobody. Equal ranges stay as they came.
 * @param intervalOf intervals; who has none is left out
 */
export const ranked = <T>(
  things: readonly T[],
  intervalOf: (thing: T) => Interval | undefined,
): Ranked<T>[] => {
  const known = things.flatMap((of) => {
    const value = intervalOf(of)
    return value ? [{ of, value }] : []
  })
  // From the top down: a new tier begins where everything so far lies above.
  const order = known.toSorted((a, b) => b.value.high - a.value.high || b.value.low - a.value.low)
  let tier = 0
  let floor = Number.POSITIVE_INFINITY
  const placed = order.map(({ of, value }): Ranked<T> & { value: Interval } => {
    if (tier === 0 || value.high < floor) tier++
    floor = Math.min(floor, value.low)
    const above = order.filter((o) => exceeds(o.value, value)).length
    const below = order.filter((o) => exceeds(value, o.value)).length
    return { of, tier, place: { low: above + 1, high: order.length - below }, value }
  })
  return placed
    .toSorted((a, b) => b.value.low - a.value.low || b.value.high - a.value.high)
    .map(({ of, tier, place }) => ({ of, tier, place }))
}
