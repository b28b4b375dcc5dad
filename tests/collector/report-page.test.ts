/** The page where little may be said, and where somebody tries to say too much. */
import { describe, expect, test } from 'vitest'
import { fileNames } from '../../collector/report/file-names.ts'
import { reportFiles } from '../../collector/report/files.ts'
import { contentFiles } from '../../content/disk.ts'
import { reportOf } from '../../domain/report/report.ts'
import { report as en } from '../../locales/en/report.ts'
import { report as et } from '../../locales/et/report.ts'
import { type Released, releaseSimulated } from '../../simulation/released.ts'

const content = contentFiles()
const names = fileNames('kov-2027')

const filesOf = (released: Released, change: Partial<Parameters<typeof reportOf>[0]> = {}) =>
  new Map(
    reportFiles(reportOf({ ...released, release: released.signed.release, ...change }), content).map(
      ({ name, text }) => [name, text],
    ),
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

  test('takes no text for markup, whoever has written it into a manifest', async () => {
    const released = await some(1)
    const label = '<img src=x onerror=alert(1)>"&'
    const bands = released.manifest.bands.map((b) => ({ ...b, label }))
    const page = filesOf(released, { manifest: { ...released.manifest, bands } }).get(names.et) ?? ''
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;')
  })
})
