/**
 * The box: all envelopes of one municipality in the manifest's order. Its length depends on the campaign alone.
 *
 *     0   4  "KOVB"
 *     4   1  version
 *     5  32  ctx
 *    37   n × ENVELOPE_BYTES
 */
import { type Bytes, concat, hashBytes, sameBytes, utf8 } from './bytes.ts'
import { hashOf } from './canonical.ts'
import { ENVELOPE_BYTES, readTallyKey, seal } from './envelope.ts'
import type { Values } from './item.ts'
import type { Manifest } from './manifest.ts'
import { VERSION } from './parse.ts'

const MAGIC = utf8('KOVB')
const CTX_AT = MAGIC.length + 1
const HEADER = CTX_AT + 32

/** Length of every box of a campaign with that many items, in bytes. */
export const boxBytes = (items: number): number => HEADER + items * ENVELOPE_BYTES

export const packBox = (ctx: string, envelopes: readonly Uint8Array[]): Bytes =>
  concat(MAGIC, Uint8Array.of(VERSION), hashBytes(ctx), ...envelopes)

export interface Box {
  readonly bytes: Bytes
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly hash: string
}

/**
 * Seals a complete set of values.
 * @param ctx of this manifest, as `checkManifest` gave it
 * @throws RangeError where a value is missing, belongs to no item, or is not one the item has
 */
export const sealBox = async (manifest: Manifest, ctx: string, values: Values): Promise<Box> => {
  const ids = new Set(manifest.items.map((i) => i.id))
  const strange = Object.keys(values).find((id) => !ids.has(id))
  if (strange !== undefined) throw new RangeError(strange)
  const key = await readTallyKey(manifest.tallyKey)
  const envelopes = await Promise.all(
    manifest.items.map((item) => seal(key, ctx, item, values[item.id] ?? '')),
  )
  const bytes = packBox(ctx, envelopes)
  return { bytes, hash: await hashOf(bytes) }
}

export type BoxProblem = 'notABox' | 'version' | 'otherCampaign' | 'truncated' | 'oversized'
export type BoxRead = { ok: true; envelopes: Bytes[] } | { ok: false; problem: BoxProblem }

/** @returns what keeps these bytes from being a box of that campaign; undefined for a box */
export const boxProblem = (bytes: Uint8Array, ctx: string, items: number): BoxProblem | undefined => {
  if (!sameBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return 'notABox'
  if (bytes.length < HEADER) return 'truncated'
  if (bytes[MAGIC.length] !== VERSION) return 'version'
  if (!sameBytes(bytes.subarray(CTX_AT, HEADER), hashBytes(ctx))) return 'otherCampaign'
  if (bytes.length < boxBytes(items)) return 'truncated'
  return bytes.length > boxBytes(items) ? 'oversized' : undefined
}

/**
 * Takes a box apart; opens nothing. What the envelopes hold, only the counter can tell.
 * @param items how many the campaign has
 */
export const readBox = (bytes: Uint8Array, ctx: string, items: number): BoxRead => {
  const problem = boxProblem(bytes, ctx, items)
  if (problem) return { ok: false, problem }
  const start = (at: number) => HEADER + at * ENVELOPE_BYTES
  const envelopes = Array.from(
    { length: items },
    (_, at) => new Uint8Array(bytes.subarray(start(at), start(at + 1))),
  )
  return { ok: true, envelopes }
}
