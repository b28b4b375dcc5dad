/** Numbers and dates as each language writes them. */
import type { Language } from '../domain/content.ts'

const TAGS = { et: 'et-EE', en: 'en-GB' } satisfies Record<Language, string>
type Formatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat
const cache = new Map<string, Formatter>()

const cached = <T extends Formatter>(key: string, make: () => T): T => {
  const found = cache.get(key) ?? make()
  cache.set(key, found)
  return found as T
}

/** A level with one decimal: "2,5" or "2.5". */
export const formatLevel = (level: number, language: Language): string =>
  cached(
    `level ${language}`,
    () => new Intl.NumberFormat(TAGS[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  ).format(level)

/** A number with one decimal or two, as it needs: "0,25", "3,5" or "2,0". */
export const formatNumber = (value: number, language: Language): string =>
  cached(
    `number ${language}`,
    () => new Intl.NumberFormat(TAGS[language], { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
  ).format(value)

/** A number with no more decimals than it has: "1", "1,5". */
export const formatPlain = (value: number, language: Language): string =>
  cached(
    `plain ${language}`,
    () => new Intl.NumberFormat(TAGS[language], { maximumFractionDigits: 2 }),
  ).format(value)

/** @param share 0–1 */
export const formatPercent = (share: number, language: Language): string =>
  cached(
    `percent ${language}`,
    () => new Intl.NumberFormat(TAGS[language], { style: 'percent', maximumFractionDigits: 0 }),
  ).format(share)

/** "42–55%": the sign once. @param low and high 0–1 */
export const formatPercents = (low: number, high: number, language: Language): string => {
  const [from, to] = [low, high].map((share) => formatPercent(share, language)) as [string, string]
  return from === to ? to : `${from.replace(/\s?%$/, '')}–${to}`
}

/** "a, b or c". */
export const formatOr = (things: readonly string[], language: Language): string =>
  cached(`or ${language}`, () => new Intl.ListFormat(TAGS[language], { type: 'disjunction' })).format(things)

/** The same words in the middle of a sentence; abbreviations stay as they are. */
export const inSentence = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** @param at milliseconds since 1970, or an ISO day */
export const formatDay = (at: number | string, language: Language): string =>
  cached(`day ${language}`, () => new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'short' })).format(
    typeof at === 'string' ? new Date(`${at}T12:00`) : at,
  )

export const formatMoment = (at: number, language: Language): string =>
  cached(
    `moment ${language}`,
    () => new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'short', timeStyle: 'short' }),
  ).format(at)
