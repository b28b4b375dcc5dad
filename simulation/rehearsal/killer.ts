/** Kills the collector with −9 in the middle of deliveries and starts it again, as often as it was told to. */
import type { Network } from '../../submit/network.ts'
import type { CollectorProcess } from '../collector-process.ts'
import type { Random } from '../random.ts'

/** Longest wait between the beginning of a delivery and the kill: some die before the commit, some after. */
const WAIT_MS = 60

export interface Killer {
  /** The network of the devices: their sendings are what provokes a kill. */
  readonly network: Network
  /** Kills that have happened. */
  done(): number
  /** Waits until the collector runs. */
  settled(): Promise<void>
  /** What is left of the kills, each while `send` is under way. */
  finish(send: () => Promise<unknown>): Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** @param every so many sendings lie between two kills */
export const newKiller = (
  collector: CollectorProcess,
  line: Network,
  { kills, every, random }: { kills: number; every: number; random: Random },
): Killer => {
  let sent = 0
  let done = 0
  let running: Promise<void> = Promise.resolve()
  let isBusy = false

  const kill = async (): Promise<void> => {
    isBusy = true
    done += 1
    await pause(WAIT_MS * random())
    await collector.kill9()
    await collector.restart()
    isBusy = false
  }
  const provoked = (): void => {
    sent += 1
    if (isBusy || done >= kills || sent < every * (done + 1)) return
    running = kill()
    // Whoever waits for it hears of it; nobody may.
    running.catch(() => {})
  }
  return {
    network: {
      ...line,
      put: (...given) => {
        provoked()
        return line.put(...given)
      },
      withdraw: (...given) => {
        provoked()
        return line.withdraw(...given)
      },
    },
    done: () => done,
    settled: () => running,
    finish: async (send) => {
      await running
      while (done < kills) {
        running = kill()
        await Promise.all([send().catch(() => {}), running])
      }
    },
  }
}
