/** What a closed panel has left waiting is sent from behind, by the real extension, to the real collector. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { collectorHere } from './collector-here.ts'
import { seedSample } from './seed.ts'
import { demoForTest } from './shared-build.ts'
import { launch } from './steps.ts'

/** The manifest as a page has the extension's rights and none of its code. */
const badge = (page: Page) =>
  page.evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})])

test('An outbox left waiting by a closed panel is delivered when the collector is up again, and the badge follows', async () => {
  const { house, start, stop, invitation, used } = await collectorHere()
  const port = await start()
  const extensionDir = await demoForTest(house.campaign.counter.publicKey)
  const browser = await launch({ extensionDir })
  onTestFinished(() => browser.close())
  const code = house.codes[0] ?? ''

  const helper = await browser.openPage('manifest.json')
  // Who has answered nothing has nothing to send.
  const answered = await browser.openPage('sidepanel.html')
  await seedSample(answered)
  await answered.close()
  const panel = await browser.openPage(`sidepanel.html#${invitation(port)}`)
  await panel.waitForSelector('form textarea')
  // The invitation left the address as it came in.
  expect(panel.url()).not.toContain(code.slice(0, 5))
  await panel.click('form button[type=submit]')
  await panel.waitForSelector('section[data-stage=joined]')
  await expect.poll(() => badge(helper), { timeout: 10_000 }).toEqual(['5', expect.stringContaining('5')])

  await stop()
  await panel.click('[data-action=review]')
  await panel.check('.consent input[type=checkbox]')
  await panel.click('[data-action=seal]')
  await panel.waitForSelector('section[data-stage=sealed]')
  await panel.close()
  expect(await used()).toBe(0)
  // Started again, as after a night: nothing but the alarm knows of it.
  await start(port)
  await expect.poll(used, { timeout: 180_000, interval: 500 }).toBe(1)
  await expect.poll(() => badge(helper), { timeout: 10_000 }).toEqual(['', 'KOV digikompass'])

  const again = await browser.openPage('sidepanel.html#/submit')
  await again.waitForSelector('section[data-stage=delivered]')
  expect(browser.requests.every((url) => url.startsWith(`http://127.0.0.1:${port}/campaigns/kov-2027`))).toBe(
    true,
  )
  expect(browser.requests.join()).not.toContain(code)
  // Only failed connections, while the collector was down.
  expect(browser.problems.filter((p) => !/ERR_CONNECTION_REFUSED/.test(p))).toEqual([])
})

test('Only a demo may reach this machine without encryption', async () => {
  const extensionDir = await demoForTest('')
  const read = (path: string) =>
    JSON.parse(readFileSync(path, 'utf8')).content_security_policy.extension_pages as string
  expect(read(join(extensionDir, 'manifest.json'))).toContain(
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*;",
  )
  expect(read(join(import.meta.dirname, '../../.output/chrome-mv3/manifest.json'))).not.toMatch(
    /localhost|127\.0/,
  )
})
