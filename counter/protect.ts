/**
 * Key files: the secret encrypted by age, opened with a passphrase or with two of three shares. Around it stands in
 * plain sight whose keys they are; the public halves are no secret. The inner text is an ordinary age file, so that
 * in need any program that knows age can open it.
 */
import { armor, Decrypter, Encrypter } from 'age-encryption'
import * as z from 'zod/mini'
import { fromUtf8, toHex, utf8 } from '../protocol/bytes.ts'
import { hashOfValue } from '../protocol/canonical.ts'
import { fingerprintOf } from '../protocol/fingerprint.ts'
import { parseVersioned, VERSION } from '../protocol/parse.ts'
import { PublicKeys } from '../protocol/public-keys.ts'
import { PublicKey } from '../protocol/signature.ts'
import { normalPassphrase, spellingsOf } from './passphrase.ts'
import { joined, NEEDED, newShares, type Share } from './shares.ts'

/** About two seconds a guess on an ordinary computer. */
const WORK = 18
/** The shares' secret has 128 random bits: slowing a guess down adds nothing. */
const SHARES_WORK = 10
const SHARED_BYTES = 16

const OfIdentity = z.strictObject({ v: z.literal(VERSION), counter: PublicKey })
export type OfIdentity = z.infer<typeof OfIdentity>

const common = {
  v: z.literal(VERSION),
  opensWith: z.literal(['passphrase', 'shares']),
  /** Encrypted, in age's own text form. */
  age: z.string(),
  /** Of everything else here: tells a damaged file from a wrong passphrase. */
  check: z.string(),
}

const KeyFile = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('identity'), public: OfIdentity }),
  z.strictObject({ ...common, kind: z.literal('campaign'), public: PublicKeys }),
])
export type KeyFile = z.infer<typeof KeyFile>

/** What a key file says of itself before it is encrypted. */
export type Label =
  | { readonly kind: 'identity'; readonly public: OfIdentity }
  | { readonly kind: 'campaign'; readonly public: PublicKeys }

/** XXXX-XXXX: by this name shares and key file find each other. */
export const keysId = async (label: Label): Promise<string> => fingerprintOf(await hashOfValue(label.public))

const encrypted = async (secret: string, passphrase: string, work: number): Promise<string> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return armor.encode(await encrypter.encrypt(utf8(secret)))
}

const checkOf = async ({ check: _, ...rest }: KeyFile): Promise<string> =>
  fingerprintOf(await hashOfValue(rest))

const written = async (label: Label, opensWith: KeyFile['opensWith'], age: string): Promise<string> => {
  const file: KeyFile = { v: VERSION, ...label, opensWith, age, check: '' }
  return `${JSON.stringify({ ...file, check: await checkOf(file) }, null, 2)}\n`
}

/** @param work how slow a guess is, as a power of two; only tests ask for less */
export const lockWithPassphrase = async (
  label: Label,
  secret: string,
  passphrase: string,
  work = WORK,
): Promise<string> =>
  written(label, 'passphrase', await encrypted(secret, normalPassphrase(passphrase), work))

export const lockWithShares = async (
  label: Label,
  secret: string,
): Promise<{ file: string; shares: Share[] }> => {
  const random = crypto.getRandomValues(new Uint8Array(SHARED_BYTES))
  return {
    file: await written(label, 'shares', await encrypted(secret, toHex(random), SHARES_WORK)),
    shares: await newShares(random, await keysId(label)),
  }
}

export type KeyFileRead =
  | { ok: true; file: KeyFile }
  | { ok: false; problem: 'notAKeyFile' | 'unknownVersion' | 'damaged' }

export const readKeyFile = async (text: string): Promise<KeyFileRead> => {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { ok: false, problem: 'notAKeyFile' }
  }
  const parsed = parseVersioned(KeyFile, raw)
  if (!parsed.ok)
    return { ok: false, problem: parsed.problem === 'unknownVersion' ? parsed.problem : 'notAKeyFile' }
  const whole = parsed.value.check === (await checkOf(parsed.value))
  return whole ? { ok: true, file: parsed.value } : { ok: false, problem: 'damaged' }
}

const decrypted = async (file: KeyFile, ...spellings: readonly string[]): Promise<string | undefined> => {
  const decrypter = new Decrypter()
  for (const spelling of spellings) decrypter.addPassphrase(spelling)
  try {
    return fromUtf8(await decrypter.decrypt(armor.decode(file.age)))
  } catch {
    return undefined
  }
}

/** @returns the secret text; undefined for a wrong passphrase */
export const unlockWithPassphrase = (file: KeyFile, passphrase: string): Promise<string | undefined> =>
  decrypted(file, ...spellingsOf(passphrase))

export type SharesOpened =
  | { ok: true; secret: string }
  /** So many different ones of these keys are there; `others` are of other keys. */
  | { ok: false; problem: 'tooFewShares'; found: number; others: readonly Share[] }
  | { ok: false; problem: 'sharesDoNotOpen' }

/** Shares of other keys are passed over: one call may bring those of several files. */
export const unlockWithShares = async (file: KeyFile, shares: readonly Share[]): Promise<SharesOpened> => {
  const id = await keysId(file)
  const own = shares.filter((s) => s.keys === id)
  const found = new Set(own.map((s) => s.number)).size
  if (found < NEEDED)
    return { ok: false, problem: 'tooFewShares', found, others: shares.filter((s) => s.keys !== id) }
  const random = await joined(own)
  const secret = random && (await decrypted(file, toHex(random)))
  return secret === undefined ? { ok: false, problem: 'sharesDoNotOpen' } : { ok: true, secret }
}
