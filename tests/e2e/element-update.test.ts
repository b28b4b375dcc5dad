/** The element's files are replaced while visitors come back, or have a page open; hosts cache them as they like. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, ELEMENT_BUILD, heard, hostPage, ready, siteWith, TAG, visitor } from './element-scene.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { PageBrowser } from './harness/chromium.ts'
import type { HostSite } from './harness/host-site.ts'
import { nextVersion } from './next-version.ts'

const ENTRY = '/digikompass/kov-digikompass.js'
const element = (language: string) =>
  `<${TAG} id="${language}" lang="${language}"><p>Hindamine avaneb siin.</p></${TAG}>`
const module = `<script type="module" src="${ENTRY}"></script>`
/** As WordPress prints it where a block of its own is made of modules. */
const importMap = (more: object) =>
  `<script type="importmap">${JSON.stringify({ imports: { other: '/other.js' }, ...more })}</script>`
const isCore = (path: string) => path.startsWith('/digikompass/chunks/core-')

let running: PageBrowser
let browser: Browser
let newer: string
const sites: HostSite[] = []
/** What is served under /digikompass/: the test replaces it. */
let folders: Record<string, string>

interface Host {
  pages: Record<string, string>
  cache?: (path: string) => string
  missing?: (path: string) => boolean
}

/** A visitor at the first page of a site whose files may be kept as long as the test says, none of them replaced yet. */
const visit = async ({ pages, cache = () => 'no-store', missing = () => false }: Host) => {
  folders = { '/digikompass/': ELEMENT_BUILD }
  const inline = Object.values(pages).some((page) => page.includes('importmap'))
  const site = await siteWith(pages, { folders, cache, inline })
  sites.push(site)
  const asked: string[] = []
  site.missing = missing
  site.before = (path) => {
    asked.push(path)
    return undefined
  }
  const urlOf = (path: string) => new URL(path, site.url).href
  const { page } = await visitor(browser, urlOf(Object.keys(pages)[0] ?? ''))
  /** How often the entry has been asked of the host since this was last asked. */
  const entries = (): number => asked.splice(0).filter((path) => path === ENTRY).length
  return { page, site, asked, entries, urlOf }
}

const replaceFiles = (): void => {
  folders['/digikompass/'] = newer
}
const openServices = (page: Page) => page.locator(`${TAG} .menu a`).nth(3).click()
const servicesAreOpen = (page: Page) => page.locator(`${TAG} .app[data-view=services] h1`).waitFor()
const answered = (page: Page) =>
  expect.poll(() => page.locator(`${TAG} .header [role=progressbar]`).getAttribute('aria-valuenow')).toBe('1')
const answerOne = async (page: Page): Promise<void> => {
  await ready(page)
  await page.locator(`${TAG} .level`).first().click()
  await answer(page, '3')
}

beforeAll(async () => {
  running = await borrowPage({ width: 1280, height: 900 })
  const own = running.context.browser()
  if (!own) throw new Error('the browser is gone')
  browser = own
  newer = mkdtempSync(join(tmpdir(), 'kov-digikompass-newer-'))
  nextVersion(ELEMENT_BUILD, newer)
})
afterAll(async () => {
  await running.close()
  for (const site of sites) await site.close()
  rmSync(newer, { recursive: true })
})

test('a cached entry whose chunk is gone asks for the new one, also beside an import map of the page’s own', async () => {
  // The entry alone is kept: its chunks were pushed out of the cache, or never came.
  const { page, entries, urlOf } = await visit({
    pages: { '/page': hostPage(element('et'), importMap({}) + module) },
    cache: (path) => (path === ENTRY ? 'max-age=31536000' : 'no-store'),
  })
  await ready(page)
  replaceFiles()
  expect(entries()).toBe(1)
  await page.goto(urlOf('/page'))
  await ready(page)
  expect(entries()).toBe(1)
})

