/** A member reads the public report in a browser without the extension: on a phone, in the dark, on paper, without a network. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { fileNames } from '../../collector/report/file-names.ts'
import { reportFiles } from '../../collector/report/files.ts'
import { contentFiles } from '../../content/disk.ts'
import { reportOf } from '../../domain/report/report.ts'
import { report as words } from '../../locales/et/report.ts'
import { type CollectorProcess, startCollector, variablesOf } from '../../simulation/collector-process.ts'
import { releaseSimulated, storeReleased } from '../../simulation/released.ts'
import { inProcess } from '../federation/cli.ts'
import { axeViolations } from './harness/axe.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { PageBrowser } from './harness/chromium.ts'
import { keep, picture } from './harness/pictures.ts'

const CAMPAIGN = 'kov-2027'
const names = fileNames(CAMPAIGN)
/** The same page with a few of everything, for what is looked at node by node. */
const SMALL = 'lyhike'
const FEW = /^(answer|dimension)\/[17]|^service\/(kyber|volis|burokratt)\/|^family\/[AC]\//
const PHONE = { width: 360, height: 780 }

const folder = mkdtempSync(join(tmpdir(), 'digikompass-report-'))
const saved = join(folder, 'report')
/** Reports of few: one with merged bands, one without any. */
const fewFiles: string[] = []
let collector: CollectorProcess
let browser: PageBrowser
let page: Page

beforeAll(async () => {
  const place = join(folder, 'collector.sqlite')
  const store = await openStore(place)
  await storeReleased(store, await releaseSimulated({ seed: 'report', id: CAMPAIGN }))
  await storeReleased(
    store,
    await releaseSimulated({ seed: 'report', id: SMALL, demo: true, asks: (item) => FEW.test(item) }),
  )
  await store.close()
  for (const every of [2, 5]) {
    const few = await releaseSimulated({
      seed: 'report',
      id: `few-${every}`,
      delivers: (ehak) => Number(ehak) % every === 0,
    })
    const report = reportOf({ ...few, release: few.signed.release })
    const html = reportFiles(report, contentFiles()).find(({ name }) => name.endsWith('.et.html'))
    const file = join(folder, html?.name ?? '')
    writeFileSync(file, html?.text ?? '')
    fewFiles.push(file)
  }
  const made = await inProcess(['report', CAMPAIGN, '--out', saved, '--lang', 'et'], { place })
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toContain(`campaigns/${CAMPAIGN}/report`)
  expect(await inProcess(['report', SMALL], { place })).toMatchObject({ code: 0, err: '' })
  collector = await startCollector({ variables: variablesOf(place) })
  browser = await borrowPage(PHONE)
  page = browser.page
})
afterAll(async () => {
  await browser.close()
  await collector.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Nothing is cut off at the side: only what lies above the fold moves. */
const isInside = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth')

/** What the rows of a table say, cell by cell. */
const rowsOf = (selector: string) =>
  page.$$eval(`${selector} tbody tr`, (rows) =>
    rows.map((row) => [...row.children].map((c) => (c as HTMLElement).innerText.replace(/\s+/g, ' ').trim())),
  )

test('finds it from the collector’s start page and reads it on a phone, in Estonian', async () => {
  await page.goto(`${collector.url}?lang=et`)
  await page.locator(`a[href*="${CAMPAIGN}/report"]`).click()
  expect(page.url()).toBe(`${collector.url}campaigns/${CAMPAIGN}/report/${names.et}`)
  expect(await page.textContent('h1')).toBe(words.title(CAMPAIGN))
  expect(await page.textContent('#participation')).toContain(words.participation.invited)
  expect(await isInside()).toBe(true)
  const [first] = await rowsOf('#maturity table:first-of-type')
  // Every level says how exactly, and of how many.
  expect(first?.[2]).toMatch(/^2,0 1,95–2,05 n = 70–73$/)
  await picture(page, 'report-phone-et.png')
})

test('every level, count and share on it comes with its range and its number of answers', async () => {
  const levels = await page.$$eval('.levels-table td[data-label]:not(.missing):not(:has(ul))', (cells) =>
    cells.map((c) => c.textContent?.replace(/\s+/g, ' ').trim()),
  )
  expect(levels.length).toBeGreaterThan(150)
  for (const level of levels)
    expect(level).toMatch(
      /(\d,\d{1,2}|või (vähem|rohkem)|enamik: \d \(teisiti kuni 2\)) \d,\d+–\d,\d+ n = \d+–\d+$/,
    )
  const shares = await page.$$eval('.bars td.picture', (cells) => cells.map((c) => c.textContent?.trim()))
  expect(shares.length).toBeGreaterThan(40)
  for (const share of shares) expect(share).toMatch(/^\d+–\d+\u00a0%$/)
  const bases = await page.$$eval('.answer', (all) => all.map((a) => a.textContent ?? ''))
  for (const text of bases) expect(text).toMatch(/n\s=\s\d+–\d+|liiga vähe vastuseid/)
})

test('follows the contents, turns to English and back, and takes the data along', async () => {
  await page.getByRole('link', { name: words.services.title }).click()
  expect(new URL(page.url()).hash).toBe('#services')
  await page.getByRole('link', { name: 'In English' }).click()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  expect(await isInside()).toBe(true)
  await page.getByRole('link', { name: 'Eesti keeles' }).click()
  expect(await page.getAttribute('html', 'lang')).toBe('et')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: words.data.files.csvEt }).click(),
  ])
  expect(download.suggestedFilename()).toBe(names.csvEt)
  expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(join(saved, names.csvEt), 'utf8'))
})

