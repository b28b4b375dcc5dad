/** The assessments on this device: load, change, list. */
import { type Action, reduce } from '../domain/actions.ts'
import type { Assessment } from '../domain/assessment.ts'
import { type Clock, systemClock } from '../domain/time/clock.ts'
import { ASIDE, type Aside, asideKey, asideRecord, putBack, readAside } from './aside.ts'
import { BIN_KEY, counted, isOver } from './bin.ts'
import { type Announcer, announcer } from './changes.ts'
import type { Kv } from './kv.ts'
import type { Load, parseAssessment } from './migrate.ts'
import { supersede } from './stash.ts'

const PREFIX = 'assessment/'
const CURRENT_KEY = 'current'
const keyOf = (id: string) => PREFIX + id

export interface Listed {
  id: string
  load: Load<Assessment>
}

export interface AssessmentStore {
  /** The assessment last opened on this device. */
  current(): Promise<Listed | undefined>
  setCurrent(id: string): Promise<void>
  load(id: string): Promise<Load<Assessment>>
  list(): Promise<Listed[]>
  /**
   * Applies an action to what is stored now (not to what the page remembers) and writes it, atomically.
   * `seed` is written first when nothing is stored under its id yet. Rejects with StorageError.
   * @param at when it happened: what is stored then equals what the page has been showing since
   * @param opened the page has it open: written anew, it is the one last opened too, in the same transaction
   */
  apply(seed: Assessment, action: Action, at?: number, opened?: boolean): Promise<Assessment>
  /** Writes a whole assessment that came from a file or a copy, in place of a readable one of the same id. */
  put(a: Assessment): Promise<Assessment>
  /** Removes for good. */
  remove(id: string): Promise<void>
  /**
   * Moves one that cannot be read into the bin as it is, and puts another in its place where one is given.
   * @returns undefined where there is none, or it can be read now
   */
  setAside(id: string, instead?: Assessment): Promise<Aside | undefined>
  /** Those in the bin. */
  asides(): Promise<Aside[]>
  /** @param over what came in its place and goes again @returns false where something else stands there */
  putBack(aside: Aside, over?: Assessment): Promise<boolean>
  /** Removes one from the bin for good. */
  removeAside(aside: Aside): Promise<void>
  /** Calls back when another page changed something; returns a function that stops it. */
  onChange(changed: () => void): () => void
}

export class UnreadableError extends Error {
  readonly load: Load<Assessment>
  constructor(load: Load<Assessment>) {
    super(`stored assessment is ${load.kind}`)
    this.load = load
  }
}

/** The schemas are fetched only once there is something stored to read: a first visit does without. */
let parser: typeof parseAssessment | undefined
const getParser = async () => {
  parser ??= (await import('./migrate.ts')).parseAssessment
  return parser
}

const parse = async (raw: unknown): Promise<Load<Assessment>> =>
  raw === undefined ? { kind: 'empty' } : (await getParser())(raw)

/** Thrown inside a transaction, which cannot wait for the schemas: nothing is written, and it is tried again with them. */
const PARSER_NEEDED = Symbol('parser needed')

/**
 * What a change starts from: the stored record, or undefined where there is none.
 * A newer or corrupt one is never written over.
 */
const readable = (old: unknown, known: number | undefined, version: number): Assessment | undefined => {
  if (old === undefined) return undefined
  // What this page itself wrote or parsed last need not be parsed again.
  const stored = old as Assessment | null
  if (stored && known !== undefined && stored.rev === known && stored.v === version) return stored
  if (!parser) throw PARSER_NEEDED
  const load = parser(old)
  if (load.kind === 'ok') return load.value
  throw new UnreadableError(load)
}

/** What lies in the bin, by the key of its record, with what tells that it still lies there. */
const binned = (
  all: readonly (readonly [string, unknown])[],
  loads: readonly Listed[],
): Map<string, unknown> => {
  const deleted = loads.flatMap(({ id, load }): [string, unknown][] =>
    load.kind === 'ok' && load.value.deletedAt !== null ? [[keyOf(id), load.value.deletedAt]] : [],
  )
  const asides = all.flatMap(([key]): [string, unknown][] =>
    key.startsWith(ASIDE) ? [[key, undefined]] : [],
  )
  return new Map([...deleted, ...asides])
}

const deletedAtOf = (raw: unknown): unknown => (raw as { deletedAt?: unknown } | undefined)?.deletedAt

