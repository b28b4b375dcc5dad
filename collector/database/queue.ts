/** Gathers what arrives while a run is under way, so that the next run does all of it at once. */
import { StoreError } from './problem.ts'

interface Waiting<In, Out> {
  readonly input: In
  readonly resolve: (out: Out) => void
  readonly reject: (error: unknown) => void
}

export interface Gathering {
  /** Questions in one run. */
  readonly most: number
  /** Questions that may wait; more are refused at once. */
  readonly waitingMost: number
  /** Runs at one time. */
  readonly runs: number
}

/**
 * A run takes whatever is waiting when it begins, so nobody's answer is older than the question.
 * @param run gives one answer for each question, in their order; when it fails, all of them have failed
 */
export const gather = <In, Out>(
  run: (inputs: readonly In[]) => Promise<readonly Out[]>,
  { most, waitingMost, runs }: Gathering,
): ((input: In) => Promise<Out>) => {
  let waiting: Waiting<In, Out>[] = []
  let running = 0

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const now = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const out = await run(now.map((w) => w.input))
        for (const [at, w] of now.entries()) w.resolve(out[at] as Out)
      } catch (error) {
        for (const w of now) w.reject(error)
      }
      // Whatever the network has brought meanwhile comes first, and then along.
      if (waiting.length > 0) await new Promise(setImmediate)
    }
    running--
  }

  return (input) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= waitingMost)
        return reject(new StoreError('busy', 'Too much is waiting to be stored. Try again in a minute.'))
      waiting.push({ input, resolve, reject })
      if (running >= runs) return
      running++
      setImmediate(work)
    })
}
