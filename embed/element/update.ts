/**
 * The files of the element may be replaced while pages have it open, or caches hold its entry. Whether that has happened
 * is asked of one small file, under an address that no cache can know.
 */
import { freshOf } from './fresh.ts'
import { noteOutdated } from './outdated.ts'

/** Written by the build (package/current.ts): the name of the chunk that this code is in. */
const CURRENT = '../current.js'

const isReplaced = async (own: string): Promise<boolean> => {
  try {
    const { chunk } = await import(/* @vite-ignore */ freshOf(new URL(CURRENT, own).href))
    return typeof chunk === 'string' && new URL(`../${chunk}`, own).href !== own
  } catch {
    // No network: then nothing is known of an update.
    return false
  }
}

const listeners = new Set<() => void>()
/** @param signal ends the listening */
export const onReplaced = (heard: () => void, signal: AbortSignal): void => {
  listeners.add(heard)
  signal.addEventListener('abort', () => listeners.delete(heard))
}

/** Takes the place of Vite's helper around every import of a part that comes later. */
export const loadPart = async <T>(load: () => Promise<T>): Promise<T> => {
  try {
    return await load()
  } catch (error) {
    if (await isReplaced(import.meta.url)) {
      noteOutdated(new URL(import.meta.url).pathname.replace(/.*\//, ''))
      for (const heard of listeners) heard()
    }
    throw error
  }
}
