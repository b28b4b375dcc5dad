/** Bytes and their two written forms. Every form has one spelling only: what is not it is refused. */
import * as z from 'zod/mini'

/** Bytes that own their buffer, as WebCrypto asks for. */
export type Bytes = Uint8Array<ArrayBuffer>

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** @returns the text, or undefined where the bytes are not UTF-8 */
export const fromUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export const concat = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

/** A SHA-256 hash: 32 bytes as 64 lower-case hexadecimal digits. */
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export const toHex = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += PAIRS[byte]
  return text
}

/** @returns undefined for anything but pairs of lower-case digits */
export const fromHex = (text: string): Bytes | undefined =>
  /^(?:[0-9a-f]{2})*$/.test(text)
    ? Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    : undefined

/** @throws RangeError for what is no hash */
export const hashBytes = (hash: string): Bytes => {
  const bytes = fromHex(hash)
  if (bytes?.length !== 32) throw new RangeError('hash')
  return bytes
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const NO_LETTER = 64
/** What each letter stands for, by its code: a box has tens of thousands of letters. */
const DIGITS = new Uint8Array(256).fill(NO_LETTER)
for (const [digit, letter] of [...LETTERS].entries()) DIGITS[letter.charCodeAt(0)] = digit

/** base64url without padding (RFC 4648, section 5). */
export const toBase64url = (bytes: Uint8Array): string => {
  const out = new Uint8Array(base64urlLength(bytes.length))
  let to = 0
  for (let at = 0; at < bytes.length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    // Past the end nothing is written: an array of bytes has a fixed length.
    for (let shift = 18; shift >= 0; shift -= 6) out[to++] = LETTERS.charCodeAt((word >> shift) & 63)
  }
  return fromUtf8(out) ?? ''
}

/** How many letters that many bytes take. */
export const base64urlLength = (bytes: number): number => Math.ceil((bytes * 4) / 3)

/** Bits of the last letter that belong to no byte, by how many letters stand in the last group. */
const UNUSED_BITS = [0, 0, 15, 3]

const endsWell = (text: string): boolean => {
  const rest = text.length % 4
  const last = DIGITS[text.charCodeAt(text.length - 1)] ?? NO_LETTER
  return rest !== 1 && (last & (UNUSED_BITS[rest] ?? 0)) === 0
}

/** Other letters, padding, or a spelling whose unused bits are not zero, are not base64url. */
export const isBase64url = (text: string): boolean => endsWell(text) && /^[\w-]*$/.test(text)

/** @returns undefined for what is not base64url */
export const fromBase64url = (text: string): Bytes | undefined => {
  if (!endsWell(text)) return undefined
  // Filled up with A, which stands for zero, to whole groups of four letters.
  const codes = utf8(text.padEnd(Math.ceil(text.length / 4) * 4, 'A'))
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let seen = 0
  let to = 0
  for (let at = 0; at < codes.length; at += 4) {
    const a = DIGITS[codes[at] ?? 0] ?? 0
    const b = DIGITS[codes[at + 1] ?? 0] ?? 0
    const c = DIGITS[codes[at + 2] ?? 0] ?? 0
    const d = DIGITS[codes[at + 3] ?? 0] ?? 0
    seen |= a | b | c | d
    // Past the end nothing is written: an array of bytes has a fixed length.
    bytes[to++] = (a << 2) | (b >> 4)
    bytes[to++] = (b << 4) | (c >> 2)
    bytes[to++] = (c << 6) | d
  }
  return (seen & NO_LETTER) === 0 ? bytes : undefined
}
