/** Whether a client may take part in a campaign, and every reason why not. */

import { whereOf } from '../domain/where.ts'
import { hashOfValue } from './canonical.ts'
import { readTallyKey } from './envelope.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Item } from './item.ts'
import { ctxOf, isSignedBy, Manifest, SignedManifest } from './manifest.ts'
import { ownRefusals, type Refusal } from './manifest-rules.ts'
import { parseVersioned } from './parse.ts'

export type { Refusal } from './manifest-rules.ts'

export type ManifestCheck =
  | { ok: true; manifest: Manifest; ctx: string }
  | { ok: false; refusals: [Refusal, ...Refusal[]]; where?: string }

/** Content this client has, and the items it derives from it (`itemsOf`, `packHash`). */
export interface KnownPack {
  readonly id: string
  readonly version: string
  readonly hash: string
  readonly items: readonly Item[]
}

export interface Trust {
  /** Counters' verification keys, from the content pack or by policy. */
  readonly counterKeys: readonly string[]
  readonly packs: readonly KnownPack[]
  /** What the invitation says. */
  readonly invitation: { readonly campaign: string; readonly fingerprint: string }
}

const packOf = (m: Manifest, packs: readonly KnownPack[]) =>
  packs.find((p) => p.id === m.pack.id && p.version === m.pack.version && p.hash === m.pack.hash)

const itemRefusals = async (m: Manifest, pack: KnownPack): Promise<Refusal[]> => {
  const own = new Set(await Promise.all(pack.items.map(hashOfValue)))
  const strange = (await Promise.all(m.items.map(hashOfValue))).some((hash) => !own.has(hash))
  return strange ? ['itemOutsidePack'] : []
}

const signatureRefusals = async (
  ctx: string,
  signature: string | null,
  keys: readonly string[],
): Promise<Refusal[]> => {
  if (signature === null) return ['unsigned']
  const valid = await Promise.all(keys.map((key) => isSignedBy(ctx, signature, key)))
  return valid.includes(true) ? [] : ['wronglySigned']
}

/** A point that is not on the curve has the right length, but nothing can be sealed for it. */
const keyRefusals = ({ tallyKey }: Manifest): Promise<Refusal[]> =>
  readTallyKey(tallyKey).then(
    () => [],
    () => ['brokenKey'],
  )

const nameRefusals = (
  m: Manifest,
  ctx: string,
  { campaign, fingerprint }: Trust['invitation'],
): Refusal[] => [
  ...(m.id !== campaign ? (['otherCampaign'] as const) : []),
  ...(fingerprintOf(ctx) !== fingerprint ? (['fingerprint'] as const) : []),
]

/** @param raw `{manifest, signature}` as it came: anything at all */
export const checkManifest = async (raw: unknown, trust: Trust): Promise<ManifestCheck> => {
  const wrapped = SignedManifest.safeParse(raw)
  if (!wrapped.success) return { ok: false, refusals: ['shape'], where: whereOf(wrapped.error) }
  const parsed = parseVersioned(Manifest, wrapped.data.manifest)
  if (!parsed.ok)
    return {
      ok: false,
      refusals: [parsed.problem],
      ...('where' in parsed && { where: `manifest.${parsed.where}` }),
    }
  const manifest = parsed.value
  const ctx = await ctxOf(manifest)
  const pack = packOf(manifest, trust.packs)
  const [first, ...rest] = [
    ...(await signatureRefusals(ctx, wrapped.data.signature, trust.counterKeys)),
    ...nameRefusals(manifest, ctx, trust.invitation),
    ...(pack ? await itemRefusals(manifest, pack) : (['unknownPack'] as const)),
    ...(await keyRefusals(manifest)),
    ...ownRefusals(manifest),
  ]
  return first ? { ok: false, refusals: [first, ...rest] } : { ok: true, manifest, ctx }
}
