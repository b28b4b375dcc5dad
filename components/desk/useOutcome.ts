/** Something that is worked out for a view, and anew whenever what it is made of changes. */
import { useEffect, useState } from 'preact/hooks'
import { type Failed, failedBy } from './problem.ts'

type Outcome<T, P> = { ok: true; value: T } | { ok: false; problem: P }

/**
 * @param work undefined: there is nothing to work out
 * @param from what it is made of
 * @returns nothing of what it was made of earlier
 */
export const useOutcome = <T, P extends { readonly kind: string } = Failed>(
  work: (() => Promise<Outcome<T, P>>) | undefined,
  from: readonly unknown[],
): { value: T | undefined; problem: P | Failed | undefined } => {
  const [found, setFound] = useState<Outcome<T, P | Failed> | undefined>()
  useEffect(() => {
    let stale = false
    const set = (next: typeof found) => {
      if (!stale) setFound(next)
    }
    setFound(undefined)
    work?.().then(set, (error) => set({ ok: false, problem: failedBy(error) }))
    return () => {
      stale = true
    }
  }, from)
  return {
    value: found?.ok ? found.value : undefined,
    problem: found && !found.ok ? found.problem : undefined,
  }
}
