/**
 * What the public report costs: making the model and the page from a release, the page's bytes, and how long a slow
 * device takes to show it; for campaigns of 79, 1 000 and 10 000 municipalities and a catalogue of 60 services.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { fileNames } from '../../collector/report/file-names.ts'
import { reportFiles } from '../../collector/report/files.ts'
import { contentFiles, packOnDisk } from '../../content/disk.ts'
import type { Catalogue, CatalogueText } from '../../domain/content.ts'
import { type Report, reportOf } from '../../domain/report/report.ts'
import { itemsOf } from '../../protocol/items.ts'
import { releaseSimulated } from '../../simulation/released.ts'
import { startChromium } from '../e2e/harness/browser-process.ts'
import { FLAGS } from './browser.ts'
import { median } from './spread.ts'

const PARTICIPANTS = [79, 1_000, 10_000]
const SERVICES = 60
const ROUNDS = 9
const THROTTLE = 4
/** More simulated municipalities than these answer as one of them does: only how many there are matters here. */
const DIFFERENT = 240

const letters = (n: number): string => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))

/** The real services again and again under names of their own, until there are enough. */
const grown = () => {
  const { pack, catalogue } = packOnDisk()
  const files = structuredClone(contentFiles())
  const services: Catalogue = Array.from({ length: SERVICES }, (_, at) => {
    const one = catalogue[at % catalogue.length]
    if (!one) throw new Error('no services')
    return at < catalogue.length ? one : { ...one, id: `${one.id.slice(0, 28)}-${letters(at)}` }
  })
  for (const language of ['et', 'en']) {
    const texts = files[`${language}/services.json`] as CatalogueText
    for (const [at, { id }] of services.entries()) {
      const text = texts.services[catalogue[at % catalogue.length]?.id ?? '']
      if (text) texts.services[id] = text
    }
  }
  return { pack, catalogue: services, files }
}

type Grown = ReturnType<typeof grown>

const released = (n: number, { pack, catalogue }: Grown) =>
  releaseSimulated({
    seed: 'bench',
    id: 'bench',
    different: DIFFERENT,
    municipalities: Array.from({ length: n }, (_, at) => ({
      ehak: String(at).padStart(4, '0'),
      name: 'Simuleeritud',
      population: (at * 6_007) % 20_000,
    })),
    content: {
      pack,
      catalogue,
      known: { id: pack.id, version: pack.version, hash: 'a'.repeat(64), items: itemsOf(pack, catalogue) },
    },
  })

const timed = <T>(work: () => T): { ms: number; value: T } => {
  const started = performance.now()
  const value = work()
  return { ms: performance.now() - started, value }
}

const rounds = <T>(work: () => T): number =>
  median(Array.from({ length: ROUNDS + 1 }, () => timed(work).ms).slice(1))

/** From the address to the first paint, and until everything is laid out, in ms. */
const shownIn = async (browser: Browser, html: string, folder: string): Promise<number[]> => {
  const path = join(folder, 'report.html')
  writeFileSync(path, html)
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  await page.goto(pathToFileURL(path).href)
  const times = await page.evaluate(
    `[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      performance.getEntriesByType('navigation')[0].loadEventEnd]`,
  )
  await context.close()
  return times as number[]
}

const rounded = (x: number): number => Math.round(x * 10) / 10

const measureOne = async (participants: number, content: Grown, browser: Browser, folder: string) => {
  const { signed, ...campaign } = await released(participants, content)
  const input = { ...campaign, release: signed.release }
  const report: Report = reportOf(input)
  const files = () => reportFiles(report, content.files)
  const html = files().find(({ name }) => name === fileNames('bench').et)?.text ?? ''
  const shown = []
  for (let round = 0; round < 3; round++) shown.push(await shownIn(browser, html, folder))
  return {
    what: 'publicReport',
    participants,
    services: report.demand.services.length,
    modelMs: rounded(rounds(() => reportOf(input))),
    filesMs: rounded(rounds(files)),
    pageBytes: Buffer.byteLength(html),
    pageGzip: gzipSync(html).length,
    throttle: THROTTLE,
    firstPaintMs: rounded(median(shown.map(([paint = Number.NaN]) => paint))),
    loadedMs: rounded(median(shown.map(([, loaded = Number.NaN]) => loaded))),
  }
}

/** One line of JSON for each size of a campaign. */
export const measurePublicReport = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-bench-'))
  const running = await startChromium(FLAGS)
  try {
    const browser = await chromium.connectOverCDP(running.endpoint)
    const content = grown()
    for (const n of PARTICIPANTS) console.log(JSON.stringify(await measureOne(n, content, browser, folder)))
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
