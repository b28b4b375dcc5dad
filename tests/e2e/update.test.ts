/** From the package of the previous release, with what an official has done in it, to this one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readIdentity } from '../../counter/keys.ts'
import product from '../../package.json' with { type: 'json' }
import { Manifest } from '../../protocol/manifest.ts'
import { findFirefox } from '../../scripts/browsers.mjs'
import { packageFile } from '../built.ts'
import { collectorHere } from './collector-here.ts'
import { dumpDevice } from './device-dump.ts'
import { launchFirefox } from './harness/firefox.ts'
import { filesIn, newFolder, unpackInto } from './packages.ts'
import { demoForTest } from './shared-build.ts'
import { answerAll, goTo, launch, waitSaved } from './steps.ts'

const PREVIOUS = join(import.meta.dirname, '../fixtures/releases/0.1.0')
const previous = (name: string) => join(PREVIOUS, name)
const Asked = Manifest.shape

/** The campaign asks what the previous release knows, whatever the content says by now. */
const frozenCampaign = async () => {
  const counter = await readIdentity(readFileSync(previous('demo-counter.json'), 'utf8'))
  if (!counter) throw new Error('demo-counter.json is no identity')
  const { pack, items } = JSON.parse(readFileSync(previous('campaign.json'), 'utf8'))
  return { counter, change: { pack: Asked.pack.parse(pack), items: Asked.items.parse(items) } }
}

const versionOf = (page: Page) => page.evaluate(() => chrome.runtime.getManifest().version)

