import { expect, onTestFinished, test } from 'vitest'
import { axeViolations } from './harness/axe.ts'
import { borrowPage } from './harness/borrowed.ts'
import { serve } from './harness/serve.ts'
import { answerAll, goTo, PAGE_BUILD } from './steps.ts'

test('the same assessment runs on an ordinary page under a strict policy, and asks nothing of anyone else', async () => {
  const server = await serve(PAGE_BUILD)
  const browser = await borrowPage({ width: 1280, height: 900, language: 'en' })
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const { page } = browser
  await page.goto(server.url)
  expect(await answerAll(page, '1.1', () => '2')).toHaveLength(16)
  await goTo(page, 'results')
  await page.waitForSelector('.profile-table')
  expect(await page.$$eval('.profile-table strong', (s) => s.map((e) => e.textContent))).toEqual(
    Array(8).fill('2.0'),
  )
  await page.waitForFunction(() => !document.querySelector('.radar figcaption'))
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save picture' }).click(),
  ])
  expect(png.suggestedFilename()).toMatch(/\.png$/)
  expect(await axeViolations(page)).toEqual([])
  await goTo(page, 'settings')
  const settings = await page.textContent('.settings')
  expect(settings).toContain('Whoever runs the page could read them')
  expect(settings).toContain('only when you submit them anonymously yourself')
  const origin = new URL(server.url).origin
  expect(browser.requests.filter((url) => !url.startsWith(origin))).toEqual([])
  expect(browser.problems).toEqual([])
})
