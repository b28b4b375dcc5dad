/** The table as a file: one way for programs, one for spreadsheets with Estonian settings. */
import { type Dialect, writeTable } from '../../domain/table/write.ts'
import { COLUMN_NAMES } from './columns.ts'
import type { Row } from './table.ts'

/** Ends of intervals are exact to a thousandth; means of nearly equal answers may be thirds. */
const PLACES = 1000

const rounded = (value: number): number => Math.round(value * PLACES) / PLACES

/** Never narrower than it is. */
const outwards = (row: Row): Row => ({
  ...row,
  low: Math.floor(row.low * PLACES + 1e-6) / PLACES,
  high: Math.ceil(row.high * PLACES - 1e-6) / PLACES,
})

export const reportCsv = (rows: readonly Row[], dialect: Dialect): string => {
  const cell = (value: string | number | null) => (typeof value === 'number' ? rounded(value) : value)
  const body = rows.map(outwards).map((row) => COLUMN_NAMES.map((name) => cell(row[name])))
  return writeTable([COLUMN_NAMES, ...body], dialect)
}
