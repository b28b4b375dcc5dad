/** What the collector tells everybody of a campaign, and the small public records of its end. */
import * as z from 'zod/mini'
import { Hash } from './bytes.ts'
import { Moment, SignedManifest } from './manifest.ts'
import { VERSION } from './parse.ts'
import { Signature } from './signature.ts'

/** Far above all municipalities of a country: whoever says more is no collector of ours. */
const Count = z.int().check(z.gte(0), z.lte(100_000))
const OBJECTIONS_MAX = 9_999

/** Somebody says that the lists are not what was delivered. Open ones block the count. Named by number alone. */
export const Objection = z.strictObject({
  number: z.int().check(z.gte(1), z.lte(OBJECTIONS_MAX)),
  at: Moment,
  resolvedAt: z.nullable(Moment),
  /** How it was resolved, for the public. */
  resolution: z.nullable(z.string().check(z.regex(/^[^\p{C}]{1,500}$/u))),
})
export type Objection = z.infer<typeof Objection>

/** GET campaigns/{id}. Manifest and notices are checked apart, by whoever reads them. */
export const Published = z.strictObject({
  v: z.literal(VERSION),
  campaign: SignedManifest,
  notices: z.array(z.unknown()).check(z.maxLength(99)),
  /** Codes given out that are not void, and how many of them have a box now. */
  participation: z.strictObject({ codes: Count, delivered: Count }),
  objections: z.array(Objection).check(z.maxLength(OBJECTIONS_MAX)),
  /** What may be asked for besides. */
  has: z.strictObject({ lists: z.boolean(), release: z.boolean() }),
})
export type Published = z.infer<typeof Published>

/** GET campaigns/{id}/lists: the lists, and the counter's signature once it has received them. */
export const PublishedLists = z.strictObject({ lists: z.unknown(), signature: z.nullable(Signature) })
export type PublishedLists = z.infer<typeof PublishedLists>

/** Says that secrets and ciphertexts of a campaign are gone. */
export const DestructionRecord = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  by: z.literal(['collector', 'counter']),
  at: Moment,
  destroyed: z.array(z.literal(['boxes', 'codes', 'piles', 'tallyKey', 'releaseKey'])).check(z.minLength(1)),
})
export type DestructionRecord = z.infer<typeof DestructionRecord>
