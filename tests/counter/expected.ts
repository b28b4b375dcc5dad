/** The count as anybody would make it who could see the answers: what the real one must agree with. */
import type { Tally } from '../../counter/tally.ts'
import { bandName, type MergedBand } from '../../protocol/bands.ts'
import type { Item, Values } from '../../protocol/item.ts'

export const simulatedTally = (
  items: readonly Item[],
  bands: readonly MergedBand[],
  sent: readonly { band: string; values: Values }[],
): Tally[] =>
  items.flatMap(({ id }) =>
    bands.map((band) => {
      const counts: Record<string, number> = {}
      for (const one of sent.filter((x) => band.includes(x.band))) {
        const value = one.values[id] ?? ''
        counts[value] = (counts[value] ?? 0) + 1
      }
      return { item: id, band: bandName(band), counts }
    }),
  )
