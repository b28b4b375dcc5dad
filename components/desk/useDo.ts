/** One thing at a time, with what came of it. */
import { useState } from 'preact/hooks'
import { useAct } from '../ui/useAct.ts'

type Outcome<T, P> = { ok: true; value: T } | { ok: false; problem: P }

export const useDo = <P>() => {
  const { busy, act } = useAct()
  const [problem, setProblem] = useState<P | undefined>()
  return {
    busy,
    problem,
    clear: () => setProblem(undefined),
    /** @param then with what came of it, where it was done */
    run: <T>(work: () => Promise<Outcome<T, P>>, then: (value: T) => void): Promise<void> =>
      act(async () => {
        setProblem(undefined)
        const outcome = await work()
        if (outcome.ok) then(outcome.value)
        else setProblem(outcome.problem)
      }),
  }
}
