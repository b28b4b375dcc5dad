/**
 * What really arrives at a collector from a real browser: nothing that tells one installation, or one user, from another.
 * Page and background are two senders, and both are heard.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findFirefox } from '../../scripts/browsers.mjs'
import { collectorHere, type Heard } from './collector-here.ts'
import { launchFirefox } from './harness/firefox.ts'
import type { FirefoxView } from './harness/firefox-view.ts'
import { seedSample } from './seed.ts'
import { demoForTest, packFirefox } from './shared-build.ts'
import { launch } from './steps.ts'

/** Headers that every browser sends for every request, the same in all installations of one version and language. */
const USUAL = [
  ...['host', 'connection', 'user-agent', 'accept', 'accept-encoding', 'accept-language', 'origin'],
  ...['content-type', 'content-length', 'cache-control', 'pragma', 'priority'],
  ...['sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'sec-fetch-storage-access'],
  ...['sec-ch-ua', 'sec-ch-ua-mobile', 'sec-ch-ua-platform'],
  ...['access-control-request-method', 'access-control-request-headers'],
]

const inAll = (heard: readonly Heard[], name: string) => [...new Set(heard.map((h) => h.headers[name]))]

/** Holds for both browsers. */
const expectNothingOfTheSender = (heard: readonly Heard[], code: string) => {
  const steps = heard.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)
  for (const step of ['GET kov-2027', 'POST status', 'PUT box', 'OPTIONS box']) expect(steps).toContain(step)
  const unusual = heard.flatMap((h) => Object.keys(h.headers)).filter((name) => !USUAL.includes(name))
  expect([...new Set(unusual)]).toEqual([])
  // The browser's own question before a request of ours is the one place where its language is told.
  const own = heard.filter((h) => h.method !== 'OPTIONS')
  expect(inAll(own, 'accept-language')).toEqual(['*'])
  expect(JSON.stringify(heard)).not.toContain(code)
}

describe('On the wire', () => {
  test('Chromium tells the extension’s address, which all installations share, and nothing else', async () => {
    const { house, heard, start, invitation, used } = await collectorHere()
    const port = await start()
    const extensionDir = await demoForTest(house.campaign.counter.publicKey)
    const browser = await launch({ extensionDir })
    onTestFinished(() => browser.close())
    const answered = await browser.openPage('sidepanel.html')
    await seedSample(answered)
    await answered.close()
    const panel = await browser.openPage(`sidepanel.html#${invitation(port)}`)
    await panel.click('form button[type=submit]')
    await panel.waitForSelector('section[data-stage=joined]')
    await panel.click('[data-action=review]')
    await panel.check('.consent input[type=checkbox]')
    await panel.click('[data-action=seal]')
    await panel.waitForSelector('section[data-stage=delivered]')
    expect(await used()).toBe(1)
    expectNothingOfTheSender(heard, house.codes[0] ?? '')
    const origins = inAll(heard, 'origin').filter((origin) => origin !== undefined)
    expect(origins).toEqual([`chrome-extension://${browser.extensionId}`])
  })

  test.skipIf(!findFirefox())(
    'Firefox tells no address: not from the sidebar, and not from behind when the box that a crash left waiting is sent',
    async () => {
      const { house, heard, start, stop, invitation, used } = await collectorHere()
      const port = await start()
      const packageFile = await packFirefox(house.campaign.counter.publicKey)
      const profileDir = mkdtempSync(join(tmpdir(), 'firefox-profile-'))
      onTestFinished(() => rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 }))
      let browser = await launchFirefox({ packageFile, profileDir })
      onTestFinished(() => browser.close())
      const again = async () => {
        browser = await launchFirefox({ profileDir })
      }
      const at = (sidebar: FirefoxView, stage: string) =>
        sidebar.waitFor((s) => document.querySelector(`section[data-stage=${s}]`), stage)
      const openStatus = async () => {
        const sidebar = await browser.openSidebar()
        await sidebar.evaluate(() => {
          location.hash = '#/submit'
        })
        return sidebar
      }

      const first = await browser.openSidebar()
      await first.waitFor(() => document.querySelectorAll('.level').length === 6)
      await first.click('.level')
      await first.waitFor(() => document.querySelector('.level input:checked'))
      await first.waitFor(() =>
        /Salvestatud|Saved/.test(document.querySelector('.saving')?.textContent ?? ''),
      )
      await first.evaluate((text) => {
        location.hash = text
        location.reload()
      }, invitation(port))
      await first.click('form button[type=submit]')
      await at(first, 'joined')
      await browser.close()

      await again()
      await stop()
      const second = await openStatus()
      await second.click('[data-action=review]')
      await second.click('.consent input[type=checkbox]')
      await second.click('[data-action=seal]')
      await at(second, 'sealed')
      // What is said to be sealed is on the disk, whatever happens to the browser.
      await browser.kill9()
      expect(await used()).toBe(0)
      await start(port)
      const before = heard.length

      await again()
      // No page is open: the background has sent it.
      await expect.poll(used, { timeout: 30_000 }).toBe(1)
      expect(heard.length).toBeGreaterThan(before)
      const third = await openStatus()
      await at(third, 'delivered')

      // A permission taken back, or forgotten in a crash, is asked for again where a click sends.
      await third.evaluate(
        `browser.permissions.remove({ data_collection: ['authenticationInfo'] }).then(() => '')`,
      )
      await third.click('section[data-stage] ~ .actions > button.quiet')
      await third.click('.ask .actions button')
      await at(third, 'withdrawn')
      expect(await used()).toBe(0)
      // The messengers leave no frame behind.
      await third.waitFor(() => document.querySelector('iframe') === null)

      expectNothingOfTheSender(heard, house.codes[0] ?? '')
      expect(inAll(heard, 'origin')).toEqual(['null'])
      expect(JSON.stringify(heard)).not.toContain('moz-extension')
      expect(await browser.problems()).toEqual([])
    },
  )
})
