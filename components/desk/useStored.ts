/** Something this device keeps, read when it is first shown and whenever it changes. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** A browser's store that has not answered by then is said to be silent; what it says later still counts. */
const LIMIT_MS = 10_000

export interface Stored<T> {
  /** As it was last read; what could not be read anew stays on the screen. */
  readonly value: T | undefined
  /** The last reading failed, or has no end. */
  readonly failed: boolean
  readonly retry: () => void
}

/**
 * @param read undefined: what reads it is not here yet
 * @param onChange calls back whenever it may have changed
 */
export const useStored = <T>(
  read: (() => Promise<T>) | undefined,
  onChange: (changed: () => void) => () => void,
): Stored<T> => {
  const [state, setState] = useState<{ value: T | undefined; failed: boolean }>({
    value: undefined,
    failed: false,
  })
  const turn = useRef(0)
  const attempt = useCallback(() => {
    if (!read) return
    turn.current += 1
    const mine = turn.current
    const set = (next: (before: typeof state) => typeof state) => {
      if (mine === turn.current) setState(next)
    }
    const fail = () => set(({ value }) => ({ value, failed: true }))
    const timer = setTimeout(fail, LIMIT_MS)
    const reading = async () => {
      try {
        const value = await read()
        set(() => ({ value, failed: false }))
      } catch {
        fail()
      } finally {
        clearTimeout(timer)
      }
    }
    reading()
  }, [read])
  useEffect(() => {
    attempt()
    const stop = onChange(attempt)
    return () => {
      turn.current += 1
      stop()
    }
  }, [attempt, onChange])
  return { ...state, retry: attempt }
}
