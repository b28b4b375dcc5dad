/** The example pages as visitors get them: the plain one as it is, the others as their systems would print them. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canPrint, installedPlugin, printed } from '../embed/wordpress-plugin.ts'
import { ELEMENT_BUILD, ready, TAG, visitor } from './element-scene.ts'
import { axeViolations } from './harness/axe.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { PageBrowser } from './harness/chromium.ts'
import { hostSite } from './harness/host-site.ts'

const EXAMPLES = join(import.meta.dirname, '../../embed/examples')
const read = (path: string) => readFileSync(join(EXAMPLES, path), 'utf8')

/** As Drupal prints a block of the module, with the address it gives the module's library. */
const drupalPage = (language: string): string => {
  const [, address] =
    /^ {4}(\/libraries\/\S+):$/m.exec(read('drupal/digikompass/digikompass.libraries.yml')) ?? []
  const block = read('drupal/digikompass/templates/digikompass.html.twig')
    .replace(/\{#.*?#\}\n/g, '')
    .replace(/\{\{ language \}\}/g, language)
    .replace(/\{\{ '([^']*)'\|t \}\}/g, '$1')
  return `<!doctype html><html lang="${language}"><head><title>Vald</title></head><body><div class="dialog-off-canvas-main-canvas">
<main role="main"><a id="main-content" tabindex="-1"></a><h1>Vald</h1><div class="region region-content">
<div id="block-digikompass" class="block block-digikompass"><div class="content">${block}</div></div></div></main></div>
<script type="module" src="${address}?s1k2j3"></script></body></html>`
}

/** As WordPress prints a shortcode that stands in a paragraph, with the version on the module's address. */
const wordPressPage = (given: Record<string, string>): string => {
  const folder = installedPlugin()
  const { html, module } = printed(folder, given)
  rmSync(folder, { recursive: true })
  return `<!doctype html><html lang="${given.lang}"><head><title>Vald</title></head><body class="wp-singular page">
<div class="wp-site-blocks"><main class="wp-block-group"><h1>Vald</h1><div class="entry-content wp-block-post-content is-layout-constrained">
<p>${html}</p></div></main></div>
<script type="module" src="${module}" id="kov-digikompass-js-module"></script></body></html>`
}

let running: PageBrowser
let browser: Browser
beforeAll(async () => {
  running = await borrowPage({ width: 1280, height: 900 })
  const own = running.context.browser()
  if (!own) throw new Error('the browser is gone')
  browser = own
})
afterAll(() => running.close())

const siteOf = (files: Record<string, string>, under: string, plain?: string) =>
  hostSite({
    files: { '/favicon.ico': '', ...files },
    folders: { [under]: ELEMENT_BUILD, ...(plain && { '/': plain }) },
  })

test('the plain page: in the page’s look, with its progress, under the strictest policy', async () => {
  const site = await siteOf({}, '/digikompass/', join(EXAMPLES, 'plain'))
  const { page, context } = await visitor(browser, `${site.url}index.html`)
  await ready(page)
  await page.locator(`${TAG} .level`).nth(2).click()
  await expect.poll(() => page.textContent('#progress')).toBe('Vastatud 1/16')
  expect(page.url()).toMatch(/#\/question\/1\.1$/)
  const accent = page.locator(`${TAG} .question-foot .primary`)
  expect(await accent.evaluate((b) => getComputedStyle(b).backgroundColor)).toBe('rgb(122, 31, 92)')
  expect(await page.getByText('Küsimustele vastab valla').isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  expect(running.problems).toEqual([])
  await context.close()
  await site.close()
})

test.each([
  ['Drupal', '/libraries/digikompass/', drupalPage('et'), 'Küsimused', 'question'],
  [
    'WordPress',
    '/wp-content/plugins/kov-digikompass/element/',
    canPrint ? wordPressPage({ lang: 'en', view: 'results' }) : '',
    'Results',
    'results',
  ],
])(
  'what %s prints: the element, its fallback inside it, in the page’s language',
  async (_, under, html, entry, view) => {
    if (html === '') return
    const site = await siteOf({ '/page': html }, under)
    const { page, context } = await visitor(browser, `${site.url}page`)
    await page.locator(`${TAG} .app[data-view=${view}] h1`).waitFor()
    expect(await page.locator(`${TAG} .menu a[aria-current]`).textContent()).toBe(entry)
    // Nothing of the fallback has slipped out of the element, and it is out of sight now.
    expect(await page.locator(`${TAG} > span`).count()).toBe(1)
    expect(await page.getByText('opens here').isVisible()).toBe(false)
    await page.evaluate((tag) => document.querySelector(tag)?.setAttribute('view', 'question'), TAG)
    await ready(page)
    await page.locator(`${TAG} .level`).first().click()
    await page.locator(`${TAG} .level input:checked`).waitFor()
    expect(running.problems).toEqual([])
    await context.close()
    await site.close()
  },
)
