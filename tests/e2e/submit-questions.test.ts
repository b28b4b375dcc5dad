/** What the submission asks or says before something would be lost: seen in the real extension with a real collector. */

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submit as words } from '../../locales/et/submit.ts'
import { axeViolations } from './harness/axe.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { picture } from './harness/pictures.ts'
import { seed, seedSample } from './seed.ts'
import { goTo, launch } from './steps.ts'
import { type SubmitScene, submitScene } from './submit-scene.ts'

const ID = 'demo-kysimused'
const screen = (page: Page, name: string) => page.waitForSelector(`.submit[data-page=${name}] h1`)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Narrow, light and dark, without faults and without a sideways scroll. */
const glance = async (page: Page, name: string) => {
  await page.setViewportSize({ width: 320, height: 800 })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeViolations(page), `${name} ${colorScheme}`).toEqual([])
  }
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide, name).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 360, height: 760 })
  await picture(page, `submit-${name}-et.png`, { fullPage: true })
}

const joinWith = async (page: Page, invitation: string) => {
  await goTo(page, 'submit/join')
  await screen(page, 'join')
  await page.fill('.invitation', invitation)
  await button(page, words.join.action).click()
}

describe('Before something is lost', () => {
  let scene: SubmitScene
  let browser: ExtensionBrowser
  let page: Page

  beforeAll(async () => {
    scene = await submitScene(ID, 3_600_000)
    browser = await launch({ extensionDir: scene.extensionDir })
  })
  afterAll(async () => {
    await browser?.close()
    await scene?.end()
  })

  test('an empty device that opens a used invitation is led to the questions, and can replace nothing', async () => {
    await scene.deliver(scene.invited(0))
    page = await browser.openPage('sidepanel.html#/submit')
    await joinWith(page, `„${scene.invited(0).invitation}”, ja muu jutt kirjast`)
    await screen(page, 'status')
    await page.waitForFunction(
      (t) => document.querySelector('.submit-said')?.textContent === t,
      words.join.joinedElsewhere,
    )
    expect(await page.locator('[data-stage] [data-action]').getAttribute('data-action')).toBe('question')
    expect(await page.textContent('.submit')).not.toContain(words.join.joined)
    await glance(page, 'empty-device')
    await goTo(page, `submit/review/${ID}`)
    await page.getByText(words.review.empty).waitFor()
    expect(await page.locator('[data-action=seal]').count()).toBe(0)
  })

  test('a much poorer replacement is agreed to apart, or not sent', async () => {
    await seedSample(page, { answers: {} })
    await goTo(page, 'question/1.1')
    await page.locator('.level').first().click()
    await goTo(page, `submit/review/${ID}`)
    await page.waitForSelector('[data-poorer]')
    await page.check('.consent > .check input')
    await page.locator('[data-action=seal]').click()
    await page.getByText(words.review.consent.poorerNeeded).waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('[data-poorer]') !== null)).toBe(true)
    await glance(page, 'poorer')
    expect(await scene.boxes()).toBe(1)
    await page.check('[data-poorer] input')
    await page.locator('[data-action=seal]').click()
    await page.waitForSelector('.submit [data-stage=delivered] h2')
  })

  test('answers that have changed since the sealing are counted where the submission stands', async () => {
    await goTo(page, 'question/1.2')
    await page.locator('.level').first().click()
    await goTo(page, `submit/status/${ID}`)
    await page.waitForSelector('[data-changed]')
    await glance(page, 'changed-since')
  })

  test('another invitation to the same survey is a question, whose first answer keeps what is there', async () => {
    await joinWith(page, scene.invited(1).invitation)
    await page.waitForSelector('[data-question=replaces]')
    await glance(page, 'replaces')
    await page.locator('[data-action=keep]').click()
    expect(await page.locator('[data-question]').count()).toBe(0)
    await goTo(page, `submit/status/${ID}`)
    await page.waitForSelector('.submit [data-stage=delivered] h2')
  })

  test('a clock that differs from the server’s is said, and the survey stays open', async () => {
    await page.clock.install({ time: Date.now() + 3 * 86_400_000 })
    await page.reload()
    await goTo(page, `submit/status/${ID}`)
    await page.waitForSelector('[data-clock]')
    expect(await page.textContent('[data-clock]')).toContain(words.status.clock.units.days(3))
    await page.waitForSelector('.submit [data-stage=delivered] [data-action=review]')
    await glance(page, 'clock')
  })

  test('what is kept and cannot be read is named, and is no empty device', async () => {
    const other = await browser.openPage('sidepanel.html')
    await seed(other, { 'submission/teine-2026': { v: 9 }, 'submission/kolmas-2026': { v: 1 } })
    await goTo(other, 'submit/join')
    await other.waitForSelector('[data-unreadable="2"]')
    expect(await other.textContent('[data-unreadable]')).toContain('teine-2026')
    await glance(other, 'unreadable')
  })
})
