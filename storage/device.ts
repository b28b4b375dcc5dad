/** Finds out what this browser can keep. */
import { type AssessmentStore, assessmentStore, type Listed } from './assessments.ts'
import { type DeviceKv, indexedDbKv } from './indexeddb.ts'
import { type Kv, StorageError } from './kv.ts'
import { memoryKv } from './memory.ts'
import type { Moving } from './moving.ts'
import { bringHomeStashed } from './stash.ts'

/** `kept`: the browser promised to keep the data; `bestEffort`: it may clear it when space runs out. */
export type Persistence = 'kept' | 'bestEffort'

export interface Device {
  kv: Kv
  store: AssessmentStore
  /** The assessment last opened on this device. */
  current: Listed | undefined
  /** True when the browser stores nothing: everything is gone when the page closes. */
  volatile: boolean
  /** Resolves when the browser has answered late and everything is stored after all. */
  moved?: Promise<void>
}

/** One for everything on a page. */
let twin: Promise<Moving> | undefined

const memoryTwin = async (real: DeviceKv): Promise<Moving> =>
  (await import('./moving.ts')).movingKv(memoryKv(), real, real.answered())

/** The device's store, or its in-memory twin when the browser refuses (private window, blocked site data). */
export const openDevice = async (): Promise<Device> => {
  const kv = indexedDbKv()
  try {
    const store = assessmentStore(kv)
    await bringHomeStashed(store)
    return { kv, store, current: await store.current(), volatile: false }
  } catch (e) {
    if (!(e instanceof StorageError || e instanceof ReferenceError)) throw e
    twin ??= memoryTwin(kv)
    const { kv: memory, moved } = await twin
    const store = assessmentStore(memory)
    return { kv: memory, store, current: await store.current(), volatile: true, moved }
  }
}

/** Asks the browser not to clear the data when space runs out. */
export const askToKeep = async (): Promise<Persistence> => {
  try {
    const kept = (await navigator.storage.persisted()) || (await navigator.storage.persist())
    return kept ? 'kept' : 'bestEffort'
  } catch {
    return 'bestEffort'
  }
}
