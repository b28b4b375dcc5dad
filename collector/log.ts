/**
 * The one way anything is logged. A line has level, moment to the minute, and one of these sentences: no address,
 * no code, no path, no browser, and no text from outside, because there is no place for them.
 */
const SENTENCES = {
  started: 'The collector takes requests.',
  stopping: 'The collector finishes what is running and stops.',
  stopped: 'The collector has stopped.',
  hardStop: 'Some requests did not finish in time and were broken off.',
  storeFailed: 'The database refused or did not answer; the sender was asked to try again.',
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

/** To the minute: seconds would tell when a municipality was at work. */
const minuteOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}Z`

export const newLog =
  (write: (line: string) => void, now: () => number = Date.now): Log =>
  (level, what, error) => {
    const kind = kindOf(error)
    const line = { level, at: minuteOf(now()), what: SENTENCES[what], ...(kind && { kind }) }
    write(JSON.stringify(line))
  }
