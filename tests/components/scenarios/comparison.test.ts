import { describe, expect, test } from 'vitest'
import { csvOf } from '../../../components/scenarios/comparison.ts'
import type { Language } from '../../../domain/content.ts'
import { parseHundredths } from '../../../domain/financing/money.ts'
import { newScenario } from '../../../domain/financing/scenario.ts'
import { readTextTable } from '../../../domain/table/read.ts'
import { formatEntered, formatMoney } from '../../../locales/format.ts'

const ID = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'

describe('The comparison as a table file', () => {
  const names = ['Üks, kaks', 'ütles "nii"', '=1+1', '@SUM', '-2', '2027', '1.8']
  const scenarios = names.map((name) => newScenario(ID, name, 2027))
  const cells = [-123456, 5, 0, 100, -7].map((cents) => ({ text: '', plain: cents / 100 }))
  const tableIn = (language: Language) =>
    csvOf('Näitaja', scenarios, [{ key: 'balance', label: 'Jääk', cells }], language)

  test.each([
    ['et', ['-1234,56', '0,05', '0', '1', '-0,07']],
    ['en', ['-1234.56', '0.05', '0', '1', '-0.07']],
  ] as const)(
    'is read back field by field, with decimals as the reader writes them in %s',
    (language, row) => {
      const text = tableIn(language)
      const { head, rows } = readTextTable(text)
      expect(head.cells.slice(0, 3)).toEqual(['Näitaja', 'Üks, kaks', 'ütles "nii"'])
      expect(rows[0]?.cells.slice(0, 6)).toEqual(['Jääk', ...row])
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text.endsWith('\r\n')).toBe(true)
    },
  )

  test('holds no name that a spreadsheet would work out or take for a number', () => {
    const { head } = readTextTable(tableIn('et'))
    expect(head.cells.slice(3)).toEqual(["'=1+1", "'@SUM", "'-2", "'2027", "'1.8"])
  })
})

describe('Money on screen', () => {
  test.each([
    [123450, 'et', '1 234,50 €'],
    [100000000, 'et', '1 000 000 €'],
    [-5, 'et', '−0,05 €'],
    [123450, 'en', '€1,234.50'],
    [-123400, 'en', '−€1,234'],
    [9007199254740991, 'et', '90 071 992 547 409,91 €'],
  ] as const)('%s cents in %s: %s', (cents, language, text) => {
    expect(formatMoney(cents, language).replace(/[\u00a0\u202f]/g, ' ')).toBe(text)
  })

  test.each(['et', 'en'] as const)('what stands in a field in %s is read as it was', (language) => {
    for (const cents of [0, 5, 100, 123400, 123450, 100_000_000_000, 99_999_999_999])
      expect(parseHundredths(formatEntered(cents, language))).toEqual({ ok: true, value: cents })
  })
})
