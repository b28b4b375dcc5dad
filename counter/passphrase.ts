/** What a passphrase must be: whoever finds the file may guess for years. */

export const LENGTH_MIN = 20
const DIFFERENT_MIN = 8

/** One spelling for what one hand types on different keyboards: "õ" may be one character or two. */
export const normalPassphrase = (text: string): string => text.normalize('NFC')

export type PassphraseProblem =
  | 'tooShort'
  /** The same few letters again and again. */
  | 'tooUniform'

export const passphraseProblem = (text: string): PassphraseProblem | undefined => {
  const letters = Array.from(normalPassphrase(text).trim())
  if (letters.length < LENGTH_MIN) return 'tooShort'
  return new Set(letters).size < DIFFERENT_MIN ? 'tooUniform' : undefined
}
