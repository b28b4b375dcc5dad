/** Tables as text files, for programs and for spreadsheets. The one place that writes them; quotes are the library's. */
import papa from 'papaparse'

export interface Dialect {
  readonly delimiter: ',' | ';'
  readonly decimal: '.' | ','
  /** A byte order mark, by which spreadsheets know UTF-8. Readers of data packages take it for a part of the first name. */
  readonly mark: boolean
  /** Whether a spreadsheet may open it: what it would take for a number or a date is kept as it is written. */
  readonly keeps: boolean
}

/** RFC 4180. */
export const PROGRAMS: Dialect = { delimiter: ',', decimal: '.', mark: false, keeps: false }
/** As Estonian spreadsheets write: there a comma separates decimals, and 1.8 would be the first of August. */
export const SPREADSHEETS: Dialect = { delimiter: ';', decimal: ',', mark: true, keeps: true }
/** As English spreadsheets write. */
export const ENGLISH_SPREADSHEETS: Dialect = { delimiter: ',', decimal: '.', mark: true, keeps: true }

/** The dialect of a person's spreadsheet, by the language they read. */
export const spreadsheetsIn = (language: 'et' | 'en'): Dialect =>
  language === 'et' ? SPREADSHEETS : ENGLISH_SPREADSHEETS

/** Text that looks like a number and is none: an EHAK code ("0130"), a name like "2027". */
export interface Kept {
  readonly kept: string
}
export const kept = (text: string): Kept => ({ kept: text })

export type TableCell = string | number | boolean | Kept | null | undefined

/** A spreadsheet takes what begins with one of these for a formula and would work it out. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/
/** A number, an amount, a share, a date or a time, with or without the word of a month. */
const NUMBER_LIKE = /^\s*\d[\d\s.,:/-]*(?:e[+-]?\d+|[%€$]|\p{L}{3,10}\.?(?:\s+\d+)?)?\s*$/iu

/** A number as it is written; never quoted, so that no reader takes it for text. */
class Bare {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

const written = (cell: TableCell, { decimal, keeps }: Dialect): string | Bare | null => {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'boolean') return new Bare(String(cell))
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? new Bare(String(cell).replace('.', decimal)) : null
  const text = typeof cell === 'string' ? cell : cell.kept
  const guarded = FORMULA.test(text) || (typeof cell !== 'string' && keeps && NUMBER_LIKE.test(text))
  return guarded ? `'${text}` : text
}

/** Text is always quoted, numbers never; every row ends in CRLF. */
export const writeTable = (rows: readonly (readonly TableCell[])[], dialect: Dialect): string => {
  const cells = rows.map((row) => row.map((cell) => written(cell, dialect)))
  const text = papa.unparse(cells, {
    delimiter: dialect.delimiter,
    newline: '\r\n',
    quotes: (cell) => typeof cell === 'string',
  })
  return `${dialect.mark ? '\ufeff' : ''}${text}\r\n`
}
