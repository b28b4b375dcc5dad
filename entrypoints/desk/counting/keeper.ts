/** Keeps the counter's records; nothing that another page has changed meanwhile is written over. */
import type { Outcome } from '../../../components/counting/port.ts'
import { type DeskRecords, readAs } from '../../../storage/desk.ts'
import type { ModeStore } from '../../../storage/desk-mode.ts'
import { StorageError } from '../../../storage/kv.ts'
import { no } from './files.ts'
import { CampaignRecord, IDENTITY, IdentityRecord, keyOf } from './records.ts'

export interface Keeper {
  identity(): Promise<IdentityRecord | undefined>
  campaign(id: string): Promise<CampaignRecord | undefined>
  addIdentity(record: IdentityRecord): Promise<Outcome<null>>
  addCampaign(id: string, record: CampaignRecord): Promise<Outcome<null>>
  /** @param before what the change was made from */
  change(id: string, before: CampaignRecord, after: CampaignRecord): Promise<Outcome<null>>
}

const done: Outcome<null> = { ok: true, value: null }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const keeperOf = (records: DeskRecords, modes: ModeStore): Keeper => {
  const add = async (key: string, record: unknown): Promise<Outcome<null>> => {
    let there = false
    const kept = await modes.keep('counter', key, (load) => {
      there = load.kind !== 'empty'
      return there ? undefined : record
    })
    return kept ? done : no({ kind: there ? 'keysThere' : 'otherMode' })
  }
  return {
    async identity() {
      const load = readAs(await records.load(IDENTITY), IdentityRecord)
      return load.kind === 'ok' ? load.value : undefined
    },
    async campaign(id) {
      const load = readAs(await records.load(keyOf(id)), CampaignRecord)
      return load.kind === 'ok' ? load.value : undefined
    },
    addIdentity: (record) => add(IDENTITY, record),
    addCampaign: (id, record) => add(keyOf(id), record),
    async change(id, before, after) {
      const write = after.file === null ? modes.strip : modes.keep
      const kept = await write('counter', keyOf(id), (load) => {
        const now = readAs(load, CampaignRecord)
        return now.kind === 'ok' && same(now.value, before) ? after : undefined
      })
      return kept ? done : no({ kind: 'changed' })
    },
  }
}

/** Everything that can go wrong on the way ends in a problem that the screens explain. */
export const tried = async <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await work()
  } catch (error) {
    return no({ kind: error instanceof StorageError ? error.problem : 'unexpected' })
  }
}
