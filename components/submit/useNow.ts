import { useEffect, useState } from 'preact/hooks'

/** The time, again every minute: what says "jäänud 2 päeva" must not stay on screen for a week. */
export const useNow = (): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
