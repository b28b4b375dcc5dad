import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Assessment } from '../../domain/assessment.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { expectedFit, expectedGaps, expectedProfile, pack, services } from './recompute.ts'
import { answerAll, chooseFull, goTo, launch, storedAssessments, waitSaved } from './steps.ts'

const ids = pack.dimensions.flatMap((d) => d.indicators.map((i) => i.id))
/** Every level and, now and then, "don't know". */
const keyFor = (id: string) => '01234?'.charAt(((ids.indexOf(id) * 7) % 11) % 6)

const shown = (n: number) =>
  new Intl.NumberFormat('et-EE', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(n)

const profileOn = (page: Page) =>
  page.$$eval('.profile-table tbody tr', (rows) =>
    rows.map((r) => ({
      dimension: r.getAttribute('data-dimension'),
      level: r.querySelector('strong')?.textContent,
      basis: /^\d+ küsimusest tasemega \d+/.exec(
        r.querySelector('td:nth-of-type(2)')?.textContent ?? '',
      )?.[0],
    })),
  )

const servicesOn = (page: Page) =>
  page.$$eval('.card[data-service]', (cards) =>
    cards.map((c) => ({
      id: c.getAttribute('data-service'),
      verdict: c.getAttribute('data-verdict'),
      figures: [...c.querySelectorAll('.meter-text')].map((m) =>
        Number(/\d+/.exec(m.textContent ?? '')?.[0] ?? 0),
      ),
    })),
  )

describe('An official answers the whole self-assessment in the real side panel', () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'digikompass-e2e-'))
  let browser: ExtensionBrowser
  let panel: Page
  let stored: Assessment

  beforeAll(async () => {
    browser = await launch({ profileDir })
  })
  afterAll(async () => {
    await browser.close()
    rmSync(profileDir, { recursive: true, force: true })
  })

  test('one click in the popup opens the side panel at the first question', async () => {
    const popup = await browser.openPopup()
    await popup.waitForSelector('[data-action=continue]')
    expect(await popup.textContent('[data-action=continue]')).toBe('Alusta')
    panel = await browser.openPanelFromPopup('[data-action=continue]')
    await panel.waitForSelector('.level')
    expect(await panel.evaluate(() => innerWidth)).toBeLessThan(500)
    expect(panel.url()).toMatch(/sidepanel\.html#\/question\/1\.1$/)
  })

  test('all 48 questions are answered with the keyboard alone', async () => {
    await chooseFull(panel)
    await goTo(panel, 'question/1.1')
    expect(await answerAll(panel, '1.1', keyFor)).toEqual(ids)
    await expect
      .poll(async () => Object.keys((await storedAssessments(panel))[0]?.answers ?? {}).length)
      .toBe(48)
    const all = await storedAssessments(panel)
    expect(all).toHaveLength(1)
    stored = all[0] as Assessment
    for (const id of ids) {
      const key = keyFor(id)
      const expected = key === '?' ? { kind: 'unknown' } : { kind: 'level', level: Number(key) }
      expect(stored.answers[id]?.value, id).toEqual(expected)
    }
  })

  test('every figure of the results equals the stored answers by the method’s formulas', async () => {
    await goTo(panel, 'results')
    await panel.waitForSelector('.profile-table')
    const expected = expectedProfile(stored).map((r) => ({
      dimension: r.dimension,
      level: r.level === null ? '–' : shown(r.level),
      basis: `${r.of} küsimusest tasemega ${r.answered}`,
    }))
    expect(await profileOn(panel)).toEqual(expected)

    const more = panel.locator('.results [aria-expanded]').filter({ hasText: 'Näita kõiki' })
    if ((await more.count()) > 0) await more.click()
    expect(await panel.$$eval('.gaps li', (li) => li.map((l) => l.getAttribute('data-indicator')))).toEqual(
      expectedGaps(stored),
    )
  })

  test('the radar is drawn with something on it', async () => {
    await panel.waitForFunction(() => {
      const canvas = document.querySelector('canvas')
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      return data?.some((v, at) => at % 4 === 3 && v > 0)
    })
  })

  test('every service shows its need and readiness, and why, with links back to the questions', async () => {
    await goTo(panel, 'services')
    await panel.waitForSelector('.card[data-service]')
    const cards = await servicesOn(panel)
    expect(cards.map((c) => c.id).sort()).toEqual(services.map((s) => s.id).sort())
    for (const s of services) {
      const { need, readiness } = expectedFit(stored, s)
      expect(cards.find((c) => c.id === s.id)?.figures, s.id).toEqual([
        Math.round(need),
        Math.round(readiness),
      ])
      const linked = await panel.$$eval(`[data-service="${s.id}"] .reasons li[data-state]`, (li) =>
        li.map((l) => l.getAttribute('data-indicator')),
      )
      expect(linked.sort(), s.id).toEqual(s.lifts.map((l) => l.indicator).sort())
    }
    await panel.locator('[data-service] .reasons a').first().click()
    await panel.waitForSelector('.level')
    expect(panel.url()).toContain('#/question/')
  })

  test('after a reload everything is there', async () => {
    await panel.reload()
    await panel.waitForSelector('.level')
    expect(await storedAssessments(panel)).toEqual([expect.objectContaining({ answers: stored.answers })])
  })

  test('an answer that is said to be saved survives kill −9 of the browser', async () => {
    await goTo(panel, 'question/5.3')
    await panel.waitForSelector('.level')
    const key = keyFor('5.3') === '0' ? '1' : '0'
    await panel.keyboard.press(key)
    await waitSaved(panel)
    await browser.kill9()
    browser = await launch({ profileDir })
    const popup = await browser.openPopup()
    await popup.waitForSelector('.popup-name')
    expect(await popup.textContent('.figures-line strong')).toBe('48 küsimusest on vastatud 48')
    panel = await browser.openPanelFromPopup('[data-action=continue]')
    await panel.waitForSelector('main h1')
    const [after] = await storedAssessments(panel)
    expect(after?.answers['5.3']?.value).toEqual({ kind: 'level', level: Number(key) })
    const { '5.3': _now, ...rest } = after?.answers ?? {}
    const { '5.3': _then, ...before } = stored.answers
    expect(rest).toEqual(before)
  })

  test('a new assessment started from the popup opens in the panel that is already there', async () => {
    const popup = await browser.openPopup()
    await popup.waitForSelector('[data-action=new]')
    panel = await browser.openPanelFromPopup('[data-action=new]')
    await panel.waitForFunction(() => location.hash === '#/question/1.1')
    await panel.waitForFunction(
      () => document.querySelector('.header [role=progressbar]')?.getAttribute('aria-valuenow') === '0',
    )
    await panel.waitForSelector('.level')
    await panel.keyboard.press('4')
    await waitSaved(panel)
    const all = await storedAssessments(panel)
    expect(all.map((a) => Object.keys(a.answers).length).sort()).toEqual([1, 48])
  })

  test('nothing was asked of any network, and no error or policy violation was reported', () => {
    expect(browser.requests).toEqual([])
    expect(browser.problems).toEqual([])
  })
})

describe('After the sixteen questions of the short mode', () => {
  test('every dimension is indicative, "2 of 6", and at least half of the services have a verdict', async () => {
    const browser = await launch()
    try {
      const panel = await browser.openPanelFromPopup('[data-action=continue]')
      const answered = await answerAll(panel, '1.1', (id) => `${ids.indexOf(id) % 5}`)
      expect(answered).toHaveLength(16)
      await goTo(panel, 'results')
      await panel.waitForSelector('.profile-table')
      const kinds = await panel.$$eval('.profile-table tbody tr', (rows) =>
        rows.map((r) => r.getAttribute('data-kind')),
      )
      expect(kinds).toEqual(Array(8).fill('indicative'))
      expect((await profileOn(panel)).map((r) => r.basis)).toEqual(Array(8).fill('6 küsimusest tasemega 2'))
      await goTo(panel, 'services')
      await panel.waitForSelector('.card[data-service]')
      const told = (await servicesOn(panel)).filter((c) => c.verdict !== 'cannotTell')
      expect(told.length).toBeGreaterThanOrEqual(services.length / 2)
      expect(browser.requests).toEqual([])
      expect(browser.problems).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
