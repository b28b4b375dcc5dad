/**
 * A scenario: what the federation assumes about cost, income and work of its services, all of it entered by hand.
 * Nothing has a default price; what is not entered is missing, which is not the same as nought.
 */
import type * as z from 'zod/mini'
import type * as schema from './scenario-schema.ts'

export type Scenario = z.infer<typeof schema.Scenario>
export type Line = z.infer<typeof schema.Line>
export type Work = z.infer<typeof schema.Work>

/** How many years a scenario looks ahead. */
export const YEARS = 5
/** Most scenarios on a desk, lines in a scenario, rows of work in it. */
export const SCENARIOS_MAX = 40
export const LINES_MAX = 80
export const WORK_MAX = 2000

/** The line that belongs to no one service: the organisation as a whole. */
export const COMMON = 'common'

/** Entered for each year. The first two are cost, the others income. */
export const ROWS = ['fixed', 'oneOff', 'grant', 'project', 'own', 'ownShare'] as const
export type RowName = (typeof ROWS)[number]

/** Entered once, the same every year. The first two are cost, the others income. */
export const RATES = [
  'perMember',
  'perInhabitant',
  'membershipFee',
  'perInhabitantFee',
  'monthlyFee',
  'usePrice',
] as const
export type RateName = (typeof RATES)[number]

/** Whole numbers: participants, uses in a year, how many want the service, new participants in a year. */
export const COUNTS = [
  'members',
  'usesPerMember',
  'usesPerThousand',
  'wantedLow',
  'wantedHigh',
  'onboardings',
] as const
export type CountName = (typeof COUNTS)[number]

/** Who pays what the entered income leaves uncovered in a year. */
export const GAP_MODELS = ['none', 'membershipFee', 'perInhabitant', 'monthlyFee', 'perUse'] as const
export type GapModel = (typeof GAP_MODELS)[number]

/** Forms of delivery that are compared. The municipality itself needs nobody else's organisation. */
export const FORMS = ['federation', 'state', 'regionalGroup', 'market'] as const
export type Form = (typeof FORMS)[number]

/** Hours of one row of work: a year whatever happens, for each participant, for each new participant. */
export const WORKLOADS = ['perYear', 'perMember', 'perOnboarding'] as const
export type Workload = (typeof WORKLOADS)[number]

export const newLine = (service: string): Line => ({ service, rows: {}, rates: {}, counts: {} })

/** @param startYear the first of the five years @param createdAt milliseconds since 1970 */
export const newScenario = (id: string, name: string, startYear: number, createdAt = 0): Scenario => ({
  v: 1,
  id,
  name,
  createdAt,
  startYear,
  gap: 'none',
  lines: [],
  work: [],
})

/** True when any cost has been entered: before that there is nothing to say about coverage. */
export const hasCost = (scenario: Scenario): boolean =>
  scenario.lines.some(
    ({ rows, rates }) =>
      [...(rows.fixed ?? []), ...(rows.oneOff ?? [])].some((v) => v !== null) ||
      rates.perMember !== undefined ||
      rates.perInhabitant !== undefined,
  )

/** Keys in one order, so that two ways of coming to the same scenario are the same. */
const ordered = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** The same assumptions under the same name, in whatever order they were entered. */
export const isSame = (a: Scenario, b: Scenario): boolean =>
  JSON.stringify(a, ordered) === JSON.stringify(b, ordered)
