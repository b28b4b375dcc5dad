/** The device's own store. The only file that knows idb-keyval and IndexedDB. */
import { del, entries, get, promisifyRequest, set, type UseStore, update } from 'idb-keyval'
import { type Kv, StorageError, toStorageError } from './kv.ts'

const DATABASE = 'digikompass'
const STORE = 'assessments'

/** A browser whose store does not answer in this time is taken for one that stores nothing, until it does. */
const ANSWER_MS = 4000

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DATABASE)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return promisifyRequest(request)
}

/**
 * A store like idb-keyval's own, but `strict`: the promise resolves only once the browser has pushed the
 * write to the disk, so that even a power cut right after "saved" loses nothing.
 * A connection that another page closed (an upgrade, cleared data) is opened anew at the next use.
 */
const strictStore = (): { store: UseStore; answered: () => Promise<unknown> } => {
  let db: Promise<IDBDatabase> | undefined
  /** The same, as long as anybody waits for it. */
  let inTime: Promise<IDBDatabase> | undefined
  const connect = (): Promise<IDBDatabase> => {
    const opening = open().then((opened) => {
      opened.onversionchange = () => opened.close()
      opened.onclose = () => {
        db = undefined
      }
      return opened
    })
    db = opening
    inTime = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new StorageError('unavailable', 'no answer')), ANSWER_MS)
      opening.finally(() => clearTimeout(timer)).then(resolve, reject)
    })
    opening.then(
      () => {
        inTime = opening
      },
      () => {
        db = undefined
      },
    )
    inTime.catch(() => {})
    return inTime
  }
  const connected = () => (db && inTime) || connect()
  const store: UseStore = async (mode, use) => {
    const transact = async () => (await connected()).transaction(STORE, mode, { durability: 'strict' })
    const tx = await transact().catch((e) => {
      if ((e as Error).name !== 'InvalidStateError') throw e
      db = undefined
      return transact()
    })
    return use(tx.objectStore(STORE))
  }
  return { store, answered: () => db ?? Promise.reject(new StorageError('unavailable', 'refused')) }
}

/** Requests are answered in their order: with the last one all are there. */
const updateAll = async (
  store: IDBObjectStore,
  keys: readonly string[],
  change: Parameters<Kv['updateAll']>[1],
): Promise<void> => {
  const { transaction } = store
  const found = keys.map((key) => store.get(key))
  let failed: unknown
  const write = () => {
    try {
      for (const [at, value] of change(found.map((r) => r.result)).entries())
        value === undefined ? store.delete(keys[at] ?? '') : store.put(value, keys[at])
    } catch (e) {
      failed = e
      transaction.abort()
    }
  }
  found.at(-1)?.addEventListener('success', write)
  await promisifyRequest(transaction).catch((e) => {
    throw failed ?? e
  })
}

const told = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (e) {
    throw e instanceof DOMException ? toStorageError(e) : e
  }
}

/** `answered` resolves once the browser answers, however late; it rejects where the browser has refused. */
export interface DeviceKv extends Kv {
  answered(): Promise<unknown>
}

export const indexedDbKv = (): DeviceKv => {
  const { store, answered } = strictStore()
  return {
    answered,
    get: (key) => told(get(key, store)),
    set: (key, value) => told(set(key, value, store)),
    update: (key, change) => told(update<unknown>(key, change, store)),
    updateAll: (keys, change) => told(store('readwrite', (s) => updateAll(s, keys, change))),
    delete: (key) => told(del(key, store)),
    entries: () => told(entries<string, unknown>(store)),
  }
}
