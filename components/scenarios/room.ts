/** What every part of the room is given. */
import type { Service } from '../../domain/content.ts'
import { type Outcome, outcomeOf } from '../../domain/financing/outcome.ts'
import type { Published } from '../../domain/financing/published.ts'
import { COMMON, type Scenario } from '../../domain/financing/scenario.ts'
import type { Circumstances, WantedBy } from '../../domain/financing/variants.ts'
import type { Report } from '../../domain/report/report.ts'
import type { ScenarioWords } from '../../locales/et/scenarios.ts'
import type { DeskApp } from '../desk/types.ts'
import type { ScenarioStore, State } from './store.ts'

/** What the room reads, none of it the analyst's own. */
export interface Reading {
  readonly circumstances: Circumstances
  /** How many municipalities there are. */
  readonly all: number
  readonly populationDate: string
  readonly services: readonly Service[]
  readonly published: Published
  /** Of the release that is open on this desk, if any. */
  readonly report: Report | undefined
  readonly wanted: WantedBy
}

export interface RoomView {
  readonly desk: DeskApp
  readonly words: ScenarioWords
  readonly store: ScenarioStore
  readonly state: State
  readonly reading: Reading
  /** A service's name in the language on screen. */
  readonly nameOf: (service: string) => string
  /** Worked out once for each state of a scenario. */
  readonly outcomeOf: (scenario: Scenario) => Outcome | undefined
}

export const nameIn =
  (words: ScenarioWords, names: Readonly<Record<string, { readonly name: string }>>) =>
  (service: string): string =>
    service === COMMON ? words.services.common : (names[service]?.name ?? words.services.unknown(service))

/** Scenarios never change in place: the same object has the same outcome. */
export const outcomesOf = (reading: Reading): RoomView['outcomeOf'] => {
  const known = new WeakMap<Scenario, { outcome: Outcome | undefined }>()
  return (scenario) => {
    const found = known.get(scenario)
    if (found) return found.outcome
    const outcome = outcomeOf(scenario, reading.circumstances, reading.wanted)
    known.set(scenario, { outcome })
    return outcome
  }
}
