/** Text tables as spreadsheets save them, byte by byte. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../domain/table/decode.ts'
import { plainCell, readTextTable } from '../../../domain/table/read.ts'

const rowsIn = (text: string) => {
  const { head, rows } = readTextTable(text)
  return [head.cells, ...rows.map((row) => row.cells)]
}

describe('A text table', () => {
  test('reads back what was written between quotation marks, whatever stands in it', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((s) => !/[\r\0]/.test(s))
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1 }),
          ),
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const full = rows.map((row) => ['x', ...row])
          const text = full
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
            .join(end)
          expect(rowsIn(`sep=${delimiter}${end}${text}`)).toEqual(full)
        },
      ),
    )
  })

  test.each([
    [
      'a row whose last cell is empty',
      'a,b,c\n1,2,\n3,4,5\n',
      [
        ['1', '2', ''],
        ['3', '4', '5'],
      ],
    ],
    ['a last row without an end of line', 'a,b\n1,', [['1', '']]],
    [
      'rows that end before their last columns',
      'a;b;c\n1;2\n3',
      [
        ['1', '2', ''],
        ['3', '', ''],
      ],
    ],
    ['empty cells after the last column', 'a;b;;\n1;2;;;\n', [['1', '2', '', '']]],
    ['empty rows', '\n\na,b\n,\n1,2\n\n', [['1', '2']]],
    ['tabs', 'a\tb, c\n1\t2, 3\n', [['1', '2, 3']]],
    ['Excel’s line that names the separator', 'sep=,\na,b;c\n1,2;3\n', [['1', '2;3']]],
    ['a byte order mark and ends of lines of Windows', '\ufeffa;b\r\n1;2\r\n', [['1', '2']]],
    ['ends of lines of an old Macintosh', 'a;b\r1;2\r', [['1', '2']]],
    ['an end of line within a cell', 'a;b\n"1\r\n1";2\n', [['1\n1', '2']]],
  ] as const)('is read whole with %s', (_, text, rows) => {
    expect(rowsIn(text).slice(1)).toEqual(rows)
    expect(readTextTable(text).faults).toEqual([])
  })

  test('knows the line of every row, with empty lines and ends of lines within cells', () => {
    const { head, rows } = readTextTable('sep=;\n\na;b\n"1\n1";2\n\n3;4')
    expect([head, ...rows].map((row) => row.line)).toEqual([3, 4, 7])
  })

  test('names the line with too many cells, and the one with a quotation mark out of its place', () => {
    expect(readTextTable('a,b\n1,2,3\n4,5\n6,7,,8').faults).toEqual([
      { line: 2, fault: 'tooMany' },
      { line: 4, fault: 'tooMany' },
    ])
    expect(readTextTable('a,b\n1,2\n"3,4\n5,6').faults).toEqual([{ line: 3, fault: 'quote' }])
    expect(readTextTable('a,b\n1,2\n"3"x,4\n').faults).toContainEqual({ line: 3, fault: 'quote' })
  })

  test('is read by the separator under which its headings are known', () => {
    const knows = (heading: string) => ['EHAK', 'Nimi'].includes(heading)
    expect(readTextTable('EHAK;Nimi;a, b, c, d, e\n1;2;3', knows).head.cells).toHaveLength(3)
  })

  test.each([
    ["'0130", '0130'],
    ['="0130"', '0130'],
    ["'=1+1", '=1+1'],
    [' \u00a0Nimi ', 'Nimi'],
    ["d'Art", "d'Art"],
    ["'s-Gravenhage", "'s-Gravenhage"],
  ])('loses of the cell %j only what a spreadsheet needed', (cell, plain) => {
    expect(plainCell(cell)).toBe(plain)
  })
})

describe('The encoding of a text file', () => {
  const bytes = (...codes: number[]) => new Uint8Array(codes)
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  const utf16 = (text: string, mark: boolean) =>
    new Uint8Array(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'))
  const swapped = (given: Uint8Array) => new Uint8Array(Buffer.from(given).swap16())

  test('is told by its marks, and without them where only one can be meant', () => {
    const text = 'EHAK;Nimi\r\n0130;Põhja-Sakala vald\r\n'
    const utf8 = new TextEncoder().encode(text)
    expect(decodeText(utf8)).toEqual({ ok: true, text, encoding: 'UTF-8' })
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...utf8))).toEqual({ ok: true, text, encoding: 'UTF-8' })
    for (const mark of [true, false])
      for (const given of [utf16(text, mark), swapped(utf16(text, mark))])
        expect(decodeText(given)).toEqual({ ok: true, text, encoding: 'UTF-16' })
    expect(decodeText(latin(text))).toEqual({ ok: true, text, encoding: 'Windows-1257' })
  })

  test('of one byte a letter is told by š and ž, which are other bytes in each', () => {
    expect(decodeText(bytes(0xd0, 0x69, 0xfe))).toEqual({ ok: true, text: 'Šiž', encoding: 'Windows-1257' })
    expect(decodeText(bytes(0x8a, 0x69, 0x9e))).toEqual({ ok: true, text: 'Šiž', encoding: 'Windows-1252' })
  })

  test('is not guessed where the letters could be others', () => {
    // "Нарва" in Windows-1251, and š of one encoding beside ž of the other.
    for (const given of [bytes(0xcd, 0xe0, 0xf0, 0xe2, 0xe0), bytes(0xd0, 0x61, 0x8e)])
      expect(decodeText(given)).toEqual({ ok: false, problem: 'encoding' })
  })

  test('is not looked for in a workbook or in what is no text', () => {
    expect(decodeText(bytes(0x50, 0x4b, 3, 4, 20, 0))).toEqual({ ok: false, problem: 'workbook' })
    expect(decodeText(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({ ok: false, problem: 'workbook' })
    expect(decodeText(bytes(1, 2, 3, 0, 4, 5, 6, 7, 8, 9, 10, 11))).toEqual({ ok: false, problem: 'notText' })
  })

  test('never throws, and gives back any text that was written in UTF-8', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (given) => void decodeText(given)))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((s) => !/[\0\ufeff]/.test(s) && !s.startsWith('PK')),
        (text) => {
          expect(decodeText(new TextEncoder().encode(text))).toEqual({ ok: true, text, encoding: 'UTF-8' })
        },
      ),
    )
  })
})
