/** Content on demand, and at hand at once when it has been asked for before. */
import { useEffect, useState } from 'preact/hooks'

export type Loaded<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'loading' }
  /** Stays while it is being tried again, so that the button is still there if it fails again. */
  | { kind: 'failed'; trying?: boolean; retry: () => void }

/** What is the same wherever it is shown: content, words, style sheets. */
const EVERYWHERE = {}
const caches = new WeakMap<object, Map<string, unknown>>()
const cacheOf = (whose: object): Map<string, unknown> => {
  const cache = caches.get(whose) ?? new Map<string, unknown>()
  caches.set(whose, cache)
  return cache
}

export const namesKey = (language: string): string => `names ${language}`
export const textKey = (dimension: string, language: string): string => `text ${language}/${dimension}`

/** Loads in advance, so that a later `useLoaded` with the same key shows it without waiting. */
export const prefetch = async (
  key: string,
  load: () => Promise<unknown>,
  whose: object = EVERYWHERE,
): Promise<void> => {
  const cache = cacheOf(whose)
  if (!cache.has(key)) cache.set(key, await load())
}

/**
 * @param key names what is loaded; the same key always means the same value
 * @param whose for what belongs to one place on the page only: the ports it came with
 */
export const useLoaded = <T>(key: string, load: () => Promise<T>, whose: object = EVERYWHERE): Loaded<T> => {
  const cache = cacheOf(whose)
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState<{ key: string; trying: boolean } | undefined>()
  const attempt = () => {
    setFailed((before) => before && { ...before, trying: true })
    prefetch(key, load, whose).then(
      () => redraw((n) => n + 1),
      () => setFailed({ key, trying: false }),
    )
  }
  useEffect(() => {
    if (!cache.has(key)) attempt()
  }, [key])
  if (cache.has(key)) return { kind: 'ok', value: cache.get(key) as T }
  return failed?.key === key ? { kind: 'failed', trying: failed.trying, retry: attempt } : { kind: 'loading' }
}
