/**
 * Invitation codes: 20 characters of Crockford's base 32, 19 of them random (95 bits), the last one a check.
 *
 * The check is a weighted sum over GF(32), the field with 32 elements: Σ αⁱ·cᵢ = 0, with pairwise different
 * weights αⁱ ≠ 0. So every single substitution, every swap of any two characters and every doubled pair that
 * becomes another doubled pair is found, and the check stays inside the alphabet. Sums modulo 32 cannot find
 * both (odd weights differ by even numbers); modulo 37, as Crockford and ISO 7064 do it, needs characters
 * outside the alphabet, which are lost when a code is typed or stands in an address.
 */
import { tokenOf } from '../domain/typed.ts'
import { utf8 } from './bytes.ts'
import { hashOf } from './canonical.ts'

export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 20
const GROUP = 5

/** Product with α in GF(2)[x] modulo x⁵ + x² + 1, a primitive polynomial: α has order 31. */
const timesAlpha = (element: number): number => (element & 16 ? (element << 1) ^ 0b100101 : element << 1)

/** Horner's rule: 0 for a code whose check is right. */
const syndrome = (digits: readonly number[]): number =>
  digits.reduce((sum, digit) => timesAlpha(sum) ^ digit, 0)

const withCheck = (digits: readonly number[]): string =>
  [...digits, syndrome([...digits, 0])].map((d) => ALPHABET.charAt(d)).join('')

/** A fresh code. 256 is a multiple of 32, so every character is equally likely. */
export const newCode = (): string =>
  withCheck(Array.from(crypto.getRandomValues(new Uint8Array(CODE_LENGTH - 1)), (byte) => byte & 31))

/** Letters of a Russian layout that look like Latin ones, and the Latin ones. */
const CYRILLIC = 'АВЕКМНОРСТХУІ'
const LATIN = 'ABEKMHOPCTXYI'

/**
 * As people type and paste: any case, any of two layouts, wide letters, spaces, hyphens, dashes and marks without width
 * anywhere, O for 0, I or L for 1. Idempotent.
 */
export const normalise = (text: string): string =>
  tokenOf(text)
    .replaceAll('-', '')
    .toUpperCase()
    .replace(/[\u0400-\u04ff]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter)
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

export type CodeProblem = 'length' | 'character' | 'check'
export type CodeRead = { ok: true; code: string } | { ok: false; problem: CodeProblem }

/** A typed code in its one spelling, or what is wrong with it; `check` means a slip, not a wrong invitation. */
export const readCode = (text: string): CodeRead => {
  const code = normalise(text)
  const digits = Array.from(code, (letter) => ALPHABET.indexOf(letter))
  if (digits.includes(-1)) return { ok: false, problem: 'character' }
  if (digits.length !== CODE_LENGTH) return { ok: false, problem: 'length' }
  return syndrome(digits) === 0 ? { ok: true, code } : { ok: false, problem: 'check' }
}

/** A code exactly as it is hashed and sent: 20 characters, nothing to normalise. */
export const isCode = (text: string): boolean => {
  const read = readCode(text)
  return read.ok && read.code === text
}

/** What the collector stores: SHA-256 of the 20 characters as ASCII, 64 hexadecimal digits. */
export const hashOfCode = async (code: string): Promise<string> => hashOf(utf8(code))

/** For print: XXXXX-XXXXX-XXXXX-XXXXX. */
export const grouped = (code: string, size = GROUP): string =>
  (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-')
