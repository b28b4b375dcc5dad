/** What single municipalities would pay: every line they take part in, and their part of the gap. */
import { type Account, feesOf } from './account.ts'
import type { Gap } from './gap.ts'
import { type Joining, type Member, positionOf } from './members.ts'
import { type Cents, sum, times } from './money.ts'
import { equalPart, someByInhabitants } from './split.ts'
import { usesOf } from './uses.ts'

/** Divided before: a change of one year, or of one circumstance, leaves most sums as they were. */
const kept = new WeakMap<Joining, Map<string, Cents[]>>()
const KEPT_MAX = 2000

const byInhabitants = (amount: Cents, joining: Joining, count: number, at: readonly number[]): Cents[] => {
  const known = kept.get(joining) ?? new Map<string, Cents[]>()
  if (known.size > KEPT_MAX) known.clear()
  kept.set(joining, known)
  const key = `${amount} ${count} ${at.join()}`
  const parts = known.get(key) ?? someByInhabitants(amount, joining, count, at)
  known.set(key, parts)
  return parts
}

/** What each of some participants pays of a year's gap, uses counted over all lines they take part in. */
const partsOfGap = (
  gap: Gap,
  joining: Joining,
  count: number,
  positions: readonly number[],
  uses: readonly number[],
): Cents[] => {
  if (gap.paid === 0) return positions.map(() => 0)
  if (gap.model === 'perInhabitant') return byInhabitants(gap.paid, joining, count, positions)
  if (gap.model === 'membershipFee') return positions.map((at) => equalPart(gap.paid, count, at))
  const price = gap.price ?? 0
  return uses.map((n) => times(price, gap.model === 'monthlyFee' ? 12 : n))
}

/**
 * @returns by year, for each member in the order given: cents a year; undefined for one that takes part in nothing.
 * Over all participants these add up to what the account says members pay.
 */
export const feesFor = (
  account: Account,
  joining: Joining,
  members: readonly Member[],
): (Cents | undefined)[][] => {
  const positions = members.map((m) => positionOf(joining, m))
  const takenIn = positions.map((at) => account.lines.filter((l) => at < l.taken.count))
  const steady = members.map((m, i) =>
    sum(
      (takenIn[i] ?? []).map(({ line }) =>
        sum([feesOf(line, m.population), times(line.rates.usePrice ?? 0, usesOf(line, m))]),
      ),
    ),
  )
  const uses = members.map((m, i) => sum((takenIn[i] ?? []).map(({ line }) => usesOf(line, m))))
  return account.years.map(({ gap }, year) => {
    const parts = partsOfGap(gap, joining, account.taken.count, positions, uses)
    return members.map((_, i) => {
      const at = positions[i] ?? Number.POSITIVE_INFINITY
      if (at >= account.taken.count) return undefined
      const own = (takenIn[i] ?? []).map(({ line, taken }) =>
        equalPart(line.rows.ownShare?.[year] ?? 0, taken.count, at),
      )
      return sum([steady[i] ?? 0, ...own, parts[i] ?? 0])
    })
  })
}
