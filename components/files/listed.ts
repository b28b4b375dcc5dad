/** What lies on this device, read again with every change. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Aside } from '../../storage/aside.ts'
import type { AssessmentStore, Listed } from '../../storage/assessments.ts'

export interface Stored {
  readonly listed: readonly Listed[]
  readonly asides: readonly Aside[]
}

/** @returns `failed`: the browser did not hand it out; what was shown before stays */
export const useStored = (store: AssessmentStore) => {
  const [stored, setStored] = useState<Stored>({ listed: [], asides: [] })
  const [failed, setFailed] = useState(false)
  const reload = useCallback(async () => {
    try {
      const [listed, asides] = await Promise.all([store.list(), store.asides()])
      setStored({ listed, asides })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [store])
  useEffect(() => {
    void reload()
    return store.onChange(() => void reload())
  }, [reload, store])
  return { ...stored, failed, reload }
}
