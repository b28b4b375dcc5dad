/**
 * Text as people receive and paste it, made readable again: what mail programs, word processors and scanners of links do
 * to an invitation on its way. Knows nothing of what an invitation is.
 */
import { fromBase64url, fromUtf8 } from './bytes.ts'

/** Signs that look like one of plain text, and signs that nobody sees. */
export const plain = (text: string): string =>
  text
    // A line of a raw letter that goes on in the next.
    .replace(/=\r?\n/g, '')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replaceAll('\u034f', '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2044\u2215]/g, '/')

const percent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

const ofNumber = (code: number, otherwise: string): string =>
  code > 0 && code < 0x110000 ? String.fromCodePoint(code) : otherwise

/** Of a page's or a letter's source. */
const entities = (text: string): string =>
  text
    .replace(/&#(\d{1,7});/g, (all, n) => ofNumber(Number(n), all))
    .replace(/&#x([0-9a-f]{1,6});/gi, (all, n) => ofNumber(Number.parseInt(n, 16), all))
    .replaceAll('&amp;', '&')

/** "/v2/url?u=https-3A__…": "_" stands for "/", "-" for "%". */
const wrappedV2 = (text: string): string =>
  text.replace(/\/v2\/url\?u=([^&\s]+)/g, (_, inner: string) =>
    percent(` ${inner.replaceAll('_', '/').replace(/-(?=[0-9a-f]{2})/gi, '%')} `),
  )

const RUN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** "/v3/__https://…*…__;Iw!!…": each "*" stands for the next of the signs that follow; "**B" for several of them. */
const wrappedV3 = (text: string): string =>
  text.replace(/\/v3\/__([\s\S]+?)__;([\w-]*)!\S*/g, (all, inner: string, kept: string) => {
    const signs = fromUtf8(fromBase64url(kept) ?? new Uint8Array())
    if (signs === undefined) return all
    const left = [...signs]
    const read = inner.replace(/\*\*([\w-])|\*/g, (_, run?: string) =>
      left.splice(0, run === undefined ? 1 : RUN.indexOf(run) + 2).join(''),
    )
    return ` ${read} `
  })

const STEPS = [wrappedV2, wrappedV3, percent, entities] as const
/** Scanners wrap what others have wrapped. */
const DEPTH = 3

/** The text, and what it says once everything that was done to it is undone, step by step; each once, the text first. */
export const readings = (text: string): string[] => {
  const all = new Set([text])
  for (let depth = 0; depth < DEPTH; depth++)
    for (const reading of [...all]) for (const undo of STEPS) all.add(undo(reading))
  return [...new Set([...all].map(plain))]
}
