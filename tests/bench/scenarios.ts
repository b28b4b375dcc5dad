/**
 * Scenarios with 79, 1 000 and 10 000 participants and 60 services: how long one change takes to be worked out, and how
 * long from a key to the paint, on a processor four times slower.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'
import { type Line, newLine, newScenario, type Scenario, YEARS } from '../../domain/financing/scenario.ts'
import { launchExtension } from '../e2e/harness/chromium.ts'
import { seed } from '../e2e/seed.ts'
import { copyWith } from './scenarios-desk.ts'
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

const keys = async (folder: string, participants: number): Promise<Taken> => {
  const browser = await launchExtension({ extensionDir: folder })
  try {
    const page = await browser.openPage('desk.html')
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.waitForSelector('main h1')
    await seed(page, { [`desk/scenarios/${ID}`]: { v: 1, value: scenario(participants) } })
    await page.evaluate((to) => {
      location.hash = to
    }, `#/scenarios/${ID}`)
    await page.locator('[data-service="common"] summary').click()
    await page.locator('[data-service="common"] tr[data-row="fixed"] input').first().fill('1')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
    await page.evaluate(timeKeys)
    const balance = page.locator('section.outcome table').first()
    const before = await balance.textContent()
    const works: number[] = []
    for (let key = 0; key < KEYS; key++) {
      const started = await work(cdp)
      await page.keyboard.press(String((key % 9) + 1))
      await sleep(400)
      works.push((await work(cdp)) - started)
    }
    if ((await balance.textContent()) === before) throw new Error('what was typed changed nothing')
    const paints = await page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken)
    return { paints, works }
  } finally {
    await browser.close()
  }
}

/** One line of JSON for each number of participants, as `npm run bench` prints it. */
export const measureScenarios = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-scenarios-'))
  try {
    for (const participants of PARTICIPANTS) {
      const extension = join(folder, String(participants))
      copyWith(municipalities(participants), extension)
      const { paints, works } = await keys(extension, participants)
      // The least is what the machine's other work has disturbed least.
      const [paintMs, leastMs, workMs] = [median(paints), Math.min(...paints), median(works)].map(Math.round)
      const figure = { participants, services: SERVICES, throttle: THROTTLE, paintMs, leastMs, workMs }
      console.log(JSON.stringify({ what: 'scenarios', ...figure }))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
