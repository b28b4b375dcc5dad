/** Recorded as delivered, counted as recorded: the two comparisons that make a swap visible. */
import type { Bytes } from './bytes.ts'
import { envelopeHash, type Lists } from './lists.ts'
import type { Manifest } from './manifest.ts'

export type Recorded =
  | { ok: true; band: string }
  /** `absent`: items in whose lists the own envelope does not stand; empty when they stand in different bands. */
  | { ok: false; absent: string[] }

/**
 * Whether all own envelopes stand in the lists, each under its item and all under one band.
 * @param envelopes of the own box, in the manifest's order
 */
export const findOwn = async (
  lists: Lists,
  manifest: Manifest,
  envelopes: readonly Bytes[],
): Promise<Recorded> => {
  const own = await Promise.all(envelopes.map(envelopeHash))
  const places = manifest.items.map(({ id }, at) => {
    const list = lists.lists.find((l) => l.item === id && l.hashes.includes(own[at] ?? ''))
    return { id, band: list?.band }
  })
  const absent = places.filter((p) => p.band === undefined).map((p) => p.id)
  const [band, ...others] = new Set(places.map((p) => p.band))
  // What is absent has no band: then this is undefined, or there are others beside it.
  return band !== undefined && others.length === 0 ? { ok: true, band } : { ok: false, absent }
}

/** Hashes by which a pile differs from its list. */
export interface Difference {
  /** In the list, not in the pile. */
  dropped: string[]
  /** In the pile more than once; each named once. */
  doubled: string[]
  /** In the pile, not in the list. */
  added: string[]
}

/** @param hashes the list of the pile's item and band */
export const comparePile = async (hashes: readonly string[], pile: readonly Bytes[]): Promise<Difference> => {
  const found = await Promise.all(pile.map(envelopeHash))
  const listed = new Set(hashes)
  const seen = new Set<string>()
  const doubled = new Set<string>()
  for (const hash of found) (seen.has(hash) ? doubled : seen).add(hash)
  return {
    dropped: hashes.filter((hash) => !seen.has(hash)),
    doubled: [...doubled],
    added: [...seen].filter((hash) => !listed.has(hash)),
  }
}

/** Counted = recorded. */
export const isExact = ({ dropped, doubled, added }: Difference): boolean =>
  dropped.length + doubled.length + added.length === 0
