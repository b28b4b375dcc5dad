import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guide } from '../../locales/et/guide.ts'
import { borrowPage } from './harness/borrowed.ts'
import { serve } from './harness/serve.ts'
import { seedSample } from './seed.ts'
import { goTo, PAGE_BUILD, storedAssessments } from './steps.ts'

let server: Awaited<ReturnType<typeof serve>>
let browser: Awaited<ReturnType<typeof borrowPage>>
let page: Page

beforeAll(async () => {
  server = await serve(PAGE_BUILD)
  browser = await borrowPage({ width: 360, height: 760, language: 'et' })
  page = browser.page
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** A device with nothing answered but what is given, at one question. */
const fresh = async (question: string, over: Parameters<typeof seedSample>[1] = {}) => {
  await page.goto(server.url)
  await page.waitForSelector('.level')
  await seedSample(page, { answers: {}, mode: 'full', ...over })
  await goTo(page, `question/${question}`)
  await page.waitForFunction(() => document.querySelectorAll('.level').length === 6)
}
const answerTo = async (id: string) => (await storedAssessments(page))[0]?.answers[id]?.value
const place = () => page.evaluate(() => location.hash)

test('the key shown on a level is its number, and pressing it answers with that level', async () => {
  await fresh('4.2')
  const shown = await page.$$eval('.level .key', (keys) => keys.map((k) => k.textContent ?? ''))
  expect(shown).toEqual(['0', '1', '2', '3', '4', '?'])
  for (const [at, key] of shown.entries()) {
    await page.keyboard.press(key)
    await expect.poll(() => page.locator('.level input').nth(at).isChecked()).toBe(true)
    expect(await page.locator('.level').nth(at).textContent()).toContain(
      key === '?' ? guide.answer.unknown : guide.answer.level(Number(key)),
    )
    await expect
      .poll(() => answerTo('4.2'))
      .toEqual(key === '?' ? { kind: 'unknown' } : { kind: 'level', level: Number(key) })
  }
  // What used to be a key of the highest level and of "don't know" chooses nothing now.
  for (const key of ['5', '6', '7', '9']) await page.keyboard.press(key)
  expect(await page.locator('.level input').nth(5).isChecked()).toBe(true)
})

test('a key that is held down counts once: Enter leaves one question and a level is recorded once', async () => {
  await fresh('4.2')
  await page.keyboard.down('2')
  for (let n = 0; n < 4; n++) await page.keyboard.down('2')
  await page.keyboard.up('2')
  await expect.poll(() => answerTo('4.2')).toEqual({ kind: 'level', level: 2 })
  await page.keyboard.down('Enter')
  for (let n = 0; n < 4; n++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.waitForFunction(() => location.hash === '#/question/4.3')
  await page.keyboard.press('1')
  await expect.poll(() => answerTo('4.3')).toEqual({ kind: 'level', level: 1 })
  expect(await place()).toBe('#/question/4.3')
})

test('the same level chosen again is no change: one undo takes the answer back', async () => {
  await fresh('4.2')
  await page.keyboard.press('3')
  await page.keyboard.press('3')
  await page.keyboard.press('3')
  await expect.poll(() => answerTo('4.2')).toEqual({ kind: 'level', level: 3 })
  await page.keyboard.press('Control+z')
  await expect.poll(() => answerTo('4.2')).toBeUndefined()
})
