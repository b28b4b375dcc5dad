/** The release: what is published once, signed by the counter, bound to the campaign and its lists. */
import * as z from 'zod/mini'
import { ALL, BandName, bandName } from './bands.ts'
import { Hash } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { ItemId, ItemValue } from './item.ts'
import type { Lists } from './lists.ts'
import { type Manifest, RULES } from './manifest.ts'
import { parseVersioned, repeated, VERSION } from './parse.ts'
import { keepsRules } from './release-rules.ts'
import { Signature, sign, verify } from './signature.ts'

/** Every published number of answers is rounded down to 5 (P5). */
const Rounded = z.int().check(z.gte(0), z.multipleOf(5))

/** Values that are counted together, and how many gave one of them, rounded. */
const Shares = z
  .array(z.strictObject({ values: z.array(ItemValue).check(z.minLength(1)), n: Rounded }))
  .check(z.minLength(1))

/** One item in one class. What may be said of it is decided by the publication rules before it is signed. */
const Result = z.strictObject({
  item: ItemId,
  /** `all`, or the name of a band of the lists or of neighbouring ones, merged further for this item (P1). */
  band: BandName,
  /** Only the answers of this kind: levels from short or from full coverage. */
  part: z.optional(ItemValue),
  /** Valid answers. */
  n: Rounded,
  /** Mean level in steps of 0.5, 0.25 or 0.1 by n; 0.5 from an end of the scale: there, or nearer to it (P3). */
  mean: z.optional(z.number()),
  /** Nearly all gave one of these values, which count as one answer (P4): no number. */
  most: z.optional(z.array(ItemValue).check(z.minLength(1))),
  /** All answers, in groups (P5). */
  groups: z.optional(Shares),
  /** Those without a valid answer, by what was said instead, in groups. */
  without: z.optional(Shares),
})
export type Result = z.infer<typeof Result>

export const Release = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  /** Hash of the signed lists: what was counted. */
  lists: Hash,
  rules: z.literal(RULES),
  demo: z.boolean(),
  /** Boxes counted, rounded. */
  total: Rounded,
  results: z.array(Result),
})
export type Release = z.infer<typeof Release>

const SignedRelease = z.strictObject({ release: z.unknown(), signature: Signature })
export interface SignedRelease {
  release: Release
  signature: string
}

export const signRelease = async (release: Release, releaseKey: CryptoKey): Promise<SignedRelease> => ({
  release,
  signature: await sign(releaseKey, 'release', canonicalBytes(release)),
})

export type ReleaseRefusal =
  | 'unknownVersion'
  | 'shape'
  | 'wronglySigned'
  | 'otherCampaign'
  /** Counted from other lists than the ones recorded: a second release, or a false first one. */
  | 'otherLists'
  /** An item, band or value the campaign does not have. */
  | 'outsideCampaign'
  | 'resultTwice'
  /** Says more than the publication rules allow, or what they never lead to. */
  | 'brokenRules'

export type ReleaseCheck = { ok: true; release: Release } | { ok: false; refusal: ReleaseRefusal }

const valuesIn = ({ most = [], groups = [], without = [] }: Result): string[] => [
  ...most,
  ...[...groups, ...without].flatMap((g) => g.values),
]

/** Bands of the lists, or neighbouring ones of them, but not all: those are `all`. */
const stretches = (bands: Lists['bands']): string[] =>
  bands.flatMap((_, from) =>
    bands
      .slice(from)
      .flatMap((_, more) =>
        more + 1 < bands.length ? bandName(bands.slice(from, from + more + 1).flat()) : [],
      ),
  )

const isInside = (release: Release, manifest: Manifest, bands: ReadonlySet<string>): boolean =>
  release.results.every((result) => {
    const values = manifest.items.find((i) => i.id === result.item)?.values ?? []
    return bands.has(result.band) && values.length > 0 && valuesIn(result).every((v) => values.includes(v))
  })

/**
 * @param lists the signed lists this client has recorded, and their hash
 */
export const checkRelease = async (
  raw: unknown,
  manifest: Manifest,
  ctx: string,
  lists: { readonly hash: string; readonly bands: Lists['bands'] },
): Promise<ReleaseCheck> => {
  const no = (refusal: ReleaseRefusal): ReleaseCheck => ({ ok: false, refusal })
  const wrapped = SignedRelease.safeParse(raw)
  if (!wrapped.success) return no('shape')
  const parsed = parseVersioned(Release, wrapped.data.release)
  if (!parsed.ok) return no(parsed.problem)
  const release = parsed.value
  const bytes = canonicalBytes(release)
  if (!(await verify(manifest.releaseKey, 'release', bytes, wrapped.data.signature)))
    return no('wronglySigned')
  if (release.ctx !== ctx || release.demo !== manifest.demo) return no('otherCampaign')
  if (release.lists !== lists.hash) return no('otherLists')
  if (!isInside(release, manifest, new Set([ALL, ...stretches(lists.bands)]))) return no('outsideCampaign')
  if (repeated(release.results.map((r) => [r.item, r.band, r.part].join(' '))).length > 0)
    return no('resultTwice')
  return keepsRules(release, manifest, lists.bands) ? { ok: true, release } : no('brokenRules')
}
