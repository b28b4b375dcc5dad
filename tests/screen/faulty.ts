/** A browser's store that does not always do what it is asked. */
import { type Kv, StorageError } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'

/** `silent`: it never answers, as a database that another process holds. */
export type Mood = 'works' | 'rejects' | 'silent'

export interface Faulty extends Kv {
  reads: Mood
  writes: Mood
  /** How often it was asked for something. */
  asked: number
}

export const faultyKv = (kv: Kv = memoryKv()): Faulty => {
  const asked = <T>(mood: Mood, work: () => Promise<T>): Promise<T> => {
    faulty.asked += 1
    if (mood === 'silent') return new Promise(() => {})
    return mood === 'rejects' ? Promise.reject(new StorageError('unavailable', null)) : work()
  }
  const faulty: Faulty = {
    reads: 'works',
    writes: 'works',
    asked: 0,
    get: (key) => asked(faulty.reads, () => kv.get(key)),
    entries: () => asked(faulty.reads, () => kv.entries()),
    set: (key, value) => asked(faulty.writes, () => kv.set(key, value)),
    update: (key, change) => asked(faulty.writes, () => kv.update(key, change)),
    updateAll: (keys, change) => asked(faulty.writes, () => kv.updateAll(keys, change)),
    delete: (key) => asked(faulty.writes, () => kv.delete(key)),
  }
  return faulty
}
