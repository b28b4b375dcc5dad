/**
 * What this device is on the federation's desk: the operator's or the counter's, never both. Whoever knows which code
 * delivered must not open envelopes, and the other way round. The record names everything secret that is kept, so that
 * leaving a mode and keeping a secret can never happen at the same time: both change this one record.
 */
import * as z from 'zod/mini'
import { type DeskRecords, GONE, KEEP, readAs } from './desk.ts'
import type { Load } from './migrate.ts'

export const DeskMode = z.enum(['operator', 'counter'])
export type DeskMode = z.infer<typeof DeskMode>

const ModeRecord = z.strictObject({
  v: z.literal(1),
  /** Null: neither, so far or again. */
  mode: z.nullable(DeskMode),
  /** The records that hold secrets, by key. The number says no more than that it is there. */
  holds: z.record(z.string(), z.int()),
})
export type ModeRecord = z.infer<typeof ModeRecord>

const KEY = 'mode'

export interface ModeStore {
  load(): Promise<Load<ModeRecord>>
  /** @returns whether the device is in this mode now; false where it is in the other one, or nobody can tell */
  enter(mode: DeskMode): Promise<boolean>
  /**
   * Writes records of this mode and names those that hold a secret, in one transaction: all of it, or nothing.
   * @param change from the records to what shall stand in their place; undefined: nothing is written
   * @returns false where the device is not in this mode, or nothing was to be written
   */
  keep(mode: DeskMode, keys: readonly string[], change: ChangeSecrets): Promise<boolean>
  /** @returns false while anything secret is left */
  leave(mode: DeskMode): Promise<boolean>
  /**
   * Where the record cannot be read: makes it anew by the secrets that lie on the device. Nothing else is changed.
   * @returns false where that does not tell what the device is
   */
  mend(): Promise<boolean>
}

/** Whose secrets lie under which keys; under any other key there are none. */
const ROOMS: readonly (readonly [string, DeskMode | null])[] = [
  ['operator/', 'operator'],
  ['counting/', 'counter'],
  ['analysis/', null],
  ['scenarios/', null],
]

/** What shall stand in a record's place: nothing at all, or a value that holds a secret or does not. */
export type Kept = 'gone' | { readonly value: unknown; readonly secret: boolean }
export type ChangeSecrets = (loads: readonly Load<unknown>[]) => readonly Kept[] | undefined

const NOBODY: ModeRecord = { v: 1, mode: null, holds: {} }

const read = (load: Load<unknown> | undefined): Load<ModeRecord> =>
  readAs(load ?? { kind: 'empty' }, ModeRecord)

/** Undefined: what cannot be read may be the other mode's. */
const recordIn = (load: Load<unknown> | undefined): ModeRecord | undefined => {
  const known = read(load)
  return known.kind === 'ok' ? known.value : known.kind === 'empty' ? NOBODY : undefined
}

const isSecret = (kept: Kept | undefined): boolean => typeof kept === 'object' && kept.secret

export const modeStore = (records: DeskRecords): ModeStore => ({
  load: async () => read(await records.load(KEY)),
  enter: (mode) =>
    records.update(KEY, (load) => {
      const record = recordIn(load)
      if (record?.mode === null) return { ...NOBODY, mode }
      return record?.mode === mode ? record : undefined
    }),
  keep: (mode, keys, change) =>
    records.updateAll([KEY, ...keys], ([own, ...loads]) => {
      const record = recordIn(own)
      const kept = record?.mode === mode ? change(loads) : undefined
      if (!record || !kept) return undefined
      const others = Object.entries(record.holds).filter(([key]) => !keys.includes(key))
      const named = keys.filter((_, at) => isSecret(kept[at])).map((key) => [key, 1] as const)
      const values = kept.map((k) => (k === 'gone' ? GONE : k.value))
      return [{ ...record, holds: Object.fromEntries([...others, ...named]) }, ...values]
    }),
  async leave(mode) {
    const before = recordIn(await records.load(KEY))
    const keys = Object.keys(before?.holds ?? {})
    return records.updateAll([KEY, ...keys], ([own, ...loads]) => {
      const record = recordIn(own)
      // An earlier version named a record before it wrote it, and may have died in between.
      const gone = keys.filter((_, at) => loads[at]?.kind === 'empty')
      const isFree = record?.mode === mode && Object.keys(record.holds).every((key) => gone.includes(key))
      return isFree ? [NOBODY, ...loads.map(() => KEEP)] : undefined
    })
  },
  async mend() {
    // While it cannot be read nobody enters, keeps or leaves: what is listed now is still so when it is written.
    const keys = (await records.list('')).map(({ key }) => key).filter((key) => key !== KEY)
    const rooms = keys.map((key) => ROOMS.find(([prefix]) => key.startsWith(prefix))?.[1])
    const modes = new Set(rooms.filter((mode) => mode !== null))
    const [mode = null] = modes
    if (modes.size > 1 || mode === undefined || modes.has(undefined)) return false
    const holds = Object.fromEntries(keys.filter((_, at) => rooms[at] !== null).map((key) => [key, 1]))
    return records.update(KEY, (load) => (recordIn(load) ? undefined : { v: 1, mode, holds }))
  },
})
