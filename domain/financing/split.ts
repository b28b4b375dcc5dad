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
import { type Cents, exact, floorDiv } from './money.ts'

/** @param at position in the order of joining, below `count` */
export const equalPart = (amount: Cents, count: number, at: number): Cents =>
  floorDiv(amount, count) + (at < amount % count ? 1 : 0)

interface Shares {
  /** Whole cents of the exact shares. */
  readonly whole: readonly Cents[]
  /** What was cut off each, all over the same whole: comparable with each other. */
  readonly rest: readonly number[]
  /** Cents that the whole ones fall short of the sum. */
  readonly missing: Cents
}

/**
 * The exact share of a member is amount × population ÷ all inhabitants. The product would leave the integers that a
 * number holds exactly, so the amount is first taken apart: amount = times × all + left.
 * Inhabitants of the first `count` must not all be nought.
 */
const sharesOf = (amount: Cents, joining: Joining, count: number): Shares => {
  const all = joining.populations[count] ?? 0
  const times = floorDiv(amount, all)
  const left = amount - times * all
  // None of the following products is larger.
  exact(left * joining.largest)
  const whole: number[] = []
  const rest: number[] = []
  let missing = amount
  for (let at = 0; at < count; at++) {
    const population = joining.members[at]?.population ?? 0
    const more = floorDiv(left * population, all)
    whole.push(times * population + more)
    rest.push(left * population - more * all)
    missing -= times * population + more
  }
  return { whole, rest, missing }
}

/** What each of the first `count` pays, by inhabitants. */
export const partsByInhabitants = (amount: Cents, joining: Joining, count: number): Cents[] => {
  const { whole, rest, missing } = sharesOf(amount, joining, count)
  const ranked = rest.map((r, at) => ({ r, at })).sort((a, b) => b.r - a.r || a.at - b.at)
  const more = new Set(ranked.slice(0, missing).map(({ at }) => at))
  return whole.map((cents, at) => cents + (more.has(at) ? 1 : 0))
}

/** What those at these positions pay, by inhabitants: as `partsByInhabitants`, in linear time. */
export const someByInhabitants = (
  amount: Cents,
  joining: Joining,
  count: number,
  positions: readonly number[],
): Cents[] => {
  const { whole, rest, missing } = sharesOf(amount, joining, count)
  return positions.map((at) => {
    const own = rest[at]
    if (own === undefined) return 0
    let before = 0
    for (let i = 0; i < count; i++) {
      const other = rest[i] ?? 0
      if (other > own || (other === own && i < at)) before++
    }
    return (whole[at] ?? 0) + (before < missing ? 1 : 0)
  })
}
