/** Numbers as each language writes them; moments and days are told by domain/time. */
import type { Language } from '../domain/content.ts'

const TAGS = { et: 'et-EE', en: 'en-GB' } satisfies Record<Language, string>
type Formatter = Intl.NumberFormat | Intl.ListFormat
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

/** Hundredths as a decimal text that Intl takes exactly, however large. */
const decimal = (hundredths: number): Intl.StringNumericLiteral => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  const sign = hundredths < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral
}

/** Cents as euros; the cents are left out where there are none: "1 234,50 €", "€1,234". */
export const formatMoney = (cents: number, language: Language): string => {
  const places = cents % 100 === 0 ? 0 : 2
  const options = { style: 'currency', currency: 'EUR', useGrouping: 'always' } as const
  return (
    cached(
      `money ${places} ${language}`,
      () =>
        new Intl.NumberFormat(TAGS[language], {
          ...options,
          minimumFractionDigits: places,
          maximumFractionDigits: places,
        }),
    )
      .format(decimal(cents))
      // A line must not break after a minus.
      .replace('-', '−')
  )
}

/** Hundredths with two decimals at most: "1 720", "0,25". */
export const formatHundredths = (hundredths: number, language: Language): string =>
  cached(
    `hundredths ${language}`,
    () => new Intl.NumberFormat(TAGS[language], { useGrouping: 'always', maximumFractionDigits: 2 }),
  ).format(decimal(hundredths))

export const formatCount = (count: number, language: Language): string =>
  cached(`count ${language}`, () => new Intl.NumberFormat(TAGS[language], { useGrouping: 'always' })).format(
    count,
  )

/**
 * Hundredths as they stand in a field: thousands apart by a space in every language, so that no mark could be taken for
 * another ("1 234,50", "1 234.50").
 */
export const formatEntered = (hundredths: number, language: Language): string => {
  const [whole = '', cents = ''] = decimal(hundredths).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return cents === '00' ? grouped : `${grouped}${language === 'et' ? ',' : '.'}${cents}`
}
