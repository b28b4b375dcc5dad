/** The counter of a simulated campaign: its keys, its register, and its real steps, one after another. */
import { contentHere } from '../collector/federation/steps/content-here.ts'
import { type Counted, count } from '../counter/count.ts'
import {
  type CampaignKeys,
  type Identity,
  newCampaignKeys,
  newIdentity,
  publicHalves,
} from '../counter/keys.ts'
import { type ListsSignature, signReceivedLists } from '../counter/lists.ts'
import { addObjection, resolveObjection } from '../counter/objections.ts'
import type { Step } from '../counter/refusal.ts'
import type { Register } from '../counter/register.ts'
import { signCampaign } from '../counter/sign.ts'
import type { Proof } from '../protocol/challenge.ts'
import type { Manifest, SignedManifest } from '../protocol/manifest.ts'
import type { PublicKeys } from '../protocol/public-keys.ts'

/** What comes from the federation: anything at all. Moments are milliseconds since 1970. */
interface Received {
  readonly lists: unknown
  readonly notices: readonly unknown[]
  readonly now: number
}

/** Steps end in `{ok: false, refusals}` where a rule of the counter says no. */
export interface Counter {
  readonly publicKeys: PublicKeys
  readonly identity: Identity
  readonly keys: CampaignKeys
  /** @throws Error with the refusals: without a signature there is no campaign */
  sign(manifest: Manifest, challenge: unknown): Promise<{ signed: SignedManifest; proof: Proof }>
  signLists(received: Received): Promise<Step<{ signature: ListsSignature }>>
  /** @param piles lines of the file */
  count(received: Received & { piles: readonly string[] }): Promise<Step<Counted>>
  /** An objection that reached the counter and not the federation. */
  object(now: number): number
  resolve(number: number, now: number, text: string): void
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

/** @param known the identity whose public key clients were built with; without it, a new one */
export const newCounter = async (known?: Identity): Promise<Counter> => {
  const identity = known ?? (await newIdentity())
  const keys = await newCampaignKeys(identity.publicKey)
  let register: Register | null = null
  let signed: SignedManifest | null = null
  const files = ({ lists, notices, now }: Received) => {
    if (!register) throw new RangeError('nothing signed yet')
    return { signed, notices, keys, register, lists, now }
  }
  return {
    publicKeys: publicHalves(keys),
    identity,
    keys,
    sign: async (draft, challenge) => {
      const pack = await contentHere()
      const step = await signCampaign({ draft, challenge, identity, keys, pack, register })
      if (!step.ok) throw new Error(`The counter does not sign: ${JSON.stringify(step.refusals)}`)
      register = step.register
      signed = step.signed
      return step
    },
    signLists: async (received) => {
      const step = await signReceivedLists(files(received))
      if (!step.ok) return step
      register = step.register
      return { ok: true, signature: step.signature }
    },
    count: async (received) => {
      const step = await count({ ...files(received), piles: () => linesOf(received.piles) })
      if (step.ok) register = step.register
      return step
    },
    object: (now) => {
      if (!register) throw new RangeError('nothing signed yet')
      const added = addObjection(register, now)
      register = added.register
      return added.number
    },
    resolve: (number, now, text) => {
      const step = register && resolveObjection(register, number, now, text)
      if (!step?.ok) throw new RangeError('no such objection')
      register = step.register
    },
  }
}
