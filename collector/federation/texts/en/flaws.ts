/** What is wrong at one place of a table or a plan: where, what stands there, what would fit, an example. */
import type { Words } from '../words.ts'
import { planFields } from './plan.ts'

const columns: Readonly<Record<string, string>> = {
  ehak: 'EHAK',
  name: 'Name',
  population: 'Population',
  band: 'Size band',
}
const expected = (field: string): string => planFields[field] ?? 'a plan as the command template makes it'
/** As it stands in the file, in this language's own marks. */
const quoted = (value: string): string => value.replace(/"([^"]*)"/g, '“$1”').replaceAll('"', '')
const stands = (value: string) => (value === '' ? 'the cell is empty' : `it says “${value}”`)

export const flaws: Words['flaws'] = {
  quote: (line) =>
    `line ${line}: a quotation mark is not closed, or stands in the middle of a cell. They go around a whole cell.`,
  tooManyCells: (line, width) =>
    `line ${line}: there are more cells than the ${width} of the heading. See whether a cell holds the separator; put such a cell between quotation marks.`,
  noColumn: (line, column, found) =>
    `line ${line}: the heading has no column “${columns[column] ?? column}” (or “${column}”). It has: ${found}.`,
  columnTwice: (line, column) =>
    `line ${line}: the heading has the column “${columns[column] ?? column}” more than once.`,
  noRows: () => 'the table has no line after its heading.',
  badEhak: (line, column, value) =>
    `line ${line}, column “${column}”: ${stands(value)}. An EHAK code of four digits belongs there, for example 0130.`,
  badName: (line, column, value) =>
    `line ${line}, column “${column}”: ${stands(value)}. The name of a municipality belongs there, for example Alutaguse vald.`,
  garbled: (line, column, value) =>
    `line ${line}, column “${column}”: the letters with dots are damaged (“${value}”). Save the original table again, in UTF-8.`,
  badPopulation: (line, column, value) =>
    `line ${line}, column “${column}”: ${stands(value)}. The number of inhabitants belongs there, for example 4500 or 4 500.`,
  badBand: (line, column, value) =>
    `line ${line}, column “${column}”: ${stands(value)}. The id of a size band of the plan belongs there, for example small.`,
  ehakTwice: (line, ehak, first) =>
    `line ${line}: the EHAK code ${ehak} stands in line ${first} already. Each municipality may stand there once.`,
  repeatedEhak: (ehak) =>
    `the EHAK code ${ehak} stands there more than once. Each municipality may stand there once.`,
  noBand: (ehak, name) =>
    `${name} (${ehak}): neither the population nor a size band is given. Add one of them, for example the population 4500.`,
  unknownBand: (ehak, name, band, known) =>
    `${name} (${ehak}): the plan has no size band “${band}”. It has: ${known}.`,
  planMissing: (line, column, field) =>
    `line ${line}, character ${column}: the field “${field}” is missing. Expected: ${expected(field)}.`,
  planUnknown: (line, column, field) =>
    `line ${line}, character ${column}: a plan has no field “${field}”. The command template shows those it has.`,
  planValue: (line, column, field, value) =>
    `line ${line}, character ${column}${field === '' ? '' : `, field “${field}”`}: it says ${quoted(value)}. Expected: ${expected(field)}.`,
  counterKey: (line, column, value) =>
    `line ${line}, character ${column}: it says ${quoted(value)}. A public key of a counter belongs there, between quotation marks: the field “counter” of public-keys.json.`,
  more: (count) => `… and ${count} more.`,
}
