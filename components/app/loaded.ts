/** Content on demand, and at hand at once when it has been asked for before. */
import { useEffect, useState } from 'preact/hooks'

export type Loaded<T> = { kind: 'ok'; value: T } | { kind: 'loading' } | { kind: 'failed'; retry: () => void }

const cache = new Map<string, unknown>()

export const namesKey = (language: string): string => `names ${language}`
export const textKey = (dimension: string, language: string): string => `text ${language}/${dimension}`

/** Loads in advance, so that a later `useLoaded` with the same key shows it without waiting. */
export const prefetch = async (key: string, load: () => Promise<unknown>): Promise<void> => {
  if (!cache.has(key)) cache.set(key, await load())
}

/** @param key names what is loaded; the same key always means the same value */
export const useLoaded = <T>(key: string, load: () => Promise<T>): Loaded<T> => {
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState<string | undefined>()
  const attempt = () => {
    setFailed(undefined)
    prefetch(key, load).then(
      () => redraw((n) => n + 1),
      () => setFailed(key),
    )
  }
  useEffect(() => {
    if (!cache.has(key)) attempt()
  }, [key])
  if (cache.has(key)) return { kind: 'ok', value: cache.get(key) as T }
  return failed === key ? { kind: 'failed', retry: attempt } : { kind: 'loading' }
}
