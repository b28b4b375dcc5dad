/**
 * What this device is on the federation's desk: the operator's or the counter's, never both. Whoever knows which code
 * delivered must not open envelopes, and the other way round. The record names everything secret that is kept, so that
 * leaving a mode and keeping a secret can never happen at the same time: both change this one record.
 */
import * as z from 'zod/mini'
import { type DeskRecords, readAs } from './desk.ts'
import type { Load } from './migrate.ts'

export const DeskMode = z.enum(['operator', 'counter'])
export type DeskMode = z.infer<typeof DeskMode>

const ModeRecord = z.strictObject({
  v: z.literal(1),
  /** Null: neither, so far or again. */
  mode: z.nullable(DeskMode),
  /** Keys of the records that hold secrets. */
  holds: z.array(z.string()),
})
export type ModeRecord = z.infer<typeof ModeRecord>

const KEY = 'mode'

export interface ModeStore {
  load(): Promise<Load<ModeRecord>>
  /** @returns whether the device is in this mode now; false where it is in the other one, or nobody can tell */
  enter(mode: DeskMode): Promise<boolean>
  /**
   * Keeps a record that holds a secret of this mode.
   * @param change as in `DeskRecords.update`
   * @returns false where the device is not in this mode, or nothing was to be written
   */
  keep(mode: DeskMode, key: string, change: (load: Load<unknown>) => unknown): Promise<boolean>
  /** Removes a record and the secret in it. */
  forget(mode: DeskMode, key: string): Promise<void>
  /** The record stays, without its secret. @param change as in `DeskRecords.update` */
  strip(mode: DeskMode, key: string, change: (load: Load<unknown>) => unknown): Promise<boolean>
  /** @returns false while anything secret is left */
  leave(mode: DeskMode): Promise<boolean>
}

const NOBODY: ModeRecord = { v: 1, mode: null, holds: [] }

export const modeStore = (records: DeskRecords): ModeStore => {
  const read = (load: Load<unknown>): Load<ModeRecord> => readAs(load, ModeRecord)
  /** @param next undefined: nothing is written */
  const change = (next: (record: ModeRecord) => ModeRecord | undefined): Promise<boolean> =>
    records.update(KEY, (raw) => {
      const load = read(raw)
      // What cannot be read may be the other mode's.
      return load.kind === 'ok' ? next(load.value) : load.kind === 'empty' ? next(NOBODY) : undefined
    })
  const changeOwn = (mode: DeskMode, next: (record: ModeRecord) => ModeRecord | undefined) =>
    change((record) => (record.mode === mode ? next(record) : undefined))
  const hold = (mode: DeskMode, key: string) =>
    changeOwn(mode, (r) => (r.holds.includes(key) ? r : { ...r, holds: [...r.holds, key] }))
  const drop = (mode: DeskMode, keys: readonly string[]) =>
    changeOwn(mode, (r) => ({ ...r, holds: r.holds.filter((key) => !keys.includes(key)) }))
  const isThere = async (key: string) => (await records.load(key)).kind !== 'empty'
  return {
    load: async () => read(await records.load(KEY)),
    enter: (mode) =>
      change((r) => (r.mode === null ? { v: 1, mode, holds: [] } : r.mode === mode ? r : undefined)),
    async keep(mode, key, make) {
      if (!(await hold(mode, key)) || !(await records.update(key, make))) return false
      if (await hold(mode, key)) return true
      // Another page has left the mode in between.
      await records.remove(key)
      return false
    },
    async forget(mode, key) {
      await records.remove(key)
      await drop(mode, [key])
    },
    async strip(mode, key, make) {
      const done = await records.update(key, make)
      if (done) await drop(mode, [key])
      return done
    },
    async leave(mode) {
      const load = read(await records.load(KEY))
      const named = load.kind === 'ok' ? load.value.holds : []
      // Named and never written: the page died in between.
      const there = await Promise.all(named.map(isThere))
      await drop(
        mode,
        named.filter((_, at) => !there[at]),
      )
      return changeOwn(mode, (r) => (r.holds.length === 0 ? NOBODY : undefined))
    },
  }
}
