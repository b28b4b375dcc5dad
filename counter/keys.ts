/**
 * The counter's keys: an identity that signs manifests and stays for years, and for each campaign one key that opens
 * envelopes and one that signs lists and release. Written forms hold secrets; they are only ever stored protected.
 */
import * as z from 'zod/mini'
import { fromBase64url, toBase64url } from '../protocol/bytes.ts'
import {
  newTallyKeys,
  open,
  readTallyKey,
  seal,
  type TallyPair,
  writeTallyKey,
} from '../protocol/envelope.ts'
import { parseVersioned, VERSION } from '../protocol/parse.ts'
import type { PublicKeys } from '../protocol/public-keys.ts'
import { newSigningKeys, PublicKey, type SigningKeys, sign, verify } from '../protocol/signature.ts'

export type Identity = SigningKeys

export interface CampaignKeys {
  /** Public key of the identity that signs the campaign. */
  readonly counter: string
  readonly tallyKey: string
  readonly tally: TallyPair
  readonly release: SigningKeys
}

const Secret = z.string().check(z.regex(/^[\w-]{20,400}$/))

const WrittenIdentity = z.strictObject({
  v: z.literal(VERSION),
  kind: z.literal('identity'),
  counter: PublicKey,
  secret: Secret,
})

const WrittenCampaign = z.strictObject({
  v: z.literal(VERSION),
  kind: z.literal('campaign'),
  counter: PublicKey,
  tallyKey: PublicKey,
  tallySecret: Secret,
  releaseKey: PublicKey,
  releaseSecret: Secret,
})

export const newIdentity = (): Promise<Identity> => newSigningKeys(true)

/** @param counter public key of the identity */
export const newCampaignKeys = async (counter: string): Promise<CampaignKeys> => {
  const tally = await newTallyKeys(true)
  const release = await newSigningKeys(true)
  return { counter, tallyKey: await writeTallyKey(tally.publicKey), tally, release }
}

export const publicHalves = ({ counter, tallyKey, release }: CampaignKeys): PublicKeys => ({
  v: VERSION,
  counter,
  tallyKey,
  releaseKey: release.publicKey,
})

const secretOf = async ({ privateKey }: { privateKey: CryptoKey }): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)))

/** What was read can be used, never written out again. */
const privateKeyOf = (
  secret: string,
  name: 'ECDSA' | 'ECDH',
  use: 'sign' | 'deriveBits',
): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'pkcs8',
    fromBase64url(secret) ?? new Uint8Array(),
    { name, namedCurve: 'P-256' },
    false,
    [use],
  )

const signingKeys = async (publicKey: string, secret: string): Promise<SigningKeys | undefined> => {
  const privateKey = await privateKeyOf(secret, 'ECDSA', 'sign')
  const probe = crypto.getRandomValues(new Uint8Array(16))
  const belongs = await verify(publicKey, 'manifest', probe, await sign(privateKey, 'manifest', probe))
  return belongs ? { publicKey, privateKey } : undefined
}

const PROBE = { id: 'answer/probe', values: ['none', 'probe'] }

const tallyKeys = async (tallyKey: string, secret: string): Promise<TallyPair | undefined> => {
  // The library's own reader of private keys asks Node for something experimental, which Node then complains of.
  const pair = {
    publicKey: await readTallyKey(tallyKey),
    privateKey: await privateKeyOf(secret, 'ECDH', 'deriveBits'),
  }
  const ctx = '0'.repeat(64)
  const opened = await open(pair, ctx, PROBE, await seal(pair.publicKey, ctx, PROBE, 'probe'))
  return opened.ok ? pair : undefined
}

export const writeIdentity = async (identity: Identity): Promise<string> =>
  JSON.stringify({
    v: VERSION,
    kind: 'identity',
    counter: identity.publicKey,
    secret: await secretOf(identity),
  })

export const writeCampaignKeys = async (keys: CampaignKeys): Promise<string> =>
  JSON.stringify({
    v: VERSION,
    kind: 'campaign',
    counter: keys.counter,
    tallyKey: keys.tallyKey,
    tallySecret: await secretOf(keys.tally),
    releaseKey: keys.release.publicKey,
    releaseSecret: await secretOf(keys.release),
  })

const parse = <T>(schema: z.ZodMiniType<T>, text: string): T | undefined => {
  try {
    const parsed = parseVersioned(schema, JSON.parse(text))
    return parsed.ok ? parsed.value : undefined
  } catch {
    return undefined
  }
}

/** @returns undefined for what is no identity, or whose halves do not belong together */
export const readIdentity = async (text: string): Promise<Identity | undefined> => {
  const written = parse(WrittenIdentity, text)
  return written && signingKeys(written.counter, written.secret).catch(() => undefined)
}

/** @returns undefined for what are no campaign keys, or whose halves do not belong together */
export const readCampaignKeys = async (text: string): Promise<CampaignKeys | undefined> => {
  const written = parse(WrittenCampaign, text)
  if (!written) return undefined
  const { counter, tallyKey } = written
  const tally = await tallyKeys(tallyKey, written.tallySecret).catch(() => undefined)
  const release = await signingKeys(written.releaseKey, written.releaseSecret).catch(() => undefined)
  return tally && release && { counter, tallyKey, tally, release }
}
