/** How the answers of a class spread: over single answers, and over groups that may be counted. */
import { groupsOf } from './groups.ts'
import { type Counts, sizeOf } from './isolate.ts'
import type { Unit } from './shape.ts'
import { valuesOf } from './shape.ts'

export type Bands = readonly number[]

export interface Spread {
  n: number
  /** How many gave each unit. */
  sizes: number[]
  /** The most frequent answer, where there is any; and how many gave another. */
  most: Unit[]
  dissent: number
}

/** @param within only these values are looked at */
export const spreadOf = (
  units: readonly Unit[],
  counts: readonly Counts[],
  bands: Bands,
  within: readonly string[] = valuesOf(units),
): Spread => {
  const sizes = units.map((u) =>
    sizeOf({ bands, values: u.values.filter((v) => within.includes(v)) }, counts),
  )
  const n = sizes.reduce((a, b) => a + b, 0)
  const most = Math.max(0, ...sizes)
  const first = sizes.indexOf(most)
  return { n, sizes, most: units.filter((_, at) => at === first), dissent: n - most }
}

/** Alone, and to stay so. */
// Stryker disable next-line OptionalChaining: its length was looked at just before.
const isApart = (units: readonly Unit[]): boolean => units.length === 1 && units[0]?.apart === true

/**
 * @param finest groups of units to start from
 * @param classes that will be counted by the same groups
 * @returns groups of values with k or more in each of the classes; empty where they cannot be had
 */
export const countable = (
  finest: readonly (readonly Unit[])[],
  classes: readonly Bands[],
  counts: readonly Counts[],
  k: number,
  ordered: boolean,
): Unit[][] => {
  const columns = finest.map((units) => ({
    sizes: classes.map((bands) => sizeOf({ bands, values: valuesOf(units) }, counts)),
    apart: isApart(units),
  }))
  return groupsOf(columns, k, ordered).map((group) => group.flatMap((at) => finest[at] ?? []))
}
