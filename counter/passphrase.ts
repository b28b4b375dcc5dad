/** What a passphrase must be: whoever finds the file may guess for years. */
import { lineOf } from '../domain/typed.ts'

export const LENGTH_MIN = 20
const DIFFERENT_MIN = 8

/**
 * One spelling for what one hand types on different keyboards or copies from different programs: "õ" may be one character
 * or two, a space one that does not break.
 */
export const normalPassphrase = lineOf

/** As it is spelled today, and as earlier versions took it: with its spaces as they came. */
export const spellingsOf = (text: string): string[] => [
  ...new Set([normalPassphrase(text), text.normalize('NFC')]),
]

export type PassphraseProblem =
  | 'tooShort'
  /** The same few letters again and again. */
  | 'tooUniform'

export const passphraseProblem = (text: string): PassphraseProblem | undefined => {
  const letters = Array.from(normalPassphrase(text))
  if (letters.length < LENGTH_MIN) return 'tooShort'
  return new Set(letters).size < DIFFERENT_MIN ? 'tooUniform' : undefined
}
