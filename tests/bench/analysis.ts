/**
 * The analyst's room as its reader feels it: the real extension around sixty services, releases of 79, 1 000 and
 * 10 000 participants, a processor four times slower. An interaction lasts from the key or click to the next paint
 * (Event Timing, in steps of 8 ms); beside it the longest task that follows, because the next interaction would wait
 * for that one, and what all of it costs the page's own thread, which does not depend on what else the machine does.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { build } from 'wxt'
import type { Pack, Service } from '../../domain/content.ts'
import { itemsOf } from '../../protocol/items.ts'
import { valuesOf } from '../../protocol/values.ts'
import { simulate } from '../../simulation/municipality.ts'
import { worldOf } from '../../simulation/world.ts'
import { pack } from '../content/files.ts'
import type { Participant } from '../counter/sample.ts'
import { launchExtension } from '../e2e/harness/chromium.ts'
import { seed } from '../e2e/seed.ts'
import { openedOf } from '../e2e/seed-release.ts'
import { publishedSample } from '../submit/published.ts'
import { writeBank } from './bank480.ts'
import { otherBank } from './build480.ts'
import { catalogue60 } from './catalogue60.ts'
import { spread } from './spread.ts'

const ROOT = join(import.meta.dirname, '../..')
const PARTICIPANTS = [79, 1_000, 10_000] as const
const THROTTLE = 4
const MOVES = 20
/** Longest that an interaction may take. */
const AIM_MS = 100

const silent = () => {}
const LOGGER = {
  ...{ debug: silent, log: silent, info: silent, warn: silent, success: silent },
  ...{ error: console.error, fatal: console.error, level: 0 },
}

const buildWith = async (files: Map<string, unknown>, folder: string): Promise<string> => {
  const content = join(folder, 'content')
  writeBank(files, content)
  const outDir = join(folder, 'extension')
  const vite = () => ({ plugins: [otherBank(join(content, 'library.ts'))] })
  await build({ root: ROOT, browser: 'chrome', outDir, logger: LOGGER, vite })
  return join(outDir, 'chrome-mv3')
}

const SHARES = { small: 0.22, middle: 0.41, large: 0.37 }

const peopleOf = (n: number, services: readonly Service[]): Participant[] => {
  const items = itemsOf(pack, services)
  const world = worldOf('bench', pack, services, Object.keys(SHARES))
  const bands = Object.entries(SHARES).flatMap(([band, share]) =>
    Array.from({ length: Math.round(n * share) }, () => band),
  )
  return bands.map((band, at) => {
    const a = simulate(world, String(at), band)
    return { band, values: valuesOf(items, a, a.demand, pack, services) }
  })
}

/** Starts to note down interactions and long tasks; both are read out by `noted`. */
const note = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = { interactions: new Map<number, number>(), tasks: [] as number[] }
    Object.assign(globalThis, { kept })
    new PerformanceObserver((list) => {
      for (const e of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
        const id = e.interactionId ?? 0
        if (id > 0) kept.interactions.set(id, Math.max(kept.interactions.get(id) ?? 0, e.duration))
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) kept.tasks.push(e.duration)
    }).observe({ type: 'longtask' })
  })

const noted = (page: Page): Promise<{ interactions: number[]; tasks: number[] }> =>
  page.evaluate(() => {
    const { kept } = globalThis as never as {
      kept: { interactions: Map<number, number>; tasks: number[] }
    }
    const out = { interactions: [...kept.interactions.values()], tasks: [...kept.tasks] }
    kept.interactions.clear()
    kept.tasks.length = 0
    return out
  })

/** Milliseconds of its own processor time that the page's thread has worked. */
const workOf = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find((m) => m.name === 'TaskDuration')?.value ?? Number.NaN)
}

const settled = async (page: Page) => {
  await page.waitForSelector('.portfolio[aria-busy=false]')
  await sleep(200)
}

const moveWeights = async (page: Page) => {
  for (let move = 0; move < MOVES; move++) {
    await page.locator(`#weight-${move % 2 === 0 ? 'need' : 'demand'}`).focus()
    await page.keyboard.press(move % 4 < 2 ? 'ArrowRight' : 'ArrowLeft')
    await settled(page)
  }
}

/** As a hand does it: the key held down, one move upon another. */
const holdWeight = async (page: Page) => {
  await page.locator('#weight-readiness').focus()
  for (let move = 0; move < MOVES; move++) {
    await page.keyboard.press(move % 10 < 5 ? 'ArrowLeft' : 'ArrowRight')
    await sleep(50)
  }
  await settled(page)
}

const openCases = async (page: Page) => {
  for (let turn = 0; turn < 5; turn++) {
    await page
      .locator('.portfolio-table tr[data-service] a')
      .nth(turn * 7)
      .click()
    await page.waitForSelector('.case .lifts')
    await sleep(200)
    await page.locator('.case-ways a').first().click()
    await page.waitForSelector('.portfolio-table')
    await settled(page)
  }
}

const STEPS = { moveWeights, holdWeight, openCases }

interface Noted {
  interactions: number[]
  tasks: number[]
  /** Of the page's own thread, for one interaction and everything it set off. */
  workMs: number
}

const report = (participants: number, what: string, noted: Noted) => {
  const ms = spread(noted.interactions.length > 0 ? noted.interactions : [0])
  const longestTask = Math.max(0, ...noted.tasks)
  const met = ms.max <= AIM_MS && longestTask <= AIM_MS
  const figures = {
    what,
    services: 60,
    participants,
    throttle: THROTTLE,
    ms,
    longestTask,
    workMs: noted.workMs,
    aim: AIM_MS,
    met,
  }
  console.log(JSON.stringify({ part: 'analysis', ...figures }))
  console.error(
    `${String(participants).padStart(6)}  ${what.padEnd(12)} ${ms.median} ms [${ms.min}–${ms.max}], ` +
      `longest task ${Math.round(longestTask)} ms, work ${Math.round(noted.workMs)} ms ${met ? '✓' : '✗'} ≤ ${AIM_MS}`,
  )
}

export const measureAnalysis = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-bench-'))
  const { files, services } = catalogue60()
  const browser = await launchExtension({ extensionDir: await buildWith(files, folder) })
  try {
    console.error(`\nanalysis: 60 services, ${THROTTLE}× slower processor (aim ≤ ${AIM_MS} ms)`)
    const items = itemsOf(files.get('pack.json') as Pack, services)
    for (const participants of PARTICIPANTS) {
      const people = peopleOf(participants, services)
      const opened = await openedOf(await publishedSample({ people, change: { items } }))
      const page = await browser.openPage('desk.html#/analysis')
      await page.waitForSelector('.analysis h1')
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
      await seed(page, { [`desk/analysis/release/${opened.ctx}`]: { v: 1, value: opened } })
      await page.waitForSelector('.portfolio-table')
      await note(page)
      await settled(page)
      await noted(page)
      for (const [what, step] of Object.entries(STEPS)) {
        const before = await workOf(cdp)
        await step(page)
        const after = await workOf(cdp)
        const now = await noted(page)
        const workMs = (after - before) / Math.max(1, now.interactions.length)
        report(participants, what, { ...now, workMs })
      }
      await page.evaluate(() => indexedDB.deleteDatabase('digikompass'))
      await page.close()
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
