/** The browser's tab and history say which view is open; a page of others keeps its own title. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { views } from '../../locales/et/views.ts'
import { hostPage, LOADED, siteWith, TAG, visitor } from './element-scene.ts'
import { borrowPage } from './harness/borrowed.ts'
import { serve } from './harness/serve.ts'
import { seedSample } from './seed.ts'
import { goTo, launch, PAGE_BUILD } from './steps.ts'

const VIEWS = [
  'question/3.2',
  'question/3.3',
  'overview',
  'dimension/3',
  'results',
  'services',
  'demand',
  'letter',
]
const MORE = ['submit', 'submit/proof', 'files', 'settings']

/** Opens every view; @returns the titles, each checked against the view's heading. */
const titlesIn = async (page: Page, all: readonly string[], name: string): Promise<string[]> => {
  const titles: string[] = []
  for (const view of all) {
    await goTo(page, view)
    await page.waitForFunction(
      (end) => {
        const heading = document.querySelector('main h1')?.textContent
        return heading && document.title === `${heading} – ${end}`
      },
      name,
      { timeout: 20_000 },
    )
    titles.push(await page.title())
  }
  return titles
}

test('every view of the extension names its tab after its heading, in the language on screen', async () => {
  const browser = await launch({ language: 'et' })
  try {
    const page = await browser.openPage('report.html')
    await seedSample(page)
    const all = [...VIEWS, ...MORE]
    const titles = await titlesIn(page, all, 'KOV digikompass')
    expect(new Set(titles).size).toBe(all.length)
    expect(titles.at(-1)).toBe(`${views.settings.title} – KOV digikompass`)
    await page.locator('.settings fieldset').nth(0).locator('label').nth(1).click()
    await page.waitForFunction(() => document.title === 'Settings and help – KOV digikompass')
    const panel = await browser.openPage('sidepanel.html#/results')
    await panel.waitForFunction(() => document.title === 'Results – KOV digikompass')
  } finally {
    await browser.close()
  }
})

test('every room of the desk names its tab after its heading', async () => {
  const browser = await launch({ language: 'et' })
  try {
    const page = await browser.openPage('desk.html')
    await page.waitForFunction(() => document.title === 'Liidu töölaud')
    const titles = new Set<string>()
    for (const room of ['analysis', 'scenarios', 'operator', 'counting']) {
      await page.evaluate((id) => {
        location.hash = `#/${id}`
      }, room)
      await page.waitForFunction(
        (id) => document.querySelector('.app')?.getAttribute('data-room') === id,
        room,
      )
      await page.waitForFunction(() => {
        const heading = document.querySelector('main h1')?.textContent
        return heading && document.title === `${heading} – Liidu töölaud`
      })
      titles.add(await page.title())
    }
    expect(titles.size).toBe(4)
  } finally {
    await browser.close()
  }
})

test('every view on an ordinary page names its tab', async () => {
  const server = await serve(PAGE_BUILD)
  const browser = await borrowPage({ width: 1280, height: 900 })
  try {
    await browser.page.goto(server.url)
    const all = ['question/1.1', 'overview', 'submit', 'settings']
    expect(new Set(await titlesIn(browser.page, all, 'KOV digikompass')).size).toBe(all.length)
  } finally {
    await browser.close()
    await server.close()
  }
})

test('the element leaves the title of the page around alone, in every view', async () => {
  const running = await borrowPage({ width: 1280, height: 900 })
  const site = await siteWith({ '/': hostPage(`<${TAG} lang="et"></${TAG}>`, LOADED) })
  try {
    const browser = running.context.browser()
    if (!browser) throw new Error('the browser is gone')
    const { page } = await visitor(browser, site.url)
    for (const view of ['overview', 'results', 'files', 'settings', 'question']) {
      await page.evaluate(
        ([tag, to]) => document.querySelector(tag ?? '')?.setAttribute('view', to ?? ''),
        [TAG, view],
      )
      await page.locator(`${TAG} .app[data-view="${view}"] h1`).waitFor()
      expect(await page.title()).toBe('Meie vald')
    }
  } finally {
    await running.close()
    await site.close()
  }
})
