/** Finds out what this browser can keep. */
import { type AssessmentStore, assessmentStore, type Listed } from './assessments.ts'
import { indexedDbKv } from './indexeddb.ts'
import { type Kv, StorageError } from './kv.ts'
import { memoryKv } from './memory.ts'
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
}

/** One for everything on a page. */
let twin: Kv | undefined

/** The device's store, or its in-memory twin when the browser refuses (private window, blocked site data). */
export const openDevice = async (): Promise<Device> => {
  try {
    const kv = indexedDbKv()
    const store = assessmentStore(kv)
    await bringHomeStashed(store)
    return { kv, store, current: await store.current(), volatile: false }
  } catch (e) {
    if (!(e instanceof StorageError || e instanceof ReferenceError)) throw e
    twin ??= memoryKv()
    const store = assessmentStore(twin)
    return { kv: twin, store, current: await store.current(), volatile: true }
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
