/**
 * The file that goes from the collector to the counter when nothing speaks against opening: one JSON text a line
 * (a whole campaign as one text would not fit in memory), first the head, then the piles in the order of the lists.
 * Codes and boxes are gone; each pile is in the order of its hashes.
 */
import * as z from 'zod/mini'
import { BandName } from './bands.ts'
import { type Bytes, fromBase64url, Hash, toBase64url } from './bytes.ts'
import { ENVELOPE_BYTES } from './envelope.ts'
import { ItemId } from './item.ts'
import type { Pile } from './lists.ts'
import { type Parsed, parseVersioned, VERSION } from './parse.ts'
import { Objection } from './published.ts'

export const PilesHead = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  /** Hash of the lists these piles belong to. */
  lists: Hash,
  objections: z.array(Objection),
  /** How many lines follow. */
  piles: z.int().check(z.gte(1)),
})
export type PilesHead = z.infer<typeof PilesHead>

const Line = z.strictObject({ item: ItemId, band: BandName, envelopes: z.array(z.string()) })

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export const writeHead = (head: Omit<PilesHead, 'v'>): string => JSON.stringify({ v: VERSION, ...head })
export const readHead = (line: string): Parsed<PilesHead> => parseVersioned(PilesHead, parse(line))

export const writePile = ({ item, band, envelopes }: Pile): string =>
  JSON.stringify({ item, band, envelopes: envelopes.map(toBase64url) })

/** @returns undefined for what is no pile of envelopes of their one size */
export const readPile = (line: string): Pile | undefined => {
  const parsed = Line.safeParse(parse(line))
  if (!parsed.success) return undefined
  const { item, band, envelopes } = parsed.data
  const bytes = envelopes.map(fromBase64url)
  const whole = bytes.every((b): b is Bytes => b?.length === ENVELOPE_BYTES)
  return whole ? { item, band, envelopes: bytes } : undefined
}
