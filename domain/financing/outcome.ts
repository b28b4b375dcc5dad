/** Everything that is shown of one scenario, worked out together. */
import { type Account, accountOf, coverageOf } from './account.ts'
import { type BreakEven, balancesByParticipation, breakEvenOf } from './break-even.ts'
import { feesFor } from './fees.ts'
import type { Member, Typical } from './members.ts'
import { type Cents, TooLarge } from './money.ts'
import { GAP_MODELS, type GapModel, hasCost, type Scenario, YEARS } from './scenario.ts'
import { type Circumstances, underVariant, VARIANTS, type Variant, type WantedBy } from './variants.ts'

export type Size = keyof Typical
export const SIZES: readonly Size[] = ['small', 'middle', 'large']

export interface Seen {
  readonly account: Account
  /** Whole percent of all years' cost. */
  readonly coverage: number | undefined
  /** Fee by year of each typical municipality; undefined where it does not take part, or there is none. */
  readonly fees: Readonly<Record<Size, readonly (Cents | undefined)[]>>
}

export interface Outcome {
  readonly variants: Readonly<Record<Variant, Seen>>
  /** The same cost and income, the gap paid in each of the ways. */
  readonly models: Readonly<Record<GapModel, Seen>>
  /** Over all five years, and in the last year alone. */
  readonly breakEven: BreakEven | undefined
  readonly breakEvenLast: BreakEven | undefined
  /** Some cost has been entered. */
  readonly costed: boolean
}

const seen = (scenario: Scenario, joining: Circumstances['all'], typical: Typical): Seen => {
  const account = accountOf(scenario, joining, YEARS)
  const there = SIZES.flatMap((size): [Size, Member][] => {
    const member = typical[size]
    return member ? [[size, member]] : []
  })
  const members = there.map(([, member]) => member)
  const byYear = feesFor(account, joining, members)
  const of = (size: Size) => {
    const at = there.findIndex(([s]) => s === size)
    return byYear.map((fees) => (at < 0 ? undefined : fees[at]))
  }
  return {
    account,
    coverage: coverageOf(account.total),
    fees: { small: of('small'), middle: of('middle'), large: of('large') },
  }
}

const record = <K extends string, T>(keys: readonly K[], of: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>

/** @returns undefined where sums are beyond exact whole numbers */
export const outcomeOf = (
  scenario: Scenario,
  circumstances: Circumstances,
  released: WantedBy,
): Outcome | undefined => {
  const { all } = circumstances
  try {
    const spans = [
      [0, YEARS],
      [YEARS - 1, YEARS],
    ] as const
    const [balances = [], last = []] = balancesByParticipation(scenario, all, spans)
    return {
      variants: record(VARIANTS, (variant) => {
        const under = underVariant(scenario, variant, circumstances, released)
        return seen(under.scenario, under.joining, all.typical)
      }),
      models: record(GAP_MODELS, (gap) => seen({ ...scenario, gap }, all, all.typical)),
      breakEven: breakEvenOf(balances),
      breakEvenLast: breakEvenOf(last),
      costed: hasCost(scenario),
    }
  } catch (e) {
    if (e instanceof TooLarge) return undefined
    throw e
  }
}
