import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { misspelt, speller } from '../content/spelling.ts'
import { literalsOf } from '../content/texts.ts'

/** Right words that dictionaries do not have. */
const OWN = /^(JSON|brauseri): /
const TEXTS = join(import.meta.dirname, '../../collector/app/texts')

test.each(['et', 'en'] as const)(
  'Every word of the collector’s pages in %s is spelt as the dictionary has it',
  async (language) => {
    const file = `${language}.ts`
    const texts = literalsOf(file, readFileSync(join(TEXTS, file), 'utf8'))
    expect(texts.length).toBeGreaterThan(40)
    const spelling = await speller(language)
    const unknown = misspelt(texts, spelling)
    spelling.dispose()
    expect(unknown.filter((word) => !OWN.test(word))).toEqual([])
  },
)
