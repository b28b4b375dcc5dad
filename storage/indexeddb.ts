/** The device's own store. The only file that knows idb-keyval and IndexedDB. */
import { del, entries, get, promisifyRequest, set, type UseStore, update } from 'idb-keyval'
import { type Kv, toStorageError } from './kv.ts'

const DATABASE = 'digikompass'
const STORE = 'assessments'

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
const strictStore = (): UseStore => {
  let db: Promise<IDBDatabase> | undefined
  const connect = (): Promise<IDBDatabase> => {
    db ??= open().then((opened) => {
      opened.onversionchange = () => opened.close()
      opened.onclose = () => {
        db = undefined
      }
      return opened
    })
    db.catch(() => {
      db = undefined
    })
    return db
  }
  return async (mode, use) => {
    const transact = async () => (await connect()).transaction(STORE, mode, { durability: 'strict' })
    const tx = await transact().catch((e) => {
      if ((e as Error).name !== 'InvalidStateError') throw e
      db = undefined
      return transact()
    })
    return use(tx.objectStore(STORE))
  }
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

export const indexedDbKv = (): Kv => {
  const store = strictStore()
  return {
    get: (key) => told(get(key, store)),
    set: (key, value) => told(set(key, value, store)),
    update: (key, change) => told(update<unknown>(key, change, store)),
    updateAll: (keys, change) => told(store('readwrite', (s) => updateAll(s, keys, change))),
    delete: (key) => told(del(key, store)),
    entries: () => told(entries<string, unknown>(store)),
  }
}
