/** The submissions of this device, in step with the clock and with what happens in other pages and behind them. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Submission, Submissions, Unreadable } from '../../submit/types.ts'
import type { Loaded } from '../app/loaded.ts'

export interface Kept {
  readonly list: readonly Submission[]
  /** What is kept besides and cannot be read here. */
  readonly unreadable: readonly Unreadable[]
  /** Set where it could not be read anew: what was read before stays, and with it whatever is being typed. */
  readonly again?: () => void
}

/** What is said of a phase or of days that are left is read anew this often, in milliseconds. */
const OLD = 60_000

/** What was never read is "failed", and never the same as nothing. */
export const useList = (port: Submissions | undefined): Loaded<Kept> => {
  const [kept, setKept] = useState<Kept | undefined>()
  const [failed, setFailed] = useState(false)
  const read = useCallback(async () => {
    if (!port) return
    try {
      const [list, unreadable] = await Promise.all([port.list(), port.unreadable()])
      setKept({ list, unreadable })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [port])
  useEffect(() => {
    read()
    const timer = setInterval(read, OLD)
    const stop = port?.onChange(read)
    return () => {
      clearInterval(timer)
      stop?.()
    }
  }, [port, read])
  if (kept) return { kind: 'ok', value: failed ? { ...kept, again: read } : kept }
  return failed ? { kind: 'failed', retry: read } : { kind: 'loading' }
}
