/**
 * Memory, until the browser's own store answers after all: then everything goes there in one transaction, and the store
 * goes on from there. Where that cannot be done without losing something, it stays memory, as the screens say.
 */
import type { Kv } from './kv.ts'

/** What may be replaced: which assessment is open is what the screen shows; the rest is counted or fetched again. */
const OWN: readonly string[] = ['current', 'bin', 'content']

export interface Moving {
  readonly kv: Kv
  /** Resolves once everything is in the browser's store; never, where it stays memory. */
  readonly moved: Promise<void>
}

/** @param answered resolves when the browser's store answers */
export const movingKv = (memory: Kv, real: Kv, answered: Promise<unknown>): Moving => {
  let target: Promise<Kv> = Promise.resolve(memory)
  const move = async (): Promise<Kv> => {
    // What was asked of memory before is done when this goes on.
    await new Promise((done) => setTimeout(done))
    const entries = await memory.entries()
    await real.updateAll(
      entries.map(([key]) => key),
      (old) =>
        entries.map(([key, value], at) => {
          if (old[at] !== undefined && !OWN.includes(key)) throw new Error(`${key} is there already`)
          return value
        }),
    )
    return real
  }
  const moved = new Promise<void>((done) => {
    answered.then(
      () => {
        // What is asked for meanwhile waits, so that nothing is written where it would be left behind.
        target = move().then(
          (kv) => {
            done()
            return kv
          },
          () => memory,
        )
      },
      () => {},
    )
  })
  return {
    kv: {
      get: async (key) => (await target).get(key),
      set: async (key, value) => (await target).set(key, value),
      update: async (key, change) => (await target).update(key, change),
      updateAll: async (keys, change) => (await target).updateAll(keys, change),
      delete: async (key) => (await target).delete(key),
      entries: async () => (await target).entries(),
    },
    moved,
  }
}
