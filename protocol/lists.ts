/**
 * What the collector publishes at close: for every item and merged band the sorted hashes of its envelopes.
 * Sorted one by one, the lists link nothing; signed by the counter, they fix what is counted.
 */
import * as z from 'zod/mini'
import { BandName, bandName, MergedBand } from './bands.ts'
import { type Bytes, Hash, hashBytes } from './bytes.ts'
import { hashOf, hashOfValue } from './canonical.ts'
import { ItemId } from './item.ts'
import { type Manifest, Moment } from './manifest.ts'
import { VERSION } from './parse.ts'
import { sign, verify } from './signature.ts'

const Count = z.int().check(z.gte(0))

export const Lists = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  /** The close in force: with the counter's signature on the lists it cannot move any more. */
  to: Moment,
  codes: z.strictObject({
    /** Codes first given out, one a municipality. */
    issued: Count,
    /** Codes with a box at close. */
    used: Count,
    /** Codes given out in place of another. */
    reissued: Count,
    /** Codes made void, those replaced included. */
    revoked: Count,
  }),
  /** A partition of the manifest's bands, in their order. */
  bands: z.array(MergedBand).check(z.minLength(1), z.maxLength(8)),
  /** Item by item in the manifest's order, within an item band by band. */
  lists: z.array(z.strictObject({ item: ItemId, band: BandName, hashes: z.array(Hash) })),
})
export type Lists = z.infer<typeof Lists>

/** SHA-256 of one envelope, 64 hexadecimal digits. */
export const envelopeHash = async (envelope: Bytes): Promise<string> => hashOf(envelope)

/** SHA-256 of the canonical JSON of all lists: what the counter signs and a release names. */
export const listsHash = async (lists: Lists): Promise<string> => hashOfValue(lists)

export const signLists = async (hash: string, releaseKey: CryptoKey): Promise<string> =>
  sign(releaseKey, 'lists', hashBytes(hash))

export const areListsSigned = async (hash: string, signature: string, manifest: Manifest): Promise<boolean> =>
  verify(manifest.releaseKey, 'lists', hashBytes(hash), signature)

/** Boxes of each of the lists' bands: every item has as many hashes in it. Undefined where the lists hold none. */
export const boxesIn = ({ bands, lists }: Lists): number[] | undefined => {
  // Stryker disable next-line OptionalChaining: where there are no lists, none is asked for its item.
  const own = lists.filter(({ item }) => item === lists[0]?.item)
  return own.length === bands.length ? own.map(({ hashes }) => hashes.length) : undefined
}

/** Every item × band in the one order lists have. */
export const listKeys = (
  manifest: Manifest,
  bands: readonly MergedBand[],
): { item: string; band: string }[] =>
  manifest.items.flatMap(({ id }) => bands.map((band) => ({ item: id, band: bandName(band) })))

/** Envelopes of one band at close: one array per item, in the manifest's order. */
export interface Pile {
  readonly item: string
  readonly band: string
  readonly envelopes: readonly Bytes[]
}

/**
 * The lists of these piles; each comes out sorted, whatever the order of delivery was.
 * @param hashing as `envelopeHash`; a program that hashes many envelopes may have a faster one
 */
export const listsOf = async (
  piles: readonly Pile[],
  hashing: (envelope: Bytes) => string | Promise<string> = envelopeHash,
): Promise<Lists['lists']> =>
  Promise.all(
    piles.map(async ({ item, band, envelopes }) => ({
      item,
      band,
      hashes: (await Promise.all(envelopes.map(hashing))).sort(),
    })),
  )
