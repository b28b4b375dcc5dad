/** Every change of a scenario, as a pure step: what was not entered is left out, so that empty stays empty. */
import {
  type CountName,
  type Form,
  type Line,
  newLine,
  type RateName,
  type RowName,
  type Scenario,
  type Work,
  type Workload,
  YEARS,
} from './scenario.ts'

export type Change = (scenario: Scenario) => Scenario

/** With one key set, or taken away by undefined. */
const withKey = <T extends object>(of: T, key: keyof T, value: T[keyof T] | undefined): T => {
  const { [key]: _, ...rest } = of
  return (value === undefined ? rest : { ...rest, [key]: value }) as T
}

export const set =
  <K extends 'name' | 'startYear' | 'gap' | 'fullTime' | 'groups'>(
    key: K,
    value: Scenario[K] | undefined,
  ): Change =>
  (scenario) =>
    withKey(scenario, key, value)

export const addLines =
  (services: readonly string[]): Change =>
  (scenario) => {
    const known = new Set(scenario.lines.map((l) => l.service))
    return { ...scenario, lines: [...scenario.lines, ...services.filter((s) => !known.has(s)).map(newLine)] }
  }

/** Takes its work along. */
export const removeLine =
  (service: string): Change =>
  (scenario) => ({
    ...scenario,
    lines: scenario.lines.filter((l) => l.service !== service),
    work: scenario.work.filter((w) => w.service !== service),
  })

const inLine =
  (service: string, change: (line: Line) => Line): Change =>
  (scenario) => ({ ...scenario, lines: scenario.lines.map((l) => (l.service === service ? change(l) : l)) })

const EMPTY: readonly null[] = Array(YEARS).fill(null)

/** Another row of a line; one without any amount is not kept. */
const withRow = (line: Line, name: RowName, row: (number | null)[]): Line => ({
  ...line,
  rows: withKey(line.rows, name, row.every((v) => v === null) ? undefined : row),
})

export const setAmount = (service: string, name: RowName, year: number, value: number | undefined): Change =>
  inLine(service, (line) =>
    withRow(
      line,
      name,
      (line.rows[name] ?? EMPTY).map((v, at) => (at === year ? (value ?? null) : v)),
    ),
  )

/** The first year's amount in every year. */
export const repeatFirst = (service: string, name: RowName): Change =>
  inLine(service, (line) =>
    withRow(
      line,
      name,
      EMPTY.map(() => line.rows[name]?.[0] ?? null),
    ),
  )

export const setRate = (service: string, name: RateName, value: number | undefined): Change =>
  inLine(service, (line) => ({ ...line, rates: withKey(line.rates, name, value) }))

export const setCount = (service: string, name: CountName, value: number | undefined): Change =>
  inLine(service, (line) => ({ ...line, counts: withKey(line.counts, name, value) }))

type Place = Pick<Work, 'service' | 'form' | 'role'>

const isAt = (place: Place) => (w: Work) =>
  w.service === place.service && w.form === place.form && w.role === place.role

/** A role that is there already stays as it is. */
export const addRole =
  (service: string, form: Form, role: string): Change =>
  (scenario) =>
    scenario.work.some(isAt({ service, form, role }))
      ? scenario
      : { ...scenario, work: [...scenario.work, { service, form, role, hours: {} }] }

export const removeRole =
  (place: Place): Change =>
  (scenario) => ({ ...scenario, work: scenario.work.filter((w) => !isAt(place)(w)) })

export const setHours =
  (place: Place, name: Workload, value: number | undefined): Change =>
  (scenario) => ({
    ...scenario,
    work: scenario.work.map((w) => (isAt(place)(w) ? { ...w, hours: withKey(w.hours, name, value) } : w)),
  })
