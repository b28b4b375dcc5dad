/** The data beside the public report, opened by what it is for: spreadsheets with Estonian settings, pandas, validators. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COLUMN_NAMES } from '../../collector/report/columns.ts'
import { fileNames } from '../../collector/report/file-names.ts'
import { reportFiles } from '../../collector/report/files.ts'
import { contentFiles } from '../../content/disk.ts'
import { type Report, reportOf } from '../../domain/report/report.ts'
import { findPython } from '../../scripts/programs.mjs'
import { releaseSimulated } from '../../simulation/released.ts'
import { hasProgram } from '../federation/certificate.ts'
import { type Cell, importing, openIn } from '../spreadsheet.ts'

const CAMPAIGN = 'kov-2027'
const names = fileNames(CAMPAIGN)
/** What a spreadsheet would work out, if it took it for a formula. */
const TRAP = '=1+1'

let folder: string
let report: Report
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-data-'))
  const released = await releaseSimulated({ seed: 'report', id: CAMPAIGN })
  report = reportOf({ ...released, release: released.signed.release })
  const content = structuredClone(contentFiles())
  const services = content['et/services.json'] as { services: Record<string, { name: string }> }
  Object.assign(services.services.volis as object, { name: TRAP })
  for (const { name, text } of reportFiles(report, content)) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const lines = (name: string): string[] =>
  read(name)
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')

/** Everything a report shows: every figure is in the tables. */
const figuresIn = ({ figures }: Report): number =>
  figures.reduce((sum, { whole, bands, parts, without }) => {
    const shown = [...(whole ? [whole] : []), ...bands, ...parts]
    const of = (f: (typeof shown)[number]) =>
      1 + (f.level ? 1 : 0) + (f.most ? 1 : 0) + (f.groups?.length ?? 0)
    return sum + without.length + shown.reduce((all, f) => all + of(f), 0)
  }, 0)

describe('The tables', () => {
  test('hold every figure of the report, in both ways of writing, in the columns of their dictionary', () => {
    for (const name of [names.csv, names.csvEt]) expect(lines(name)).toHaveLength(figuresIn(report) + 1)
    expect(lines(names.csv)[0]).toBe(COLUMN_NAMES.map((c) => `"${c}"`).join(','))
    expect(lines(names.csvEt)[0]).toBe(COLUMN_NAMES.map((c) => `"${c}"`).join(';'))
    expect([read(names.csv).charCodeAt(0), read(names.csvEt).charCodeAt(0)]).toEqual([0x22, 0xfeff])
    const dictionary = JSON.parse(read(names.dictionary))
    for (const { path, schema } of dictionary.resources) {
      expect(path).toBe(names.csv)
      expect(schema.fields.map((f: { name: string }) => f.name)).toEqual(COLUMN_NAMES)
      for (const field of schema.fields) expect(field.description).toMatch(/\S \/ \S/)
    }
  })

  test('write decimals as their readers do', () => {
    const mean = (name: string) =>
      lines(name).find((line) => line.includes('"dimension/1"') && line.includes('"mean"'))
    expect(mean(names.csv)).toContain(',2,1.95,2.05,')
    expect(mean(names.csvEt)).toContain(';2;1,95;2,05;')
  })
})

describe.skipIf(!findPython())('In pandas (python3-pandas, python3-jsonschema)', () => {
  test('the tables are read by their dictionary, and the JSON holds against its schema', () => {
    const script = join(import.meta.dirname, 'analyst.py')
    const said = JSON.parse(
      execFileSync(findPython() ?? '', [script, folder, CAMPAIGN], { encoding: 'utf8' }),
    )
    expect(said).toEqual({
      rows: figuresIn(report),
      same: true,
      numbers: { published: 'f', low: 'f', high: 'f', n_low: 'i' },
      inside: true,
      dimensions: Object.fromEntries(report.maturity.map((d) => [d.item, d.whole?.level?.mean])),
      refused: 3,
    })
  })
})

describe.skipIf(!hasProgram('soffice', '--version'))('In LibreOffice (libreoffice-calc-nogui)', () => {
  const at = (row: Cell[], name: (typeof COLUMN_NAMES)[number]) => row[COLUMN_NAMES.indexOf(name)]

  test.each([
    ['spreadsheets, as Estonian settings read it', names.csvEt, importing(';', '1061')],
    ['programs, as English settings read it', names.csv, importing(',', '1033')],
  ])(
    'the table for %s: numbers are numbers, texts are texts, nothing is worked out',
    (_, name, filter) => {
      const rows = openIn(folder, name, filter, COLUMN_NAMES.length).filter(
        (row) => at(row, 'campaign')?.text === CAMPAIGN,
      )
      expect(rows).toHaveLength(figuresIn(report))
      const all = rows.flat()
      expect(all.some((c) => c.type === 'formula')).toBe(false)
      const mean = rows.find(
        (row) => at(row, 'item')?.text === 'dimension/1' && at(row, 'statistic')?.text === 'mean',
      )
      expect(
        mean && [at(mean, 'published'), at(mean, 'low'), at(mean, 'high')].map((c) => [c?.type, c?.value]),
      ).toEqual([
        ['float', '2'],
        ['float', '1.95'],
        ['float', '2.05'],
      ])
      for (const row of rows) {
        for (const column of ['low', 'high', 'n_low', 'n_high'] as const)
          expect(at(row, column)?.type).toBe('float')
        expect(at(row, 'name_et')?.type).toBe('string')
      }
      const trapped = rows.filter((row) => at(row, 'name_et')?.text.includes(TRAP))
      expect(trapped.length).toBeGreaterThan(5)
    },
    90_000,
  )
})
