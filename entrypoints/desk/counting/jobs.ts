/** What is done with the counter's secrets. Runs in a worker: stretching a passphrase and opening envelopes take time. */
import { type Signed, signTally, type Tallied, tally } from '../../../counter/count.ts'
import {
  type CampaignKeys,
  newCampaignKeys,
  newIdentity,
  publicHalves,
  writeCampaignKeys,
  writeIdentity,
} from '../../../counter/keys.ts'
import { type ListsSignature, signReceivedLists } from '../../../counter/lists.ts'
import { keysId, type Label, lockWithPassphrase, lockWithShares } from '../../../counter/protect.ts'
import type { Refusal } from '../../../counter/refusal.ts'
import type { Register } from '../../../counter/register.ts'
import { type Share, writeShare } from '../../../counter/shares.ts'
import { signCampaign } from '../../../counter/sign.ts'
import { type LockProblem, type Openers, unlockCampaign, unlockIdentity } from '../../../counter/unlock.ts'
import type { Proof } from '../../../protocol/challenge.ts'
import type { KnownPack } from '../../../protocol/check-manifest.ts'
import type { Lists } from '../../../protocol/lists.ts'
import type { Manifest, SignedManifest } from '../../../protocol/manifest.ts'
import { VERSION } from '../../../protocol/parse.ts'
import type { PublicKeys } from '../../../protocol/public-keys.ts'
import { linesOf } from './lines.ts'

export type JobResult<T> =
  | { ok: true; value: T }
  | { ok: false; lock: LockProblem }
  | { ok: false; refusals: readonly [Refusal, ...Refusal[]] }

export interface ProtectedKeys {
  /** Text of the key file. */
  readonly file: string
  readonly shares: readonly { readonly number: number; readonly text: string }[]
}

interface Make {
  /** Public key of the identity that is here already. */
  readonly counter: string | undefined
  /** Undefined: shares. */
  readonly passphrase: string | undefined
  /** How slow a guess is; only tests ask for less than usual. */
  readonly work?: number
  /** Heads of the shares, by kind and number. */
  readonly intros: Readonly<Record<Label['kind'], readonly string[]>>
}

/** Stands where a head names the keys, which have no name yet when it is asked for. */
export const KEYS_NAME = '????-????'

const locked = async (
  label: Label,
  secret: string,
  { passphrase, work, intros }: Make,
): Promise<ProtectedKeys> => {
  if (passphrase !== undefined)
    return { file: await lockWithPassphrase(label, secret, passphrase, work), shares: [] }
  const { file, shares } = await lockWithShares(label, secret)
  const intro = ({ number, keys }: Share) =>
    (intros[label.kind][number - 1] ?? '').replaceAll(KEYS_NAME, keys)
  const text = async (share: Share) => ({
    number: share.number,
    text: await writeShare(share, intro(share)),
  })
  return { file, shares: await Promise.all(shares.map(text)) }
}

const make = async (wish: Make) => {
  const identity = wish.counter === undefined ? await newIdentity() : undefined
  const counter = identity?.publicKey ?? wish.counter ?? ''
  const keys = await newCampaignKeys(counter)
  const label: Label = { kind: 'campaign', public: publicHalves(keys) }
  const own: Label = { kind: 'identity', public: { v: VERSION, counter } }
  return {
    id: await keysId(label),
    public: label.public as PublicKeys,
    identity: identity && (await locked(own, await writeIdentity(identity), wish)),
    campaign: await locked(label, await writeCampaignKeys(keys), wish),
  }
}

interface Sign {
  readonly draft: unknown
  readonly challenge: unknown
  readonly identity: string
  readonly keys: string
  readonly register: Register | null
  readonly pack: KnownPack
  readonly openers: Openers
}

const sign = async (
  work: Sign,
): Promise<
  JobResult<{
    signed: SignedManifest
    proof: Proof
    register: Register
    manifest: Manifest
    fingerprint: string
  }>
> => {
  const identity = await unlockIdentity(work.identity, work.openers)
  if (!identity.ok) return { ok: false, lock: identity }
  const keys = await unlockCampaign(work.keys, work.openers)
  if (!keys.ok) return { ok: false, lock: keys }
  const step = await signCampaign({ ...work, identity: identity.value, keys: keys.value })
  if (!step.ok) return step
  const { signed, proof, register, fingerprint } = step
  return { ok: true, value: { signed, proof, register, fingerprint, manifest: signed.manifest } }
}

interface Received {
  readonly signed: unknown
  readonly notices: readonly unknown[]
  readonly lists: unknown
  readonly keys: string
  readonly register: Register
  readonly openers: Openers
  /** Milliseconds since 1970. */
  readonly now: number
}

const signLists = async (
  work: Received,
): Promise<JobResult<{ signature: ListsSignature; register: Register; lists: Lists }>> => {
  const keys = await unlockCampaign(work.keys, work.openers)
  if (!keys.ok) return { ok: false, lock: keys }
  const step = await signReceivedLists({ ...work, keys: keys.value })
  if (!step.ok) return step
  const { signature, register, lists } = step
  return { ok: true, value: { signature, register, lists } }
}

interface Count extends Received {
  readonly piles: Blob
}

type Report = (done: number, total: number) => void

/** Kept between adding up and signing, in this worker alone. */
let opened: { keys: CampaignKeys; tallied: Tallied; register: Register } | undefined

const count = async (
  work: Count,
  report: Report,
): Promise<JobResult<Pick<Tallied, 'release' | 'total' | 'problems'>>> => {
  const unlocked = await unlockCampaign(work.keys, work.openers)
  if (!unlocked.ok) return { ok: false, lock: unlocked }
  const keys = unlocked.value
  const tallied = await tally({ ...work, keys, piles: linesOf(work.piles), onProgress: report })
  if (!tallied.ok) return tallied
  opened = { keys, tallied, register: work.register }
  const { release, total, problems } = tallied
  return { ok: true, value: { release, total, problems } }
}

const signCount = async (_: null): Promise<JobResult<Signed>> => {
  if (!opened) throw new RangeError('nothing counted')
  const step = await signTally(opened.tallied, opened)
  return step.ok ? { ok: true, value: step } : step
}

export const JOBS = { make, sign, signLists, count, signCount } as const
export type Jobs = typeof JOBS
