/** While a submission is on screen, the collector is asked now and then, so that what is shown is not old. */
import { useEffect } from 'preact/hooks'
import type { Submission, Submissions } from '../../submit/types.ts'

/** The port itself asks no more often than that, in milliseconds. */
const AGAIN = 5 * 60_000

export const useLook = (port: Submissions, submission: Submission | undefined): void => {
  const id = submission?.id
  useEffect(() => {
    if (id === undefined) return
    const look = () => {
      if (document.visibilityState === 'visible') port.look(id).catch(() => {})
    }
    look()
    const timer = setInterval(look, AGAIN)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [port, id, submission?.overdue])
}
