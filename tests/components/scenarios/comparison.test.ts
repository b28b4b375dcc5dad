import { describe, expect, test } from 'vitest'
import { csvOf, plainMoney } from '../../../components/scenarios/comparison.ts'
import { parseHundredths } from '../../../domain/financing/money.ts'
import { newScenario } from '../../../domain/financing/scenario.ts'
import { formatEntered, formatMoney } from '../../../locales/format.ts'

const ID = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'

/** A reader of RFC 4180 of its own. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text
    .replace('\uFEFF', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((r) => r.length > 1)
}

describe('The comparison as a table file', () => {
  const names = ['Üks, kaks', 'ütles "nii"', '=1+1', '@SUM', '-2']
  const scenarios = names.map((name) => newScenario(ID, name, 2027))
  const csv = csvOf('Näitaja', scenarios, [
    {
      key: 'balance',
      label: 'Jääk',
      cells: [-123456, 5, 0, 100, -7].map((cents) => ({ text: '', plain: plainMoney(cents) })),
    },
  ])

  test('is read back field by field', () => {
    const [head, row] = parseCsv(csv)
    expect(head?.slice(0, 3)).toEqual(['Näitaja', 'Üks, kaks', 'ütles "nii"'])
    expect(row).toEqual(['Jääk', '-1234.56', '0.05', '0.00', '1.00', '-0.07'])
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  test('holds nothing a spreadsheet would work out as a formula', () => {
    expect(parseCsv(csv)[0]?.slice(3)).toEqual(["'=1+1", "'@SUM", "'-2"])
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
