import { useLayoutEffect, useState } from 'preact/hooks'
import type { Saving } from '../../storage/session.ts'
import type { App } from './types.ts'

/** How writing stands, for the one place on screen that shows it. */
export const useSaving = ({ saving, assessment }: App): Saving => {
  const [now, setNow] = useState(saving.now)
  useLayoutEffect(() => {
    setNow(saving.now())
    return saving.onChange(() => setNow(saving.now()))
  }, [assessment.id])
  return now
}
