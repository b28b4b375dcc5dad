/**
 * The one way anything is logged. A line has level, moment to the minute, and one of these sentences: no address,
 * no code, no path, no browser, and no text from outside, because there is no place for them.
 */
import { type Clock, systemClock } from '../domain/time/clock.ts'
import { utcMinute } from '../domain/time/moment.ts'

const SENTENCES = {
  started: 'The collector takes requests.',
  stopping: 'The collector finishes what is running and stops.',
  stopped: 'The collector has stopped.',
  hardStop: 'Some requests did not finish in time and were broken off.',
  storeFailed: 'The database refused or did not answer; whoever asked was told to try again.',
  noRoom: 'There is hardly any room left on the database’s disk.',
  storeSlow: 'The database did not answer in time; the sender was asked to try again.',
  failed: 'A request ended in an error of the program.',
  guessing: 'Many unknown codes are being tried.',
} as const

export type Sentence = keyof typeof SENTENCES
export type Level = 'info' | 'warning' | 'error'
export type Log = (level: Level, what: Sentence, error?: unknown) => void

/** Kind of an error, never its message: databases quote in theirs what they were given. */
const kindOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const { name } = error
  const code = 'code' in error ? error.code : 'problem' in error ? error.problem : undefined
  const words = [name, code].filter((w): w is string => typeof w === 'string' && /^\w{2,40}$/.test(w))
  const inner = error.cause === undefined ? undefined : kindOf(error.cause)
  return [...words, ...(inner ? [inner] : [])].join(' ')
}

export const newLog =
  (write: (line: string) => void, now: Clock = systemClock): Log =>
  (level, what, error) => {
    const kind = kindOf(error)
    // To the minute: seconds would tell when a municipality was at work.
    const line = { level, at: utcMinute(now()), what: SENTENCES[what], ...(kind && { kind }) }
    write(JSON.stringify(line))
  }
