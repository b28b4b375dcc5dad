/**
 * Repeatable chance without Node: the same names give the same numbers on every device. Names are hashed with 32-bit
 * FNV-1a, the generator is sfc32 from PractRand by Chris Doty-Humphrey (public domain). Never for keys or codes.
 */

/** The next number, from 0 up to but not including 1. */
export type Chance = () => number

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
/** Turns until the seed has spread over all of the state. */
const WARM_UP = 16

const hashed = (text: string, from: number): number => {
  let hash = from
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), PRIME)
  return hash
}

/** Each thing draws from a stream of its own: one more service changes nothing that was drawn for the others. */
export const chanceOf = (...names: readonly string[]): Chance => {
  const text = names.join('\n')
  let a = hashed(text, OFFSET)
  let b = hashed(text, a)
  let c = hashed(text, b)
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let turn = 0; turn < WARM_UP; turn++) next()
  return next
}
