/** What is printed is dark on white, whatever theme was chosen and whatever colours a page around has set. */
import { inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostPage, LOADED, siteWith, TAG, visitor } from './element-scene.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { seedSample } from './seed.ts'
import { goTo, launch } from './steps.ts'

const VIEWS = [
  'question/3.2',
  'overview',
  'dimension/3',
  'results',
  'services',
  'demand',
  'letter',
  'submit',
  'submit/proof',
  'files',
  'settings',
]

/** Texts on the page in view that are too pale for white paper, with their colours. @param host an element's tag */
const paleTexts = (page: Page, host?: string): Promise<string[]> =>
  page.evaluate((tag) => {
    const root = (tag && document.querySelector(tag)?.shadowRoot) || document
    const part = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((n) => part(Number(n) / 255))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const paper = (e: Element | null): string => {
      const colour = e ? getComputedStyle(e).backgroundColor : 'rgb(255, 255, 255)'
      return colour.startsWith('rgba') && / 0\)$/.test(colour) ? paper(e?.parentElement ?? null) : colour
    }
    return [...root.querySelectorAll('.digikompass *')].flatMap((e) => {
      const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim())
      if (!own || !e.checkVisibility()) return []
      const { color } = getComputedStyle(e)
      const [a, b] = [luminance(color), luminance(paper(e))].sort((x, y) => x - y) as [number, number]
      // What is chosen is printed white on blue; nothing else has a dark field of its own.
      const dark = luminance(paper(e)) < 0.5 && !e.closest('.segments')
      return (b + 0.05) / (a + 0.05) < 4.5 || dark ? [`${color} on ${paper(e)}: ${e.textContent}`] : []
    })
  }, host)

/** Colours that fill something in a printed page, as it stands in the file. */
const fillsOf = (pdf: Buffer): Set<string> => {
  const text = pdf.toString('latin1')
  const found = new Set<string>()
  for (const at of text.matchAll(/stream\r?\n/g)) {
    const from = at.index + at[0].length
    try {
      const page = inflateSync(pdf.subarray(from, text.indexOf('endstream', from)), {
        finishFlush: 2,
      }).toString('latin1')
      for (const [, r, g, b] of page.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g))
        found.add([r, g, b].map((c) => Math.round(Number(c) * 255)).join(' '))
    } catch {
      // A picture or a font, packed in another way.
    }
  }
  return found
}

const INK = '29 39 51'
const DARK_INK = '238 236 231'

describe('With the dark theme chosen in the settings', () => {
  let browser: ExtensionBrowser
  let page: Page

  beforeAll(async () => {
    browser = await launch({ language: 'et' })
    page = await browser.openPage('report.html')
    await page.evaluate(() => localStorage.setItem('digikompass.theme', 'dark'))
    await seedSample(page)
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#app')?.dataset.theme === 'dark')
  })
  afterAll(() => browser.close())

  test.each(VIEWS)('%s is printed dark on white', async (view) => {
    await page.emulateMedia({ media: 'screen' })
    await goTo(page, view)
    await page.waitForFunction(() => !document.querySelector('.waiting, .radar figcaption'))
    await page.emulateMedia({ media: 'print' })
    expect(await paleTexts(page)).toEqual([])
  })

  test('the desk is printed dark on white', async () => {
    const desk = await browser.openPage('desk.html')
    await desk.waitForSelector('.desk h1')
    await desk.emulateMedia({ media: 'print' })
    expect(await paleTexts(desk)).toEqual([])
  })

  test('the printed file holds the colours of the light theme, and the chart is drawn in them', async () => {
    await page.emulateMedia({ media: null })
    await goTo(page, 'results')
    await page.waitForFunction(() => !document.querySelector('.waiting, .radar figcaption'))
    const chart = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.radar canvas')
        const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        let [dark, light] = [0, 0]
        for (let i = 0; i < data.length; i += 4) {
          const grey = ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3
          if ((data[i + 3] ?? 0) > 250) grey < 128 ? dark++ : light++
        }
        return dark > light ? 'dark' : 'light'
      })
    expect(await chart()).toBe('light')
    // Browsers take the picture as soon as the listeners have run.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await chart()).toBe('dark')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await chart()).toBe('light')
    const fills = fillsOf(await page.pdf())
    expect(fills).toContain(INK)
    expect(fills).not.toContain(DARK_INK)
  })
})

test('an element on a dark page, in colours of the page, is printed dark on white', async () => {
  const running = await borrowPage({ width: 1280, height: 900 })
  const dark = `<style>:root { color-scheme: dark; --kov-paper: #000; --kov-card: #111; --kov-warm: #222;
    --kov-ink: #eee; --kov-ink-soft: #ccc; --kov-accent: #9cf; --kov-accent-strong: #bdf; --kov-accent-soft: #123;
    --kov-line: #444; --kov-on-accent: #012 }</style>`
  const site = await siteWith({
    '/auto': hostPage(`<${TAG} lang="et" theme="auto"></${TAG}>`, LOADED + dark),
    '/dark': hostPage(`<${TAG} lang="et" theme="dark" view="settings"></${TAG}>`, LOADED + dark),
  })
  try {
    for (const path of ['auto', 'dark']) {
      const browser = running.context.browser()
      if (!browser) throw new Error('the browser is gone')
      const { page } = await visitor(browser, site.url + path, { bypassCSP: true })
      await page.locator(`${TAG} h1`).first().waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await paleTexts(page, TAG), path).toEqual([])
      const fills = fillsOf(await page.pdf())
      expect(fills, path).toContain(INK)
    }
  } finally {
    await running.close()
    await site.close()
  }
})
