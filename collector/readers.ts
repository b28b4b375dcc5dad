/** Ends connections of readers that do not take their answer: of each, a part of it waits in memory. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type Clock, steadyClock } from '../domain/time/clock.ts'

export interface Patience {
  /** How long a reader may take nothing at all, in milliseconds. */
  readonly stalledMs: number
  /** How long an answer may take as a whole, in milliseconds. */
  readonly answerMs: number
}

/** Longer than the extension waits for anything (submit/network.ts). */
export const PATIENCE: Patience = { stalledMs: 60_000, answerMs: 300_000 }

interface Watched {
  readonly since: number
  /** When something was last taken, or nothing was waiting. */
  movedAt: number
  taken: number
}

/** What is sent to the server meanwhile does not count: a reader could keep itself alive with it. */
export const watchReaders = (
  server: Server,
  { stalledMs, answerMs }: Patience,
  now: Clock = steadyClock,
): void => {
  const watched = new Map<ServerResponse, Watched>()
  server.on('request', (_: IncomingMessage, answer: ServerResponse) => {
    const at = now()
    watched.set(answer, { since: at, movedAt: at, taken: 0 })
    answer.once('close', () => watched.delete(answer))
  })
  const look = setInterval(() => {
    for (const [answer, one] of watched) {
      const { socket } = answer
      // Asked for before the answer before it was read: that one is looked at.
      if (!socket) continue
      const taken = socket.bytesWritten - socket.writableLength
      if (socket.writableLength === 0 || taken !== one.taken) {
        one.taken = taken
        one.movedAt = now()
      }
      if (now() - one.movedAt > stalledMs || now() - one.since > answerMs) socket.destroy()
    }
  }, stalledMs / 4)
  look.unref()
  server.once('close', () => clearInterval(look))
}
