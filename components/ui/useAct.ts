/** Runs one action at a time and keeps the focus on the page. */
import { useEffect, useRef, useState } from 'preact/hooks'

/** What had the focus may be gone with what was done; the heading takes over. Nothing else ever moves it. */
const takeOver = (before: Element | null): void => {
  if (before && !before.isConnected && document.activeElement === document.body)
    document.querySelector<HTMLElement>('main h1')?.focus()
}

/** The same for what changes by itself. @param changed watched for changes */
export const useKeptFocus = (changed: unknown): void => {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const remember = (e: FocusEvent) => {
      last.current = e.target instanceof Element ? e.target : null
    }
    addEventListener('focusin', remember)
    return () => removeEventListener('focusin', remember)
  }, [])
  useEffect(() => takeOver(last.current), [changed])
}

export const useAct = () => {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  /** A second press while the first is under way does nothing; a button is never disabled under the finger. */
  const act = async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    const before = document.activeElement
    setBusy(true)
    try {
      await work()
    } finally {
      running.current = false
      setBusy(false)
      requestAnimationFrame(() => takeOver(before))
    }
  }
  return { busy, act }
}
