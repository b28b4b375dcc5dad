/** A table of municipalities, as spreadsheets and people save it. */
import { allMunicipalities, Municipality } from '../../../../collector/federation/steps/plan.ts'
import { Refused } from '../../../../collector/federation/steps/refused.ts'
import { readTable } from '../../../../collector/federation/steps/table.ts'
import { decodeText } from '../../../../domain/table/decode.ts'
import { PROGRAMS, SPREADSHEETS, writeTable } from '../../../../domain/table/write.ts'
import { utf8 } from '../../../../protocol/bytes.ts'
import type { Random } from '../../../../simulation/random.ts'
import { ACCEPTED, type Attempt, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { oneOf, under } from '../chance.ts'
import { isSame } from '../same.ts'
import { strangeMark } from '../strange.ts'
import { damagedText } from '../text.ts'

const HEAD = ['ehak', 'name', 'population', 'band']

const written = (all: readonly Municipality[], spreadsheet: boolean): string =>
  writeTable(
    [HEAD, ...all.map(({ ehak, name, population, band }) => [ehak, name, population, band])],
    spreadsheet ? SPREADSHEETS : PROGRAMS,
  )

/** Rows with anything in them, where no quotation mark makes one row of several lines. */
const rowsIn = (text: string): number =>
  text.split(/\r\n|\n|\r/).filter((line) => /[^\s;,\t]/.test(line) && !/^\ufeff?sep=/i.test(line)).length - 1

const judged = (bytes: Uint8Array): Outcome => {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return REFUSED
  let read: Municipality[]
  try {
    read = readTable(decoded.text)
  } catch (error) {
    if (error instanceof Refused) return REFUSED
    throw error
  }
  const broken = read.find((m) => !Municipality.safeParse(m).success)
  if (broken) return wrong(`a municipality that is none: ${JSON.stringify(broken)}`)
  if (new Set(read.map((m) => m.ehak)).size < read.length) return wrong('a municipality twice')
  if (!decoded.text.includes('"') && rowsIn(decoded.text) !== read.length)
    return wrong(`${read.length} municipalities from ${rowsIn(decoded.text)} rows`)
  for (const spreadsheet of [true, false])
    if (!isSame(readTable(written(read, spreadsheet)), read))
      return wrong('is another one when it is written and read')
  return ACCEPTED
}

const CELLS = ['', ' ', '=1+1', '0', '-5', '1e9', '1 234', '"', 'Ä"x', '12.5', '0130', '٣']

/** One cell another: the rest must stay, or be refused. */
const otherCell = (text: string, random: Random): Attempt => {
  const lines = text.split('\r\n')
  const at = under(random, lines.length)
  const cells = (lines[at] ?? '').split(/[;,]/)
  cells[under(random, cells.length)] = random() < 0.7 ? oneOf(random, CELLS) : strangeMark(random)
  lines[at] = cells.join(text.includes(';') ? ';' : ',')
  return { how: 'a cell another', feed: async () => judged(utf8(lines.join('\r\n'))) }
}

export const table: Prepare = async () => {
  const all = allMunicipalities().slice(0, 12)
  const texts = [written(all, true), written(all, false)]
  return {
    attempt: (random) => {
      const text = oneOf(random, texts)
      const chance = random()
      if (chance < 0.4) {
        const { value, how } = damagedBytes(utf8(text), random)
        return { how, feed: async () => judged(value) }
      }
      if (chance > 0.7) return otherCell(text, random)
      const { value, how } = damagedText(text, random)
      return { how, feed: async () => judged(utf8(value)) }
    },
  }
}
