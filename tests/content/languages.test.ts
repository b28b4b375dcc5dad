import { describe, expect, test } from 'vitest'
import type { Language } from '../../domain/content.ts'
import { indicatorMores, indicatorTexts, pack } from './files.ts'
import { contentTexts } from './texts.ts'

const LANGUAGES: readonly Language[] = pack.languages

/** Names, abbreviations and the few words that are the same in both languages. */
const SAME = new Set(['Bürokratt', 'DHX', 'E-ITS', 'RIA', 'RIHA', 'VOLIS', 'X-tee', 'eID', 'risk'])

describe('The two languages of the content', () => {
  const byPlace = (language: Language) =>
    new Map(contentTexts(language).map(({ at, text }) => [at.replace(`content/${language}/`, ''), text]))
  const [et, en] = [byPlace('et'), byPlace('en')]

  test('say something in the same places', () => {
    expect([...en.keys()].filter((at) => !et.has(at))).toEqual([])
    expect([...et.keys()].filter((at) => !en.has(at))).toEqual([])
  })

  test('never say the same words, save for names', () => {
    const same = [...et].filter(([at, text]) => text !== '' && en.get(at) === text && !SAME.has(text))
    expect(same).toEqual([])
  })

  test('leave nothing empty but what is not open about a service', () => {
    for (const texts of [et, en])
      for (const [at, text] of texts)
        if (!/^services\.json .* open$/.test(at)) expect(text.trim(), at).not.toBe('')
  })

  test('agree on what is open about a service', () => {
    for (const [at, text] of et)
      if (at.startsWith('services.json')) expect(en.get(at) === '', at).toBe(text === '')
  })
})

describe.each(LANGUAGES)('Each indicator in %s', (language) => {
  const texts = Object.entries(indicatorTexts(language))
  const mores = Object.entries(indicatorMores(language))

  test('has five levels that differ, each a sentence that fits on the screen', () => {
    for (const [id, { levels }] of texts) {
      expect(new Set(levels.map((l) => l.toLowerCase())).size, id).toBe(5)
      for (const l of levels) expect(l, id).toMatch(/^\p{Lu}.{28,123}\.$/u)
    }
  })

  test('asks one question and has a short name', () => {
    for (const [id, { question, name }] of texts) {
      expect(question, id).toMatch(/^\p{Lu}[^?.]{8,108}\?$/u)
      expect(name, id).toMatch(/^\p{Lu}.{2,43}[^.?]$/u)
    }
    expect(new Set(texts.map(([, t]) => t.name)).size).toBe(texts.length)
    expect(new Set(texts.map(([, t]) => t.question)).size).toBe(texts.length)
  })

  test('explains itself in whole sentences, and each term once', () => {
    for (const [id, { why, practice, terms }] of mores) {
      for (const sentence of [why, practice, ...terms.map((t) => t.text)])
        expect(sentence, id).toMatch(/^[\p{Lu}].*\.$/u)
      expect(new Set(terms.map((t) => t.term.toLowerCase())).size, id).toBe(terms.length)
    }
  })
})

test('Both languages explain the same number of terms everywhere', () => {
  const en = indicatorMores('en')
  for (const [id, { terms }] of Object.entries(indicatorMores('et')))
    expect(en[id]?.terms, id).toHaveLength(terms.length)
})
