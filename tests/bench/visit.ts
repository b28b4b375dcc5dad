/** One visit: a browser context of its own, nothing cached, the processor slowed down if asked. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Assessment } from '../../domain/assessment.ts'
import { type Ready, type Watched, watch } from './in-page.ts'
import type { Subject } from './subjects.ts'

/** Times slower than this machine. */
export type Throttle = 1 | 4
export const THROTTLES: readonly Throttle[] = [1, 4]

/** What browsers' own tools call slow 4G: round trips of 562.5 ms, 1.44 Mbit/s down, 0.675 up. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }

export interface Visit {
  subject: Subject
  page: Page
  cdp: CDPSession
  ready: Ready
  /** Work of the main thread up to now, in ms of its own processor time. */
  work(): Promise<number>
  heap(): Promise<number>
  /** Long enough for a moved mouse to have had its effects. */
  rest(): Promise<void>
  /** Long enough for everything a click sets off, the write to the disk included, to have ended. */
  settle(): Promise<void>
  close(): Promise<void>
}

const metric = async (cdp: CDPSession, name: string): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const found = metrics.find((m) => m.name === name)
  if (!found) throw new Error(`the browser knows no metric ${name}`)
  return found.value
}

/** Opens a page and waits for its first option. @param slow over a slow mobile network */
export const visit = async (
  browser: Browser,
  subject: Subject,
  throttle: Throttle,
  stored: Assessment | undefined,
  slow = false,
): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'et' })
  const page = await context.newPage()
  // From a page of the same origin: every visit starts in a process that is up, whatever its subject.
  await page.goto(subject.site.blank)
  if (stored) await subject.store(page, stored)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  if (slow) {
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G)
  }
  await page.addInitScript(watch, subject.places)
  await page.goto(subject.site.url, { waitUntil: 'commit' })
  const ready = await page.evaluate(() => (globalThis as Watched).bench.ready)
  return {
    subject,
    page,
    cdp,
    ready,
    work: async () => (await metric(cdp, 'TaskDuration')) * 1000,
    async heap() {
      await cdp.send('HeapProfiler.collectGarbage')
      await cdp.send('HeapProfiler.collectGarbage')
      return metric(cdp, 'JSHeapUsedSize')
    },
    rest: () => sleep(40 + 10 * throttle),
    settle: () => sleep(125 + 25 * throttle),
    close: () => context.close(),
  }
}