/** @param others pages to be told, and to be heard of */
export const assessmentStore = (
  kv: Kv,
  now: Clock = systemClock,
  others: Announcer = announcer(),
): AssessmentStore => {
  const { announce, onChange } = others
  const knownRev = new Map<string, number>()
  const remember = (load: Load<Assessment>): Load<Assessment> => {
    if (load.kind === 'ok') knownRev.set(load.value.id, load.value.rev)
    return load
  }
  const load = async (id: string) => remember(await parse(await kv.get(keyOf(id))))

  const remove = async (id: string) => {
    supersede(id)
    await kv.delete(keyOf(id))
    announce()
  }

  /** Counts how long everything in the bin has been there, and empties what is over. @returns the keys that are gone */
  const empty = async (bin: ReadonlyMap<string, unknown>): Promise<string[]> => {
    if (bin.size === 0) return []
    // Deleted again, it begins anew.
    const nameOf = (key: string) => `${key}@${bin.get(key)}`
    let over: string[] = []
    await kv.update(BIN_KEY, (old) => {
      const seen = counted(old, [...bin.keys()].map(nameOf), now())
      over = [...bin.keys()].filter((key) => isOver(seen, nameOf(key)))
      return seen
    })
    // Unless another page has taken it out meanwhile.
    for (const key of over)
      await kv.updateAll([key], ([raw]) => [deletedAtOf(raw) === bin.get(key) ? undefined : raw])
    return over
  }

  /** Reads, changes and writes in one transaction. */
  const change = async (
    { id, v }: Assessment,
    next: (stored: Assessment | undefined) => Assessment,
    opened = false,
  ): Promise<Assessment> => {
    // Either it is written, or what follows is not reached.
    let written!: Assessment
    const attempt = () =>
      kv.updateAll([keyOf(id), CURRENT_KEY], ([old, current]) => {
        written = next(readable(old, knownRev.get(id), v))
        return [written, opened && (old === undefined || current === undefined) ? id : current]
      })
    try {
      await attempt()
    } catch (e) {
      if (e !== PARSER_NEEDED) throw e
      await getParser()
      await attempt()
    }
    knownRev.set(id, written.rev)
    announce()
    return written
  }

  return {
    onChange,
    load,
    remove,
    async current() {
      const id = await kv.get(CURRENT_KEY)
      if (typeof id !== 'string') return undefined
      const found = await load(id)
      if (found.kind === 'empty' || (found.kind === 'ok' && found.value.deletedAt !== null)) return undefined
      return { id, load: found }
    },
    async setCurrent(id) {
      await kv.set(CURRENT_KEY, id)
      announce()
    },
    async list() {
      const entries = await kv.entries()
      const all = await Promise.all(
        entries
          .filter(([key]) => key.startsWith(PREFIX))
          .map(
            async ([key, raw]): Promise<Listed> => ({ id: key.slice(PREFIX.length), load: await parse(raw) }),
          ),
      )
      // What cannot be written now can wait; the list is shown all the same.
      const gone = await empty(binned(entries, all)).catch(() => undefined)
      return all.filter((l) => !gone?.includes(keyOf(l.id)))
    },
    apply: (seed, action, at = now(), opened) =>
      change(seed, (stored) => reduce(stored ?? seed, action, at), opened),
    put(a) {
      supersede(a.id)
      // A count higher than what it replaces, so that other pages notice.
      return change(a, (stored) => (stored ? { ...a, rev: stored.rev + 1 } : a))
    },
    async setAside(id, instead) {
      const parser = await getParser()
      const key = asideKey()
      let aside: Aside | undefined
      await kv.updateAll([keyOf(id), key], ([raw]) => {
        const { kind } = parser(raw)
        if (kind === 'ok' || kind === 'empty') return [raw, undefined]
        const record = asideRecord(id, raw, now())
        aside = readAside(key, record)
        return [instead, record]
      })
      if (aside) announce()
      return aside
    },
    async asides() {
      const all = (await kv.entries()).flatMap(([key, record]) => readAside(key, record) ?? [])
      return all.sort((a, b) => b.at - a.at)
    },
    async putBack(aside, over) {
      const done = await putBack(kv, keyOf, aside, over)
      if (done) announce()
      return done
    },
    async removeAside({ key }) {
      await kv.delete(key)
      announce()
    },
  }
}
