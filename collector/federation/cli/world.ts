/** What a run knows of the outside: variables, a clock, where it writes, and whether somebody can be asked. */

import { createInterface } from 'node:readline/promises'
import { systemClock } from '../../../domain/time/clock.ts'

export interface World {
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  now(): number
  out(text: string): void
  err(text: string): void
  /** Undefined where nobody sits in front of a terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined
}

const askHere = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

export const realWorld = (): World => ({
  variables: process.env,
  now: systemClock,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ask: process.stdin.isTTY && process.stdout.isTTY ? askHere : undefined,
})
