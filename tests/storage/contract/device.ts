/**
 * A device for the contract of the stores: everything that is stored on it, a clock that can be set, and pages whose
 * connection can be cut between any two steps or be refused any write. One step is one call of the key-value store
 * (a transaction of its own) or one write to localStorage.
 */
import type { Announcer } from '../../../storage/changes.ts'
import { type Kv, StorageError } from '../../../storage/kv.ts'
import { memoryKv } from '../../../storage/memory.ts'

/** The few methods of localStorage that the product uses; its keys are its own properties, as in a browser. */
export type Local = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Never answers: what a page that is gone is told. */
const SILENCE = new Promise<never>(() => {})
const READS: readonly string[] = ['get', 'entries']

export interface Page {
  readonly kv: Kv
  readonly local: Local
  readonly others: Announcer
  readonly now: () => number
  /** Steps taken since the page was opened. */
  readonly steps: () => number
  /** Resolves once it has asked for something that a page that is gone does not get. */
  readonly gone: Promise<'gone'>
  /** The page is gone once it has taken this many more steps: nothing it asks for happens, nothing answers. */
  stopAfter(steps: number): void
  /** From the n-th next write on there is no room; undefined: there is room again. */
  fullFrom(write: number | undefined): void
}

export interface Device {
  /** What is stored, past every page: for damaging a record and for looking. */
  readonly kv: Kv
  readonly local: Local
  page(): Page
  /** Moves the clock. @param by milliseconds, negative: back */
  jump(by: number): void
}

const localStore = (map: Map<string, string>, step: () => void): Local =>
  new Proxy({} as Local, {
    get: (_, method) => {
      if (method === 'getItem') return (key: string) => map.get(key) ?? null
      if (method === 'setItem')
        return (key: string, value: string) => {
          step()
          map.set(key, value)
        }
      if (method === 'removeItem')
        return (key: string) => {
          step()
          map.delete(key)
        }
      return undefined
    },
    ownKeys: () => [...map.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      map.has(String(key)) ? { enumerable: true, configurable: true } : undefined,
  })

/** Pages that tell each other at once, as over a BroadcastChannel: never the page that tells. */
const announcers = () => {
  const all = new Set<{ from: object; changed: () => void }>()
  return (): Announcer => {
    const me = {}
    return {
      announce: () => {
        for (const { from, changed } of all) if (from !== me) queueMicrotask(changed)
      },
      onChange: (changed) => {
        const listener = { from: me, changed }
        all.add(listener)
        return () => all.delete(listener)
      },
    }
  }
}

/** @param turn waited for before every step of the key-value store, so that a test can put steps in any order */
export const newDevice = (turn: () => Promise<unknown> = async () => {}): Device => {
  const kv = memoryKv()
  const map = new Map<string, string>()
  let now = Date.UTC(2027, 2, 1)
  const announcer = announcers()
  const page = (): Page => {
    let taken = 0
    let left = Number.POSITIVE_INFINITY
    let room = Number.POSITIVE_INFINITY
    let isGone: (said: 'gone') => void = () => {}
    const gone = new Promise<'gone'>((resolve) => {
      isGone = resolve
    })
    /** @returns whether the page is still there to see what comes of this step */
    const begin = (write: boolean): boolean => {
      if (left <= 0) {
        isGone('gone')
        return false
      }
      left--
      taken++
      if (write && room-- <= 0) throw new StorageError('full', new Error('no room'))
      return true
    }
    const step = async <T>(write: boolean, work: () => Promise<T>): Promise<T> => {
      await turn()
      if (!begin(write)) return SILENCE
      const done = await work()
      return done
    }
    const connection = Object.fromEntries(
      Object.entries(kv).map(([name, method]) => [
        name,
        (...given: unknown[]) =>
          step(!READS.includes(name), () => (method as (...g: unknown[]) => Promise<unknown>)(...given)),
      ]),
    ) as unknown as Kv
    const others = announcer()
    return {
      kv: connection,
      local: localStore(map, () => {
        if (!begin(true)) throw new Error('the page is gone')
      }),
      others: { ...others, announce: () => left > 0 && others.announce() },
      now: () => now,
      steps: () => taken,
      gone,
      stopAfter: (steps) => {
        left = steps
      },
      fullFrom: (write) => {
        room = write === undefined ? Number.POSITIVE_INFINITY : write - 1
      },
    }
  }
  return {
    kv,
    local: localStore(map, () => {}),
    page,
    jump: (by) => {
      now += by
    },
  }
}
