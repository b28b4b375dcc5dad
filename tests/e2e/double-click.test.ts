import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Assessment } from '../../domain/assessment.ts'
import { demand as words } from '../../locales/et/demand.ts'
import { guide } from '../../locales/et/guide.ts'
import { views } from '../../locales/et/views.ts'
import { borrowPage } from './harness/borrowed.ts'
import { controlsOn, countMoves, doubleClick } from './harness/double-click.ts'
import { serve } from './harness/serve.ts'
import { seedSample } from './seed.ts'
import { goTo, PAGE_BUILD, storedAssessments, waitSaved } from './steps.ts'

let server: Awaited<ReturnType<typeof serve>>
let browser: Awaited<ReturnType<typeof borrowPage>>
let page: Page

beforeAll(async () => {
  server = await serve(PAGE_BUILD)
  browser = await borrowPage({ width: 360, height: 760, language: 'et' })
  page = browser.page
  await countMoves(page)
  await page.addInitScript(() => {
    window.print = () => {}
  })
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const begin = async (over: Partial<Assessment> = {}) => {
  await page.goto(server.url)
  await page.waitForSelector('.level')
  await seedSample(page, over)
  await page.waitForSelector('.level')
}

const show = async (view: string) => {
  await goTo(page, view)
  await page.waitForFunction(() => !document.querySelector('.waiting, .radar figcaption'))
  await page.evaluate(() => {
    for (const d of document.querySelectorAll('details')) d.open = true
  })
  await page.waitForFunction(() => !document.querySelector('.waiting'))
}

/** What has been answered, without the moments, in an order of its own. */
const answered = async () => {
  const [a] = await storedAssessments(page)
  return JSON.stringify([a?.answers, a?.demand], (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== 'at')
            .sort(([x], [y]) => (x < y ? -1 : 1)),
        )
      : value,
  )
}
const here = () => page.evaluate(() => location.hash)

describe('A double click on any control', () => {
  test.each(['question/3.2', 'overview', 'dimension/3', 'results', 'services', 'demand'])(
    'of %s records one thing at most, goes one view further at most, moves nothing and keeps the focus',
    async (view) => {
      await begin()
      await show(view)
      const before = await answered()
      const address = await here()
      const wrong: string[] = []
      let pressed = 0
      for (let at = 0; at < (await controlsOn(page)); at += 1) {
        const done = await doubleClick(page, at)
        if (!done) continue
        pressed += 1
        if (done.moves > 1) wrong.push(`${done.name}: ${done.moves} views further`)
        if (done.focus === 'BODY') wrong.push(`${done.name}: the focus is lost`)
        if ((await here()) !== address) {
          await show(view)
          // Some lead to a heading further down; and what is folded up again makes the page shorter.
        } else if (!done.stayed && done.focus !== 'H2' && !done.name.startsWith('SUMMARY'))
          wrong.push(`${done.name}: something else is under the pointer`)
        await page.waitForFunction(() => document.querySelector('.saving')?.textContent !== 'Salvestan…')
        if ((await answered()) === before) continue
        // One undo takes back all that was recorded.
        await page.keyboard.press('Control+z')
        await expect.poll(answered, { message: `${done.name}: recorded more than one thing` }).toBe(before)
      }
      expect(wrong).toEqual([])
      expect(pressed).toBeGreaterThan(3)
    },
  )
})

test('a reason that is missing takes the focus to its field, and what stands below keeps its place', async () => {
  await begin({ answers: {} })
  await show('question/3.2')
  const mark = page.getByRole('button', { name: guide.more.markNotApplicable })
  /** How far below the button the next one stands. */
  const below = async () =>
    ((await page.getByRole('button', { name: guide.answer.declined }).boundingBox())?.y ?? 0) -
    ((await mark.boundingBox())?.y ?? 0)
  const before = await below()
  await mark.dblclick()
  expect(await page.textContent('.group .error')).toBe(guide.more.reasonNeeded)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
  expect(await below()).toBe(before)
  expect(await storedAssessments(page)).toEqual([expect.objectContaining({ answers: {} })])
})

test('accepted proposals leave the button where it was, with the focus; the second click skips nothing', async () => {
  await begin()
  await show('demand')
  await page.evaluate(() => scrollTo(0, 0))
  const button = page.locator('.demand .actions .primary').first()
  const before = await button.boundingBox()
  await button.dblclick()
  await waitSaved(page)
  expect(await button.boundingBox()).toEqual(before)
  expect(await button.textContent()).toBe(words.proposals.noneOpen)
  expect(await button.evaluate((b) => b === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(() => button.textContent()).toMatch(/\(\d+\)/)
})

test('undo pressed twice quickly takes back one change', async () => {
  await begin({ answers: {}, mode: 'full' })
  await show('question/3.2')
  await page.keyboard.press('1')
  await page.keyboard.press('4')
  await waitSaved(page)
  await page.getByRole('button', { name: guide.more.undo }).dblclick()
  await expect
    .poll(async () => (await storedAssessments(page))[0]?.answers['3.2']?.value)
    .toEqual({ kind: 'level', level: 1 })
  // The last one taken back leaves the button with nothing to do, and the focus on it.
  await page.getByRole('button', { name: guide.more.undo }).click()
  await expect.poll(async () => (await storedAssessments(page))[0]?.answers['3.2']).toBeUndefined()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(guide.more.undo)
})

test('Enter held down on a button presses it once', async () => {
  await begin({ answers: {}, mode: 'full' })
  await show('question/3.2')
  await page.locator('.question-foot .primary').focus()
  for (let n = 0; n < 4; n += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.waitForFunction(() => location.hash !== '#/question/3.2')
  expect(await here()).toBe('#/question/3.3')
})

test('Enter on a dimension’s summary goes on to the next dimension, Shift+Enter back to its last question', async () => {
  await begin({ answers: {}, mode: 'full' })
  await show('dimension/3')
  await page.keyboard.press('Shift+Enter')
  await page.waitForFunction(() => location.hash === '#/question/3.6')
  await show('dimension/3')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash === '#/question/4.1')
  await show('dimension/8')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash === '#/results')
  expect(await page.textContent('main h1')).toBe(views.results.title)
})