describe('An update from 0.1.0', () => {
  test('in Chromium: assessments, the need for services, preferences and a sealed box that waits are all there, and the box is sent from behind', async () => {
    const { counter, change } = await frozenCampaign()
    const { house, start, stop, invitation, used } = await collectorHere(change, counter)
    const port = await start()
    const extensionDir = join(newFolder(), 'extension')
    const profileDir = newFolder()
    unpackInto(previous('chrome-demo.zip'), extensionDir)
    let browser = await launch({ extensionDir, profileDir })
    onTestFinished(() => browser.close())
    const { extensionId } = browser

    const panel = await browser.openPanelFromPopup('[data-action=continue]')
    expect(await versionOf(panel)).toBe('0.1.0')
    await answerAll(panel, '1.1', (id) => `${1 + (Number(id.replace('.', '')) % 5)}`)
    await goTo(panel, 'demand')
    await panel.locator('.demand .actions .primary').first().click()
    await panel.locator('[data-family="C"] select').first().selectOption('later')
    await waitSaved(panel)
    await goTo(panel, 'files')
    await panel.getByRole('button', { name: 'Alusta uut hindamist' }).click()
    await panel.waitForSelector('.level')
    await panel.locator('.level').nth(2).click()
    await waitSaved(panel)
    await goTo(panel, 'settings')
    await panel.getByLabel('Tume', { exact: true }).check()
    await panel.getByLabel('English', { exact: true }).check()
    await goTo(panel, 'submit/join')
    await panel.fill('.invitation', invitation(port))
    await panel.click('.submit form button[type=submit]')
    await panel.waitForSelector('section[data-stage=joined]')
    await stop()
    await panel.click('[data-action=review]')
    await panel.check('.consent input')
    await panel.click('[data-action=seal]')
    await panel.waitForSelector('section[data-stage=sealed]')
    const before = await panel.evaluate(dumpDevice)
    expect(Object.keys(before.assessments)).toHaveLength(3)
    expect(Object.values(before.submissions)[0]?.pending).not.toBeNull()
    expect(before.preferences).toMatchObject({ 'digikompass.language': 'en', 'digikompass.theme': 'dark' })
    await browser.close()

    unpackInto(await demoForTest(counter.publicKey), extensionDir)
    await start(port)
    browser = await launch({ extensionDir, profileDir })
    expect(browser.extensionId).toBe(extensionId)
    // No page is open: the new background has found what the old one left.
    await expect.poll(used, { timeout: 30_000 }).toBe(1)
    const popup = await browser.openPopup()
    expect(await versionOf(popup)).toBe(product.version)
    await popup.waitForSelector('.figures-line strong')
    expect(await popup.textContent('[data-action=continue]')).toBe('Continue')
    const after = await popup.evaluate(dumpDevice)
    const page = await browser.openPanelFromPopup('[data-action=continue]')
    await page.waitForSelector('.level')
    expect(
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-theme]')?.dataset.theme),
    ).toBe('dark')
    expect(after.assessments).toEqual(before.assessments)
    expect(after.preferences).toEqual(before.preferences)
    const box = (dump: typeof after) =>
      Object.values(dump.submissions).map(({ code, boxes }) => ({ code, boxes }))
    expect(box(after)).toEqual(box(before))
    expect(box(after)[0]?.code).toBe(house.codes[0])
    await goTo(page, 'submit')
    await page.waitForSelector('section[data-stage=delivered]')
    await goTo(page, 'files')
    await expect.poll(() => page.locator('.card[data-assessment]').count()).toBe(2)
    expect(browser.problems).toEqual([])
  })

  test.skipIf(!findFirefox())(
    'in Firefox: installed over the running one, and again after a restart, everything is there',
    async () => {
      const profileDir = newFolder()
      let browser = await launchFirefox({ packageFile: previous('firefox.zip'), profileDir })
      onTestFinished(() => browser.close())
      expect(await browser.version()).toBe('0.1.0')
      const sidebar = await browser.openSidebarFromPopup('[data-action=continue]')
      const go = (view: string) =>
        sidebar.evaluate((v) => {
          location.hash = `#/${v}`
        }, view)
      for (const [question, key] of Object.entries({ '1.1': '3', '2.1': '5', '3.1': '1' })) {
        await go(`question/${question}`)
        await sidebar.waitFor(
          () =>
            document.querySelectorAll('.level').length === 6 &&
            !document.querySelector('.level input:checked'),
        )
        await sidebar.press(key)
        await sidebar.waitFor(() => document.querySelector('.level input:checked'))
      }
      await go('demand')
      await sidebar.click('[data-service=volis] .choice label:last-of-type')
      await sidebar.waitFor(() => document.querySelector('[data-service=volis] input:checked'))
      await sidebar.waitFor(() => /Salvestatud/.test(document.querySelector('.saving')?.textContent ?? ''))
      await go('settings')
      await sidebar.waitFor(() => document.querySelector('.settings'))
      await sidebar.click('.settings .segments label:nth-of-type(2)')
      await sidebar.waitFor(() => localStorage.getItem('digikompass.language') === 'en')
      const before = await sidebar.evaluate(dumpDevice)
      expect(Object.keys(before.assessments)).toHaveLength(2)

      await browser.update(packageFile('firefox'))
      for (const restarts of [0, 1]) {
        if (restarts > 0) {
          await browser.close()
          browser = await launchFirefox({ profileDir })
        }
        expect(await browser.version()).toBe(product.version)
        const popup = await browser.openPopup()
        await popup.waitFor(() => document.querySelector('.figures-line strong'))
        expect(await popup.text('[data-action=continue]')).toBe('Continue')
        expect(await popup.evaluate(dumpDevice)).toEqual(before)
      }
      expect(await browser.problems()).toEqual([])
    },
  )
})

test('The previous release is what it was when it was frozen', async () => {
  const written = readFileSync(previous('README.md'), 'utf8')
  const listed = [...written.matchAll(/^\| `([\w.-]+)` .*`([0-9a-f]{64})` \|$/gm)]
  expect(listed.map(([, name]) => name).sort()).toEqual(['chrome-demo.zip', 'chrome.zip', 'firefox.zip'])
  const files = filesIn(PREVIOUS)
  for (const [, name = '', hash] of listed) {
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(files[name] ?? []))
    expect(Buffer.from(digest).toString('hex'), name).toBe(hash)
  }
})
