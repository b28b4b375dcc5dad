/** What the one writer of text tables promises, to programs and to spreadsheets. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainCell, readTextTable } from '../../../domain/table/read.ts'
import {
  ENGLISH_SPREADSHEETS,
  kept,
  PROGRAMS,
  SPREADSHEETS,
  writeTable,
} from '../../../domain/table/write.ts'

const DIALECTS = { PROGRAMS, SPREADSHEETS, ENGLISH_SPREADSHEETS }

describe.each(Object.entries(DIALECTS))('A written table (%s)', (_, dialect) => {
  test('is read back cell by cell, whatever stands in it', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((s) => s.trim() !== '' && !s.includes('\r'))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (rows) => {
        const { head, rows: read, faults } = readTextTable(writeTable([['a', 'b'], ...rows], dialect))
        expect(faults).toEqual([])
        expect([head.cells, ...read.map((r) => r.cells.map(plainCell))]).toEqual([
          ['a', 'b'],
          ...rows.map((row) => row.map(plainCell)),
        ])
      }),
    )
  })

  test('gives a spreadsheet nothing to work out', () => {
    const risky = ['=1+1', '+1', '-1', '@x', '\t=1', '\n=1', ' =1', '＝1', '\r=1']
    const [row] = writeTable([[...risky, 'a"b', 'a;b', 'a,b', '']], dialect)
      .replace(/^\ufeff/, '')
      .split('\r\n')
    for (const cell of risky) expect(row).toContain(`"'${cell}"`)
    expect(
      row?.endsWith(`"a""b"${dialect.delimiter}"a;b"${dialect.delimiter}"a,b"${dialect.delimiter}`),
    ).toBe(true)
  })

  test('quotes text and never a number, and leaves empty what is no value', () => {
    const text = writeTable([['a', 1.5, -0.25, 1e21, true, null, undefined, Number.NaN]], dialect)
    const numbers = ['1.5', '-0.25', '1e+21'].map((n) => n.replace('.', dialect.decimal))
    expect(text.replace(/^\ufeff/, '')).toBe(
      `${['"a"', ...numbers, 'true', '', '', ''].join(dialect.delimiter)}\r\n`,
    )
  })
})

describe('Text that looks like a number', () => {
  const looks = [
    '0130',
    '2027',
    '1.8',
    '1,8',
    '12:30',
    '2026-10-24',
    '1e5',
    '50%',
    '3 mai',
    '12. jaan',
    '12. mai 2027',
  ]
  test('is kept as text in a spreadsheet’s table and as it is in a program’s', () => {
    for (const text of looks) {
      expect(writeTable([[kept(text)]], SPREADSHEETS)).toBe(`\ufeff"'${text}"\r\n`)
      expect(writeTable([[kept(text)]], PROGRAMS)).toBe(`"${text}"\r\n`)
    }
    for (const text of ['Alutaguse vald', '3 teenust koos', 'a1'])
      expect(writeTable([[kept(text)]], SPREADSHEETS)).toBe(`\ufeff"${text}"\r\n`)
  })
})
