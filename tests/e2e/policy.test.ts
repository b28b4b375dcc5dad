/** A real Chromium, set up by a policy file as an administrator would, starts configured. */
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { getRequestListener } from '@hono/node-server'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentFiles, packOnDisk } from '../../content/disk.ts'
import { packHash } from '../../protocol/items.ts'
import { extensionIdOf, extensionKeyOf } from '../../scripts/policy/extension-id.ts'
import { type House, openHouse } from '../collector/house.ts'
import { buildDemo, type DemoBuild } from './demo-build.ts'
import { axeViolations } from './harness/axe.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { type ChromiumPolicy, chromiumPolicy, whyNoPolicy } from './harness/chromium-policy.ts'
import { waitFor } from './harness/wait.ts'
import { goTo, launch, storedAssessments, waitSaved } from './steps.ts'

const DAY = 86_400_000
const moment = (ms: number) => new Date(ms).toISOString().replace(/\.\d+/, '')

const refused = whyNoPolicy()
if (refused) console.warn(`Chromium with a policy is not tested: ${refused}.`)

const OTHER_QUESTION = 'Is this the question of another content?'

/** Content that no build has: the first question is another one. */
const otherContent = () => {
  const files = structuredClone(contentFiles()) as Record<string, { indicators?: unknown }>
  const texts = files['en/1.json']?.indicators as Record<string, { question: string }>
  Object.assign(files['pack.json'] ?? {}, { version: 'other' })
  Object.assign(texts['1.1'] ?? {}, { question: OTHER_QUESTION })
  return files
}

/**
 * A campaign that is no demo, over content that no build has: nothing but the policy makes its counter believed and its
 * questions known.
 */
const openCollector = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-policy-'))
  const dates = { from: moment(Date.now() - DAY), to: moment(Date.now() + 5 * DAY) }
  const content = otherContent()
  const pack = { id: packOnDisk().pack.id, version: 'other', hash: await packHash(content) }
  const house = await openHouse(join(folder, 'collector.sqlite'), { now: Date.now }, { ...dates, pack })
  const headers = { 'Access-Control-Allow-Origin': '*' }
  const answer = (request: Request) =>
    request.url.endsWith('/content.json') ? Response.json(content, { headers }) : house.app.fetch(request)
  const server = createServer(getRequestListener(answer)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { house, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close }
}

/** The extension's rights and none of its code. */
const inForce = (helper: Page) => helper.evaluate(() => chrome.storage.managed.get(null))

