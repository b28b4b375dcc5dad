/**
 * A sum divided among the first so many of the order of joining; the parts always add up to it, to the cent.
 *
 * Both ways are the method of the largest remainder (Hamilton's): everybody pays the whole cents of the exact share,
 * and the cents still missing come one each from those whose exact share was cut the most; of equals, from those who
 * join first. What one member pays is found by counting, without dividing the sum among all the others.
 *
 * When one more joins, nobody's equal part rises. A part by inhabitants can rise by one cent at most: its exact share
 * falls, but the missing cents are handed out anew (the paradox every such method has that also keeps to the rounded
 * shares; Balinski and Young 1982).
 */
import type { Joining } from './members.ts'
import { type Cents, floorDiv, mulDiv, sum } from './money.ts'

/** @param at position in the order of joining, below `count` */
export const equalPart = (amount: Cents, count: number, at: number): Cents =>
  floorDiv(amount, count) + (at < amount % count ? 1 : 0)

/** Populations of the first `count` must not all be nought. */
const exactShares = (amount: Cents, joining: Joining, count: number) => {
  const all = joining.populations[count] ?? 0
  return joining.members.slice(0, count).map(({ population }) => mulDiv(amount, population, all))
}

/** What each of the first `count` pays, by inhabitants. */
export const partsByInhabitants = (amount: Cents, joining: Joining, count: number): Cents[] => {
  const shares = exactShares(amount, joining, count)
  const missing = amount - sum(shares.map((s) => s.whole))
  const ranked = shares.map((s, at) => ({ ...s, at })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  const more = new Set(ranked.slice(0, missing).map((s) => s.at))
  return shares.map((s, at) => s.whole + (more.has(at) ? 1 : 0))
}

/** What those at these positions pay, by inhabitants: as `partsByInhabitants`, in linear time. */
export const someByInhabitants = (
  amount: Cents,
  joining: Joining,
  count: number,
  positions: readonly number[],
): Cents[] => {
  const shares = exactShares(amount, joining, count)
  const missing = amount - sum(shares.map((s) => s.whole))
  return positions.map((at) => {
    const own = shares[at]
    if (!own) return 0
    const before = shares.filter((s, i) => s.rest > own.rest || (s.rest === own.rest && i < at)).length
    return own.whole + (before < missing ? 1 : 0)
  })
}
