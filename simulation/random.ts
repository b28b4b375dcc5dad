/**
 * Repeatable chance: the same seed gives the same numbers on every machine. The generator is sfc32 from
 * PractRand by Chris Doty-Humphrey (public domain), seeded with SHA-256 of a text. For simulation alone, never for
 * keys or codes.
 */
import { createHash } from 'node:crypto'

/** The next number, from 0 up to but not including 1. */
export type Random = () => number

/**
 * @param names the seed and what this stream is for: each thing draws from a stream of its own, so that one more
 *   municipality, question or service changes nothing that was drawn for the others
 */
export const randomOf = (...names: readonly string[]): Random => {
  const words = createHash('sha256').update(names.join('\n')).digest()
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => words.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ]
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
}

/** Normally distributed, mean 0, standard deviation 1 (Box and Muller). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** One of them, each as likely as its weight says. */
export const weighted = <T>(random: Random, choices: readonly (readonly [T, number])[]): T => {
  const whole = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let at = random() * whole
  for (const [choice, weight] of choices) {
    at -= weight
    if (at < 0) return choice
  }
  const last = choices.at(-1)
  if (!last) throw new RangeError('nothing to choose from')
  return last[0]
}

/** The same things in another order (Fisher and Yates). */
export const shuffled = <T>(random: Random, things: readonly T[]): T[] => {
  const out = [...things]
  for (let last = out.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1))
    const moved = out[last] as T
    out[last] = out[at] as T
    out[at] = moved
  }
  return out
}
