/** Small choices made by chance that can be repeated. */
import type { Random } from '../../../simulation/random.ts'

/** @returns a whole number from 0 up to but not including `below` */
export const under = (random: Random, below: number): number => Math.floor(random() * below)

/** @throws RangeError where there is nothing to choose from */
export const oneOf = <T>(random: Random, things: readonly T[]): T => {
  if (things.length === 0) throw new RangeError('nothing to choose from')
  return things[under(random, things.length)] as T
}

/** Mostly one, seldom several: how often something is damaged. */
export const fewTimes = (random: Random): number => 1 + (random() < 0.3 ? under(random, 6) : 0)

/** A part of something that has `length` places: from where, and up to where. */
export const stretch = (random: Random, length: number): readonly [number, number] => {
  const from = under(random, length + 1)
  const long = random() < 0.5 ? under(random, 8) : under(random, length - from + 1)
  return [from, Math.min(length, from + long)]
}
