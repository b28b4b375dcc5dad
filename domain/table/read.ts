/** Text tables as spreadsheets and programs save them. The one place that reads them; quotes are the library's. */
import papa from 'papaparse'

export interface TableRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly head: TableRow
  /** Without empty ones. Each has as many cells as the head: what is missing at the end of a row is empty. */
  readonly rows: readonly TableRow[]
  readonly faults: readonly TableFault[]
}

export interface TableFault {
  readonly line: number
  /** A quotation mark that never ends or stands in the middle of a cell; more cells than the head has columns. */
  readonly fault: 'quote' | 'tooMany'
}

/** Where two would fit equally well, the one that Estonian spreadsheets write comes first. */
const DELIMITERS = [';', '\t', ',']

/** Excel's own first line, which says what separates. */
const SEPARATOR_LINE = /^"?sep=([;,\t|])"?[ \t]*(?:\n|$)/i

/** A cell without what keeps a spreadsheet from working it out (`writeTable`): '=1, '0130, ="0130". */
export const plainCell = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=\s*[=+\-@＝＋－＠]|\s*\d|[\t\n])/, '')
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .trim()

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

const delimiterOf = (text: string, knows: (heading: string) => boolean): string => {
  const first = text.trimStart()
  const scores = DELIMITERS.map((delimiter) => {
    const [head = []] = papa.parse(first, { delimiter, newline: '\n', preview: 1 }).data
    return { delimiter, known: head.filter(knows).length, cells: head.length }
  })
  const [best] = scores.toSorted((a, b) => b.known - a.known || b.cells - a.cells)
  return best?.delimiter ?? ';'
}

/**
 * @param text as it was decoded: any ends of lines, with or without a byte order mark
 * @param knows whether a heading is one that is looked for; by it the separator is told
 */
export const readTextTable = (text: string, knows: (heading: string) => boolean = () => false): Table => {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const separator = SEPARATOR_LINE.exec(lines)
  const body = separator ? lines.slice(separator[0].length) : lines
  const delimiter = separator?.[1] ?? delimiterOf(body, knows)
  const { data, errors } = papa.parse(body, { delimiter, newline: '\n' })
  let line = separator ? 2 : 1
  const numbered = data.map((cells): TableRow => {
    const row = { line, cells }
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return row
  })
  const [head = { line: 1, cells: [] }, ...rows] = numbered.filter(({ cells }) => !isEmpty(cells))
  const width = head.cells.length
  const quotes = errors
    .filter((e) => e.type === 'Quotes')
    .map((e): TableFault => ({ line: numbered[e.row ?? 0]?.line ?? 1, fault: 'quote' }))
  const wide = rows
    .filter(({ cells }) => !isEmpty(cells.slice(width)))
    .map((row): TableFault => ({ line: row.line, fault: 'tooMany' }))
  const padded = rows.map(({ line: at, cells }) => ({
    line: at,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  }))
  return { head, rows: padded, faults: [...quotes, ...wide] }
}
