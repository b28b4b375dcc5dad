/** The release: what is published once, signed by the counter, bound to the campaign and its lists. */
import * as z from 'zod/mini'
import { BandName, bandName } from './bands.ts'
import { Hash } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { ItemId, ItemValue } from './item.ts'
import type { Lists } from './lists.ts'
import { type Manifest, RULES } from './manifest.ts'
import { parseVersioned, repeated, VERSION } from './parse.ts'
import { Signature, sign, verify } from './signature.ts'

/** Every published number of answers is rounded to 5 (P5). */
const Rounded = z.int().check(z.gte(0), z.multipleOf(5))

/** The class of all bands together. */
export const ALL = 'all'

/** One item in one class. What may be said of it is decided by the publication rules before it is signed. */
const Result = z.strictObject({
  item: ItemId,
  /** Name of a merged band, or `all`. */
  band: BandName,
  /** Valid answers. */
  n: Rounded,
  /** Mean level 0–4, in steps of 0.5, 0.25 or 0.1 by n (P3). */
  mean: z.optional(z.number().check(z.gte(0), z.lte(4))),
  /** "Most of them" (P4): no number. */
  most: z.optional(ItemValue),
  /** Values merged into groups (P5), each with a rounded count. */
  groups: z.optional(
    z
      .array(z.strictObject({ values: z.array(ItemValue).check(z.minLength(1)), n: Rounded }))
      .check(z.minLength(1)),
  ),
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

export type ReleaseCheck = { ok: true; release: Release } | { ok: false; refusal: ReleaseRefusal }

const isInside = (release: Release, manifest: Manifest, bands: ReadonlySet<string>): boolean =>
  release.results.every(({ item, band, most, groups = [] }) => {
    const values = manifest.items.find((i) => i.id === item)?.values ?? []
    const named = [...(most === undefined ? [] : [most]), ...groups.flatMap((g) => g.values)]
    const once = repeated(groups.flatMap((g) => g.values)).length === 0
    return values.length > 0 && bands.has(band) && once && named.every((v) => values.includes(v))
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
  const bands = new Set([ALL, ...lists.bands.map(bandName)])
  if (!isInside(release, manifest, bands)) return no('outsideCampaign')
  return repeated(release.results.map((r) => `${r.item} ${r.band}`)).length > 0
    ? no('resultTwice')
    : { ok: true, release }
}
