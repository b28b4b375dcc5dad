/** Long work in short pieces: in between the page answers whoever uses it. */
import { steadyClock } from '../../domain/time/clock.ts'

/** Longest piece on this machine; on a slow one a few times as long. */
const SLICE_MS = 6

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** @param isStale asked between pieces: work that nobody waits for any more ends. @returns undefined for such */
export const sliced = async <T>(
  steps: Generator<undefined, T>,
  isStale: () => boolean = () => false,
): Promise<T | undefined> => {
  await pause()
  let since = steadyClock()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (steadyClock() - since < SLICE_MS) continue
    await pause()
    if (isStale()) return undefined
    since = steadyClock()
  }
}
