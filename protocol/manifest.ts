/** The public manifest of a campaign: what is asked, of whom, until when, and whose keys count. */
import * as z from 'zod/mini'
import { Hash, hashBytes } from './bytes.ts'
import { canonicalBytes, hashOf } from './canonical.ts'
import { CampaignId } from './invitation.ts'
import { ITEMS_MAX, Item } from './item.ts'
import { VERSION } from './parse.ts'
import { PublicKey, Signature, sign, verify } from './signature.ts'

/** The publication rules (P0–P6) that a release of the campaign follows. Others are refused. */
export const RULES = 1
/** Fewest boxes in a published class. */
export const K_MIN = 5
/** Fewest eligible municipalities, and fewest boxes that are ever opened. */
export const TOTAL_MIN = 10
/** Days between close and opening, outside demos. */
export const OBJECTION_DAYS_MIN = 7

/** Nothing invisible, no half characters: canonical JSON has no form for those. */
const Name = z.string().check(z.regex(/^[^\p{C}]{1,80}$/u))
/** UTC to the second: one moment, one spelling, one hash. */
export const Moment = z.iso.datetime({ precision: 0 })
export const BandId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,15}$/))
/** Code of a municipality in the classifier EHAK. */
const Ehak = z.string().check(z.regex(/^\d{4}$/))
const Count = z.int().check(z.gte(0), z.lte(100_000))

export const Manifest = z.strictObject({
  v: z.literal(VERSION),
  id: CampaignId,
  /** One person may hold both roles; every screen says "not anonymous". */
  demo: z.boolean(),
  pack: z.strictObject({ id: Name, version: Name, hash: Hash }),
  /** Opens envelopes (HPKE); its private half never leaves the counter's device. */
  tallyKey: PublicKey,
  /** Signs lists and release; the counter's. */
  releaseKey: PublicKey,
  /** Signs changes of dates; the federation's. */
  noticeKey: PublicKey,
  items: z.array(Item).check(z.minLength(1), z.maxLength(ITEMS_MAX)),
  /** Smallest first: neighbours in the list are neighbours when bands merge. */
  bands: z
    .array(
      z.strictObject({ id: BandId, label: z.string().check(z.regex(/^[^\p{C}]{1,40}$/u)), eligible: Count }),
    )
    .check(z.minLength(1), z.maxLength(8)),
  bandOf: z.record(Ehak, BandId),
  from: Moment,
  to: Moment,
  objectionDays: z.int().check(z.gte(0), z.lte(365)),
  k: Count,
  minTotal: Count,
  rules: z.int(),
})
export type Manifest = z.infer<typeof Manifest>

/** A manifest and the counter's signature over its ctx; null where nobody has signed. */
export const SignedManifest = z.strictObject({ manifest: z.unknown(), signature: z.nullable(Signature) })
export type SignedManifest = { manifest: Manifest; signature: string | null }

/** ctx: SHA-256 of the manifest's canonical JSON, 64 hexadecimal digits. Everything in a campaign is bound to it. */
export const ctxOf = async (manifest: Manifest): Promise<string> => hashOf(canonicalBytes(manifest))

/** The counter's signature over a whole campaign, once. */
export const signManifest = async (manifest: Manifest, counterKey: CryptoKey): Promise<SignedManifest> => ({
  manifest,
  signature: await sign(counterKey, 'manifest', hashBytes(await ctxOf(manifest))),
})

/** @param counterKey from the content pack the store has signed, or from policy; never from the manifest */
export const isSignedBy = async (ctx: string, signature: string, counterKey: string): Promise<boolean> =>
  verify(counterKey, 'manifest', hashBytes(ctx), signature)
