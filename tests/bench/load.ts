/** The way to the first question: what was fetched for it, how long it took, how much work it was. */
import type { Browser } from 'playwright-core'
import type { Assessment } from '../../domain/assessment.ts'
import type { Site } from './server.ts'
import type { Subject } from './subjects.ts'
import { type Throttle, type Visit, visit } from './visit.ts'

export interface Fetched {
  file: string
  raw: number
  gzip: number
}

export interface Load {
  /** Navigation start to first option painted and there to be hit. */
  ms: number
  /** Main-thread work of the whole load, what follows the first paint included. */
  workMs: number
  /** Everything asked for until the first option was there. */
  fetched: Fetched[]
  /** What was asked for afterwards, without anybody having done anything. */
  later: Fetched[]
}

const sized = (site: Site, url: string): Fetched => {
  const size = site.sizeOf(url)
  if (!size) throw new Error(`the page asked for ${url}, which is not there`)
  return { file: new URL(url).pathname.split('/').at(-1) || 'index.html', ...size }
}

const requests = async ({ page, ready, subject: { site } }: Visit): Promise<[Fetched[], Fetched[]]> => {
  const all = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((e) => ({ url: e.name, start: e.startTime }))
      // Asked for by the browser, not by the page.
      .filter((e) => !e.url.endsWith('/favicon.ico')),
  )
  const split = (before: boolean) =>
    all.filter((r) => r.start <= ready.seen === before).map((r) => sized(site, r.url))
  return [[sized(site, site.url), ...split(true)], split(false)]
}

export const measureLoad = async (
  browser: Browser,
  subject: Subject,
  throttle: Throttle,
  stored: Assessment | undefined,
  slow = false,
): Promise<Load> => {
  const open = await visit(browser, subject, throttle, stored, slow)
  await open.settle()
  await open.settle()
  const [fetched, later] = await requests(open)
  const workMs = await open.work()
  await open.close()
  return { ms: open.ready.painted, workMs, fetched, later }
}

export const total = (files: Fetched[], key: 'raw' | 'gzip'): number =>
  files.reduce((sum, f) => sum + f[key], 0)
