/**
 * What was typed or pasted, as it was meant. Mail programs, spreadsheets and word processors put in spaces that do not
 * break, marks without width, dashes for hyphens and quotation marks around; keyboards of East Asia put in wide digits.
 * Every function is idempotent and never throws.
 */

/** Controls, marks without width or of direction, halves of characters; not the joiners, which some scripts need. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu
const JOINERS = /[\u200c\u200d]/g
const VISIBLE = /[^\s\p{C}]/u

const seen = (text: string): string => (VISIBLE.test(text) ? text : '')

/** One line that people read (a name, a title, a reason): spaces of any kind are one space. */
export const lineOf = (typed: string): string =>
  seen(typed.replace(/\s+/g, ' ').replace(INVISIBLE, '').normalize('NFC').replace(/ {2,}/g, ' ').trim())

/** Several lines that people read: line breaks stay, every other space is a plain one. */
export const linesOf = (typed: string): string =>
  seen(
    typed
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/[^\S\n]/g, ' ')
      .replace(/(?!\n)(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
      .normalize('NFC')
      .trim(),
  )

/** Something that programs read and that holds no space (an identifier, a code): any dash is a hyphen. */
export const tokenOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(INVISIBLE, '')
    .replace(JOINERS, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .normalize('NFKC')

const OPENING = /^[<([{"'„“”«»‚‘’`]+/
const CLOSING = /[>)\]}"'„“”«»‚‘’`,;.!]+$/

/** A web address, out of the quotation marks, brackets and full stops that a sentence has put around it. */
export const addressOf = (typed: string): string => tokenOf(typed).replace(OPENING, '').replace(CLOSING, '')

/** The characters of a number: wide digits are digits, any minus is "-", any space is a plain one. */
export const figureOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(JOINERS, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .normalize('NFKC')
    .replace(/ {2,}/g, ' ')
    .trim()

/** Letters that no Latin keyboard writes: the keyboard stands on another layout, and nobody can know what was meant. */
export const hasOtherAlphabet = (typed: string): boolean => /(?!\p{Script=Latin})\p{L}/u.test(typed)
