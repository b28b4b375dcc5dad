import { describe, expect, test } from 'vitest'
import type { Language } from '../../domain/content.ts'
import { pack } from './files.ts'
import { misspelt, speller, wordList, wordListPath, wordsIn } from './spelling.ts'
import { allTexts } from './texts.ts'

const LANGUAGES: readonly Language[] = pack.languages

describe.each(LANGUAGES)('The spelling in %s', (language) => {
  test(`is right everywhere (a right word the dictionary lacks goes into ${wordListPath(language)})`, async () => {
    const spelling = await speller(language)
    const unknown = misspelt(allTexts(language), spelling)
    spelling.dispose()
    expect(unknown, `\n${unknown.join('\n')}\n`).toEqual([])
  })

  test('is checked by a dictionary that knows words and does not know non-words', async () => {
    const spelling = await speller(language)
    const [right, wrong] =
      language === 'et' ? ['omavalitsus', 'omavalistus'] : ['municipality', 'muncipality']
    expect(spelling.knows(right)).toBe(true)
    expect(spelling.knows(wrong)).toBe(false)
    expect(misspelt([{ at: 'here', text: `${right} ${wrong}.` }], spelling)).toEqual([`${wrong}: here`])
    spelling.dispose()
  })

  test('has a list of own words in order, each once', () => {
    const words = wordList(language)
    expect(words).toEqual([...new Set(words)].sort())
    for (const word of words) expect(wordsIn(word)).toEqual([word])
  })
})

test('Words are found in sentences, also around hyphens, numbers and brackets', () => {
  expect(wordsIn('Vallavanem (või -vanemad), e-post, maa- ja 16-st, vaata https://a.ee/b.')).toEqual([
    'Vallavanem',
    'või',
    'vanemad',
    'e-post',
    'maa',
    'ja',
    'vaata',
  ])
})
