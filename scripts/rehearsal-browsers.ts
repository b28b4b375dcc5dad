/** Two of the rehearsal's participants are the real extension in a real Chromium and a real Firefox. */

import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import type { Assessment } from '../domain/assessment.ts'
import { systemClock } from '../domain/time/clock.ts'
import type { SimulatedCampaign } from '../simulation/campaign.ts'
import type { Invited } from '../simulation/federation.ts'
import type { Outsider } from '../simulation/rehearsal/report.ts'
import { launchExtension } from '../tests/e2e/harness/chromium.ts'
import { launchFirefox } from '../tests/e2e/harness/firefox.ts'
import type { FirefoxView } from '../tests/e2e/harness/firefox-view.ts'
import { findChromium, findFirefox } from './browsers.mjs'

const PAGE = 'sidepanel.html#/submit'
/** Browsers under load take their time. */
const PATIENCE_MS = 60_000

/** What both drivers can do. */
interface Screen {
  evaluate<A>(fn: (arg: A) => unknown, arg: A): Promise<unknown>
  has(selector: string): Promise<boolean>
  click(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  reload(): Promise<void>
  close(): Promise<void>
}

const inChromium = (page: Page, close: () => Promise<void>): Screen => ({
  evaluate: (fn, arg) => page.evaluate(fn as (arg: unknown) => unknown, arg),
  has: async (selector) => (await page.locator(selector).count()) > 0,
  click: (selector) => page.locator(selector).first().click(),
  type: (selector, text) => page.fill(selector, text),
  reload: async () => void (await page.reload()),
  close,
})

const inFirefox = (view: FirefoxView, close: () => Promise<void>): Screen => ({
  evaluate: (fn, arg) => view.evaluate(fn, arg),
  has: (selector) => view.evaluate((s) => document.querySelector(s) !== null, selector),
  click: (selector) => view.click(selector),
  type: async (selector, text) => {
    await view.click(selector)
    await view.type(text)
  },
  reload: () => view.reload(),
  close,
})

const until = async (screen: Screen, selector: string, meanwhile?: () => Promise<void>): Promise<void> => {
  const end = systemClock() + PATIENCE_MS
  while (!(await screen.has(selector).catch(() => false))) {
    if (systemClock() > end) throw new Error(`The browser never showed ${selector}`)
    await meanwhile?.()
    await new Promise((done) => setTimeout(done, 300))
  }
}

/** The answers are put on the device past the product: half an hour of clicking is no part of the submission. */
const seed = async (screen: Screen, a: Assessment): Promise<void> => {
  await screen.evaluate(
    (assessment) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('digikompass')
        open.onupgradeneeded = () => open.result.createObjectStore('assessments')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const tx = open.result.transaction('assessments', 'readwrite')
          tx.objectStore('assessments').put(assessment, `assessment/${assessment.id}`)
          tx.objectStore('assessments').put(assessment.id, 'current')
          tx.oncomplete = () => {
            open.result.close()
            resolve()
          }
          tx.onerror = () => reject(tx.error)
        }
      }),
    a,
  )
  await screen.reload()
}

const stage = (name: string): string => `.submit [data-stage=${name}] h2`

/** As an official does it: paste, look over, agree, deliver. */
const deliver = async (screen: Screen, campaign: SimulatedCampaign, who: Invited): Promise<void> => {
  await until(screen, '.submit')
  await seed(screen, campaign.assessment(who))
  await until(screen, '.invitation')
  await screen.type('.invitation', who.invitation)
  await screen.click('.submit form button[type=submit]')
  await until(screen, stage('joined'))
  await screen.click('[data-action=review]')
  await until(screen, '.consent input')
  await screen.click('.consent input')
  await screen.click('[data-action=seal]')
  await until(screen, stage('delivered'))
}

const asksUntil = async (screen: Screen, name: string): Promise<boolean> => {
  const ask = async () => {
    if (await screen.has('[data-action=refresh]')) await screen.click('[data-action=refresh]')
  }
  return until(screen, stage(name), ask).then(
    () => true,
    () => false,
  )
}

const outsider = (part: Outsider['part'], open: () => Promise<Screen>): Outsider => {
  let screen: Screen | undefined
  const reached = async (name: string) => screen !== undefined && (await asksUntil(screen, name))
  return {
    part,
    deliver: async (campaign, who) => {
      screen = await open()
      await deliver(screen, campaign, who)
      return campaign.values(who)
    },
    isRecorded: () => reached('recorded'),
    isCounted: () => reached('counted'),
    close: async () => screen?.close(),
  }
}

/** @returns the folder of the built extension, in a folder of its own */
const built = async (counterKey: string, browser: 'chrome' | 'firefox'): Promise<string> => {
  const script = join(import.meta.dirname, 'rehearsal-build.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, counterKey, browser])
  const said: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  if (typeof said === 'object' && said !== null && 'extensionDir' in said) return String(said.extensionDir)
  throw new Error('The build did not say where it is.')
}

/**
 * Those that can be had here; said when one cannot.
 * @param counterKey what the extension is built for
 */
export const openBrowsers = async (counterKey: string, say: (what: string) => void): Promise<Outsider[]> => {
  const browsers: Outsider[] = []
  const closing = (folder: string, browser: { close(): Promise<void> }) => () =>
    browser.close().finally(() => rmSync(dirname(folder), { recursive: true, force: true }))
  if (findChromium()) {
    say('The extension is built for Chromium.')
    const extensionDir = await built(counterKey, 'chrome')
    const open = async () => {
      const browser = await launchExtension({ extensionDir })
      return inChromium(await browser.openPage(PAGE), closing(extensionDir, browser))
    }
    browsers.push(outsider('chromium', open))
  } else say('There is no Chromium here: it is left out.')
  if (findFirefox()) {
    say('The extension is built for Firefox.')
    const extensionDir = await built(counterKey, 'firefox')
    const open = async () => {
      const browser = await launchFirefox({ extensionDir })
      return inFirefox(await browser.openPage(PAGE), closing(extensionDir, browser))
    }
    browsers.push(outsider('firefox', open))
  } else say('There is no Firefox here: it is left out.')
  return browsers
}
