/** The table as a file: one way for programs, one for spreadsheets with Estonian settings. */
import { textCell } from '../../domain/csv.ts'
import { COLUMN_NAMES, type Dialect } from './columns.ts'
import type { Row } from './table.ts'

/** Ends of intervals are exact to a thousandth; means of nearly equal answers may be thirds. */
const PLACES = 1000

const numberCell = (value: number, { decimal }: Dialect): string =>
  String(Math.round(value * PLACES) / PLACES).replace('.', decimal)

/** Never narrower than it is. */
const outwards = (row: Row): Row => ({
  ...row,
  low: Math.floor(row.low * PLACES + 1e-6) / PLACES,
  high: Math.ceil(row.high * PLACES - 1e-6) / PLACES,
})

export const reportCsv = (rows: readonly Row[], dialect: Dialect): string => {
  const line = (cells: readonly string[]) => `${cells.join(dialect.delimiter)}\r\n`
  const cell = (value: string | number | null): string =>
    value === null || value === ''
      ? ''
      : typeof value === 'number'
        ? numberCell(value, dialect)
        : textCell(value)
  const body = rows.map(outwards).map((row) => line(COLUMN_NAMES.map((name) => cell(row[name]))))
  return `${dialect.mark ? '\ufeff' : ''}${line(COLUMN_NAMES.map(textCell))}${body.join('')}`
}
