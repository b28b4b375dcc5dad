/** From tallies to the one release. All judgement is in the publication rules; this says which item is which. */

import type { Counts } from '../domain/publication/isolate.ts'
import { down5 } from '../domain/publication/round.ts'
import { type Figure, publish } from '../domain/publication.ts'
import { ALL, bandName, type MergedBand } from '../protocol/bands.ts'
import { type Manifest, RULES } from '../protocol/manifest.ts'
import { repeated, VERSION } from '../protocol/parse.ts'
import type { Release, Result } from '../protocol/release.ts'
import { shapesOf } from '../protocol/shapes.ts'
import type { Tally } from './tally.ts'

interface Counted {
  readonly manifest: Manifest
  readonly ctx: string
  /** The signed lists that the piles were checked against. */
  readonly lists: { readonly hash: string; readonly bands: readonly MergedBand[] }
  /** One for every item and band; their order never matters. */
  readonly tallies: readonly Tally[]
  /** Boxes counted. */
  readonly total: number
}

const resultOf = (item: string, bands: readonly MergedBand[], figure: Figure): Result => {
  const { bands: at, ...said } = figure
  const band = at.length === bands.length ? ALL : bandName(at.flatMap((b) => bands[b] ?? []))
  return { item, band, ...said }
}

/** @throws RangeError where tallies are not exactly one for each item of the campaign and band of the lists */
export const releaseOf = ({ manifest, ctx, lists, tallies, total }: Counted): Release => {
  const nameOf = (item: string, band: string) => `${item} ${band}`
  const names = tallies.map((t) => nameOf(t.item, t.band))
  const wanted = manifest.items.flatMap(({ id }) => lists.bands.map((band) => nameOf(id, bandName(band))))
  const wrong =
    repeated(names)[0] ?? names.find((n) => !wanted.includes(n)) ?? wanted.find((n) => !names.includes(n))
  if (wrong !== undefined) throw new RangeError(wrong)
  const countsOf = new Map<string, Counts>(tallies.map((t) => [nameOf(t.item, t.band), t.counts]))
  const shapes = shapesOf(manifest.items)
  const results = manifest.items.flatMap(({ id }): Result[] => {
    const shape = shapes.get(id)
    const counts = lists.bands.map((band) => countsOf.get(nameOf(id, bandName(band))) ?? {})
    return shape ? publish(shape, counts, manifest.k).map((f) => resultOf(id, lists.bands, f)) : []
  })
  const { demo } = manifest
  return { v: VERSION, ctx, lists: lists.hash, rules: RULES, demo, total: down5(total), results }
}
