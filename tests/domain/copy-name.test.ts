import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyName } from '../../domain/copy-name.ts'
import { NAME_MAX } from '../../domain/limits.ts'
import { files as en } from '../../locales/en/files.ts'
import { scenarios as scenariosEn } from '../../locales/en/scenarios.ts'
import { files as et } from '../../locales/et/files.ts'
import { scenarios as scenariosEt } from '../../locales/et/scenarios.ts'

describe.each([
  ['et', et],
  ['en', en],
  ['et, of scenarios', scenariosEt],
  ['en, of scenarios', scenariosEn],
] as const)('The name of a copy in %s', (_language, words) => {
  test('says so once, and counts from the second copy on', () => {
    const first = copyName('Kõik', ['Kõik'], words)
    expect(first).toBe(words.copyOf('Kõik'))
    const second = copyName(first, ['Kõik', first], words)
    expect(second).toBe(words.copyAgain('Kõik', 2))
    expect(copyName(second, ['Kõik', first, second], words)).toBe(words.copyAgain('Kõik', 3))
    expect(copyName('Kõik', ['Kõik', second], words)).toBe(first)
  })

  test('is new, fits, and names a copy, whatever is copied', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: NAME_MAX }),
        fc.nat(12),
        (name, copies) => {
          const taken = [name.slice(0, NAME_MAX)]
          for (let n = 0; n < copies; n++) taken.push(copyName(taken.at(-1) ?? '', taken, words))
          expect(new Set(taken).size).toBe(copies + 1)
          for (const copy of taken.slice(1)) {
            expect(copy.length).toBeLessThanOrEqual(NAME_MAX)
            expect(copy.match(/\((koopia|copy)( \d+)?\)$/)).not.toBeNull()
          }
        },
      ),
    )
  })
})
