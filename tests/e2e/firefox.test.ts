import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findFirefox } from '../../scripts/browsers.mjs'
import { axeViolations } from './harness/axe.ts'
import { launchFirefox } from './harness/firefox.ts'
import { FIREFOX_BUILD } from './steps.ts'

const SHOTS = join(import.meta.dirname, '../../.screenshots')

describe.skipIf(!findFirefox())('In real Firefox', () => {
  test('from the popup into the sidebar, sixteen answers, results and services, and all there after a reload; then the desk', async () => {
    const browser = await launchFirefox({ extensionDir: FIREFOX_BUILD })
    onTestFinished(() => browser.close())
    const sidebar = await browser.openSidebarFromPopup('[data-action=continue]')
    await sidebar.waitFor(() => document.querySelectorAll('.level').length === 6)
    expect(await sidebar.evaluate(() => innerWidth)).toBeLessThan(300)
    mkdirSync(SHOTS, { recursive: true })
    writeFileSync(join(SHOTS, 'firefox-sidebar.png'), await sidebar.screenshot())

    for (let answered = 0; answered < 16; answered++) {
      await sidebar.waitFor(() => document.querySelectorAll('.level').length === 6)
      const before = await sidebar.evaluate(() => location.hash)
      await sidebar.press(`${1 + (answered % 5)}`)
      await sidebar.waitFor(() => document.querySelector('.level input:checked') !== null)
      await sidebar.press('Enter')
      await sidebar.waitFor((old) => location.hash !== old, before)
      if (answered % 2 === 1 && answered < 15) {
        await sidebar.waitFor(() => document.querySelector('.summary .foot .primary') !== null)
        await sidebar.evaluate(() => document.querySelector<HTMLElement>('.summary .foot .primary')?.focus())
        await sidebar.press('Enter')
        await sidebar.waitFor(() => location.hash.startsWith('#/question/'))
      }
    }
    await sidebar.evaluate(() => {
      location.hash = '#/results'
    })
    await sidebar.waitFor(
      () => document.querySelectorAll('.profile-table tbody tr[data-kind=indicative]').length === 8,
    )
    await sidebar.waitFor(() => !document.querySelector('.radar figcaption'))
    expect(await axeViolations(sidebar)).toEqual([])
    await sidebar.evaluate(() => {
      location.hash = '#/services'
    })
    await sidebar.waitFor(() => document.querySelectorAll('.card[data-service]').length > 0)
    const told = await sidebar.evaluate(
      () => document.querySelectorAll('.card:not([data-verdict=cannotTell])').length,
    )
    expect(told).toBeGreaterThanOrEqual(7)

    await sidebar.reload()
    await sidebar.waitFor(() => document.querySelectorAll('.card[data-service]').length > 0)
    const popup = await browser.openPopup()
    await popup.waitFor(() => document.querySelector('.figures-line strong') !== null)
    expect(await popup.text('.figures-line strong')).toContain('16')

    // The desk is an ordinary page of the extension, which the sidebar can show as well as a tab. Its work is done by
    // a worker under the same policy: here the counter's keys are born.
    await sidebar.evaluate(() => {
      location.href = '/desk.html#/counting/keys'
    })
    await sidebar.waitFor(() => document.querySelector('.counting button.primary') !== null)
    await sidebar.evaluate(() => document.querySelector<HTMLElement>('.counting button.primary')?.click())
    await sidebar.waitFor(() => document.querySelector('.counting .segmented') !== null)
    await sidebar.evaluate(() => document.querySelector<HTMLElement>('.counting [type=submit]')?.click())
    await sidebar.waitFor(() => document.querySelectorAll('.share').length === 6)
    expect(await axeViolations(sidebar)).toEqual([])
    expect(await browser.requests()).toEqual([])
    expect(await browser.problems()).toEqual([])
  })
})
