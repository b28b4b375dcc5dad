/** Who does what in a rehearsal. Drawn from the seed; every way of taking part occurs, however few take part. */
import { type Random, shuffled } from '../random.ts'

export type Part =
  /** Delivers once. */
  | 'plain'
  /** Delivers, changes its mind, delivers again. */
  | 'replaces'
  | 'withdraws'
  /** Withdraws and delivers again after all. */
  | 'returns'
  /** The device dies after the collector has stored the box and before its reply has come. */
  | 'crashes'
  /** Sends the same delivery again and again, without waiting for a reply. */
  | 'retries'
  /** Saves the sealed file and uploads it through the form. */
  | 'byFile'
  /** Goes on with the same code on a second device. */
  | 'secondDevice'
  /** Its laptop is gone and the letter with it: gets another code and delivers anew. */
  | 'lostLaptop'
  /** Merges with the next: its code is reissued to the new municipality, which delivers. */
  | 'mergesInto'
  /** Merges with the one before: its code is void. */
  | 'merged'
  /** The real extension in a real browser. */
  | 'chromium'
  | 'firefox'

/** At least so many of each, then shares of the rest; what is left over is plain. */
const SHARES: readonly (readonly [Part, number])[] = [
  ['replaces', 0.12],
  ['withdraws', 0.05],
  ['returns', 0.04],
  ['crashes', 0.12],
  ['retries', 0.1],
  ['byFile', 0.08],
  ['secondDevice', 0.04],
]

/** Fewest participants for whom every part can be given out and enough boxes stay for a count. */
export const FEWEST = 20

/**
 * @param browsers real browsers among the participants
 * @returns one part each; `merged` stands right after `mergesInto`
 */
export const partsFor = (random: Random, participants: number, browsers: readonly Part[]): Part[] => {
  if (participants < FEWEST) throw new RangeError(`a rehearsal needs at least ${FEWEST} participants`)
  const some = SHARES.flatMap(([part, share]) =>
    Array.from({ length: Math.max(1, Math.round(share * participants)) }, () => part),
  )
  const parts: Part[] = [...browsers, 'lostLaptop', ...some]
  const plain = Array.from({ length: participants - 2 - parts.length }, (): Part => 'plain')
  return ['mergesInto', 'merged', ...shuffled(random, [...parts, ...plain])]
}
