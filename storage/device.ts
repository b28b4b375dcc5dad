/** Finds out what this browser can keep. */
import { assessmentStore, type AssessmentStore } from './assessments'
import { indexedDbKv } from './indexeddb'
import { toStorageError } from './kv'
import { memoryKv } from './memory'

/** `kept`: the browser promised to keep the data; `best-effort`: it may clear it when space runs out. */
export type Persistence = 'kept' | 'best-effort'

export interface DeviceStore {
  store: AssessmentStore
  /** True when the browser stores nothing: everything is gone when the page closes. */
  volatile: boolean
}

/** The device's store, or its in-memory twin when the browser refuses (private window, blocked site data). */
export const openDevice = async (): Promise<DeviceStore> => {
  try {
    const kv = indexedDbKv()
    await kv.get('probe')
    return { store: assessmentStore(kv), volatile: false }
  } catch (e) {
    toStorageError(e)
    return { store: assessmentStore(memoryKv()), volatile: true }
  }
}

/** Asks the browser not to clear the data when space runs out. */
export const askToKeep = async (): Promise<Persistence> => {
  try {
    const kept = (await navigator.storage.persisted()) || (await navigator.storage.persist())
    return kept ? 'kept' : 'best-effort'
  } catch {
    return 'best-effort'
  }
}
