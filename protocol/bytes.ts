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

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')

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

/** base64url without padding (RFC 4648, section 5). */
export const toBase64url = (bytes: Uint8Array): string => {
  const out: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const left = Math.min(3, bytes.length - at)
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let i = 0; i <= left; i++) out.push(LETTERS.charAt((word >> (18 - 6 * i)) & 63))
  }
  return out.join('')
}

/** How many letters that many bytes take. */
export const base64urlLength = (bytes: number): number => Math.ceil((bytes * 4) / 3)

/** @returns undefined for other letters, padding, or a spelling whose unused bits are not zero */
export const fromBase64url = (text: string): Bytes | undefined => {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let word = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    word = ((word << 6) | LETTERS.indexOf(letter)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (word >> bits) & 255
  }
  return (word & ((1 << bits) - 1)) === 0 ? bytes : undefined
}
