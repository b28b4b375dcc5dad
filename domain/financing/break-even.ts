/** From how many participants the entered income covers the cost, without anybody covering a gap. */
import type { Joining } from './members.ts'
import { type Cents, exact, sum, times } from './money.ts'
import type { Line, Scenario } from './scenario.ts'
import { usesOfAll } from './uses.ts'

export interface BreakEven {
  /** The least number of participants with which the balance is not negative. */
  readonly least: number
  /** More participants never make it negative again. */
  readonly lasting: boolean
}

const OTHERS = ['grant', 'project', 'own'] as const
const COSTS = ['fixed', 'oneOff'] as const

/** What a line's balance is made of: whatever happens, if anybody takes part, and for each participant or inhabitant. */
const partsOf = ({ rows, rates }: Line, from: number, to: number) => {
  const over = (name: keyof typeof rows) => sum((rows[name] ?? []).slice(from, to).map((v) => v ?? 0))
  const years = to - from
  const each = (value: number) => times(years, value)
  return {
    fixed: exact(sum(OTHERS.map(over)) - sum(COSTS.map(over))),
    any: over('ownShare'),
    member: each(
      exact((rates.membershipFee ?? 0) + times(12, rates.monthlyFee ?? 0) - (rates.perMember ?? 0)),
    ),
    inhabitant: each(exact((rates.perInhabitantFee ?? 0) - (rates.perInhabitant ?? 0))),
    use: each(rates.usePrice ?? 0),
  }
}

/**
 * Balances of some years together when every line has the same number of participants, from none to all.
 * @param from first year, counted from nought
 * @param to the year after the last
 */
export const balancesByParticipation = (
  scenario: Scenario,
  joining: Joining,
  from: number,
  to: number,
): Cents[] => {
  const parts = scenario.lines.map((line) => ({ line, ...partsOf(line, from, to) }))
  const all = (name: 'fixed' | 'any' | 'member' | 'inhabitant') =>
    parts.reduce((s, p) => exact(s + p[name]), 0)
  const [fixed, any, member, inhabitant] = [all('fixed'), all('any'), all('member'), all('inhabitant')]
  const used = parts.filter((p) => p.use > 0)
  return joining.populations.map((population, count) => {
    const uses = used.reduce((s, { line, use }) => exact(s + times(use, usesOfAll(line, joining, count))), 0)
    return exact(fixed + (count > 0 ? any : 0) + times(member, count) + times(inhabitant, population) + uses)
  })
}

/** @returns undefined where not even all participants cover the cost */
export const breakEvenOf = (balances: readonly Cents[]): BreakEven | undefined => {
  const least = balances.findIndex((b) => b >= 0)
  return least < 0 ? undefined : { least, lasting: balances.slice(least).every((b) => b >= 0) }
}
