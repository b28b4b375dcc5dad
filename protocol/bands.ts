/** Size bands at close: those with too few boxes merge, none is ever left out. */

import * as z from 'zod/mini'
import { BandId, type Manifest } from './manifest.ts'

/** One published band: the manifest's bands it consists of, neighbours, in the manifest's order. */
export const MergedBand = z.array(BandId).check(z.minLength(1))
export type MergedBand = z.infer<typeof MergedBand>

/** Name of a merged band: its bands, joined. */
export const BandName = z.string().check(z.regex(/^[a-z0-9+-]{1,140}$/))
export const bandName = (band: MergedBand): string => band.join('+')

interface Part {
  ids: string[]
  boxes: number
}

/** The smallest part under k and its smaller neighbour; of equals the first. Undefined when every part has k. */
const nextMerge = (parts: readonly Part[], k: number): number | undefined => {
  if (parts.length < 2) return undefined
  const boxes = parts.map((p) => p.boxes)
  const least = Math.min(...boxes)
  if (least >= k) return undefined
  const at = boxes.indexOf(least)
  const left = boxes[at - 1] ?? Number.POSITIVE_INFINITY
  const right = boxes[at + 1] ?? Number.POSITIVE_INFINITY
  return left <= right ? at - 1 : at
}

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
  let parts: Part[] = bands.map(({ id }) => ({ ids: [id], boxes: boxes[id] ?? 0 }))
  for (let at = nextMerge(parts, k); at !== undefined; at = nextMerge(parts, k)) {
    const pair = parts.slice(at, at + 2)
    const merged = { ids: pair.flatMap((p) => p.ids), boxes: pair.reduce((sum, p) => sum + p.boxes, 0) }
    parts = parts.toSpliced(at, 2, merged)
  }
  return parts.map((p) => p.ids)
}
