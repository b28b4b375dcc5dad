/** People by role, from entered hours: what a form of delivery takes to run. Nothing entered, nothing said. */
import type { Taken } from '../financing/members.ts'
import { exact, floorDiv, sum, times } from '../financing/money.ts'
import type { Form, Line, Scenario, Work } from '../financing/scenario.ts'

export interface RoleLoad {
  readonly role: string
  /** A year, in hundredths of an hour. */
  readonly hours: number
  /** Full-time persons in hundredths, rounded half up; undefined until a full-time year is entered. */
  readonly persons: number | undefined
}

export interface Capacity {
  readonly roles: readonly RoleLoad[]
  /** Of the summed hours, so that it may differ from the sum of the rounded roles by their rounding. */
  readonly total: Omit<RoleLoad, 'role'>
  /** Hours by group were entered, but not how many groups. */
  readonly groupsMissing: boolean
}

/** Hours over a full-time year, in hundredths of a person. */
export const personsOf = (hours: number, fullTime: number | undefined): number | undefined =>
  fullTime === undefined ? undefined : floorDiv(exact(times(hours, 200) + fullTime), times(2, fullTime))

/**
 * Hours a year of one row of work. What a form takes whatever happens, it takes in every regional group.
 * @param groups how many do the work side by side
 */
export const hoursOf = ({ hours }: Work, line: Line | undefined, taken: Taken, groups: number): number =>
  sum([
    times(hours.perYear ?? 0, groups),
    times(hours.perMember ?? 0, taken.count),
    times(hours.perOnboarding ?? 0, line?.counts.onboardings ?? 0),
  ])

/**
 * What one form takes, for one service or for all of them together: the organisation it needs.
 * @param taken who takes part in a line
 */
export const capacityOf = (
  scenario: Scenario,
  form: Form,
  taken: (line: Line) => Taken,
  service?: string,
): Capacity => {
  const { fullTime, groups } = scenario
  const lines = new Map(scenario.lines.map((line) => [line.service, line]))
  const own = scenario.work.filter((w) => w.form === form && (service === undefined || w.service === service))
  const byRole = new Map<string, number>()
  for (const row of own) {
    const line = lines.get(row.service)
    const sides = form === 'regionalGroup' ? (groups ?? 0) : 1
    const hours = hoursOf(row, line, line ? taken(line) : { count: 0, population: 0 }, sides)
    byRole.set(row.role, sum([byRole.get(row.role) ?? 0, hours]))
  }
  const roles = [...byRole]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([role, hours]) => ({ role, hours, persons: personsOf(hours, fullTime) }))
  const all = sum(roles.map((r) => r.hours))
  return {
    roles,
    total: { hours: all, persons: personsOf(all, fullTime) },
    groupsMissing:
      form === 'regionalGroup' && groups === undefined && own.some((w) => (w.hours.perYear ?? 0) > 0),
  }
}
