/** The assessments on this device: load, change, list. */
import { type Action, reduce } from '../domain/actions.ts'
import type { Assessment } from '../domain/assessment.ts'
import { type Clock, systemClock } from '../domain/time/clock.ts'
import { type Announcer, announcer } from './changes.ts'
import type { Kv } from './kv.ts'
import type { Load, parseAssessment } from './migrate.ts'

const PREFIX = 'assessment/'
const CURRENT_KEY = 'current'
const keyOf = (id: string) => PREFIX + id

/** Days a deleted assessment lies in the bin before it is gone for good. */
const BIN_DAYS = 30
const DAY = 86_400_000

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
   */
  apply(seed: Assessment, action: Action, at?: number): Promise<Assessment>
  /** Writes a whole assessment that came from a file or a copy, in place of a readable one of the same id. */
  put(a: Assessment): Promise<Assessment>
  /** Removes for good. */
  remove(id: string): Promise<void>
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
  if (stored && stored.rev === known && stored.v === version) return stored
  if (!parser) throw PARSER_NEEDED
  const load = parser(old)
  if (load.kind === 'ok') return load.value
  throw new UnreadableError(load)
}

const expired = (load: Load<Assessment>, now: number): boolean =>
  load.kind === 'ok' && load.value.deletedAt !== null && now - load.value.deletedAt > BIN_DAYS * DAY

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
    await kv.delete(keyOf(id))
    announce()
  }

  /** Reads, changes and writes in one transaction. */
  const change = async (
    { id, v }: Assessment,
    next: (stored: Assessment | undefined) => Assessment,
  ): Promise<Assessment> => {
    let written: Assessment | undefined
    const attempt = () =>
      kv.update(keyOf(id), (old) => {
        written = next(readable(old, knownRev.get(id), v))
        return written
      })
    try {
      await attempt()
    } catch (e) {
      if (e !== PARSER_NEEDED) throw e
      await getParser()
      await attempt()
    }
    if (!written) throw new Error('a change writes or rejects')
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
      const stored = (await kv.entries()).filter(([key]) => key.startsWith(PREFIX))
      const all = await Promise.all(
        stored.map(
          async ([key, raw]): Promise<Listed> => ({ id: key.slice(PREFIX.length), load: await parse(raw) }),
        ),
      )
      const gone = all.filter((l) => expired(l.load, now()))
      await Promise.all(gone.map((l) => kv.delete(keyOf(l.id))))
      return all.filter((l) => !gone.includes(l))
    },
    apply: (seed, action, at = now()) => change(seed, (stored) => reduce(stored ?? seed, action, at)),
    // A count higher than what it replaces, so that other pages notice.
    put: (a) => change(a, (stored) => (stored ? { ...a, rev: stored.rev + 1 } : a)),
  }
}
