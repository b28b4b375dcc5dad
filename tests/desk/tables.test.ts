/** The desk's tables in a real spreadsheet: columns apart, numbers as numbers, names and codes as they are written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portfolioCsv } from '../../components/analysis/csv.ts'
import { csvOf } from '../../components/scenarios/comparison.ts'
import { newScenario } from '../../domain/financing/scenario.ts'
import { candidateSteps } from '../../domain/portfolio/candidates.ts'
import { EQUAL, portfolioSteps } from '../../domain/portfolio.ts'
import { reportOf } from '../../domain/report/report.ts'
import { services as catalogue, pack } from '../content/files.ts'
import { openedOf } from '../e2e/seed-release.ts'
import { hasProgram } from '../federation/certificate.ts'
import { importing, openIn } from '../spreadsheet.ts'
import { publishedSample } from '../submit/published.ts'

const ended = <T>(steps: Generator<undefined, T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-tables-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DIALECTS = [
  ['et', importing(';', '1061')],
  ['en', importing(',', '1033')],
] as const

describe.skipIf(!hasProgram('soffice', '--version'))('In LibreOffice (libreoffice-calc-nogui)', () => {
  test.each(DIALECTS)(
    'scenarios saved in %s: amounts are numbers, names are texts',
    (language, filter) => {
      const names = ['2027', '1.8', '=1+1', 'Õ; "kaks"']
      const scenarios = names.map((name) => newScenario('3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11', name, 2027))
      const cells = [-1234.56, 0, 60_000, 1.8].map((plain) => ({ text: '', plain }))
      const name = `scenarios-${language}.csv`
      const rows = [{ key: 'balance', label: 'Jääk', cells }]
      writeFileSync(join(folder, name), csvOf('Näitaja', scenarios, rows, language))
      const [head = [], row = []] = openIn(folder, name, filter, 5)
      expect(head.map((c) => c.type)).toEqual(Array.from({ length: 5 }, () => 'string'))
      expect(head.map((c) => c.text.replace(/^&apos;/, ''))).toEqual([
        'Näitaja',
        ...names.map((n) => n.replaceAll('"', '&quot;')),
      ])
      expect(row.slice(1).map((c) => [c.type, Number(c.value)])).toEqual(cells.map((c) => ['float', c.plain]))
    },
    90_000,
  )

  test.each(DIALECTS)(
    'the order of services saved in %s: every range is two numbers, nothing is a date',
    async (language, filter) => {
      const sample = await publishedSample({ n: 60 })
      const opened = await openedOf(sample)
      const { manifest } = sample.made
      const report = reportOf({ manifest, lists: sample.lists, release: sample.release, pack, catalogue })
      const all = ended(candidateSteps(report.figures, catalogue, pack, report.campaign.k))
      const ordered = {
        portfolio: ended(portfolioSteps(all, EQUAL)),
        candidates: new Map(all.map((c) => [c.service, c])),
        weights: EQUAL,
      }
      const texts = Object.fromEntries(catalogue.map(({ id }) => [id, { name: `3.5 ${id}` }]))
      const props = { chosen: { opened, report }, catalogue, texts: texts as never }
      const name = `order-${language}.csv`
      writeFileSync(join(folder, name), portfolioCsv(ordered, props, language))
      const [head = [], ...rows] = openIn(folder, name, filter, 30)
      const column = (title: string) => head.findIndex((c) => c.text === title)
      const listed = rows.filter((row) => row[column('campaign')]?.text === manifest.id)
      expect(listed).toHaveLength(catalogue.length)
      expect(listed.flat().filter((c) => c.type === 'date' || c.type === 'formula')).toEqual([])
      const first = listed[0] ?? []
      const need = all.find((c) => c.service === ordered.portfolio.rows[0]?.service)?.criteria.need?.range
      const [low, high] = ['need_low', 'need_high'].map((title) => Number(first[column(title)]?.value))
      // Rounded outwards: the table never says more than is known.
      expect(low).toBeLessThanOrEqual((need?.low ?? Number.NaN) + 1e-6)
      expect(high).toBeGreaterThanOrEqual((need?.high ?? Number.NaN) - 1e-6)
      expect((high ?? 0) - (low ?? 0)).toBeLessThan((need?.high ?? 0) - (need?.low ?? 0) + 0.021)
    },
    90_000,
  )
})
