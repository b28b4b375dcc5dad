/** A campaign opens only when the counter has signed it whole and has shown that its key opens what is sealed. */
import { Proof, proofHolds } from '../../../protocol/challenge.ts'
import { ctxOf, isSignedBy, Manifest, SignedManifest } from '../../../protocol/manifest.ts'
import { momentOf, parseVersioned } from '../../../protocol/parse.ts'
import type { Store } from '../../store.ts'
import { headOf } from './campaign.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export interface SignedCampaign {
  readonly manifest: Manifest
  readonly ctx: string
  readonly signature: string
}

/**
 * A manifest as the counter gave it back.
 * @param counterKeys the keys of known counters; one of them must have signed
 */
export const readSigned = async (raw: unknown, counterKeys: readonly string[]): Promise<SignedCampaign> => {
  const wrapped = SignedManifest.safeParse(raw)
  if (!wrapped.success) throw new Refused('manifest', [], ['shape'])
  const parsed = parseVersioned(Manifest, wrapped.data.manifest)
  if (!parsed.ok) throw new Refused('manifest', [], [parsed.problem])
  const { signature } = wrapped.data
  if (signature === null) throw new Refused('unsignedManifest')
  const ctx = await ctxOf(parsed.value)
  const valid = await Promise.all(counterKeys.map((key) => isSignedBy(ctx, signature, key)))
  if (!valid.includes(true)) throw new Refused('wronglySigned')
  return { manifest: parsed.value, ctx, signature }
}

/**
 * @param proof what the counter found in the test pile
 * @param now milliseconds since 1970
 */
export const prepareOpening = async (
  store: Store,
  signed: SignedCampaign,
  proof: unknown,
  now: number,
): Promise<Prepared<SignedCampaign, void>> => {
  const { id } = signed.manifest
  const head = await headOf(store, id)
  if (head.ctx !== signed.ctx) throw new Refused('otherCampaign', [id])
  if (head.open) throw new Refused('alreadyOpen', [id])
  const parsed = parseVersioned(Proof, proof)
  if (!parsed.ok || !head.expected || !proofHolds(parsed.value, head.ctx, head.expected))
    throw new Refused('proofFails')
  if (now >= momentOf(head.manifest.to)) throw new Refused('ended', [head.manifest.to])
  return { summary: signed, apply: () => store.setOpen(id, signed.signature) }
}
