import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { files as words } from '../../locales/et/files.ts'
import { writeFile } from '../../storage/file.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { sample, seed, seedSample } from './seed.ts'
import { goTo, launch, storedAssessments, waitSaved } from './steps.ts'

const names = (page: Page) =>
  page.$$eval('.files > .cards h2', (h) => h.map((e) => e.firstChild?.textContent?.trim()))
const button = (page: Page, name: string, card = 0) =>
  page.locator('.files > .cards > li').nth(card).getByRole('button', { name, exact: true })
const openFile = async (page: Page, content: string) => {
  const file = { name: 'hindamine.json', mimeType: 'application/json', buffer: Buffer.from(content) }
  await page.setInputFiles('input[type=file]', file)
  await page.waitForSelector('.import :is([role=alert], [role=status])')
}

/** Made in the browser: nothing that large goes over the debugging line. */
const openSpaces = (page: Page, bytes: number) =>
  page.$eval(
    'input[type=file]',
    (input: HTMLInputElement, size) => {
      const chosen = new DataTransfer()
      chosen.items.add(new File([new Uint8Array(size).fill(32)], 'suur.json'))
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    bytes,
  )

describe('My assessments', () => {
  let browser: ExtensionBrowser
  let page: Page
  let exported: string

  beforeAll(async () => {
    browser = await launch()
    page = await browser.openPage('sidepanel.html')
    await seedSample(page)
    await page.waitForSelector('.level')
    await goTo(page, 'files')
    await page.waitForSelector('.files > .cards li')
  })
  afterAll(() => browser.close())

  test('can be renamed, and a name of spaces is refused in words', async () => {
    await button(page, 'Nimeta ümber').click()
    await page.fill('.files input[type=text]', '   ')
    await button(page, 'Salvesta').click()
    expect(await page.textContent('.files .error')).toBe(words.nameNeeded)
    await page.fill('.files input[type=text]', 'Tänavune')
    await button(page, 'Salvesta').click()
    await expect.poll(() => names(page)).toEqual(['Tänavune'])
    await page.waitForFunction(() => document.querySelector('.header-name')?.textContent === 'Tänavune')
  })

  test('can be copied, and both are kept apart', async () => {
    await button(page, 'Tee koopia').click()
    await expect.poll(async () => (await names(page)).sort()).toEqual(['Tänavune', 'Tänavune (koopia)'])
    const [a, b] = await storedAssessments(page)
    expect(a?.id).not.toBe(b?.id)
    expect(a?.answers).toEqual(b?.answers)
  })

  test('can be saved as a file that holds everything and no invitation code', async () => {
    const at = (await names(page)).indexOf('Tänavune')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Salvesta fail', at).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^digikompass-tanavune-\d{4}-\d\d-\d\d\.json$/)
    exported = readFileSync(await download.path(), 'utf8')
    const file = JSON.parse(exported)
    expect(file.assessments[0].answers).toHaveLength(Object.keys(sample().answers).length)
    expect(Object.keys(file).sort()).toEqual(['assessments', 'checksum', 'format', 'savedAt', 'version'])
    await page.waitForFunction(() =>
      /varukoopia (?!10\.03)/.test(document.querySelector('.files .cards')?.textContent ?? ''),
    )
  })

  test('deleting can be undone at once, and later from the bin', async () => {
    const at = (await names(page)).indexOf('Tänavune (koopia)')
    await button(page, 'Kustuta', at).click()
    await expect.poll(() => names(page)).toEqual(['Tänavune'])
    await page.locator('.done-line button').click()
    await expect.poll(async () => (await names(page)).length).toBe(2)
    await button(page, 'Kustuta', (await names(page)).indexOf('Tänavune (koopia)')).click()
    await page.getByRole('button', { name: 'Taasta' }).click()
    await expect.poll(async () => (await names(page)).length).toBe(2)
  })

  test('deleting the open one opens another, and deleting for good asks first', async () => {
    await button(page, 'Kustuta', (await names(page)).indexOf('Tänavune')).click()
    await page.waitForFunction(
      () => document.querySelector('.header-name')?.textContent === 'Tänavune (koopia)',
    )
    await page.getByRole('button', { name: 'Kustuta lõplikult' }).click()
    expect(await storedAssessments(page)).toHaveLength(2)
    await page.getByRole('button', { name: 'Kustuta lõplikult' }).click()
    await expect.poll(async () => (await storedAssessments(page)).length).toBe(1)
  })

  test('the saved file brings back what was deleted for good', async () => {
    await openFile(page, exported)
    await page.getByRole('button', { name: 'Lisa', exact: true }).click()
    await expect.poll(async () => (await names(page)).sort()).toEqual(['Tänavune', 'Tänavune (koopia)'])
    const back = (await storedAssessments(page)).find((a) => a.id === sample().id)
    expect(back?.answers).toEqual(sample().answers)
  })

  test('HTML in a note is said, shown as text and never run', async () => {
    await openFile(page, exported)
    await page.waitForSelector('.import .notice.warn')
    expect(await page.textContent('.import .notice.warn')).toContain(words.importMarkup)
    await goTo(page, 'files')
  })

  test.each([
    ['truncated', () => exported.slice(0, 400), words.problem.notJson()],
    ['of another product', () => '{"format":"muu"}', words.problem.notOurs()],
    ['newer', () => exported.replace('"version": 2', '"version": 7'), words.problem.newer('7')],
    ['altered', () => exported.replace('Tänavune', 'Minevik'), words.problem.checksum()],
    [
      'with prototype keys',
      () => exported.replace('"name"', '"__proto__": {}, "name"'),
      words.problem.forbiddenKey('__proto__'),
    ],
  ])('a file %s is refused in words and nothing stored changes', async (_what, content, said) => {
    const before = await storedAssessments(page)
    await openFile(page, content())
    await expect.poll(() => page.textContent('.import [role=alert]')).toContain(said)
    expect(await page.textContent('.import [role=alert]')).toContain(words.nothingChanged)
    expect(await storedAssessments(page)).toEqual(before)
  })

  test('a file of 50 MB is refused before it is read', async () => {
    await goTo(page, 'overview')
    await goTo(page, 'files')
    await openSpaces(page, 50 * 1024 * 1024)
    await expect.poll(() => page.textContent('.import [role=alert]')).toContain(words.problem.tooLarge())
  })

  test('no error, policy violation or network request came up', () => {
    expect(browser.problems).toEqual([])
    expect(browser.requests).toEqual([])
  })
})

describe('What is stored but cannot be read', () => {
  test.each([
    ['newer', { ...sample(), v: 99 }, words.unreadable.newer],
    ['damaged', { v: 1, id: 'seeded-2026', answers: 'x' }, words.unreadable.corrupt],
  ])('%s data are explained, can be saved, and are never written over', async (_kind, record, said) => {
    const browser = await launch()
    try {
      const page = await browser.openPage('sidepanel.html')
      await seed(page, { 'assessment/seeded-2026': record, current: 'seeded-2026' })
      await page.waitForSelector('.notice.bad')
      await page.waitForSelector('.level')
      await page.keyboard.press('2')
      await waitSaved(page)
      await goTo(page, 'files')
      await expect.poll(() => page.textContent('.card.notice')).toContain(said)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.card.notice').getByRole('button', { name: words.unreadable.saveRaw }).click(),
      ])
      expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(record)
      expect(await storedAssessments(page)).toContainEqual(record)
      // Removed on purpose, it lies in the bin and can be brought back from there.
      const remove = page.locator('.card.notice').getByRole('button', { name: words.unreadable.remove })
      await remove.click()
      expect(await page.textContent('.card.notice [role=alert]')).toBe(words.unreadable.removeSure)
      await remove.click()
      await page.waitForSelector('.card.notice', { state: 'detached' })
      await page.waitForSelector('.notice.bad', { state: 'detached' })
      await page.locator('[data-bin]').getByRole('button', { name: words.restore }).click()
      await expect.poll(() => page.textContent('.card.notice')).toContain(said)
      // A backup goes in its place; that can be taken back too.
      await openFile(page, await writeFile([sample()], Date.now()))
      expect(await page.textContent('.import [role=status]')).toContain(words.importUnreadable)
      await page.getByRole('button', { name: words.importInstead }).click()
      await expect.poll(() => names(page)).toContain(sample().name)
      await expect.poll(() => page.textContent('.done-line')).toContain(words.importedInstead(sample().name))
      await page.locator('.done-line button').click()
      await expect.poll(() => page.textContent('.card.notice')).toContain(said)
      expect(await storedAssessments(page)).toContainEqual(record)
    } finally {
      await browser.close()
    }
  })
})
