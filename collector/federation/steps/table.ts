/** A table of municipalities as spreadsheets save it: from its text to municipalities, or to everything that is wrong with it. */
import { plainCell, readTextTable, type TableRow } from '../../../domain/table/read.ts'
import { type Flaw, flaw } from './flaw.ts'
import { Municipality, PlaceName } from './plan.ts'
import { Refused } from './refused.ts'

type Column = keyof Municipality

/** Headings as they are met: of this program, of Statistics Estonia's tables, of spreadsheets kept by hand. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  ehak: [
    'ehak',
    'ehak kood',
    'ehak code',
    'ehaki kood',
    'kov ehak',
    'omavalitsuse kood',
    'municipality code',
  ],
  name: [
    'name',
    'nimi',
    'nimetus',
    'omavalitsus',
    'omavalitsuse nimi',
    'omavalitsusüksus',
    'kov',
    'municipality',
  ],
  population: [
    ...['population', 'elanikke', 'elanikud', 'elanike arv', 'elanikkond', 'rahvaarv', 'rahvastik'],
    ...['inhabitants', 'residents'],
  ],
  band: ['band', 'suurusrühm', 'rühm', 'size band'],
}
const COLUMNS = Object.keys(HEADINGS) as Column[]

/** What stands in brackets tells of the column ("Elanikke (1.1.2026)") and is not its name. */
const columnOf = (heading: string): Column | undefined => {
  const plain = plainCell(heading)
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[\s\u00a0_-]+/g, ' ')
    .replace(/[:.]$/, '')
    .trim()
  return COLUMNS.find((column) => HEADINGS[column].includes(plain))
}

/** UTF-8 that was read as another encoding and saved so: "PÃµlva". */
const GARBLED = /[ÃÅĆ][\u0080-\u00bf\u0152-\u2122]|\ufffd/

/** A spreadsheet that takes "0130" for a number leaves "130". */
const ehakIn = (cell: string): string => (/^\d{3}$/.test(cell) ? `0${cell}` : cell)

/** Thousands may be apart by spaces or points, as spreadsheets show them. */
const populationIn = (cell: string): number =>
  /^\d{1,3}(?:[\s.]\d{3})+$|^\d+$/.test(cell) ? Number(cell.replace(/[\s.]/g, '')) : Number.NaN

interface Read {
  readonly line: number
  readonly municipality: Municipality
}

/** @param columns where each column stands */
const rowOf = ({ line, cells }: TableRow, head: readonly string[], columns: ReadonlyMap<Column, number>) => {
  const flaws: Flaw[] = []
  const cell = (column: Column) => plainCell(cells[columns.get(column) ?? -1] ?? '')
  const bad = (what: Flaw['what'], column: Column) =>
    flaws.push(flaw(what, line, plainCell(head[columns.get(column) ?? -1] ?? column), cell(column)))
  const [ehak, name, band] = [ehakIn(cell('ehak')), cell('name'), cell('band')]
  const population = populationIn(cell('population'))
  if (!Municipality.shape.ehak.safeParse(ehak).success) bad('badEhak', 'ehak')
  if (GARBLED.test(name)) bad('garbled', 'name')
  else if (!PlaceName.safeParse(name).success) bad('badName', 'name')
  if (cell('population') !== '' && !Municipality.shape.population.safeParse(population).success)
    bad('badPopulation', 'population')
  if (band !== '' && !Municipality.shape.band.safeParse(band).success) bad('badBand', 'band')
  const municipality: Municipality = {
    ehak,
    name,
    ...(cell('population') !== '' && { population }),
    ...(band !== '' && { band }),
  }
  return { line, municipality, flaws }
}

const headFlaws = (head: TableRow, columns: readonly (Column | undefined)[]): Flaw[] => [
  ...(['ehak', 'name'] as const)
    .filter((column) => !columns.includes(column))
    .map((column) => flaw('noColumn', head.line, column, head.cells.map(plainCell).join(', '))),
  ...COLUMNS.filter((column) => columns.filter((c) => c === column).length > 1).map((column) =>
    flaw('columnTwice', head.line, column),
  ),
]

const twiceIn = (rows: readonly Read[]): Flaw[] =>
  rows.flatMap(({ line, municipality: { ehak } }, at) => {
    const first = rows.findIndex((row) => row.municipality.ehak === ehak)
    return first < at ? [flaw('ehakTwice', line, ehak, rows[first]?.line ?? 0)] : []
  })

/**
 * Columns in any order, others are left aside.
 * @throws Refused `badTable` with everything that is wrong, each with its line
 */
export const readTable = (text: string): Municipality[] => {
  const { head, rows, faults } = readTextTable(text, (heading) => columnOf(heading) !== undefined)
  const columns = head.cells.map(columnOf)
  const broken = [
    ...headFlaws(head, columns),
    ...faults.map(({ line, fault }) =>
      fault === 'quote' ? flaw('quote', line) : flaw('tooManyCells', line, head.cells.length),
    ),
    ...(rows.length === 0 ? [flaw('noRows')] : []),
  ]
  if (broken.length > 0) throw new Refused('badTable', [], [], broken)
  const at = new Map(COLUMNS.map((column) => [column, columns.indexOf(column)]))
  const read = rows.map((row) => rowOf(row, head.cells, at))
  const flaws = [...read.flatMap((row) => row.flaws), ...twiceIn(read)]
  if (flaws.length > 0) throw new Refused('badTable', [], [], flaws)
  return read.map(({ municipality }) => municipality)
}
