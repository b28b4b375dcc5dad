/** What can happen to the companion block of an assessment. Pure; entries that hold nothing do not stay. */
import type { DemandAnswers, FamilyAnswer, ServiceAnswer } from './assessment.ts'
import type { Family } from './content.ts'
import { type FamilyDemand, NO_NEED, type ServiceDemand, withFamily } from './demand.ts'
import { isEqual, merged, type Since } from './merge.ts'

/** Entries as they were, to be put back; undefined where there was none. */
export interface DemandBefore {
  readonly services?: Readonly<Record<string, ServiceAnswer | undefined>>
  readonly families?: { readonly [F in Family]?: FamilyAnswer | undefined }
}

export type DemandAction =
  /** What is named in `given` changes; undefined takes the answer away. */
  | { type: 'demandService'; service: string; given: ServiceDemand }
  /** Fills what is not answered yet and leaves every answer alone: all proposals at once. */
  | { type: 'demandAccept'; proposed: Readonly<Record<string, ServiceDemand>> }
  | { type: 'demandFamily'; family: Family; given: FamilyDemand }
  /** Puts entries back exactly as they were (starting over); with `since`, beside what another page has written: undo. */
  | { type: 'demandRestore'; before: DemandBefore; since?: Since<DemandBefore> }

const DEMAND_ACTIONS: readonly string[] = [
  'demandService',
  'demandAccept',
  'demandFamily',
  'demandRestore',
] satisfies DemandAction['type'][]

export const isDemandAction = (action: { type: string }): action is DemandAction =>
  DEMAND_ACTIONS.includes(action.type)

const given = <T extends object>(entry: T): Partial<T> =>
  Object.fromEntries(Object.entries(entry).filter(([, v]) => v !== undefined)) as Partial<T>

/** Puts entries in place of what was there; one that holds nothing besides its moment is taken out. */
const put = <T extends { at: number }>(
  all: Readonly<Record<string, T>>,
  entries: Readonly<Record<string, T | undefined>>,
): Record<string, T> => {
  const next = { ...all }
  for (const [key, entry] of Object.entries(entries)) {
    const held = entry && (given(entry) as T)
    if (held && Object.keys(held).length > 1) next[key] = held
    else delete next[key]
  }
  return next
}

type Entries<T> = Readonly<Record<string, T | undefined>>

const saysNoNeed = (entry: object | undefined): boolean => Object.values(entry ?? {}).includes(NO_NEED)

/** "No need" stands in all answers of an entry or in none: where it comes or goes, the entry is changed whole or not. */
const entryOf = <T extends { at: number }>(
  now: T | undefined,
  to: T | undefined,
  since: Since<T | undefined>,
): T | undefined => {
  if (![now, to, since.from].some(saysNoNeed)) return merged(now, to, since)
  return since.always || isEqual(now, since.from) ? to : now
}

const accepted = (
  services: DemandAnswers['services'],
  proposed: Readonly<Record<string, ServiceDemand>>,
  at: number,
): Record<string, ServiceAnswer> =>
  Object.fromEntries(
    Object.entries(proposed).flatMap(([id, { have, need }]): [string, ServiceAnswer][] => {
      const before = services[id]
      const fills = (before?.have ?? have) !== before?.have || (before?.need ?? need) !== before?.need
      return fills ? [[id, { have: before?.have ?? have, need: before?.need ?? need, at }]] : []
    }),
  )

export const reduceDemand = (demand: DemandAnswers, action: DemandAction, at: number): DemandAnswers => {
  const { services, families } = demand
  switch (action.type) {
    case 'demandService': {
      const { service } = action
      return {
        ...demand,
        services: put(services, { [service]: { ...services[service], ...action.given, at } }),
      }
    }
    case 'demandAccept':
      return { ...demand, services: put(services, accepted(services, action.proposed, at)) }
    case 'demandFamily': {
      const { at: _before, ...before } = families[action.family] ?? { at }
      const after = { ...withFamily(before, action.given), at }
      return { ...demand, families: put(families, { [action.family]: after }) }
    }
    case 'demandRestore': {
      const { before, since } = action
      const of = <T extends { at: number }>(
        now: Entries<T>,
        to: Entries<T> = {},
        from: Entries<T> = {},
      ): Entries<T> =>
        Object.fromEntries(
          Object.keys(to).map((key) => [
            key,
            since ? entryOf(now[key], to[key], { ...since, from: from[key] }) : to[key],
          ]),
        )
      return {
        services: put(services, of(services, before.services, since?.from.services)),
        families: put(families, of<FamilyAnswer>(families, before.families, since?.from.families)),
      }
    }
  }
}

/** The services and families an action may change. */
const touched = (action: DemandAction): { services: readonly string[]; families: readonly string[] } => {
  switch (action.type) {
    case 'demandService':
      return { services: [action.service], families: [] }
    case 'demandAccept':
      return { services: Object.keys(action.proposed), families: [] }
    case 'demandFamily':
      return { services: [], families: [action.family] }
    case 'demandRestore': {
      const { services = {}, families = {} } = action.before
      return { services: Object.keys(services), families: Object.keys(families) }
    }
  }
}

const of = <T>(all: Readonly<Record<string, T>>, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, all[key]]))

/** The action that takes this one back. @param after as this page shows it once the action has happened */
export const demandUndo = (
  demand: DemandAnswers,
  action: DemandAction,
  after: DemandAnswers,
): DemandAction => {
  const { services, families } = touched(action)
  const at = (d: DemandAnswers) => ({
    services: of(d.services, services),
    families: of(d.families, families),
  })
  return { type: 'demandRestore', before: at(demand), since: { from: at(after), always: false } }
}

/** Takes every answer away. */
export const demandClear = ({ services, families }: DemandAnswers): DemandAction => ({
  type: 'demandRestore',
  before: { services: of({}, Object.keys(services)), families: of({}, Object.keys(families)) },
})

const SERVICE = 'service/'
const FAMILY = 'family/'

/** Names what an action changes, apart from every question's id. */
export const demandPlaces = (action: DemandAction): string[] => {
  const { services, families } = touched(action)
  return [...services.map((s) => SERVICE + s), ...families.map((f) => FAMILY + f)]
}

/**
 * The action that makes such a place what it is in `demand`; undefined for the place of a question.
 * @param since beside what other pages have written; without it, whatever they have written
 */
export const demandRestoreAt = (
  demand: DemandAnswers,
  place: string,
  since?: Since<DemandAnswers>,
): DemandAction | undefined => {
  const [kind, prefix] = place.startsWith(SERVICE)
    ? (['services', SERVICE] as const)
    : (['families', FAMILY] as const)
  if (!place.startsWith(prefix)) return undefined
  const at = (d: DemandAnswers): DemandBefore => ({
    [kind]: of<object>(d[kind], [place.slice(prefix.length)]),
  })
  return {
    type: 'demandRestore',
    before: at(demand),
    ...(since && { since: { ...since, from: at(since.from) } }),
  }
}
