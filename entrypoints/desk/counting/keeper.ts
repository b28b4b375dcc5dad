/** Keeps the counter's records; nothing that another page has changed meanwhile is written over. */
import type { Outcome } from '../../../components/counting/port.ts'
import { type DeskRecords, readAs } from '../../../storage/desk.ts'
import type { ModeStore } from '../../../storage/desk-mode.ts'
import { StorageError } from '../../../storage/kv.ts'
import type { Load } from '../../../storage/migrate.ts'
import { no } from './files.ts'
import { CampaignRecord, IDENTITY, IdentityRecord, keyOf } from './records.ts'

export interface NewKeys {
  /** Undefined: it is here already, or comes not along. */
  readonly identity?: IdentityRecord | undefined
  readonly campaign?: { readonly id: string; readonly record: CampaignRecord } | undefined
}

export interface Keeper {
  identity(): Promise<IdentityRecord | undefined>
  campaign(id: string): Promise<CampaignRecord | undefined>
  /**
   * All of it in one step, or nothing.
   * @param before the identity's public key that the new keys were made for or compared with; undefined: there was none
   */
  add(keys: NewKeys, before: string | undefined): Promise<Outcome<null>>
  /**
   * Writes what `next` makes of the record as it stands there when it is written.
   * @param next undefined: the record is no longer what the change was meant for
   */
  change(id: string, next: (now: CampaignRecord) => CampaignRecord | undefined): Promise<Outcome<null>>
  /** @param isMeant whether the record as it is now is the one that shall go */
  remove(id: string, isMeant: (now: CampaignRecord) => boolean): Promise<Outcome<null>>
  /** @param counter public key of the one that shall go */
  removeIdentity(counter: string): Promise<Outcome<null>>
  /** Takes away a record that cannot be read. */
  discard(key: string): Promise<Outcome<null>>
}

const done: Outcome<null> = { ok: true, value: null }

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const EMPTY: Load<unknown> = { kind: 'empty' }
const readIdentity = (load: Load<unknown> = EMPTY) => readAs(load, IdentityRecord)
const readCampaign = (load: Load<unknown> = EMPTY) => readAs(load, CampaignRecord)
const secret = (value: unknown) => ({ value, secret: true })

export const keeperOf = (records: DeskRecords, modes: ModeStore): Keeper => {
  /** @param change undefined: not written, because of `why` */
  const write = async (
    keys: readonly string[],
    why: () => Outcome<null>,
    change: Parameters<ModeStore['keep']>[2],
  ): Promise<Outcome<null>> => {
    let asked = false
    const kept = await modes.keep('counter', keys, (loads) => {
      asked = true
      return change(loads)
    })
    return kept ? done : asked ? why() : no({ kind: 'otherMode' })
  }
  const changed = () => no({ kind: 'changed' })
  const alter = (id: string, next: (now: CampaignRecord) => CampaignRecord | 'gone' | undefined) =>
    write([keyOf(id)], changed, ([load]) => {
      const now = readCampaign(load)
      const after = now.kind === 'ok' ? next(now.value) : undefined
      if (after === undefined || after === 'gone') return after && [after]
      return [{ value: after, secret: after.file !== null }]
    })
  return {
    async identity() {
      const load = readIdentity(await records.load(IDENTITY))
      return load.kind === 'ok' ? load.value : undefined
    },
    async campaign(id) {
      const load = readCampaign(await records.load(keyOf(id)))
      return load.kind === 'ok' ? load.value : undefined
    },
    add({ identity, campaign }, before) {
      let there = false
      const keys = [IDENTITY, ...(campaign ? [keyOf(campaign.id)] : [])]
      const why = () => no({ kind: there ? 'keysThere' : 'changed' })
      return write(keys, why, ([own, other]) => {
        const now = readIdentity(own)
        const known = now.kind === 'ok' ? now.value.counter : undefined
        there = other !== undefined && other.kind !== 'empty'
        // What cannot be read may be an identity as well.
        if (there || known !== before || !(now.kind === 'ok' || now.kind === 'empty')) return undefined
        const first = identity ?? (now.kind === 'ok' ? now.value : undefined)
        return [first ? secret(first) : 'gone', ...(campaign ? [secret(campaign.record)] : [])]
      })
    },
    change: alter,
    remove: (id, isMeant) => alter(id, (now) => (isMeant(now) ? 'gone' : undefined)),
    removeIdentity: (counter) =>
      write([IDENTITY], changed, ([load]) => {
        const now = readIdentity(load)
        return now.kind === 'ok' && now.value.counter === counter ? ['gone'] : undefined
      }),
    discard: (key) =>
      write([key], changed, ([load]) => {
        const { kind } = key === IDENTITY ? readIdentity(load) : readCampaign(load)
        return kind === 'newer' || kind === 'corrupt' ? ['gone'] : undefined
      }),
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
