/** Looks a draft manifest over before it is signed: own content, own keys, every rule. */
import { checkManifest, type KnownPack } from '../protocol/check-manifest.ts'
import { fingerprintOf } from '../protocol/fingerprint.ts'
import { ctxOf, Manifest } from '../protocol/manifest.ts'
import { parseVersioned } from '../protocol/parse.ts'
import type { PublicKeys } from '../protocol/public-keys.ts'
import { type Refusal, refuse, type Step } from './refusal.ts'

/** A draft is a manifest by itself, or one in the place where a signature will stand beside it. */
const manifestIn = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'manifest' in raw ? raw.manifest : raw

const keyRefusals = (m: Manifest, own: PublicKeys): Refusal[] => {
  const which = (['tallyKey', 'releaseKey'] as const).filter((name) => m[name] !== own[name])
  return [
    ...(which.length > 0 ? [{ rule: 'otherKeys', which } as const] : []),
    ...(!m.demo && m.noticeKey === own.counter ? [{ rule: 'oneOrganisation' } as const] : []),
  ]
}

/**
 * @param raw the federation's draft: anything at all
 * @param own public halves of the keys that would sign and count
 * @param pack this counter's own content
 */
export const inspect = async (
  raw: unknown,
  own: PublicKeys,
  pack: KnownPack,
): Promise<Step<{ manifest: Manifest; ctx: string; fingerprint: string }>> => {
  const parsed = parseVersioned(Manifest, manifestIn(raw))
  if (!parsed.ok)
    return refuse({
      rule: 'manifest',
      refusals: [parsed.problem],
      ...('where' in parsed && { where: parsed.where }),
    })
  const manifest = parsed.value
  const ctx = await ctxOf(manifest)
  const fingerprint = fingerprintOf(ctx)
  const checked = await checkManifest(
    { manifest, signature: null },
    { counterKeys: [], packs: [pack], invitation: { campaign: manifest.id, fingerprint } },
  )
  // A draft has no signature: it is this counter who gives it.
  const broken = checked.ok ? [] : checked.refusals.filter((refusal) => refusal !== 'unsigned')
  const [first, ...rest]: Refusal[] = [
    ...(broken.length > 0 ? [{ rule: 'manifest', refusals: broken } as const] : []),
    ...keyRefusals(manifest, own),
  ]
  return first ? refuse(first, ...rest) : { ok: true, manifest, ctx, fingerprint }
}
