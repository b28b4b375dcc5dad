/** In-memory twin: for tests, and for browsers that refuse to store anything (the screens say so). */
import type { Kv } from './kv.ts'

export const memoryKv = (start: Iterable<[string, unknown]> = []): Kv => {
  const map = new Map<string, unknown>(start)
  return {
    get: async (key) => structuredClone(map.get(key)),
    set: async (key, value) => void map.set(key, structuredClone(value)),
    update: async (key, change) => void map.set(key, structuredClone(change(structuredClone(map.get(key))))),
    async updateAll(keys, change) {
      const now = structuredClone(change(structuredClone(keys.map((key) => map.get(key)))))
      for (const [at, key] of keys.entries())
        if (now[at] === undefined) map.delete(key)
        else map.set(key, now[at])
    },
    delete: async (key) => void map.delete(key),
    entries: async () => structuredClone([...map]),
  }
}
