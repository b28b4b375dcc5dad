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
  /** The records that hold secrets, by key, and how often each was named: who takes a name back must know it is the last. */
  holds: z.record(z.string(), z.int()),
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

const NOBODY: ModeRecord = { v: 1, mode: null, holds: {} }

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
    changeOwn(mode, (r) => ({ ...r, holds: { ...r.holds, [key]: (r.holds[key] ?? 0) + 1 } }))
  const holdsNow = async (mode: DeskMode): Promise<ModeRecord['holds']> => {
    const load = read(await records.load(KEY))
    return load.kind === 'ok' && load.value.mode === mode ? load.value.holds : {}
  }
  /** Takes names back that nobody has given again since they were read: a page that keeps something names it twice. */
  const drop = (mode: DeskMode, before: ModeRecord['holds']) =>
    changeOwn(mode, (r) => ({
      ...r,
      holds: Object.fromEntries(Object.entries(r.holds).filter(([key, n]) => before[key] !== n)),
    }))
  const only = (holds: ModeRecord['holds'], keys: readonly string[]) =>
    Object.fromEntries(Object.entries(holds).filter(([key]) => keys.includes(key)))
  const isThere = async (key: string) => (await records.load(key)).kind !== 'empty'
  return {
    load: async () => read(await records.load(KEY)),
    enter: (mode) =>
      change((r) => (r.mode === null ? { v: 1, mode, holds: {} } : r.mode === mode ? r : undefined)),
    async keep(mode, key, make) {
      if (!(await hold(mode, key)) || !(await records.update(key, make))) return false
      if (await hold(mode, key)) return true
      // Another page has left the mode in between.
      await records.remove(key)
      return false
    },
    async forget(mode, key) {
      const before = only(await holdsNow(mode), [key])
      await records.remove(key)
      await drop(mode, before)
    },
    async strip(mode, key, make) {
      const before = only(await holdsNow(mode), [key])
      const done = await records.update(key, make)
      if (done) await drop(mode, before)
      return done
    },
    async leave(mode) {
      const before = await holdsNow(mode)
      // Named and never written: the page died in between.
      const there = await Promise.all(
        Object.keys(before).map(async (key) => ((await isThere(key)) ? [] : [key])),
      )
      await drop(mode, only(before, there.flat()))
      return changeOwn(mode, (r) => (Object.keys(r.holds).length === 0 ? NOBODY : undefined))
    },
  }
}
