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
  /** Those that cannot: written by a newer version, or damaged. They stay as they are. */
  unreadable(): Promise<{ id: string; kind: 'newer' | 'corrupt' }[]>
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

/** What was to be written could not have been read again, so nothing was written. */
export class UnreadableWrite extends Error {
  /** @param where path to the first thing that is wrong */
  constructor(where: string) {
    super(`a submission that could not be read again: ${where}`)
    this.name = 'UnreadableWrite'
  }
}

/** Nothing leaves this store that it would not let in: a record that cannot be read is a submission that is lost. */
const readable = (stored: Stored): Stored => {
  const load = parseSubmission(stored)
  if (load.kind === 'ok') return stored
  throw new UnreadableWrite(load.kind === 'corrupt' ? load.why : load.kind)
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
        return readable(written)
      })
    } catch (e) {
      if (e === NOTHING) return false
      throw e
    }
    tell()
    return true
  }
  const all = async (): Promise<{ id: string; load: Load<Stored> }[]> =>
    (await kv.entries()).flatMap(([key, raw]) =>
      key.startsWith(PREFIX) ? { id: key.slice(PREFIX.length), load: parseSubmission(raw) } : [],
    )
  return {
    async load(id) {
      return parseSubmission(await kv.get(keyOf(id)))
    },
    async list() {
      return (await all()).flatMap(({ load }) => (load.kind === 'ok' ? load.value : []))
    },
    async unreadable() {
      return (await all()).flatMap(({ id, load: { kind } }) =>
        kind === 'newer' || kind === 'corrupt' ? { id, kind } : [],
      )
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
