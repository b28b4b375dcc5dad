/** What if: the same scenario under other circumstances. */
import { type Joining, joiningOf, type Member } from './members.ts'
import type { Line, Scenario } from './scenario.ts'

export const VARIANTS = ['entered', 'demandLow', 'demandHigh', 'grantEnds', 'largestOut'] as const
export type Variant = (typeof VARIANTS)[number]

/** How many of the largest stay out in `largestOut`. */
export const LARGEST = 3

/** How many want a service, between which the true number lies. */
export interface Wanted {
  readonly low: number
  readonly high: number
}

/** By service; from a release, where one is open. */
export type WantedBy = Readonly<Record<string, Wanted | undefined>>

/** What was entered by hand goes before what a release says. */
export const wantedOf = ({ service, counts }: Line, released: WantedBy): Wanted | undefined => {
  const { wantedLow: low, wantedHigh: high } = counts
  if (low === undefined && high === undefined) return released[service]
  const [a, b] = [low ?? high ?? 0, high ?? low ?? 0]
  return { low: Math.min(a, b), high: Math.max(a, b) }
}

/** Lines of which nobody knows how many want them stay as they were entered. */
const asWanted = (scenario: Scenario, released: WantedBy, end: keyof Wanted): Scenario => ({
  ...scenario,
  lines: scenario.lines.map((line) => {
    const wanted = wantedOf(line, released)
    return wanted ? { ...line, counts: { ...line.counts, members: wanted[end] } } : line
  }),
})

/** The state grant is paid in the first year and then no more. */
const grantEnds = (scenario: Scenario): Scenario => ({
  ...scenario,
  lines: scenario.lines.map((line) => {
    const grant = line.rows.grant?.map((v, year) => (year === 0 ? v : null))
    return grant ? { ...line, rows: { ...line.rows, grant } } : line
  }),
})

/** Both orders of joining of one list of members; worked out once. */
export interface Circumstances {
  readonly all: Joining
  readonly withoutLargest: Joining
}

export const circumstancesOf = (members: readonly Member[]): Circumstances => ({
  all: joiningOf(members),
  withoutLargest: joiningOf(members, LARGEST),
})

/** The scenario and the order of joining under a variant's circumstances. */
export const underVariant = (
  scenario: Scenario,
  variant: Variant,
  { all, withoutLargest }: Circumstances,
  released: WantedBy,
): { scenario: Scenario; joining: Joining } => {
  if (variant === 'demandLow') return { scenario: asWanted(scenario, released, 'low'), joining: all }
  if (variant === 'demandHigh') return { scenario: asWanted(scenario, released, 'high'), joining: all }
  if (variant === 'grantEnds') return { scenario: grantEnds(scenario), joining: all }
  if (variant === 'largestOut') return { scenario, joining: withoutLargest }
  return { scenario, joining: all }
}
