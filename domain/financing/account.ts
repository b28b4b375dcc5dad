/**
 * The yearly account of a scenario: what it costs, who pays, what is left. In every year, and in total,
 *
 *   paid by members + other income − cost = balance,
 *
 * to the cent. A surplus of one year is not carried into another.
 */
import { type Gap, gapOf } from './gap.ts'
import { type Joining, type Taken, take } from './members.ts'
import { type Cents, exact, sum, times } from './money.ts'
import type { Line, RowName, Scenario } from './scenario.ts'
import { usesOfAll } from './uses.ts'

export interface Sums {
  readonly cost: Cents
  /** By members: fees, own shares of projects, and what they cover of the gap. */
  readonly paid: Cents
  /** By others: the state, a project's funder, the federation's own means. */
  readonly other: Cents
  readonly balance: Cents
}

/** One line in one year, before any gap is shared. */
export interface LineYear extends Omit<Sums, 'balance'> {
  readonly uses: number
}

export interface Year extends Sums {
  /** Part of `paid`: what members cover beyond the entered fees. */
  readonly covered: Cents
  readonly gap: Gap
}

export interface Account {
  readonly years: readonly Year[]
  readonly total: Sums
  /** By line, all years together. */
  readonly lines: readonly {
    readonly line: Line
    readonly taken: Taken
    readonly total: Omit<Sums, 'balance'>
  }[]
  /** Those who take part in anything. */
  readonly taken: Taken
}

const inYear = ({ rows }: Line, name: RowName, year: number): Cents => rows[name]?.[year] ?? 0

/** How many take part in a line; not entered: all. */
export const takenBy = ({ counts }: Line, joining: Joining): Taken =>
  take(joining, counts.members ?? Number.POSITIVE_INFINITY)

/** What one member of a line pays in a year by the entered fees, uses and own share apart. */
export const feesOf = ({ rates }: Line, population: number): Cents =>
  sum([
    rates.membershipFee ?? 0,
    times(rates.monthlyFee ?? 0, 12),
    times(rates.perInhabitantFee ?? 0, population),
  ])

/** @param taken who takes part: their number and their inhabitants */
export const lineYear = (line: Line, joining: Joining, taken: Taken, year: number): LineYear => {
  const { rates } = line
  const { count, population } = taken
  const uses = usesOfAll(line, joining, count)
  const at = (name: RowName) => inYear(line, name, year)
  return {
    uses,
    cost: sum([
      at('fixed'),
      at('oneOff'),
      times(rates.perMember ?? 0, count),
      times(rates.perInhabitant ?? 0, population),
    ]),
    paid: sum([
      times(rates.membershipFee ?? 0, count),
      times(rates.monthlyFee ?? 0, times(12, count)),
      times(rates.perInhabitantFee ?? 0, population),
      times(rates.usePrice ?? 0, uses),
      // Nobody takes part: there is nobody to pay an own share.
      count > 0 ? at('ownShare') : 0,
    ]),
    other: sum([at('grant'), at('project'), at('own')]),
  }
}

const totalOf = (parts: readonly Omit<Sums, 'balance'>[]): Omit<Sums, 'balance'> => ({
  cost: sum(parts.map((p) => p.cost)),
  paid: sum(parts.map((p) => p.paid)),
  other: sum(parts.map((p) => p.other)),
})

const balanced = <T extends Omit<Sums, 'balance'>>(sums: T): T & { balance: Cents } => ({
  ...sums,
  balance: exact(sums.paid + sums.other - sums.cost),
})

/**
 * @param years how many; a scenario of the desk has five
 * @throws TooLarge where sums leave the integers that a number holds exactly
 */
export const accountOf = (scenario: Scenario, joining: Joining, years: number): Account => {
  const each = scenario.lines.map((line) => {
    const taken = takenBy(line, joining)
    return { line, taken, years: Array.from({ length: years }, (_, y) => lineYear(line, joining, taken, y)) }
  })
  const most = Math.max(0, ...each.map((e) => e.taken.count))
  const taken = { count: most, population: joining.populations[most] ?? 0 }
  const accounts = Array.from({ length: years }, (_, y): Year => {
    const parts = each.flatMap((e) => e.years[y] ?? [])
    const before = totalOf(parts)
    const missing = Math.max(0, exact(before.cost - before.paid - before.other))
    const gap = gapOf(scenario.gap, missing, taken, sum(parts.map((p) => p.uses)))
    return balanced({ ...before, paid: sum([before.paid, gap.paid]), covered: gap.paid, gap })
  })
  return {
    years: accounts,
    total: balanced(totalOf(accounts)),
    lines: each.map((e) => ({ line: e.line, taken: e.taken, total: totalOf(e.years) })),
    taken,
  }
}

/** Whole percent of the cost that income covers, rounded down; undefined where nothing costs anything. */
export const coverageOf = ({ cost, paid, other }: Sums): number | undefined =>
  cost === 0 ? undefined : Number((BigInt(exact(paid + other)) * 100n) / BigInt(cost))
