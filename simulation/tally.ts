/** Exact raw numbers over whole simulated municipalities: what no count can know and every count must agree with. */
import type { Tally } from '../counter/tally.ts'
import { bandName, type MergedBand } from '../protocol/bands.ts'
import type { Item, Values } from '../protocol/item.ts'

export interface Participant {
  readonly band: string
  readonly values: Values
}

const countsOf = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/**
 * @param bands merged bands, as the lists have them
 * @returns one for every item and band, in the order of the lists; a value that a participant lacks counts nowhere
 */
export const tallies = (
  items: readonly Item[],
  bands: readonly MergedBand[],
  participants: readonly Participant[],
): Tally[] =>
  items.flatMap(({ id }) =>
    bands.map((band): Tally => {
      const members = participants.filter((p) => band.includes(p.band))
      return { item: id, band: bandName(band), counts: countsOf(members.flatMap((p) => p.values[id] ?? [])) }
    }),
  )
