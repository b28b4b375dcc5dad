/** One thing at a time, with what came of it. */
import { useState } from 'preact/hooks'
import { useAct } from '../ui/useAct.ts'
import type { Outcome, Problem } from './port.ts'

export const useDo = () => {
  const { busy, act } = useAct()
  const [problem, setProblem] = useState<Problem | undefined>()
  return {
    busy,
    problem,
    clear: () => setProblem(undefined),
    /** @param then with what came of it, where it was done */
    run: <T>(work: () => Promise<Outcome<T>>, then: (value: T) => void): Promise<void> =>
      act(async () => {
        setProblem(undefined)
        const outcome = await work()
        if (outcome.ok) then(outcome.value)
        else setProblem(outcome.problem)
      }),
  }
}
