/**
 * One answer, sealed on its own: HPKE in base mode (RFC 9180) with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
 * AES-128-GCM; info = domain tag ‖ ctx, aad = item id. So an envelope opens only in its campaign, as its item.
 */
import {
  AEAD_AES_128_GCM,
  CipherSuite,
  type CryptoKey as HpkeKey,
  KDF_HKDF_SHA256,
  KEM_DHKEM_P256_HKDF_SHA256,
  type KeyPair,
} from 'hpke'
import { type Bytes, concat, fromUtf8, hashBytes, toBase64url, utf8 } from './bytes.ts'
import { tag, type Use } from './canonical.ts'
import { type Item, VALUE_MAX } from './item.ts'
import { VERSION } from './parse.ts'
import { pointOf } from './signature.ts'

export const SUITE = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM)

const ENC = 65
const TAG = 16
/** Version, length, value, zeros. */
const PLAIN = 2 + VALUE_MAX
/** Size of every envelope, in bytes: encapsulated key, sealed plaintext, authentication tag. */
export const ENVELOPE_BYTES = ENC + PLAIN + TAG

export type TallyKey = Readonly<HpkeKey>
export type TallyPair = KeyPair<HpkeKey>

/** @param extractable whether the private key can be saved */
export const newTallyKeys = async (extractable = false): Promise<TallyPair> =>
  SUITE.GenerateKeyPair(extractable)

/** As it stands in a manifest: base64url of the uncompressed point. */
export const writeTallyKey = async (key: TallyKey): Promise<string> =>
  toBase64url(await SUITE.SerializePublicKey(key))

/** Rejects for what is no point of the curve. */
export const readTallyKey = async (text: string): Promise<TallyKey> =>
  SUITE.DeserializePublicKey(pointOf(text) ?? new Uint8Array())

/** What is sealed: an answer, or a value of the test pile. What is sealed as the one never opens as the other. */
export type Sealed = Extract<Use, 'envelope' | 'challenge'>

const binding = (ctx: string, item: string, use: Sealed) => ({
  info: concat(tag(use), hashBytes(ctx)),
  aad: utf8(item),
})

const pad = (value: string): Bytes => {
  const text = utf8(value)
  if (text.length > VALUE_MAX) throw new RangeError(value)
  return concat(Uint8Array.of(VERSION, text.length), text, new Uint8Array(VALUE_MAX - text.length))
}

/**
 * @returns ENVELOPE_BYTES bytes, different ones every time
 * @throws RangeError for a value the item does not have
 */
export const seal = async (
  key: TallyKey,
  ctx: string,
  item: Item,
  value: string,
  use: Sealed = 'envelope',
): Promise<Bytes> => {
  if (!item.values.includes(value)) throw new RangeError(`${item.id}: ${value}`)
  const { encapsulatedSecret, ciphertext } = await SUITE.Seal(key, pad(value), binding(ctx, item.id, use))
  return concat(encapsulatedSecret, ciphertext)
}

export type Opened =
  | { ok: true; value: string }
  | {
      ok: false
      /** `sealed`: altered, moved to another item or campaign, or sealed for another key. */
      problem: 'size' | 'sealed' | 'version' | 'padding' | 'outsideDomain'
    }

const read = (plain: Uint8Array, item: Item): Opened => {
  const [version, length = 0] = plain
  if (version !== VERSION) return { ok: false, problem: 'version' }
  const text = fromUtf8(plain.slice(2, 2 + length))
  if (length > VALUE_MAX || plain.slice(2 + length).some((byte) => byte !== 0))
    return { ok: false, problem: 'padding' }
  const value = item.values.find((known) => known === text)
  return value === undefined ? { ok: false, problem: 'outsideDomain' } : { ok: true, value }
}

/** Opens one envelope of an item's pile. Whatever it is, it ends in a value of the item or in a problem. */
export const open = async (
  keys: TallyPair,
  ctx: string,
  item: Item,
  envelope: Uint8Array,
  use: Sealed = 'envelope',
): Promise<Opened> => {
  if (envelope.length !== ENVELOPE_BYTES) return { ok: false, problem: 'size' }
  try {
    const sealed = [envelope.slice(0, ENC), envelope.slice(ENC)] as const
    return read(await SUITE.Open(keys, ...sealed, binding(ctx, item.id, use)), item)
  } catch {
    return { ok: false, problem: 'sealed' }
  }
}