describe.skipIf(refused !== undefined)('With an administrator’s policy', () => {
  let collector: { house: House; address: string; close(): Promise<void> }
  let build: DemoBuild
  let policy: ChromiumPolicy
  let browser: ExtensionBrowser
  let helper: Page
  let page: Page

  /** As the browser itself says that it has taken it over. */
  const set = async (wanted: Record<string, unknown>, taken: Record<string, unknown> = wanted) => {
    policy.set(wanted)
    const isTaken = async () => isDeepStrictEqual(await inForce(helper), taken)
    await waitFor(isTaken, `the browser to take over ${JSON.stringify(taken)}`, 20_000)
  }
  const reopen = async (view: string) => {
    await page.close()
    page = await browser.openPage(`sidepanel.html#/${view}`)
    await page.waitForSelector('main h1')
  }
  const badge = () => helper.evaluate(() => chrome.action.getBadgeText({}))
  const buttons = (text: string) => page.getByRole('button', { name: text, exact: true }).count()

  beforeAll(async () => {
    collector = await openCollector()
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const key = extensionKeyOf(publicKey.export({ type: 'spki', format: 'pem' }).toString())
    build = await buildDemo('', 'chrome', { EXTENSION_KEY: key })
    policy = chromiumPolicy(extensionIdOf(key))
    browser = await launch({ extensionDir: build.extensionDir })
    expect(browser.extensionId).toBe(extensionIdOf(key))
    helper = await browser.openPage('manifest.json')
    const { manifest, counter, trust } = collector.house.campaign
    await set({
      language: 'en',
      collector: collector.address,
      campaign: { id: manifest.id, fingerprint: trust.invitation.fingerprint },
      counterKeys: [counter.publicKey],
      content: { address: `${collector.address}content.json`, hash: manifest.pack.hash },
      sizeBand: 'middle',
      featuresOff: ['files', 'letter', 'handover', 'language', 'desk'],
    })
    page = await browser.openPage('sidepanel.html')
    await page.waitForSelector('.level')
  })
  afterAll(async () => {
    await browser?.close()
    policy?.remove()
    await build?.remove()
    await collector?.close()
  })

  test('the first question and the popup speak the language that was set, in an Estonian browser', async () => {
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.textContent('.menu [aria-current=page]')).toBe('Questions')
    await page.keyboard.press('2')
    await waitSaved(page)
    const popup = await browser.openPopup()
    await popup.waitForSelector('[data-action=continue]')
    expect(await popup.textContent('[data-action=continue]')).toBe('Continue')
    expect(await popup.locator('.header-line button').count()).toBe(0)
    expect(await popup.textContent('.popup')).not.toMatch(/backup/i)
    expect(await axeViolations(popup)).toEqual([])
    await popup.close()
  })

  test('the settings show what was set, by whom, and what cannot be changed', async () => {
    await goTo(page, 'settings')
    const managed = page.locator('.managed')
    expect(await managed.textContent()).toContain(collector.address)
    expect(await managed.textContent()).toContain('kov-2027')
    expect(await managed.locator('[data-feature]').count()).toBe(5)
    expect(await page.locator('.managed-faults').count()).toBe(0)
    expect(await buttons('Open the federation’s desk')).toBe(0)
    const language = page.locator('.segmented').first()
    expect(await language.locator('input:disabled').count()).toBe(2)
    expect(await language.textContent()).toContain('Set by your organisation’s administrator.')
    expect(await axeViolations(page)).toEqual([])
  })

  test('content that was set is fetched, checked, and in use from the next opening on', async () => {
    const state = (kind: string) => page.waitForSelector(`.managed [data-content=${kind}]`)
    await state('next')
    await goTo(page, 'question/1.1')
    expect(await page.textContent('main h1')).not.toContain(OTHER_QUESTION)
    await reopen('settings')
    await state('inUse')
    await goTo(page, 'question/1.1')
    expect(await page.textContent('main h1')).toContain(OTHER_QUESTION)
    await expect.poll(() => page.locator('.level input:checked').count()).toBe(1)
    expect(browser.requests.filter((url) => url.endsWith('/content.json'))).toHaveLength(1)
  })

  test('what is switched off has no entrance, and its address explains why', async () => {
    await goTo(page, 'files')
    await page.waitForSelector('[data-assessment]')
    expect(await buttons('Save file')).toBe(0)
    expect(await page.locator('input[type=file]').count()).toBe(0)
    await goTo(page, 'demand')
    await page.waitForSelector('#demand-end')
    expect(await page.locator('a[href="#/letter"]').count()).toBe(0)
    await goTo(page, 'letter')
    expect(await page.textContent('.off')).toContain('has switched this part off')
    expect(await axeViolations(page)).toEqual([])
    const desk = await browser.openPage('desk.html')
    await desk.waitForSelector('.off[data-feature=desk]')
    expect(await desk.locator('nav').count()).toBe(0)
    expect(await axeViolations(desk)).toEqual([])
    await desk.close()
    await goTo(page, 'submit/open')
    await expect.poll(() => page.locator('.off[data-feature=handover]').count()).toBe(1)
    await page.click('.off button')
    await page.waitForSelector('.level')
  })

  test('joining asks for the code alone, and the counter is believed because of the policy’s key', async () => {
    await goTo(page, 'submit')
    const preset = await page.textContent('.preset')
    for (const known of [
      collector.address,
      'kov-2027',
      collector.house.campaign.trust.invitation.fingerprint,
    ])
      expect(preset).toContain(known)
    expect(await page.locator('a[href="#/submit/open"]').count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
    await page.fill(
      'form textarea',
      '1/kov-2027/7K3M-Q2TX/ABCDE-FGHJK-MNPQR-STVWX/https://elsewhere.example.ee/',
    )
    await page.click('form button[type=submit]')
    await page.waitForSelector('.problem .notice')
    const before = browser.requests.length
    await page.fill('form textarea', collector.house.codes[0]?.toLowerCase() ?? '')
    await page.click('form button[type=submit]')
    await page.waitForSelector('[data-stage=joined]')
    expect(browser.requests.length).toBeGreaterThan(before)
    await expect.poll(badge, { timeout: 10_000 }).toBe('5')
  })

  test('a wrong policy is explained key by key, everything else holds, and nothing is lost', async () => {
    const content = { address: `${collector.address}content.json`, hash: '00'.repeat(32) }
    const right = { language: 'en', sizeBand: 'small', content }
    const wrong = { collector: 'https://%zz/', featuresOff: ['submission', 'teleport'] }
    // What breaks the schema file never reaches the extension: the browser drops it and says so in chrome://policy.
    await set({ ...right, ...wrong, counterKeys: 'key', more: 1 }, { ...right, ...wrong })
    await reopen('settings')
    const faults = page.locator('.managed-faults li')
    expect(
      await faults.evaluateAll((all) => all.map((li) => li.getAttribute('data-key'))).then((k) => k.sort()),
    ).toEqual(['collector', 'featuresOff'])
    await page.waitForSelector('.managed [data-content=failed]')
    expect(await page.textContent('.managed [data-content]')).toContain('the hash of the file is not the one')
    expect(await page.textContent('.managed-faults')).toMatch(/collector.*%zz.*https:\/\/.*teleport/s)
    expect(await page.locator('.segmented').first().locator('input:disabled').count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])

    expect(await page.locator('.menu a[href="#/submit"]').count()).toBe(0)
    await goTo(page, 'results')
    expect(await page.getByText('Submit anonymously').count()).toBe(0)
    expect(await page.locator('.benchmark').count()).toBe(0)
    await goTo(page, 'submit/status')
    await expect.poll(() => page.locator('.off[data-feature=submission]').count()).toBe(1)
    const asked = browser.requests.length
    await expect.poll(badge, { timeout: 10_000 }).toBe('')
    expect(browser.requests.length).toBe(asked)
  })

  test('without a policy everything is back', async () => {
    await set({})
    await reopen('settings')
    expect(await page.locator('.managed').count()).toBe(0)
    expect(await page.getAttribute('html', 'lang')).toBe('et')
    await goTo(page, 'submit')
    await page.waitForSelector('[data-stage=joined]')
    expect((await storedAssessments(page))[0]?.answers['1.1']?.value).toEqual({ kind: 'level', level: 2 })
  })

  test('only the collector that was set was ever asked, and no error was reported', () => {
    expect(browser.requests.length).toBeGreaterThan(0)
    expect(browser.requests.filter((url) => !url.startsWith(collector.address))).toEqual([])
    expect(browser.problems).toEqual([])
  })
})
