/**
 * What the entry does: brings its one chunk, however the host caches. A cached entry may name a chunk that is gone, or
 * one that is known to have been replaced; then it asks for itself once more, under an address that no cache knows, and
 * what comes names the chunk that is there. The build puts this into the entry (package/entry.ts), alone: whatever else
 * were imported would lie in a chunk, and may be gone too.
 */
import { freshOf, isFresh } from './fresh.ts'
import { sayGone } from './gone.ts'
import { isOutdated } from './outdated.ts'

/** A page whose import map lists the hashes of what may run: what is asked for anew is in none of them. */
const isPinned = (): boolean =>
  [...document.querySelectorAll('script[type=importmap]')].some((map) =>
    map.textContent.includes('"integrity"'),
  )

interface Entry<Made> {
  /** This entry's own address. */
  own: string
  /** The last part of its chunk's address. */
  chunk: string
  load(): Promise<Made>
  /** Runs the entry at another address. */
  again(address: string): Promise<Made>
}

/** @throws whatever the browser said about the chunk, after the page's visitor was told */
export const start = async <Made>({ own, chunk, load, again }: Entry<Made>): Promise<Made> => {
  // Without a document (a page rendered on a server) there is nobody to ask and nobody to tell.
  if (!globalThis.document) return load()
  // Asked for anew already: whoever asked goes on.
  if (isFresh(own)) return load()
  const anew = isPinned() ? () => Promise.reject() : () => again(freshOf(own))
  try {
    return await (isOutdated(chunk)
      ? anew().catch(load)
      : load().catch((error) => anew().catch(() => Promise.reject(error))))
  } catch (error) {
    sayGone()
    throw error
  }
}
