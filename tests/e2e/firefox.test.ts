import { describe, expect, onTestFinished, test } from 'vitest'
import { findFirefox } from '../../scripts/browsers.mjs'
import { packageFile } from '../built.ts'
import { axeViolations } from './harness/axe.ts'
import { launchFirefox } from './harness/firefox.ts'
import { picture } from './harness/pictures.ts'
import { newFolder } from './packages.ts'

describe.skipIf(!findFirefox())('In real Firefox', () => {
  test('from the popup into the sidebar, sixteen answers, results and services, and all there after a reload, a restart and a crash', async () => {
    // The package itself, installed for good in a fresh profile.
    const profileDir = newFolder()
    let browser = await launchFirefox({ packageFile: packageFile('firefox'), profileDir })
    onTestFinished(() => browser.close())
    const sidebar = await browser.openSidebarFromPopup('[data-action=continue]')
    await sidebar.waitFor(() => document.querySelectorAll('.level').length === 6)
    expect(await sidebar.evaluate(() => innerWidth)).toBeLessThan(300)
    await picture(sidebar, 'firefox-sidebar.png')

    for (let answered = 0; answered < 16; answered++) {
      await sidebar.waitFor(() => document.querySelectorAll('.level').length === 6)
      const before = await sidebar.evaluate(() => location.hash)
      await sidebar.press(`${answered % 5}`)
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
    const expectAll = async () => {
      const popup = await browser.openPopup()
      await popup.waitFor(() => document.querySelector('.figures-line strong') !== null)
      expect(await popup.text('.figures-line strong')).toContain('16')
      expect(await browser.requests()).toEqual([])
      expect(await browser.problems()).toEqual([])
    }
    await expectAll()
    await browser.close()
    browser = await launchFirefox({ profileDir })
    await expectAll()

    const again = await browser.openSidebar()
    await again.evaluate(() => {
      location.hash = '#/question/1.1'
    })
    await again.waitFor(() => document.querySelector('.level input:checked'))
    await again.press('4')
    await again.waitFor(() => document.querySelectorAll('.level input')[4]?.matches(':checked'))
    await again.waitFor(() => /Salvestatud/.test(document.querySelector('.saving')?.textContent ?? ''))
    await browser.kill9()
    browser = await launchFirefox({ profileDir })
    await expectAll()
    const last = await browser.openPage('report.html#/question/1.1')
    await last.waitFor(() => document.querySelectorAll('.level input')[4]?.matches(':checked'))

    // The desk's work is done by a worker under the same policy: here the counter's keys are born.
    const desk = await browser.openPage('desk.html#/counting/keys')
    await desk.waitFor(() => document.querySelector('.counting button.primary') !== null)
    await desk.evaluate(() => document.querySelector<HTMLElement>('.counting button.primary')?.click())
    await desk.waitFor(() => document.querySelector('.counting .segmented') !== null)
    await desk.evaluate(() => document.querySelector<HTMLElement>('.counting [type=submit]')?.click())
    await desk.waitFor(() => document.querySelectorAll('.share').length === 6)
    expect(await axeViolations(desk)).toEqual([])
    expect(await browser.problems()).toEqual([])
  })

  test('what an administrator has set in policies.json holds, and what cannot be used is named', async () => {
    const browser = await launchFirefox({
      packageFile: packageFile('firefox'),
      managed: {
        language: 'en',
        collector: 'https://koguja.example.ee',
        campaign: { id: 'kov-2027', fingerprint: '7K3M-Q2TX' },
        featuresOff: ['letter', 'language'],
        sizeBand: 5,
        more: true,
      },
    })
    onTestFinished(() => browser.close())
    const popup = await browser.openPopup()
    await popup.waitFor(() => document.querySelector('[data-action=continue]')?.textContent === 'Start')
    const page = await browser.openPage('sidepanel.html#/settings')
    await page.waitFor(() => document.querySelector('.managed') !== null)
    expect(await page.text('.managed')).toContain('https://koguja.example.ee/')
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.managed-faults li')].map((li) => li.dataset.key),
      ),
    ).toEqual(['sizeBand', 'more'])
    expect(await axeViolations(page)).toEqual([])
    await page.evaluate(() => {
      location.hash = '#/letter'
    })
    await page.waitFor(() => document.querySelector('.off[data-feature=letter]') !== null)
    await page.evaluate(() => {
      location.hash = '#/submit'
    })
    await page.waitFor(() => document.querySelector('.preset') !== null)
    expect(await page.text('.preset')).toContain('7K3M-Q2TX')
    expect(await browser.requests()).toEqual([])
    expect(await browser.problems()).toEqual([])
  })
})
