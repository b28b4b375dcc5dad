/** Runs one action at a time and keeps the focus on the page. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { focused, type Place, rescueFocus, usePlace } from '../app/place.ts'

/** What had the focus may be gone with what was done; the heading takes over. What is still there keeps it. */
const takeOver = (place: Place, before: Element | null): void => {
  if (before && !before.isConnected) rescueFocus(place)
}

/** The same for what changes by itself. @param changed watched for changes */
export const useKeptFocus = (changed: unknown): void => {
  const last = useRef<Element | null>(null)
  const place = usePlace()
  useEffect(() => {
    const remember = (e: FocusEvent) => {
      last.current = e.target instanceof Element ? e.target : null
    }
    place.root.addEventListener('focusin', remember)
    return () => place.root.removeEventListener('focusin', remember)
  }, [place])
  useEffect(() => takeOver(place, last.current), [changed])
}

export const useAct = () => {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const place = usePlace()
  /**
   * A second press while the first is under way does nothing; a button is never disabled under the finger. Never rejects:
   * whoever does the work says what went wrong (`useDo`, `guarded`, `seen`), and what comes after it in the work is left out.
   */
  const act = async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    const before = focused(place)
    setBusy(true)
    try {
      await work()
    } catch {
      // Said already.
    } finally {
      running.current = false
      setBusy(false)
      requestAnimationFrame(() => takeOver(place, before))
    }
  }
  return { busy, act }
}
