import { useEffect, useState } from 'preact/hooks'
import { systemClock } from '../../domain/time/clock.ts'

/** The time, again every minute: what says "jäänud 2 päeva" must not stay on screen for a week. */
export const useNow = (): number => {
  const [now, setNow] = useState(systemClock)
  useEffect(() => {
    const timer = setInterval(() => setNow(systemClock()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