test('breaks no rule of accessibility: on a phone, in the dark, in a wide window, in both languages', async () => {
  const open = (language: 'et' | 'en') =>
    page.goto(`${collector.url}campaigns/${SMALL}/report/${fileNames(SMALL)[language]}`)
  await open('et')
  for (const part of ['#maturity', '#equity', '#services', '#families', '.demo'])
    expect(await page.locator(part).first().isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'report-dark-et.png', { fullPage: true })
  await page.emulateMedia({ colorScheme: 'light' })
  await open('en')
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'report-wide-en.png', { fullPage: true })
  await page.setViewportSize(PHONE)
})

test('reads it with text twice as large, and in a narrow window', async () => {
  await page.goto(`${collector.url}campaigns/${CAMPAIGN}/report/${names.et}`)
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
  await page.setViewportSize({ width: 640, height: 900 })
  expect(await isInside()).toBe(true)
  await page.evaluate("document.documentElement.style.fontSize = ''")
  await page.setViewportSize({ width: 320, height: 780 })
  expect(await isInside()).toBe(true)
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await isInside()).toBe(true)
})

test('finds it short on a phone: what is more is folded, and unfolds by a click or a key', async () => {
  await page.setViewportSize(PHONE)
  await page.goto(`${collector.url}campaigns/${CAMPAIGN}/report/${names.et}`)
  expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(18_000)
  const fold = page.locator('#maturity .fold').first()
  const question = fold.locator('tbody th').first()
  expect(await question.isVisible()).toBe(false)
  await fold.locator('summary').click()
  expect(await question.isVisible()).toBe(true)
  expect(await isInside()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await question.isVisible()).toBe(false)
})

test('stays inside a narrow window where bands are merged or not told apart', async () => {
  for (const file of fewFiles) {
    await page.goto(pathToFileURL(file).href)
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 780 })
      await page.evaluate('for (const fold of document.querySelectorAll(".fold")) fold.open = true')
      expect(await isInside(), `${file} ${width}`).toBe(true)
      // Nothing is written over its neighbour.
      const over = await page.$$eval('.levels-table td, .levels-table th', (cells) =>
        cells
          .filter((c) => !c.closest('thead') && c.scrollWidth > c.clientWidth + 1)
          .map((c) => c.textContent ?? ''),
      )
      expect(over, `${file} ${width}`).toEqual([])
    }
  }
  await page.setViewportSize(PHONE)
})

test('prints it: light, without what only a screen needs, in whole rows on numbered pages', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const shown = (selector: string) => page.locator(selector).first().isVisible()
  expect([await shown('nav'), await shown('.language'), await shown('#services')]).toEqual([
    false,
    false,
    true,
  ])
  expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
    'rgb(255, 255, 255)',
  )
  // What is folded on a screen is whole on paper.
  const hidden = await page.$$eval('.fold td', (cells) => cells.filter((c) => !c.checkVisibility()).length)
  expect(hidden).toBe(0)
  expect(await page.locator('.fold td').count()).toBeGreaterThan(200)
  await page.emulateMedia({ media: null, colorScheme: 'light' })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  keep('report-et.pdf', pdf)
  const text = pdf.toString('latin1')
  const pages = text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []
  expect(pages.length).toBeGreaterThan(8)
  expect(pages.length).toBeLessThan(30)
  // A4, upright.
  expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  await page.setViewportSize(PHONE)
})

test('opens the very same file from a disk, without a network', async () => {
  const asked = browser.requests.length
  await collector.stop()
  const file = join(saved, names.et)
  await page.goto(pathToFileURL(file).href)
  expect(await page.textContent('h1')).toBe(words.title(CAMPAIGN))
  expect(await page.evaluate("getComputedStyle(document.querySelector('.levels-table tr')).display")).toBe(
    'grid',
  )
  expect(await isInside()).toBe(true)
  await page.getByRole('link', { name: 'In English' }).click()
  expect(page.url()).toBe(pathToFileURL(join(saved, names.en)).href)
  expect(browser.requests.slice(asked).filter((url) => !url.startsWith('file:'))).toEqual([])
})

test('and no page of it asked for anything else or broke a rule on the way', () => {
  expect(browser.requests.filter((url) => !/^(file:|http:\/\/127\.0\.0\.1:)/.test(url))).toEqual([])
  expect(browser.problems.filter((problem) => !problem.includes('favicon'))).toEqual([])
})
