/** Signs a campaign, once, and proves with the federation's test pile that its key opens what will be sealed. */
import { answerChallenge, Challenge, type Proof } from '../protocol/challenge.ts'
import type { KnownPack } from '../protocol/check-manifest.ts'
import { type Manifest, type SignedManifest, signManifest } from '../protocol/manifest.ts'
import { parseVersioned } from '../protocol/parse.ts'
import { inspect } from './inspect.ts'
import { type CampaignKeys, type Identity, publicHalves } from './keys.ts'
import { refuse, type Step } from './refusal.ts'
import { newRegister, type Register } from './register.ts'

interface Draft {
  /** As they came from the federation: anything at all. */
  readonly draft: unknown
  readonly challenge: unknown
  readonly identity: Identity
  readonly keys: CampaignKeys
  readonly pack: KnownPack
  /** What these keys have signed before; null for new ones. */
  readonly register: Register | null
}

const signatureOf = async (manifest: Manifest, { privateKey }: Identity): Promise<string> =>
  (await signManifest(manifest, privateKey)).signature ?? ''

export const signCampaign = async ({
  draft,
  challenge: raw,
  identity,
  keys,
  pack,
  register,
}: Draft): Promise<
  Step<{ signed: SignedManifest; proof: Proof; register: Register; fingerprint: string }>
> => {
  if (identity.publicKey !== keys.counter) return refuse({ rule: 'otherKeys', which: ['counter'] })
  const inspected = await inspect(draft, publicHalves(keys), pack)
  if (!inspected.ok) return inspected
  const { manifest, ctx, fingerprint } = inspected
  if (register && register.ctx !== ctx) return refuse({ rule: 'otherCampaignSigned' })
  const challenge = parseVersioned(Challenge, raw)
  if (!challenge.ok) return refuse({ rule: 'challenge', problem: challenge.problem })
  if (challenge.value.ctx !== ctx) return refuse({ rule: 'challenge', problem: 'otherCampaign' })
  const proof = await answerChallenge(keys.tally, manifest, challenge.value)
  if (!proof) return refuse({ rule: 'challenge', problem: 'doesNotOpen' })
  const signature = register?.signature ?? (await signatureOf(manifest, identity))
  return {
    ok: true,
    signed: { manifest, signature },
    proof,
    register: register ?? newRegister(ctx, signature),
    fingerprint,
  }
}
