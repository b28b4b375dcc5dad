/** The extension's popup, opened as a page: its own way to the first paint, without the browser's 265 ms for the window. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Assessment } from '../../domain/assessment.ts'
import type { DimensionText, Pack } from '../../domain/content.ts'
import { readContent } from '../content/files.ts'
import { startChromium } from '../e2e/harness/browser-process.ts'
import { FLAGS } from './browser.ts'
import type { Fetched } from './load.ts'
import { assessmentOf, store } from './seed.ts'

export type PopupState = 'empty' | 'half'

export interface PopupRun {
  state: PopupState
  /** Navigation start to first contentful paint: the head of the popup. */
  ms: number
  /** Navigation start to the frame with everything in it. */
  filledMs: number
  files: Fetched[]
  /** Whether any file holds the chart library. */
  chart: boolean
  /** Dimensions whose questions any file holds. */
  dimensions: string[]
}

/** A name that Chart.js looks scales up by, and that no minifier may shorten. */
const CHART_MARK = 'radialLinear'

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          for (const e of list.getEntriesByName('first-contentful-paint')) done(e.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )

/** The questions of every dimension, in every language: where one of them is, that dimension's content is. */
const questionsOf = (pack: Pack): [dimension: string, question: string][] =>
  pack.dimensions.flatMap((d) =>
    pack.languages.flatMap((language) =>
      Object.values((readContent(`${language}/${d.id}.json`) as DimensionText).indicators).map(
        ({ question }): [string, string] => [d.id, question],
      ),
    ),
  )

const inspect = (folder: string, paths: string[], pack: Pack) => {
  const texts = paths.map((path) => readFileSync(join(folder, path), 'utf8'))
  const holds = (mark: string) => texts.some((text) => text.includes(mark))
  const files = paths.map(
    (path): Fetched => ({
      file: path,
      raw: statSync(join(folder, path)).size,
      gzip: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length,
    }),
  )
  const dimensions = new Set(questionsOf(pack).flatMap(([id, question]) => (holds(question) ? [id] : [])))
  return { files, chart: holds(CHART_MARK), dimensions: [...dimensions] }
}

const openOnce = async (
  context: BrowserContext,
  origin: string,
): Promise<{ ms: number; filledMs: number; paths: string[] }> => {
  const page = await context.newPage()
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[data-action=continue]')) performance.mark('filled')
      else requestAnimationFrame(look)
    }
    look()
  })
  const paths: string[] = []
  page.on('request', (r) => {
    if (r.url().startsWith(origin)) paths.push(r.url().slice(origin.length))
  })
  await page.goto(`${origin}popup.html`)
  const ms = await firstPaint(page)
  await page.waitForFunction(() => performance.getEntriesByName('filled').length > 0)
  const filledMs = await page.evaluate(() => performance.getEntriesByName('filled')[0]?.startTime ?? 0)
  await sleep(150)
  await page.close()
  return { ms, filledMs, paths }
}

/** @param folder the built extension */
export const measurePopup = async (folder: string, pack: Pack, pairs: number): Promise<PopupRun[]> => {
  const browser = await startChromium(FLAGS)
  try {
    const { id } = await browser.cdp.send('Extensions.loadUnpacked', { path: folder })
    const origin = `chrome-extension://${id}/`
    const [context] = (await chromium.connectOverCDP(browser.endpoint)).contexts()
    if (!context) throw new Error('the browser has no window')
    // A page of the extension that runs none of its code, to reach its storage.
    const helper = await context.newPage()
    await helper.goto(`${origin}manifest.json`)
    const half: Assessment = assessmentOf(
      pack,
      Math.floor(pack.dimensions.flatMap((d) => d.indicators).length / 2),
    )
    const runs: PopupRun[] = []
    for (let pair = 0; pair < pairs; pair++)
      for (const state of ['empty', 'half'] as const) {
        await store(helper, state === 'half' ? half : undefined)
        const { ms, filledMs, paths } = await openOnce(context, origin)
        runs.push({ state, ms, filledMs, ...inspect(folder, paths, pack) })
      }
    return runs
  } finally {
    await browser.close()
  }
}
