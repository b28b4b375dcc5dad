/** What is wrong at one place of a file that people write: every flaw has its sentence in both languages. */

export const FLAWS = [
  'quote',
  'tooManyCells',
  'noColumn',
  'columnTwice',
  'noRows',
  'badEhak',
  'badName',
  'garbled',
  'badPopulation',
  'badBand',
  'ehakTwice',
  'repeatedEhak',
  'noBand',
  'planMissing',
  'planUnknown',
  'planValue',
  'counterKey',
  'unknownBand',
] as const

export type FlawName = (typeof FLAWS)[number]

export interface Flaw {
  readonly what: FlawName
  /** Where it stands, what stands there, what would fit: in the order the dictionaries expect. */
  readonly details: readonly string[]
}

export const flaw = (what: FlawName, ...details: readonly (string | number)[]): Flaw => ({
  what,
  details: details.map(String),
})
