/** A record of the desk as a scenario, or why it is none; and how it is changed. */
import type { Change } from '../../domain/financing/edit.ts'
import { isSame, type Scenario } from '../../domain/financing/scenario.ts'
import { Scenario as Schema } from '../../domain/financing/scenario-schema.ts'
import type { DeskRecords } from '../../storage/desk.ts'

export const PREFIX = 'scenarios/'
/** Version of a scenario's own shape. */
const VERSION = 1

export interface Unreadable {
  readonly key: string
  readonly why: 'newer' | 'corrupt'
  readonly raw: unknown
}

type Read = { ok: true; scenario: Scenario } | { ok: false; why: Unreadable['why']; raw: unknown }

/** A change that would break the shape of a scenario is none. */
export const checked = (scenario: Scenario, otherwise: Scenario): Scenario =>
  Schema.safeParse(scenario).success ? scenario : otherwise

type Loaded = Awaited<ReturnType<DeskRecords['load']>>

export const read = (load: Loaded): Read => {
  if (load.kind === 'empty') return { ok: false, why: 'corrupt', raw: undefined }
  if (load.kind !== 'ok') return { ok: false, why: load.kind, raw: load.raw }
  const raw = load.value
  if (typeof raw === 'object' && raw !== null && 'v' in raw && Number(raw.v) > VERSION)
    return { ok: false, why: 'newer', raw }
  const parsed = Schema.safeParse(raw)
  return parsed.success ? { ok: true, scenario: parsed.data } : { ok: false, why: 'corrupt', raw }
}

export interface Step {
  id: string
  /** As this page showed it before and after; undefined: it was not there. */
  before: Scenario | undefined
  after: Scenario | undefined
  /** Steps that follow each other under one name are undone together: letters typed into one field. */
  merge: string | undefined
}

export type Write = { id: string } & (
  | { kind: 'change'; changes: Change[] }
  /** Where nothing stands. */
  | { kind: 'add'; scenario: Scenario }
  | { kind: 'remove' }
  /** While it is what this page has made of it. */
  | { kind: 'removeOwn'; scenario: Scenario }
)

/** @returns whether it was written; everybody was told of it then, the page that wrote it too */
export const writeTo = async (records: DeskRecords, write: Write): Promise<boolean> => {
  const key = PREFIX + write.id
  switch (write.kind) {
    case 'remove':
      await records.remove(key)
      return true
    case 'removeOwn':
      return records.removeIf(key, (load) => {
        const stored = read(load)
        return stored.ok && isSame(stored.scenario, write.scenario)
      })
    case 'add':
      return records.update(key, (load) => (load.kind === 'empty' ? write.scenario : undefined))
    case 'change':
      return records.update(key, (load) => {
        const stored = read(load)
        return stored.ok ? write.changes.reduce((s, change) => change(s), stored.scenario) : undefined
      })
  }
}
