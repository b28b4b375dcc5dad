/** The built site in a real Chromium and a real Firefox, under the very headers it asks for. */

import { appendFileSync, cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { fileNames } from '../../collector/report/file-names.ts'
import { allPages, pathOf } from '../../embed/site/paths.ts'
import { guide } from '../../locales/et/guide.ts'
import { site as words } from '../../locales/et/site.ts'
import { releaseSimulated, storeReleased } from '../../simulation/released.ts'
import { inProcess } from '../federation/cli.ts'
import { type BuiltSite, buildSite, newFolder } from '../scripts/site/built.ts'
import { axeViolations } from './harness/axe.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { PageBrowser } from './harness/chromium.ts'
import { type FirefoxPages, launchFirefoxPages } from './harness/firefox.ts'
import { picture } from './harness/pictures.ts'
import { type Server, serve } from './harness/serve.ts'

/** With a view in the address: else the assessment puts one there, and the address is another than was asked for. */
const ASSESSMENT = `${pathOf('assessment', 'et')}#/question/1.1`
const CAMPAIGN = 'kov-2027'
const REPORT_PATH = `reports/${fileNames(CAMPAIGN).et}`
const PAGES = [...allPages().map(({ path }) => path), REPORT_PATH]

let inputs: string
let site: BuiltSite
let server: Server
let chromium: PageBrowser
let firefox: FirefoxPages

/** A few questions of a released campaign, as the federation's own command writes them. @returns the folder */
const writeReport = async (): Promise<string> => {
  const [place, reports] = [join(inputs, 'collector.sqlite'), join(inputs, 'reports')]
  const store = await openStore(place)
  const asks = (item: string) => /^(answer|dimension)\/1|^service\/kyber\//.test(item)
  await storeReleased(store, await releaseSimulated({ seed: 'site', id: CAMPAIGN, asks }))
  await store.close()
  expect(await inProcess(['report', CAMPAIGN, '--out', reports], { place })).toMatchObject({
    code: 0,
    err: '',
  })
  return reports
}

beforeAll(async () => {
  inputs = newFolder()
  site = buildSite('--reports', await writeReport())
  server = await serve(site.folder, { headers: site.headers })
  chromium = await borrowPage({ width: 1280, height: 900 })
  firefox = await launchFirefoxPages(new URL(server.url).origin)
})
afterAll(async () => {
  await chromium?.close()
  await firefox?.close()
  await server?.close()
  site?.remove()
  rmSync(inputs, { recursive: true, force: true })
})

/** The first question with its levels, inside the element. */
const hasQuestion = () =>
  document.querySelector('kov-digikompass')?.shadowRoot?.querySelectorAll('.level').length === 6

/** Browsers ask by themselves for the icon of a page that names none, as a report does. */
const isOfPage = (problem: string): boolean => !problem.includes('/favicon.ico')

describe('In Chromium', () => {
  afterEach(() => {
    chromium.problems.length = 0
  })

  test.each(PAGES)('%s loads without a violation, is accessible, and fits', async (path) => {
    const { page } = chromium
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(server.url + path)
    if (path.includes('hindamine') || path.includes('assessment')) await page.waitForSelector('.level')
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      expect(await axeViolations(page), `${path} ${colorScheme} ${width}`).toEqual([])
      expect(await page.evaluate(overflow), `${path} ${width}`).toBeLessThanOrEqual(0)
      const shot = `site-${path.replace(/\W/g, '-')}-${width}-${colorScheme}.png`
      if (!path.startsWith('en/')) await picture(page, shot, { fullPage: true })
    }
    if (path !== REPORT_PATH) {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await page.evaluate(overflow), `${path} at 200 %`).toBeLessThanOrEqual(0)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    expect(chromium.problems.filter(isOfPage)).toEqual([])
  })

  test('nothing was asked of anybody else, and a report shows its own style', async () => {
    const { page } = chromium
    expect(chromium.requests.filter((url) => !url.startsWith(server.url))).toEqual([])
    await page.goto(`${server.url}${pathOf('reports', 'et')}`)
    await page.locator('.site-reports a').click()
    expect(page.url()).toBe(server.url + REPORT_PATH)
    // Only its own style sheet knows its skip link and colours.
    expect(await page.$eval('body', (b) => getComputedStyle(b).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
    await page.locator('a.language').click()
    expect(page.url()).toBe(`${server.url}reports/${fileNames(CAMPAIGN).en}`)
  })

  test('the pages are reached and used with the keyboard alone, and read without scripts', async () => {
    const context = await chromium.context.browser()?.newContext({ javaScriptEnabled: false })
    const page = await context?.newPage()
    if (!page) throw new Error('no page')
    await page.goto(server.url)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe(words.skip)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe(words.home.start)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/${pathOf('assessment', 'et')}`)
    expect(await page.locator('.notice.warn').textContent()).toBe(words.assessment.noScript)
    await context?.close()
  })

  test('on paper there is nothing to press', async () => {
    const { page } = chromium
    await page.goto(server.url)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const selector of ['.site-header nav', '.actions', '.skip'])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false)
    expect(await page.$eval('body', (b) => getComputedStyle(b).backgroundColor)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  })

  test('the assessment is answered, kept, and found again; the address leads to its views', async () => {
    const { page } = chromium
    await page.goto(server.url + ASSESSMENT)
    await page.locator('.level input').nth(2).click()
    await page.getByText(guide.saving.saved, { exact: false }).first().waitFor()
    await page.goto(`${server.url}${pathOf('assessment', 'et')}#/results`)
    await page.reload()
    await page.waitForSelector('.app[data-view=results] h1')
    await page.goto(server.url + ASSESSMENT)
    await page.waitForSelector('.level input:checked')
    expect(chromium.problems).toEqual([])
  })
})

describe('In Firefox', () => {
  test('every page loads without a violation, and the assessment begins', async () => {
    for (const path of PAGES) {
      const isAssessment = /hindamine|assessment/.test(path)
      const view = await firefox.openPage(server.url + path + (isAssessment ? '#/question/1.1' : ''))
      expect(await view.evaluate(() => document.querySelector('h1, kov-digikompass') !== null), path).toBe(
        true,
      )
      if (isAssessment) await view.waitFor(hasQuestion)
    }
    expect((await firefox.problems()).filter(isOfPage)).toEqual([])
    expect((await firefox.requests()).filter((url) => !url.startsWith(server.url))).toEqual([])
  })
})

/** What a changed script would do. */
const MARK = '\n;globalThis.changed = [...(globalThis.changed ?? []), import.meta.url]\n'
const chunksIn = (folder: string) =>
  readdirSync(join(folder, 'element/chunks')).map((n) => `element/chunks/${n}`)

describe('A changed copy', () => {
  let folder: string
  let changed: Server

  /** Serves a copy in which something is not as it was published. */
  const change = async (paths: (folder: string) => readonly string[], mark = MARK) => {
    folder = join(inputs, 'changed')
    cpSync(site.folder, folder, { recursive: true })
    for (const path of paths(folder)) appendFileSync(join(folder, path), mark)
    changed = await serve(folder, { headers: site.headers })
    return changed.url
  }
  afterEach(async () => {
    await changed.close()
    rmSync(folder, { recursive: true, force: true })
    chromium.problems.length = 0
  })

  type Evaluate = (what: (() => unknown) | string) => Promise<unknown>
  const inBoth = async (url: string): Promise<Evaluate[]> => {
    await chromium.page.goto(url)
    const view = await firefox.openPage(url)
    return [
      (what) => chromium.page.evaluate(what),
      (what) => (typeof what === 'string' ? view.evaluate(what) : view.evaluate(what)),
    ]
  }
  const until = async (evaluate: Evaluate, fn: () => unknown) => {
    await expect.poll(() => evaluate(fn), { timeout: 20_000, interval: 200 }).toBe(true)
  }
  const marks = () => (globalThis as { changed?: unknown }).changed ?? 'none'

  test('of the first script: both browsers refuse it, and the page says what to do', async () => {
    const url = await change(() => ['element/kov-digikompass.js'])
    for (const evaluate of await inBoth(url + ASSESSMENT)) {
      expect(await evaluate(() => customElements.get('kov-digikompass') === undefined)).toBe(true)
      expect(await evaluate(marks)).toBe('none')
      expect(
        await evaluate(() => (document.querySelector('kov-digikompass') as HTMLElement).innerText),
      ).toContain(words.assessment.old)
    }
  })

  test('of a script that is only loaded later: the first question is there, and the changed part is refused', async () => {
    const url = await change((f) => chunksIn(f).filter((path) => /\/(Results|views)-/.test(path)))
    for (const evaluate of await inBoth(url + ASSESSMENT)) {
      await until(evaluate, hasQuestion)
      await evaluate(() => {
        location.hash = '#/results'
      })
      const text = () => evaluate(() => document.querySelector('kov-digikompass')?.shadowRoot?.textContent)
      await expect.poll(text, { timeout: 20_000 }).toContain(guide.problem.content)
      expect(await evaluate(marks)).toBe('none')
    }
    expect(chromium.problems.join()).toContain('Failed to find a valid digest')
  })

  test('of every other script at once: none of them runs', async () => {
    const url = await change(chunksIn)
    for (const evaluate of await inBoth(url + ASSESSMENT)) {
      await until(
        evaluate,
        () => document.querySelector('kov-digikompass')?.shadowRoot?.querySelector('button') !== null,
      )
      expect(await evaluate(marks)).toBe('none')
    }
  })

  test('with one more script: nothing can load what has no hash', async () => {
    const url = await change(() => ['element/chunks/more.js'])
    // As text: the test's own build would put its import in the place of the browser's.
    const load = `import('${url}element/chunks/more.js').then(() => 'ran', () => 'refused')`
    for (const evaluate of await inBoth(url + ASSESSMENT)) expect(await evaluate(load)).toBe('refused')
  })

  test('of the style sheet: it is not used', async () => {
    const style = readdirSync(site.folder).filter((name) => name.endsWith('.css'))
    expect(style).toHaveLength(1)
    const url = await change(() => style, '\nbody { background: rgb(9, 9, 9) }\n')
    for (const evaluate of await inBoth(url))
      expect(await evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
  })

  test('of the page itself: what is written into it does not run', async () => {
    const inline =
      '<script>globalThis.changed = 1</script><img src="x" alt="" onerror="globalThis.changed = 1">'
    const url = await change(() => [pathOf('assessment', 'et'), 'index.html'], inline)
    for (const path of [ASSESSMENT, 'index.html'])
      for (const evaluate of await inBoth(url + path)) expect(await evaluate(marks)).toBe('none')
  })
})
