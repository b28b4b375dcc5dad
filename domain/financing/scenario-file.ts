/** Scenarios as a file: written whole, and read by the same strict schema as what lies on the device. */
import { utcText } from '../time/moment.ts'
import { whereOf } from '../where.ts'
import { isSame, SCENARIOS_MAX, type Scenario } from './scenario.ts'
import { Scenarios } from './scenario-schema.ts'

const FORMAT = 'digikompass-scenarios'
const VERSION = 1
/** In UTF-16 units; forty full scenarios are smaller. */
export const TEXT_MAX = 20_000_000

export type ScenarioFileProblem = 'tooLarge' | 'notJson' | 'notOurs' | 'newer' | 'shape'
export type ScenarioFileRead =
  | { ok: true; scenarios: Scenario[] }
  /** `detail`: where in the file, or which version. */
  | { ok: false; problem: ScenarioFileProblem; detail: string }

export const writeScenarios = (scenarios: readonly Scenario[], now: number): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, savedAt: utcText(now), scenarios }, null, 1)}\n`

const no = (problem: ScenarioFileProblem, detail = ''): ScenarioFileRead => ({ ok: false, problem, detail })

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

/** Never throws; a file that cannot be read ends in a problem that can be said in words. */
export const readScenarios = (text: string): ScenarioFileRead => {
  if (text.length > TEXT_MAX) return no('tooLarge')
  // What does not even begin as such a file is another file, and not a damaged one.
  if (!/^\s*(\{|$)/.test(text)) return no('notOurs')
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return no('notJson')
  }
  if (own(raw, 'format') !== FORMAT) return no('notOurs')
  const version = own(raw, 'version')
  if (Number.isInteger(version) && Number(version) > VERSION) return no('newer', String(version))
  const parsed = Scenarios.safeParse(own(raw, 'scenarios'))
  return parsed.success ? { ok: true, scenarios: parsed.data } : no('shape', whereOf(parsed.error, ' › '))
}

/**
 * Which of a file's scenarios are new here. The very same one is not added again; one that differs from its namesake
 * comes as a copy beside it, so that nothing here is written over.
 * @param newId for copies @param copyOf names them
 */
export const broughtBy = (
  file: readonly Scenario[],
  here: readonly Scenario[],
  newId: () => string,
  copyOf: (name: string) => string,
): Scenario[] =>
  file
    .flatMap((scenario) => {
      const found = here.find((s) => s.id === scenario.id)
      if (!found) return [scenario]
      return isSame(found, scenario) ? [] : [{ ...scenario, id: newId(), name: copyOf(scenario.name) }]
    })
    .slice(0, Math.max(0, SCENARIOS_MAX - here.length))
