/** Pages of somebody else with the element in them, and what such a page can see. */
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Contents, type HostSite, hostSite } from './harness/host-site.ts'

export const ELEMENT_BUILD = join(import.meta.dirname, '../../dist/element')
export const TAG = 'kov-digikompass'
const MODULE = '/digikompass/kov-digikompass.js'

/** A page as municipalities have them: a heading, a field of its own, and our element between paragraphs. */
export const hostPage = (body: string, head = ''): string => `<!doctype html>
<html lang="et"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Meie vald</title><script src="/watch.js"></script>${head}</head>
<body><header><a href="/">Meie vald</a></header><main><h1>Digiküpsus</h1>
<p><label>Otsing <input id="search"></label></p>${body}<p id="after">Lehe lõpp.</p></main></body></html>`

export const LOADED = `<script type="module" src="${MODULE}"></script>`

/**
 * Before everything else on a page: keeps what the element tells, and counts what listens on window and document.
 * A listener that a signal took away is gone too.
 */
const WATCH = `
const heard = []
const listening = new Set()
for (const name of ['ready', 'language', 'view', 'progress', 'saved', 'exported', 'submission', 'error'])
  addEventListener('kov-' + name, (e) => heard.push({ name: e.type, detail: e.detail, id: e.target.id }))
for (const target of [window, document]) {
  const add = target.addEventListener
  const remove = target.removeEventListener
  const keys = new Map()
  target.addEventListener = function (type, listener, options) {
    const key = { type }
    keys.set(listener, key)
    // The tools of the test listen too.
    if (new Error().stack.includes('/digikompass/')) listening.add(key)
    options?.signal?.addEventListener('abort', () => listening.delete(key))
    return add.call(target, type, listener, options)
  }
  target.removeEventListener = function (type, listener, options) {
    listening.delete(keys.get(listener))
    return remove.call(target, type, listener, options)
  }
}
Object.assign(window, { heard, listening })`

export interface Heard {
  name: string
  detail: Record<string, unknown> | null
  id: string
}

/** What the page itself knows, as `watch.js` has gathered it. */
export type Watching = typeof globalThis & { heard: Heard[]; listening: Set<{ type: string }> }

export const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (globalThis as Watching).heard)

export const listening = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis as Watching).listening].map((l) => l.type).sort())

export const siteWith = (files: Contents['files'], more: Partial<Contents> = {}): Promise<HostSite> =>
  hostSite({
    files: { '/watch.js': WATCH, '/favicon.ico': '', ...files },
    folders: { '/digikompass/': ELEMENT_BUILD },
    ...more,
  })

/** A visitor of their own: nothing stored, at a page of the site. */
export const visitor = async (
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'et',
    ...options,
  })
  const page = await context.newPage()
  await page.goto(url)
  return { page, context }
}

/** Waits for the first question of an element. @param id the element's, where there are several */
export const ready = (page: Page, id = TAG): Promise<unknown> => page.locator(`${id} .level`).nth(5).waitFor()

/** Answers the question on screen with keys and goes on. */
export const answer = async (page: Page, key: string, id = TAG): Promise<void> => {
  await page.keyboard.press(key)
  await page.locator(`${id} .level input:checked`).waitFor()
  const before = await page.locator(`${id} .question h1`).textContent()
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    ([selector, old]) => {
      const shadow = document.querySelector(selector ?? '')?.shadowRoot
      return shadow?.querySelector('.question h1')?.textContent !== old
    },
    [id, before],
  )
}
