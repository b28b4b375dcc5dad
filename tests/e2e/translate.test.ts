import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { hostPage, LOADED, ready, siteWith, TAG } from './element-scene.ts'
import { borrowPage } from './harness/borrowed.ts'
import { serve } from './harness/serve.ts'
import { translated } from './harness/translator.ts'
import { pack } from './recompute.ts'
import { seedSample } from './seed.ts'
import { goTo, launch, PAGE_BUILD, storedAssessments, waitSaved } from './steps.ts'

const texts = Object.assign(
  {},
  ...pack.dimensions.map(
    ({ id }) =>
      JSON.parse(readFileSync(join(import.meta.dirname, `../../content/et/${id}.json`), 'utf8')).indicators,
  ),
) as Record<string, { question: string; levels: string[] }>

/** Elements that a translator has put in, also inside the element. */
const wrapped = (page: Page, selector: string) => page.locator(`${selector} font`).count()

test('a translator that heeds no mark cannot put one question above the levels of another', async () => {
  const server = await serve(PAGE_BUILD)
  const browser = await borrowPage({ width: 360, height: 760, language: 'et' })
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const { page } = browser
  await page.goto(server.url)
  await page.waitForSelector('.level')
  await seedSample(page, { answers: {}, mode: 'full' })
  await goTo(page, 'question/2.5')
  await translated(page, { obeys: false })
  // Over the end of a dimension too, forwards and back.
  for (const [id, level] of [
    ['2.5', 1],
    ['2.6', 3],
    ['3.1', 0],
    ['3.2', 4],
    ['3.1', 2],
  ] as const) {
    await page.waitForFunction((at) => location.hash === `#/question/${at}`, id)
    await page.waitForFunction(() => document.querySelectorAll('.level font').length > 0)
    expect(await page.textContent('.question h1')).toContain(texts[id]?.question)
    for (const [at, text] of (texts[id]?.levels ?? []).entries())
      expect(await page.locator('.level').nth(at).textContent()).toContain(text)
    expect((await page.textContent('.steps a'))?.replace(/[⟦⟧]/g, '')).toContain(`${id.charAt(0)}. `)
    await page.locator('.level').nth(level).click()
    await expect
      .poll(async () => (await storedAssessments(page))[0]?.answers[id]?.value)
      .toEqual({ kind: 'level', level })
    await waitSaved(page)
    if (id === '3.2') await page.locator('.question-foot button').first().click()
    else await page.locator('.question-foot .primary').click()
    if (id === '2.6') {
      await page.waitForSelector('.summary .foot .primary')
      await page.locator('.summary .foot .primary').click()
    }
  }
})

test('every page of the extension says that it is not to be translated, and a browser’s translator finds nothing in it', async () => {
  const browser = await launch({ language: 'et' })
  onTestFinished(() => browser.close())
  const panel = await browser.openPage('sidepanel.html')
  await seedSample(panel)
  await panel.waitForSelector('.level')
  const tab = await browser.openPage('report.html#/results')
  await tab.waitForSelector('.profile-table')
  const desk = await browser.openPage('desk.html')
  await desk.waitForSelector('.desk h1')
  const popup = await browser.openPopup()
  await popup.waitForSelector('.popup-question')
  for (const page of [panel, tab, desk, popup]) {
    expect(await page.evaluate(() => document.documentElement.translate)).toBe(false)
    expect(await page.getAttribute('meta[name=google]', 'content')).toBe('notranslate')
    await translated(page, { obeys: true })
    expect(await wrapped(page, 'body')).toBe(0)
  }
})

test('in a page of others that is translated, the page is, and the element is not', async () => {
  const site = await siteWith({ '/': hostPage(`<${TAG} id="one" lang="et"></${TAG}>`, LOADED) })
  const browser = await borrowPage({ width: 1280, height: 900, language: 'et' })
  onTestFinished(async () => {
    await browser.close()
    await site.close()
  })
  const { page } = browser
  await page.goto(site.url)
  await ready(page)
  await translated(page, { obeys: true })
  expect(await page.textContent('#after')).toBe('⟦Lehe lõpp.⟧')
  await page.locator(`${TAG} .level`).nth(2).click()
  await page.locator(`${TAG} .question-foot .primary`).click()
  await page.waitForFunction(
    ([tag, question]) =>
      document
        .querySelector(tag ?? '')
        ?.shadowRoot?.querySelector('.question h1')
        ?.textContent?.includes(question ?? '–'),
    [TAG, texts[pack.dimensions[0]?.indicators.filter((i) => i.short)[1]?.id ?? '']?.question],
  )
  expect(await wrapped(page, TAG)).toBe(0)
})
