/** The element beside what pages of others do: shortcuts of one key, focus frames of themes, headings. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, hostPage, LOADED, ready, siteWith, TAG, visitor } from './element-scene.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { PageBrowser } from './harness/chromium.ts'
import type { HostSite } from './harness/host-site.ts'

const one = `<${TAG} id="one" lang="et"></${TAG}>`

let running: PageBrowser
let browser: Browser
let site: HostSite
const open = async (path: string): Promise<Page> => (await visitor(browser, site.url + path)).page

beforeAll(async () => {
  running = await borrowPage({ width: 1280, height: 900 })
  const own = running.context.browser()
  if (!own) throw new Error('the browser is gone')
  browser = own
  site = await siteWith({
    '/shortcuts': hostPage(one, `${LOADED}<script src="/shortcuts.js"></script>`),
    '/shortcuts.js': `window.taken = []
for (const kind of ['keydown', 'keypress', 'keyup'])
  document.addEventListener(kind, (e) => {
    if (!e.ctrlKey && e.key.length === 1 && !/^(input|textarea|select)$/i.test(e.target.tagName)) {
      taken.push(e.key)
      e.preventDefault()
    }
    if (e.ctrlKey && e.key === 'k' && kind === 'keydown') taken.push('Ctrl+k')
  })`,
    '/themed': hostPage(one, `${LOADED}<link rel="stylesheet" href="/themed.css">`),
    '/themed.css': ':focus, :focus-visible, :focus-within { outline: 5px dashed rgb(200, 0, 0) !important }',
    '/headed': hostPage(`<${TAG} id="one" lang="et" heading-level="2"></${TAG}>`, LOADED),
  })
})
afterAll(async () => {
  await running.close()
  await site.close()
})

test('what is typed into a note reaches no shortcut of the page, and what the page does with Ctrl still works', async () => {
  const page = await open('shortcuts')
  await ready(page)
  await page.locator(`${TAG} .level`).first().click()
  await page.locator(`${TAG} .more summary`).click()
  const note = page.locator(`${TAG} textarea`)
  await note.click()
  await page.keyboard.type('otsi 12 sõna')
  expect(await note.inputValue()).toBe('otsi 12 sõna')
  await page.keyboard.press('Control+k')
  expect(await page.evaluate(() => (globalThis as unknown as { taken: string[] }).taken)).toEqual(['Ctrl+k'])
})

test('keys outside fields still answer the question', async () => {
  const page = await open('shortcuts')
  await ready(page)
  await page.locator(`${TAG} .level`).first().click()
  await answer(page, '3')
})

test('a theme that frames whatever has the focus frames what has it, and not the whole element', async () => {
  const page = await open('themed')
  await ready(page)
  await page.locator(`${TAG} .level input`).first().focus()
  const outline = await page.locator(TAG).evaluate((e) => getComputedStyle(e).outlineStyle)
  expect(outline).toBe('none')
})

test('headings begin with the level that the page gives, in every view', async () => {
  const page = await open('headed')
  await ready(page)
  // What a screen reader is told, by the browser's own word.
  const cdp = await page.context().newCDPSession(page)
  const levels = async (): Promise<string[]> => {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree')
    return nodes
      .filter((n) => n.role?.value === 'heading')
      .map((n) => `${n.properties?.find((p) => p.name === 'level')?.value.value} ${n.name?.value}`)
  }
  const first = async () => (await levels()).filter((heading) => heading.startsWith('1 '))
  await expect.poll(first).toEqual(['1 Digiküpsus'])
  expect((await levels()).some((heading) => heading.startsWith('2 '))).toBe(true)
  await page.locator(`${TAG} .menu a`).nth(1).click()
  await expect.poll(() => page.locator(`${TAG} h1[aria-level="2"]`).count()).toBe(1)
  await page.locator(TAG).evaluate((e) => e.setAttribute('heading-level', '3'))
  await expect.poll(() => page.locator(`${TAG} h1[aria-level="3"]`).count()).toBe(1)
})
