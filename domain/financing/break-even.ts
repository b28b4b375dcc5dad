/** From how many participants the entered income covers the cost, without anybody covering a gap. */
import type { Joining } from './members.ts'
import { type Cents, exact, sum, times } from './money.ts'
import type { Line, Scenario } from './scenario.ts'
import { usesByCount } from './uses.ts'

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
  }
}

const addedUseIncome = (lines: readonly Line[], joining: Joining): Cents[] => {
  const income: number[] = joining.populations.map(() => 0)
  for (const line of lines) {
    const price = line.rates.usePrice ?? 0
    if (price === 0) continue
    const { each, running } = usesByCount(line, joining)
    for (let n = 0; n < income.length; n++)
      income[n] = (income[n] ?? 0) + price * (each * n + (running[n] ?? 0))
    // More participants never use less: if the last one is exact, all are.
    exact(income.at(-1) ?? 0)
  }
  return income
}

/** The last one worked out: it changes with prices and uses alone, and not with every cost. */
const kept = new WeakMap<Joining, { key: string; income: readonly Cents[] }>()

/** What all uses of a year bring in, by how many take part, from none to all. */
const useIncome = (lines: readonly Line[], joining: Joining): readonly Cents[] => {
  const key = lines
    .map(({ rates, counts }) => [rates.usePrice, counts.usesPerMember, counts.usesPerThousand].join())
    .join(';')
  const known = kept.get(joining)
  if (known?.key === key) return known.income
  const income = addedUseIncome(lines, joining)
  kept.set(joining, { key, income })
  return income
}

/**
 * Balances of some years together when every line has the same number of participants, from none to all.
 * @param spans first year, counted from nought, and the year after the last
 * @returns for each span, by the number of participants
 */
export const balancesByParticipation = (
  { lines }: Scenario,
  joining: Joining,
  spans: readonly (readonly [number, number])[],
): Cents[][] => {
  const uses = useIncome(lines, joining)
  const [most, inhabitants] = [joining.members.length, joining.populations.at(-1) ?? 0]
  return spans.map(([from, to]) => {
    const parts = lines.map((line) => partsOf(line, from, to))
    const all = (name: 'fixed' | 'any' | 'member' | 'inhabitant') =>
      parts.reduce((s, p) => exact(s + p[name]), 0)
    const [fixed, any, member, inhabitant] = [all('fixed'), all('any'), all('member'), all('inhabitant')]
    // No sum on the way is larger than the sizes of all its parts together.
    exact(Math.abs(fixed) + any + Math.abs(member) * most)
    exact(Math.abs(inhabitant) * inhabitants + (to - from) * (uses.at(-1) ?? 0))
    return joining.populations.map((population, count) =>
      exact(
        fixed +
          (count > 0 ? any : 0) +
          member * count +
          inhabitant * population +
          (to - from) * (uses[count] ?? 0),
      ),
    )
  })
}

/** @returns undefined where not even all participants cover the cost */
export const breakEvenOf = (balances: readonly Cents[]): BreakEven | undefined => {
  const least = balances.findIndex((b) => b >= 0)
  return least < 0 ? undefined : { least, lasting: balances.every((b, n) => n < least || b >= 0) }
}
