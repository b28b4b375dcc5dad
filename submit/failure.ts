/** Failures of the store, told by their form: this folder knows its types alone. */

/** The browser could not read or write: what StorageError has. Anything else is a mistake of ours and must not be hidden. */
export const isOfStorage = (e: unknown): boolean => e instanceof Error && 'problem' in e

/** The store refuses to write what it could not read again: it came from outside, and no collector of ours says such a thing. */
export const isUnreadable = (e: unknown): boolean => e instanceof Error && e.name === 'UnreadableWrite'
