/** A table of municipalities as spreadsheets save it: CSV with commas or semicolons, quoted or not. */
import { Municipality } from './plan.ts'
import { Refused } from './refused.ts'

/** RFC 4180, with the separator of the first line. */
export const readCsv = (text: string): string[][] => {
  const separator = /^[^\n]*;/.test(text) ? ';' : ','
  const rows: string[][] = []
  const field = new RegExp(
    `\\s*(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*?))\\s*(${separator}|\\r?\\n|$)`,
    'y',
  )
  let row: string[] = []
  while (field.lastIndex < text.length) {
    const found = field.exec(text)
    // A quotation mark that never ends, or that stands in the middle of a word.
    if (!found) throw new Refused('badTable', [String(rows.length + 1)])
    const [, quoted, bare = '', end] = found
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== separator) {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

const COLUMNS = ['ehak', 'name', 'population', 'band']

/** Columns in any order, others are left aside. @throws Refused `badTable` with the number of the line */
export const readTable = (text: string): Municipality[] => {
  const [head = [], ...rows] = readCsv(text)
  const names = head.map((cell) => cell.trim().toLowerCase())
  if (!['ehak', 'name'].every((name) => names.includes(name))) throw new Refused('badTable', ['1'])
  return rows.map((cells, at) => {
    const entries = COLUMNS.flatMap((name) => {
      const cell = names.includes(name) ? (cells[names.indexOf(name)]?.trim() ?? '') : ''
      // Thousands may be grouped by spaces, as spreadsheets show them.
      return cell === '' ? [] : [[name, name === 'population' ? Number(cell.replace(/\s/g, '')) : cell]]
    })
    const parsed = Municipality.safeParse(Object.fromEntries(entries))
    if (!parsed.success) throw new Refused('badTable', [String(at + 2)])
    return parsed.data
  })
}
