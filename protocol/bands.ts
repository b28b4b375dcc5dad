/** Size bands at close: those with too few boxes merge, none is ever left out. */

import * as z from 'zod/mini'
import { mergeNeighbours } from '../domain/publication/merge.ts'
import { BandId, type Manifest } from './manifest.ts'

/** One published band: the manifest's bands it consists of, neighbours, in the manifest's order. */
export const MergedBand = z.array(BandId).check(z.minLength(1))
export type MergedBand = z.infer<typeof MergedBand>

/** Name of a merged band: its bands, joined. */
export const BandName = z.string().check(z.regex(/^[a-z0-9+-]{1,140}$/))
export const bandName = (band: MergedBand): string => band.join('+')

/** Name of all bands together; no band of a campaign has it. */
export const ALL = 'all'

/**
 * Bands with fewer than k boxes merge with their smaller neighbour, the smallest first.
 * @param boxes number of boxes by band; a band that is not named has none
 * @returns a partition of the bands, each part with at least k boxes unless all together have fewer
 */
export const mergeBands = (
  bands: Manifest['bands'],
  boxes: Readonly<Record<string, number>>,
  k: number,
): MergedBand[] => {
  const parts = mergeNeighbours(
    bands.map(({ id }) => boxes[id] ?? 0),
    (_, size) => size >= k,
  )
  return parts.map((part) => part.flatMap((at) => bands[at]?.id ?? []))
}
