/**
 * Scenarios with 79, 1 000 and 10 000 participants and 60 services: how long one change takes to be worked out, and how
 * long from a key to the paint, on a processor four times slower.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { type Line, newLine, newScenario, type Scenario, YEARS } from '../../domain/financing/scenario.ts'
import { startChromium } from '../e2e/harness/browser-process.ts'
import { FLAGS } from './browser.ts'
import { buildDesk } from './scenarios-desk.ts'
import { type Site, serveSite } from './server.ts'
import { median } from './spread.ts'

const PARTICIPANTS = [79, 1000, 10_000]
const SERVICES = 60
const THROTTLE = 4
const KEYS = 9
const ID = '00000000-0000-4000-8000-000000000060'

const municipalities = (count: number) => ({
  populationDate: '2023-01-01',
  sources: [],
  municipalities: Array.from({ length: count }, (_, at) => ({
    ehak: String(at).padStart(5, '0'),
    name: `Vald ${at}`,
    population: 300 + ((at * 7919) % 90_000),
  })),
})

/** Everything that can be entered is, so that nothing is quick for want of work. */
const line = (at: number, participants: number): Line => ({
  ...newLine(
    at === 0
      ? 'common'
      : `service-${String.fromCharCode(97 + (at % 26))}${at >= 26 ? 'x' : ''}${at >= 52 ? 'y' : ''}`,
  ),
  rows: {
    fixed: Array(YEARS).fill(1_000_000 + at * 77),
    oneOff: [500_000, null, null, null, null],
    grant: [500_000, 400_000, 300_000, null, null],
    ownShare: Array(YEARS).fill(12_345),
  },
  rates: { perMember: 12_345, perInhabitant: 3, membershipFee: 20_000, monthlyFee: 1100, usePrice: 45 },
  counts: {
    usesPerThousand: 20 + at,
    usesPerMember: 3,
    members: Math.max(3, participants - at),
    wantedLow: Math.floor(participants / 3),
    wantedHigh: Math.floor(participants / 2),
  },
})

const scenario = (participants: number): Scenario => ({
  ...newScenario(ID, 'Mõõtmine', 2027, 1),
  gap: 'perInhabitant',
  lines: Array.from({ length: SERVICES }, (_, at) => line(at, participants)),
})

const seed = (page: Page, record: [string, unknown]): Promise<void> =>
  page.evaluate(
    ([key, value]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('digikompass')
        opening.onupgradeneeded = () => opening.result.createObjectStore('assessments')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('assessments', 'readwrite')
          writing.objectStore('assessments').put(value, key)
          writing.onerror = () => fail(writing.error)
          writing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    record,
  )

/** From the key to the paint after it. Serialised into the page. */
const timeKeys = () => {
  const taken: number[] = []
  Object.assign(globalThis, { taken })
  addEventListener(
    'keydown',
    (key) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => taken.push(performance.now() - key.timeStamp)
        channel.port2.postMessage(0)
      })
    },
    true,
  )
}

const work = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const found = metrics.find((m) => m.name === 'TaskDuration')
  if (!found) throw new Error('the browser does not say how long its tasks took')
  return found.value * 1000
}

interface Taken {
  /** From each key to the paint after it. */
  paints: number[]
  /** Processor time of the main thread for each key, the write to the disk included. */
  works: number[]
}

const keys = async (browser: Browser, site: Site, participants: number): Promise<Taken> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'et' })
  try {
    const page = await context.newPage()
    await page.goto(site.blank)
    await seed(page, [`desk/scenarios/${ID}`, { v: 1, value: scenario(participants) }])
    await page.goto(`${site.url}#/scenarios/${ID}`)
    await page.locator('[data-service="common"] summary').click()
    await page.locator('[data-service="common"] tr[data-row="fixed"] input').first().fill('1')
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
    await page.evaluate(timeKeys)
    const balance = page.locator('section.outcome table').first()
    const before = await balance.innerText()
    const works: number[] = []
    for (let key = 0; key < KEYS; key++) {
      const started = await work(cdp)
      await page.keyboard.press(String((key % 9) + 1))
      await sleep(400)
      works.push((await work(cdp)) - started)
    }
    if ((await balance.innerText()) === before) throw new Error('what was typed changed nothing')
    const paints = await page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken)
    return { paints, works }
  } finally {
    await context.close()
  }
}

/** One line of JSON for each number of participants, as `npm run bench` prints it. */
export const measureScenarios = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-scenarios-'))
  const running = await startChromium(FLAGS)
  try {
    const browser = await chromium.connectOverCDP(running.endpoint)
    for (const participants of PARTICIPANTS) {
      const outDir = join(folder, String(participants))
      await buildDesk(municipalities(participants), outDir)
      const site = await serveSite(outDir)
      const { paints, works } = await keys(browser, site, participants)
      site.close()
      const [paintMs, workMs] = [median(paints), median(works)].map(Math.round)
      const figure = {
        what: 'scenarios',
        participants,
        services: SERVICES,
        throttle: THROTTLE,
        paintMs,
        workMs,
      }
      console.log(JSON.stringify(figure))
    }
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