test('a host that lets old code be kept for a year: the page says to load it again, which brings the new version once, with the answers', async () => {
  const { page, asked, entries, urlOf } = await visit({
    pages: { '/page': hostPage(element('et'), module) },
    cache: (path) => (path === ENTRY || isCore(path) ? 'max-age=31536000' : 'no-store'),
  })
  await answerOne(page)
  replaceFiles()
  await page.goto(urlOf('/page'))
  // The old code out of the cache, and nothing of what it needs to begin.
  const notice = page.locator(`${TAG} .updated`)
  await notice.waitFor()
  await page.getByText('Hindamine avaneb siin').waitFor({ state: 'hidden' })
  expect(await page.locator(`${TAG} [role=alert]`).allTextContents()).toHaveLength(1)
  expect(entries()).toBe(1)
  await notice.locator('button').click()
  await expect.poll(() => asked.filter((path) => path === ENTRY)).toHaveLength(1)
  await answered(page)
  await openServices(page)
  await servicesAreOpen(page)
  expect(await notice.count()).toBe(0)
  expect(asked.filter((path) => path === '/page' || path === ENTRY)).toEqual(['/page', ENTRY])
  // And so it stays: the entry in the cache is still the old one, and asks each time.
  entries()
  await page.goto(urlOf('/page'))
  await answered(page)
  await openServices(page)
  await servicesAreOpen(page)
  expect(entries()).toBe(1)
})

test('a chunk that is nowhere is asked for once more and no oftener, and each element says so in its language', async () => {
  const { page, site, entries, urlOf } = await visit({
    pages: {
      '/page': hostPage(element('et') + element('en'), module),
      '/pinned': hostPage(element('et'), importMap({ integrity: {} }) + module),
    },
    missing: isCore,
  })
  const alerts = page.locator(`${TAG} [role=alert]`)
  await alerts.nth(1).waitFor()
  const [estonian = '', english = ''] = await alerts.allTextContents()
  expect(estonian).toContain('Laadige leht uuesti')
  expect(english).toContain('Load the page again')
  expect(await alerts.evaluateAll((all) => all.map((alert) => alert.getAttribute('lang')))).toEqual([
    'et',
    'en',
  ])
  expect(await page.getByText('Hindamine avaneb siin').count()).toBe(0)
  const told = (await heard(page)).filter((e) => e.name === 'kov-error')
  expect(told.map(({ id, detail }) => [id, detail])).toEqual([
    ['et', { reason: 'load' }],
    ['en', { reason: 'load' }],
  ])
  expect(entries()).toBe(2)
  // Only an entry that the page has named is in the hashes of an import map.
  await page.goto(urlOf('/pinned'))
  await alerts.waitFor()
  expect(entries()).toBe(1)
  // Pressed, the page is loaded once; as soon as the chunk is back, the assessment opens.
  site.missing = () => false
  await page.getByRole('button', { name: 'Laadi leht uuesti' }).click()
  await ready(page)
  expect(entries()).toBe(1)
})

test('an open page says of a part that is gone whether the element was updated, and has the answers after loading again', async () => {
  const { page, site } = await visit({ pages: { '/page': hostPage(element('et'), module) } })
  await answerOne(page)
  const here = new Set(
    readdirSync(join(ELEMENT_BUILD, 'chunks')).map((name) => `/digikompass/chunks/${name}`),
  )
  site.missing = (path) => here.has(path)
  await openServices(page)
  const failed = page.locator(`${TAG} .app [role=alert]`, { hasText: 'Seda osa ei õnnestunud laadida' })
  await failed.waitFor()
  expect(await failed.textContent()).toContain('Vastused on alles.')
  const notice = page.locator(`${TAG} .updated`)
  expect(await notice.count()).toBe(0)
  replaceFiles()
  await failed.getByRole('button').first().click()
  await notice.waitFor()
  expect(await notice.textContent()).toContain('teie vastused on alles')
  expect((await heard(page)).filter((e) => e.name === 'kov-error').map((e) => e.detail)).toContainEqual({
    reason: 'updated',
  })
  await notice.locator('button').click()
  await page.waitForLoadState()
  await answered(page)
})
