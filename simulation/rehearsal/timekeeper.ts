/** Moves the campaign's end away by notices as long as somebody still delivers, and waits for it afterwards. */
import { systemClock } from '../../domain/time/clock.ts'
import type { Federation } from '../federation.ts'

/** When the end comes this close, it is moved this far away. */
const NEAR_MS = 8_000
const AWAY_MS = 14_000
const LOOK_MS = 500

export interface Timekeeper {
  /** Notices that were signed. */
  extended(): number
  /** Moves it now. */
  extend(): Promise<void>
  /** Moves it no more. @returns when the end has passed */
  over(): Promise<void>
  /** Moves it no more, and waits for nothing. */
  stop(): Promise<void>
}

export const newTimekeeper = (federation: Federation, end: number): Timekeeper => {
  let to = end
  let extended = 0
  let stopped = false
  let last: Promise<void> = Promise.resolve()
  const move = async (): Promise<void> => {
    const next = Math.ceil(Math.max(to + 1000, systemClock() + AWAY_MS) / 1000) * 1000
    await federation.extend(next, systemClock())
    to = next
    extended += 1
  }
  /** One notice after another: each has the next number. */
  const extend = (): Promise<void> => {
    last = last.then(move)
    return last
  }
  const watching = (async () => {
    while (!stopped) {
      if (to - systemClock() < NEAR_MS) await extend()
      await new Promise((done) => setTimeout(done, LOOK_MS))
    }
  })()
  // Told by `over`.
  watching.catch(() => {})
  const stop = async () => {
    stopped = true
    await watching
  }
  return {
    extended: () => extended,
    extend,
    stop,
    over: async () => {
      await stop()
      const left = to - systemClock() + 50
      await new Promise((done) => setTimeout(done, Math.max(0, left)))
    },
  }
}
