/** Whatever else goes wrong in the submission is said on screen: no promise ends unseen. */
import type { Submissions } from '../../submit/types.ts'

/** One action whose end is seen, whatever it is. @param failed called where it rejects */
export const seen = async <T>(work: Promise<T>, failed: () => void): Promise<T> => {
  try {
    return await work
  } catch (e) {
    failed()
    throw e
  }
}

/** @param failed called with every rejection; the one who asked hears of it too, and goes no further */
export const guarded = (port: Submissions, failed: () => void): Submissions => {
  const told =
    <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> =>
      seen(call(...given), failed)
  return {
    ...port,
    list: told(port.list),
    join: told(port.join),
    deliver: told(port.deliver),
    withdraw: told(port.withdraw),
    leave: told(port.leave),
    refresh: told(port.refresh),
    sealedFile: told(port.sealedFile),
    importRelease: told(port.importRelease),
    forget: told(port.forget),
  }
}
