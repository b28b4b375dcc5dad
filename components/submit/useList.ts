/** The submissions of this device, in step with what happens in other pages and behind them. */
import { useEffect, useState } from 'preact/hooks'
import type { Submission, Submissions } from '../../submit/types.ts'

/** @returns undefined until they are read for the first time */
export const useList = (port: Submissions | undefined): readonly Submission[] | undefined => {
  const [list, setList] = useState<readonly Submission[] | undefined>()
  useEffect(() => {
    if (!port) return
    let stale = false
    const read = () =>
      port.list().then((now) => {
        if (!stale) setList(now)
      })
    read()
    const stop = port.onChange(read)
    return () => {
      stale = true
      stop()
    }
  }, [port])
  return list
}
