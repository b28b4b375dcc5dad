/** One thing at a time, with what came of it: also where the way there broke off. */
import { useState } from 'preact/hooks'
import { useAct } from '../ui/useAct.ts'
import { type Failed, failedBy } from './problem.ts'

type Outcome<T, P> = { ok: true; value: T } | { ok: false; problem: P }

export const useDo = <P extends { readonly kind: string } = Failed>() => {
  const { busy, act } = useAct()
  const [problem, setProblem] = useState<P | Failed | undefined>()
  return {
    busy,
    problem,
    clear: () => setProblem(undefined),
    /** Never rejects. @param then with what came of it, where it was done */
    run: <T>(work: () => Promise<Outcome<T, P>>, then: (value: T) => void): Promise<void> =>
      act(async () => {
        setProblem(undefined)
        try {
          const outcome = await work()
          if (outcome.ok) then(outcome.value)
          else setProblem(outcome.problem)
        } catch (error) {
          setProblem(failedBy(error))
        }
      }),
  }
}
