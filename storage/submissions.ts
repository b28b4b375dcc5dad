/** The submissions on this device. The invitation's code is here and in the successor's file, and nowhere else. */
import type { Announcer } from './changes.ts'
import type { Kv } from './kv.ts'
import type { Load } from './migrate.ts'
import { parseSubmission, type Stored } from './submission-schema.ts'

export type { OwnBox, Pending, Stored, StoredLists } from './submission-schema.ts'

export const PREFIX = 'submission/'
const keyOf = (id: string): string => PREFIX + id

export interface SubmissionStore {
  load(id: string): Promise<Load<Stored>>
  /** Those that can be read. */
  list(): Promise<Stored[]>
  /**
   * Reads, changes and writes in one transaction. What cannot be read is never written over.
   * @param change undefined: nothing is written
   * @returns what is stored now; undefined where there is nothing, or nothing that can be read
   */
  update(id: string, change: (stored: Stored) => Stored | undefined): Promise<Stored | undefined>
  /**
   * Writes a new one, made from what is stored under its id; undefined: nothing is written. What a newer version has
   * written stays. @returns whether it was written
   */
  put(id: string, make: (stored: Stored | undefined) => Stored | undefined): Promise<boolean>
  remove(id: string): Promise<void>
  /** Calls back when something changed: `here` by this very store, or by another page. */
  onChange(changed: (here: boolean) => void): () => void
}

/** Ends a transaction without writing. */
const NOTHING = Symbol('nothing to write')

/** @param others pages to be told, and to be heard of */
export const submissionStore = (kv: Kv, others: Announcer): SubmissionStore => {
  const listeners = new Set<(here: boolean) => void>()
  const tell = () => {
    others.announce()
    for (const listener of listeners) listener(true)
  }
  const write = async (id: string, next: (load: Load<Stored>) => Stored | undefined): Promise<boolean> => {
    try {
      await kv.update(keyOf(id), (old) => {
        const written = next(parseSubmission(old))
        if (!written) throw NOTHING
        return written
      })
    } catch (e) {
      if (e === NOTHING) return false
      throw e
    }
    tell()
    return true
  }
  return {
    async load(id) {
      return parseSubmission(await kv.get(keyOf(id)))
    },
    async list() {
      const all = (await kv.entries()).filter(([key]) => key.startsWith(PREFIX))
      return all.flatMap(([, raw]) => {
        const load = parseSubmission(raw)
        return load.kind === 'ok' ? load.value : []
      })
    },
    async update(id, change) {
      let now: Stored | undefined
      await write(id, (load) => {
        now = load.kind === 'ok' ? load.value : undefined
        const next = now && change(now)
        now = next ?? now
        return next
      })
      return now
    },
    put: (id, make) =>
      // A damaged one is of no use to anybody; the invitation is in the letter still.
      write(id, (load) =>
        load.kind === 'newer' ? undefined : make(load.kind === 'ok' ? load.value : undefined),
      ),
    async remove(id) {
      await kv.delete(keyOf(id))
      tell()
    },
    onChange(changed) {
      listeners.add(changed)
      const stop = others.onChange(() => changed(false))
      return () => {
        listeners.delete(changed)
        stop()
      }
    },
  }
}
