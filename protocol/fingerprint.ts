/**
 * A campaign's short fingerprint, printed beside the code so that a mix-up of campaigns is noticed.
 * It is no defence: 40 bits can be searched. What keeps a false manifest out is the counter's signature.
 */
import { ALPHABET, grouped } from './code.ts'

const LENGTH = 8

/**
 * The first 40 bits of ctx, five bits a character, in print form.
 * @param ctx SHA-256 of the manifest, 64 hexadecimal digits
 */
export const fingerprintOf = (ctx: string): string => {
  const bits = Array.from(ctx.slice(0, 10), (d) => Number.parseInt(d, 16).toString(2).padStart(4, '0')).join(
    '',
  )
  const letters = bits.match(/.{5}/g) ?? []
  return grouped(letters.map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join(''), LENGTH / 2)
}

/** @param text normalised: no hyphens */
export const isFingerprint = (text: string): boolean =>
  text.length === LENGTH && Array.from(text).every((letter) => ALPHABET.includes(letter))
