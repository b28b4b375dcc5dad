/** Signatures: ECDSA on P-256 with SHA-256 through WebCrypto (FIPS 186-5). */
import * as z from 'zod/mini'
import { type Bytes, concat, fromBase64url, toBase64url } from './bytes.ts'
import { tag, type Use } from './canonical.ts'

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const

const POINT_BYTES = 65
const SIGNATURE_BYTES = 64

/**
 * A point of the curve in the one form this protocol knows, uncompressed (SEC 1: 4, x, y). Some libraries also take
 * the hybrid forms 6 and 7, by which one key would have two spellings.
 */
export const pointOf = (text: string): Bytes | undefined => {
  const point = fromBase64url(text)
  return point?.length === POINT_BYTES && point[0] === 4 ? point : undefined
}

/** A public key on P-256: 65 bytes as base64url. */
export const PublicKey = z.string().check(z.refine((text) => pointOf(text) !== undefined))

/**
 * A signature: r ‖ s, 64 bytes, as base64url. It never serves as a name for what it signs, because
 * ECDSA allows a second signature, (r, −s), to be made from the first.
 */
export const Signature = z.string().check(z.refine((text) => fromBase64url(text)?.length === SIGNATURE_BYTES))

export interface SigningKeys {
  /** As it stands in a manifest: base64url of the uncompressed point. */
  readonly publicKey: string
  readonly privateKey: CryptoKey
}

/** @param extractable whether the private key can be saved */
export const newSigningKeys = async (extractable = false): Promise<SigningKeys> => {
  const pair = await crypto.subtle.generateKey(CURVE, extractable, ['sign', 'verify'])
  const point = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { publicKey: toBase64url(new Uint8Array(point)), privateKey: pair.privateKey }
}

/** Signs tag(use) ‖ bytes. */
export const sign = async (key: CryptoKey, use: Use, bytes: Bytes): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.sign(SIGNING, key, concat(tag(use), bytes))))

/** Never rejects: a key or a signature that is none is simply not valid. */
export const verify = async (
  publicKey: string,
  use: Use,
  bytes: Bytes,
  signature: string,
): Promise<boolean> => {
  const point = pointOf(publicKey)
  const written = fromBase64url(signature)
  if (!point || !written) return false
  try {
    const key = await crypto.subtle.importKey('raw', point, CURVE, false, ['verify'])
    return await crypto.subtle.verify(SIGNING, key, written, concat(tag(use), bytes))
  } catch {
    return false
  }
}
