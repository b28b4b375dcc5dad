/** The little of a key-value store that the product needs, so that IndexedDB and memory are interchangeable. */
export interface Kv {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  /**
   * Reads, changes and writes in one transaction; nobody writes in between.
   * When `change` throws, nothing is written and the promise rejects with what was thrown.
   */
  update(key: string, change: (old: unknown) => unknown): Promise<void>
  /**
   * The same for several keys in one transaction: all of it is written, or nothing.
   * @param change from what stands under the keys to what shall stand there, in their order; undefined: nothing stands there
   */
  updateAll(keys: readonly string[], change: (old: readonly unknown[]) => readonly unknown[]): Promise<void>
  delete(key: string): Promise<void>
  entries(): Promise<[string, unknown][]>
}

/** Why the browser could not keep something, in the terms the screens explain. */
export type StorageProblem = 'full' | 'unavailable'

export class StorageError extends Error {
  readonly problem: StorageProblem
  constructor(problem: StorageProblem, cause: unknown) {
    super(`storage ${problem}`, { cause })
    this.problem = problem
  }
}

export const toStorageError = (e: unknown): StorageError =>
  e instanceof StorageError
    ? e
    : new StorageError((e as Error | null)?.name === 'QuotaExceededError' ? 'full' : 'unavailable', e)
