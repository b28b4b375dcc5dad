/** One form for every value, one hash for every form, one name for every use of a hash or a key. */
import canonicalize from 'canonicalize'
import { type Bytes, concat, toHex, utf8 } from './bytes.ts'

/**
 * Canonical JSON (RFC 8785) as UTF-8.
 * @throws where a value has no such form: undefined, NaN, infinity, half a character (a lone surrogate)
 */
export const canonicalBytes = (value: unknown): Bytes => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('no canonical form')
  return utf8(text)
}

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** @returns SHA-256, 64 hexadecimal digits */
export const hashOf = async (bytes: Bytes): Promise<string> => toHex(await sha256(bytes))

/** @returns SHA-256 of the canonical JSON; rejects where there is none */
export const hashOfValue = async (value: unknown): Promise<string> => hashOf(canonicalBytes(value))

/** What a key is used for. A signature or an envelope made for one use is void for every other. */
export type Use = 'manifest' | 'envelope' | 'challenge' | 'lists' | 'notice' | 'release'

/** Domain tag: product, version of the protocol, use, and a zero byte, so that no tag begins another. */
export const tag = (use: Use): Bytes => concat(utf8(`kov-digikompass/1/${use}`), new Uint8Array(1))
