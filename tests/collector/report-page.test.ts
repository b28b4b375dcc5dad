/** The page where little may be said, and where somebody tries to say too much. */
import { describe, expect, test } from 'vitest'
import { fileNames } from '../../collector/report/file-names.ts'
import { reportFiles } from '../../collector/report/files.ts'
import { contentFiles } from '../../content/disk.ts'
import { reportOf } from '../../domain/report/report.ts'
import { report as en } from '../../locales/en/report.ts'
import { report as et } from '../../locales/et/report.ts'
import { boxesIn } from '../../protocol/lists.ts'
import { type Released, releaseSimulated } from '../../simulation/released.ts'

const content = contentFiles()
const names = fileNames('kov-2027')

const filesOf = (released: Released, change: Partial<Parameters<typeof reportOf>[0]> = {}) =>
  new Map(
    reportFiles(
      reportOf({
        ...released,
        release: released.signed.release,
        lists: { ...released.lists, delivered: boxesIn(released.lists) },
        ...change,
      }),
      content,
    ).map(({ name, text }) => [name, text]),
  )

/** Every n-th municipality delivers. */
const some = (every: number) =>
  releaseSimulated({ seed: 'report', id: 'kov-2027', delivers: (ehak) => Number(ehak) % every === 0 })

const plain = (html = '') => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ')

describe('The page', () => {
  test.each([1, 3, 6])(
    'says something sensible with every %s. municipality, in both languages',
    async (every) => {
      const released = await some(every)
      const files = filesOf(released)
      for (const language of ['et', 'en'] as const) {
        const text = plain(files.get(names[language]))
        expect(text).not.toMatch(/undefined|NaN|\[object|null|Infinity/)
        expect(text).toContain(language === 'et' ? et.participation.title : en.participation.title)
      }
      // With few answers bands are not told apart, and the page says so instead of leaving holes.
      if (every === 6) expect(plain(files.get(names.et))).toContain(et.figure.noBands)
    },
  )

  test('is complete and says why where nothing at all may be published', async () => {
    const released = await some(6)
    const files = filesOf(released, { release: { ...released.signed.release, results: [] } })
    const text = plain(files.get(names.et))
    expect(text).toContain(et.figure.few)
    expect(text).toContain(et.services.none)
    expect(text).toContain(et.equity.noGaps)
    expect(text).not.toMatch(/undefined|NaN|\[object|null|Infinity/)
    expect(files.get(names.csv)?.trim().split('\r\n')).toHaveLength(1)
  })

  test('says what bands have together once, across their columns, with the number of both', async () => {
    const released = await some(2)
    const page = filesOf(released).get(names.et) ?? ''
    const merged = released.signed.release.results.filter(
      (r) => /^(answer|dimension)\//.test(r.item) && r.band.includes('+'),
    )
    expect(merged.length).toBeGreaterThan(2)
    const cells = [...page.matchAll(/<td data-label="([^"]+)" class="joint span-2" colspan="2">(.*?)<\/td>/g)]
    expect(cells).toHaveLength(merged.length)
    for (const [, label, cell = ''] of cells) {
      expect(label).toMatch(/^Koos: .+ ja .+$/)
      // In a wide window and on paper too.
      expect(cell).toContain(`<small class="whose">${label}</small>`)
    }
    // Every row has as many columns as the head, so none stands under another's name.
    for (const [, body = ''] of page.matchAll(/<table class="wide levels-table[^>]*>(.*?)<\/table>/gs)) {
      const columns = body.match(/<th scope="col">/g)?.length
      for (const [, row = ''] of body.matchAll(/<tr>(<th scope="row">.*?)<\/tr>/gs)) {
        const spans = [...row.matchAll(/<t[hd]\b(?:[^>]*?colspan="(\d)")?/g)].map(([, n]) => Number(n ?? 1))
        expect(spans.reduce((a, b) => a + b, 0)).toBe(columns)
      }
    }
  })

  test('says of each figure why there is none: not asked, no prerequisites, too few, or not told apart', async () => {
    const released = await some(1)
    const { manifest } = released
    const kept = manifest.items.filter(({ id }) => id !== 'service/volis/need')
    const asksNothing = released.catalogue.filter(
      (s) => s.prerequisites.length === 0 && s.capacity.needs.length === 0,
    )
    const page = filesOf(released, { manifest: { ...manifest, items: kept } }).get(names.et) ?? ''
    const rows = (name: string) =>
      [...page.matchAll(/<tr><th scope="row"><span class="number">.*?<\/tr>/gs)]
        .map(([row]) => row)
        .filter((row) => row.includes(name))
    expect(rows('VOLIS').join()).toContain(et.figure.notAsked)
    expect(asksNothing.length).toBeGreaterThan(0)
    expect(page.split(et.services.asksNothing)).toHaveLength(asksNothing.length + 1)
  })

  test('never says more of what most gave than is certain: not of whom, and not of how many', async () => {
    const released = await some(1)
    const most = { item: 'family/A/when', band: 'all', n: 10, most: ['later'] }
    const release = { ...released.signed.release, results: [most] }
    const files = filesOf(released, { release })
    const page = plain(files.get(names.et))
    // Seven of eleven may be all that gave it.
    expect(page).toContain('(teisiti kuni 4)')
    const line = (files.get(names.csv) ?? '').split('\r\n').find((l) => l.includes('"most"')) ?? ''
    expect(line).toMatch(/,,6,14,"municipalities"/)
  })

  test('says how many of each size delivered, and under which licence and of which day the data are', async () => {
    const released = await some(2)
    const files = filesOf(released)
    const boxes = boxesIn(released.lists) ?? []
    expect(boxes.reduce((a, b) => a + b, 0)).toBe(released.lists.codes.used)
    const json = JSON.parse(files.get(names.json) ?? '') as { bands: { delivered: number }[] }
    expect(json.bands.map((b) => b.delivered)).toEqual(boxes)
    const table =
      (files.get(names.et) ?? '').split(et.participation.bandsCaption)[1]?.split('</table>')[0] ?? ''
    const cells = [...table.matchAll(/<strong>(\d+)<\/strong>/g)].map(([, n]) => Number(n))
    expect(cells.filter((_, at) => at % 2 === 1)).toEqual(boxes)
    const described = JSON.parse(files.get(names.dictionary) ?? '')
    expect(described).toMatchObject({ created: released.lists.to, licenses: [{ name: 'CC-BY-4.0' }] })
    expect(plain(files.get(names.et))).toContain('Creative Commons Attribution 4.0')
  })

  test('takes no text for markup, whoever has written it into a manifest', async () => {
    const released = await some(1)
    const label = '<img src=x onerror=alert(1)>"&'
    const bands = released.manifest.bands.map((b) => ({ ...b, label }))
    const page = filesOf(released, { manifest: { ...released.manifest, bands } }).get(names.et) ?? ''
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;')
  })
})
