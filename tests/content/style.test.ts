import { describe, expect, test } from 'vitest'
import type { Language } from '../../domain/content.ts'
import { pack } from './files.ts'
import { allTexts } from './texts.ts'

const LANGUAGES: readonly Language[] = pack.languages

/** Abbreviations and names written in capitals; any other word in capitals would be shouting. */
const CAPITALS = new Set(
  'AI ARNO CSV DHX EL ELVL EN EU EUPL EUR GDPR GPL HTML ICT ID IKT IT ITS JSON KOV KOVTP MB PDF PIN PNG RIA RIHA RT SHA SPOKU SUMS UTC VAT VOLIS WCAG'.split(
    ' ',
  ),
)
/** Capitals, with the ending that Estonian hangs on an abbreviation ("RIAs", "KOVTPd"). */
const capitalsIn = (text: string): string[] =>
  (text.match(/\p{Lu}{2,}\p{Ll}{0,4}/gu) ?? []).map((word) => word.replace(/\p{Ll}+$/u, ''))

const CLAIMS = [
  /\bvasta(b|vad|vus|vuse|v|va|ks) (\p{L}+ )?nõuetele/iu,
  /\bnõuetele vasta/iu,
  /\bnõuetekoha/iu,
  /\bcompliant\b/i,
]

describe.each(LANGUAGES)('Every text in %s', (language) => {
  const texts = allTexts(language)
  const wrong = (is: (text: string) => boolean) => texts.filter(({ text }) => is(text))

  test('is there to be looked at', () => {
    expect(texts.length).toBeGreaterThan(1000)
    expect(texts.some(({ at }) => at.startsWith('locales/'))).toBe(true)
  })

  test('has single spaces, none before a full stop or a comma, and none at its ends', () => {
    // A piece that is put together with another one may begin or end with a space.
    expect(wrong((t) => / {2}|\s[.,;:?](\s|$)/.test(t))).toEqual([])
    expect(texts.filter(({ at, text }) => at.startsWith('content/') && text !== text.trim())).toEqual([])
  })

  test('never raises its voice', () => {
    expect(wrong((t) => t.includes('!'))).toEqual([])
    expect(wrong((t) => capitalsIn(t).some((word) => !CAPITALS.has(word)))).toEqual([])
  })

  test('never claims that anything meets the law', () => {
    expect(wrong((t) => CLAIMS.some((claim) => claim.test(t)))).toEqual([])
  })

  test('never passes an analysis off as a recommendation of its author', () => {
    expect(wrong((t) => /civitta/i.test(t) && /soovit|recommend/i.test(t))).toEqual([])
  })

  test('uses the quotation marks, dashes and ellipses of its language', () => {
    expect(wrong((t) => /\.\.\.|\s-\s|--/.test(t))).toEqual([])
    expect(wrong((t) => /["'`´]/.test(t))).toEqual([])
    expect(wrong((t) => (language === 'et' ? /[«»”‘’]/ : /[«»„]/).test(t))).toEqual([])
  })
})

test('The words that are looked for would be found', () => {
  expect(capitalsIn('See on VÄGA tähtis RIAs')).toEqual(['VÄGA', 'RIA'])
  for (const claim of ['Leht vastab kõigile nõuetele.', 'Nõuetele vastav leht', 'You are compliant.'])
    expect(CLAIMS.some((pattern) => pattern.test(claim))).toBe(true)
  expect(CLAIMS.some((pattern) => pattern.test('Kes vastutab nõuete täitmise eest?'))).toBe(false)
})
