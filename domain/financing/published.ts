/**
 * Published budgets as examples of the arithmetic: what the source says, what adds up and what does not. They are
 * neither advice nor a starting point, and nothing the source leaves open is filled in.
 */
import * as z from 'zod/mini'
import { accountOf, type Sums } from './account.ts'
import { joiningOf } from './members.ts'
import { type Cents, sum } from './money.ts'
import { COMMON, newLine, newScenario } from './scenario.ts'

const Amount = z.int().check(z.gte(0))
const Source = z.strictObject({
  title: z.string(),
  url: z.optional(z.url()),
  grade: z.literal(['A', 'B', 'C']),
  checkedOn: z.iso.date(),
})

const Example = z.strictObject({
  id: z.literal(['grant-2019-2022', 'plan-2023-2025']),
  /** Years, or several years for which only the total is published. */
  periods: z.array(z.string()).check(z.minLength(1)),
  source: Source,
  /** By kind of income, an amount for each period. */
  income: z.partialRecord(z.literal(['own', 'project', 'grant']), z.array(Amount)),
  /** As published, for all periods together. */
  total: z.optional(Amount),
  costLines: z.array(
    z.strictObject({ id: z.literal(['solutions', 'cyber', 'awareness', 'other']), amount: Amount }),
  ),
  /** The source says that the federation fills the gap, and not how large the cost is: shown against the first year. */
  firstYearKept: z.boolean(),
})
export type Example = z.infer<typeof Example>

/** What is known beyond the duty itself: it stays with the municipality when outsourced; it binds the federation too. */
export const DUTY_FACTS = ['staysWhenOutsourced', 'bindsFederation'] as const

export const Published = z.strictObject({
  about: z.string(),
  examples: z.array(Example),
  duties: z.array(
    z.strictObject({
      fact: z.literal(DUTY_FACTS),
      /** Of the duties it is known of. */
      ids: z.array(z.string()).check(z.minLength(1)),
      source: Source,
      verified: z.literal(['gazette', 'copy', 'unverified']),
    }),
  ),
})
export type Published = z.infer<typeof Published>

export interface ExampleAccount {
  readonly periods: readonly (Sums & { readonly period: string })[]
  readonly total: Sums
  /** Cost lines together; undefined where the source names none. */
  readonly lines: Cents | undefined
  /** Of the published total, what no line accounts for. */
  readonly unexplained: Cents | undefined
  /** Income and the published total agree to the cent; undefined where no total is published. */
  readonly adds: boolean | undefined
}

/** Through the same account as every scenario: one line, nobody pays, the gap stays open. */
export const exampleAccount = ({
  periods,
  income,
  costLines,
  total,
  firstYearKept,
}: Example): ExampleAccount => {
  const first = sum(Object.values(income).map((row) => row?.[0] ?? 0))
  const lines = costLines.length > 0 ? sum(costLines.map((l) => l.amount)) : undefined
  const fixed = periods.map((_, at) => (firstYearKept ? first : at === 0 ? (total ?? null) : null))
  const line = { ...newLine(COMMON), rows: { ...income, fixed } }
  const scenario = { ...newScenario('', '', 0), lines: [line] }
  const account = accountOf(scenario, joiningOf([]), periods.length)
  const received = sum(Object.values(income).flatMap((row) => row ?? []))
  return {
    periods: periods.map((period, at) => ({ period, ...(account.years[at] ?? account.total) })),
    total: account.total,
    lines,
    unexplained: lines === undefined || total === undefined ? undefined : total - lines,
    adds: total === undefined ? undefined : received === total,
  }
}
