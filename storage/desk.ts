/**
 * The records of the federation's desk, under keys `desk/…` of the device's one store. What stands in a record is known
 * to its room alone: it comes out as `unknown`, and the room parses it with its own strict schema (`readAs`).
 */
import type * as z from 'zod/mini'
import { whereOf } from '../domain/where.ts'
import type { Announcer } from './changes.ts'
import type { Kv } from './kv.ts'
import type { Load } from './migrate.ts'

/** Version of the wrapping. A room whose values change their shape says so inside, with a `v` of its own. */
const VERSION = 1
const PREFIX = 'desk/'

/** One key: words of letters, digits, `-` and `_`, parted by `/`. */
export type DeskKey = string

/** Stands for a record that shall stay as it is, or shall be gone. */
export const KEEP = Symbol('as it is')
export const GONE = Symbol('gone')

export type ChangeAll = (loads: readonly Load<unknown>[]) => readonly unknown[] | undefined

export interface DeskRecords {
  load(key: DeskKey): Promise<Load<unknown>>
  /** Those whose key begins so, in the order of their keys. */
  list(prefix: string): Promise<{ key: DeskKey; load: Load<unknown> }[]>
  /** @returns false where what a newer version has written, or what is damaged, stands there: it stays */
  save(key: DeskKey, value: unknown): Promise<boolean>
  /**
   * Reads, changes and writes in one transaction; no other page writes in between.
   * @param change undefined: nothing is written
   * @returns whether it was written
   */
  update(key: DeskKey, change: (load: Load<unknown>) => unknown): Promise<boolean>
  /**
   * The same for several records: all of them are written, or none.
   * @param change from the records in the order of their keys to what shall stand there; undefined: nothing is written
   * @returns whether it was written
   */
  updateAll(keys: readonly DeskKey[], change: ChangeAll): Promise<boolean>
  remove(key: DeskKey): Promise<void>
  /** Takes a record away while it is as the caller knows it. @returns whether it is gone */
  removeIf(key: DeskKey, isKnown: (load: Load<unknown>) => boolean): Promise<boolean>
  /** Calls back when a record changed, here or in another page. */
  onChange(changed: () => void): () => void
}

const unwrap = (raw: unknown): Load<unknown> => {
  if (raw === undefined) return { kind: 'empty' }
  const { v, value } = (raw ?? {}) as { v?: unknown; value?: unknown }
  if (!Number.isInteger(v)) return { kind: 'corrupt', raw, why: 'v' }
  if ((v as number) > VERSION) return { kind: 'newer', raw }
  return value === undefined ? { kind: 'corrupt', raw, why: 'value' } : { kind: 'ok', value }
}

/** Ends a transaction without writing. */
const NOTHING = Symbol('nothing to write')

/** @param others pages to be told, and to be heard of */
export const deskRecords = (kv: Kv, others: Announcer): DeskRecords => {
  const listeners = new Set<() => void>()
  const tell = () => {
    others.announce()
    for (const listener of listeners) listener()
  }
  const update: DeskRecords['update'] = async (key, change) => {
    try {
      await kv.update(PREFIX + key, (old) => {
        const value = change(unwrap(old))
        if (value === undefined) throw NOTHING
        return { v: VERSION, value }
      })
    } catch (e) {
      if (e === NOTHING) return false
      throw e
    }
    tell()
    return true
  }
  const updateAll: DeskRecords['updateAll'] = async (keys, change) => {
    try {
      await kv.updateAll(
        keys.map((key) => PREFIX + key),
        (old) => {
          const values = change(old.map(unwrap))
          if (values === undefined) throw NOTHING
          return values.map((value, at) =>
            value === KEEP ? old[at] : value === GONE ? undefined : { v: VERSION, value },
          )
        },
      )
    } catch (e) {
      if (e === NOTHING) return false
      throw e
    }
    tell()
    return true
  }
  return {
    load: async (key) => unwrap(await kv.get(PREFIX + key)),
    async list(prefix) {
      const all = (await kv.entries()).filter(([key]) => key.startsWith(PREFIX + prefix))
      return all
        .map(([key, raw]) => ({ key: key.slice(PREFIX.length), load: unwrap(raw) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
    },
    save: (key, value) =>
      update(key, (old) => (old.kind === 'ok' || old.kind === 'empty' ? value : undefined)),
    update,
    updateAll,
    async remove(key) {
      await kv.delete(PREFIX + key)
      tell()
    },
    removeIf: (key, isKnown) => updateAll([key], ([load]) => (load && isKnown(load) ? [GONE] : undefined)),
    onChange(changed) {
      listeners.add(changed)
      const stop = others.onChange(changed)
      return () => {
        listeners.delete(changed)
        stop()
      }
    },
  }
}

/** A record that nobody here can read, as it is. */
export interface Unreadable {
  readonly key: DeskKey
  readonly why: 'newer' | 'corrupt'
  readonly raw: unknown
}

export const unreadableIn = (key: DeskKey, load: Load<unknown>): readonly Unreadable[] =>
  load.kind === 'newer' || load.kind === 'corrupt' ? [{ key, why: load.kind, raw: load.raw }] : []

/** A record in the shape of its room. A value whose own `v` is beyond `newest` was written by a newer version. */
export const readAs = <T>(load: Load<unknown>, schema: z.ZodMiniType<T>, newest = 1): Load<T> => {
  if (load.kind !== 'ok') return load
  const { value: raw } = load
  const v = (raw as { v?: unknown } | null)?.v
  if (Number(v) > newest) return { kind: 'newer', raw }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { kind: 'ok', value: parsed.data }
  return { kind: 'corrupt', raw, why: whereOf(parsed.error) }
}
