/** A record of the desk as a scenario, or why it is none. */
import type { Scenario } from '../../domain/financing/scenario.ts'
import { Scenario as Schema } from '../../domain/financing/scenario-schema.ts'
import type { DeskRecords } from '../../storage/desk.ts'

/** Version of a scenario's own shape. */
const VERSION = 1

export interface Unreadable {
  readonly key: string
  readonly why: 'newer' | 'corrupt'
  readonly raw: unknown
}

type Read = { ok: true; scenario: Scenario } | { ok: false; why: Unreadable['why']; raw: unknown }

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
