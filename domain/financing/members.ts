/** Who could take part, and in which order they are taken to join. */
import { floorDiv, sum } from './money.ts'

/** A municipality as scenarios know it. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly population: number
}

/** The first so many of the order, without those who stay out. */
export interface Taken {
  readonly count: number
  readonly population: number
}

/** Members in the order of joining, with running sums, so that every question is answered by looking up. */
export interface Joining {
  /** Those who may join, in order. */
  readonly members: readonly Member[]
  /** By how many of the whole order are asked for: how many of them do join. */
  readonly counts: readonly number[]
  /** By how many have joined: inhabitants of all of them. */
  readonly populations: readonly number[]
  /** Inhabitants of the largest of them. */
  readonly largest: number
  /** One from the middle of the smallest third, of the middle third, of the largest third. */
  readonly typical: Typical
}

export interface Typical {
  readonly small: Member | undefined
  readonly middle: Member | undefined
  readonly large: Member | undefined
}

const bySize = (a: Member, b: Member): number =>
  a.population - b.population || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Position `at` in the sequence 1/2, 1/4, 3/4, 1/8, … as a fraction of 2^bits (van der Corput). */
const mirrored = (at: number, bits: number): number => {
  let value = 0
  for (let bit = 0; bit < bits; bit++) if (at & (1 << bit)) value += 1 << (bits - 1 - bit)
  return value
}

/** Every position below `length` once, so that any first few lie evenly over the whole. */
const spread = (length: number): number[] => {
  const bits = Math.ceil(Math.log2(Math.max(2, length + 1)))
  const order = Array.from({ length: 1 << bits }, (_, at) => mirrored(at, bits) - 1)
  return order.filter((at) => at >= 0 && at < length)
}

/**
 * Who would join is not known, only how many: so the first so many are spread evenly from the smallest to the largest,
 * the typical three before all others. One more participant never removes another (the sets are nested), and the order
 * in which members are listed does not matter.
 * @param stayOut how many of the largest never join, nor anybody in their stead
 */
export const joiningOf = (all: readonly Member[], stayOut = 0): Joining => {
  const sorted = [...all].sort(bySize)
  const third = (part: number) => sorted[floorDiv(sorted.length * part, 6)]
  const typical = { small: third(1), middle: third(3), large: third(5) }
  const first = new Set([typical.middle, typical.small, typical.large].filter((m) => m !== undefined))
  const rest = spread(sorted.length).flatMap((at) => sorted[at] ?? [])
  const order = [...first, ...rest.filter((m) => !first.has(m))]
  const out = new Set(sorted.slice(Math.max(0, sorted.length - stayOut)))
  const counts = [0]
  const populations = [0]
  const members: Member[] = []
  for (const member of order) {
    if (!out.has(member)) {
      members.push(member)
      populations.push(sum([populations.at(-1) ?? 0, member.population]))
    }
    counts.push(members.length)
  }
  const largest = members.reduce((most, m) => Math.max(most, m.population), 0)
  return { members, counts, populations, largest, typical }
}

/** @param asked how many of the whole order; more than there are: all */
export const take = (joining: Joining, asked: number): Taken => {
  const count = joining.counts[Math.min(asked, joining.counts.length - 1)] ?? 0
  return { count, population: joining.populations[count] ?? 0 }
}

/** Where a member stands in the order of joining; below a count of participants it is one of them. */
export const positionOf = (joining: Joining, member: Member): number => {
  const at = joining.members.indexOf(member)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}
