/** The assessments on this device: load, change, list. */
import { type Action, reduce } from '../domain/actions'
import type { Assessment } from '../domain/assessment'
import { announcer } from './changes'
import type { Kv } from './kv'
import type { Load, parseAssessment } from './migrate'

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
  /** Writes a whole assessment that came from a file or a copy. */
  put(a: Assessment): Promise<void>
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
  parser ??= (await import('./migrate')).parseAssessment
  return parser
}

const parse = async (raw: unknown): Promise<Load<Assessment>> =>
  raw === undefined ? { kind: 'empty' } : (await getParser())(raw)

/** Thrown inside a transaction, which cannot wait for the schemas: nothing is written, and it is tried again with them. */
const PARSER_NEEDED = Symbol('parser needed')

/** The next state of a stored record; a newer or corrupt one is never written over. */
const advance = (
  old: unknown,
  seed: Assessment,
  known: number | undefined,
  action: Action,
  now: number,
): Assessment => {
  if (old === undefined) return reduce(seed, action, now)
  // What this page itself wrote or parsed last need not be parsed again.
  const stored = old as Assessment | null
  if (stored && stored.rev === known && stored.v === seed.v) return reduce(stored, action, now)
  if (!parser) throw PARSER_NEEDED
  const load = parser(old)
  if (load.kind === 'ok') return reduce(load.value, action, now)
  throw new UnreadableError(load)
}

const expired = (load: Load<Assessment>, now: number): boolean =>
  load.kind === 'ok' && load.value.deletedAt !== null && now - load.value.deletedAt > BIN_DAYS * DAY

export const assessmentStore = (kv: Kv, now: () => number = Date.now): AssessmentStore => {
  const { announce, onChange } = announcer()
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
    async apply(seed, action, at = now()) {
      let result = seed
      const attempt = () =>
        kv.update(keyOf(seed.id), (old) => {
          result = advance(old, seed, knownRev.get(seed.id), action, at)
          return result
        })
      try {
        await attempt()
      } catch (e) {
        if (e !== PARSER_NEEDED) throw e
        await getParser()
        await attempt()
      }
      knownRev.set(result.id, result.rev)
      announce()
      return result
    },
    async put(a) {
      await kv.set(keyOf(a.id), a)
      knownRev.set(a.id, a.rev)
      announce()
    },
  }
}
