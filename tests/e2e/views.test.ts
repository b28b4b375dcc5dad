import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { views } from '../../locales/et/views.ts'
import { axeViolations } from './harness/axe.ts'
import type { ExtensionBrowser, Language } from './harness/chromium.ts'
import { expectAccessible } from './harness/looks.ts'
import { PICTURES, picture } from './harness/pictures.ts'
import { sample, seedSample } from './seed.ts'
import { goTo, launch } from './steps.ts'
import { sticksOut } from './sticks-out.ts'

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
const WIDTHS = [240, 320, 360, 900, 1600]

/** Everything on demand is there: nothing is "loading" any more. */
const settled = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('.waiting, .radar figcaption'))

/** Opens whatever is folded, so that hidden parts are looked at too. */
const unfold = async (page: Page) => {
  await page.evaluate(() => {
    for (const d of document.querySelectorAll('details')) d.open = true
  })
  await settled(page)
}

describe.each<Language>(['et', 'en'])('Every view in %s', (language) => {
  let browser: ExtensionBrowser
  let page: Page

  beforeAll(async () => {
    browser = await launch({ language })
    page = await browser.openPage('sidepanel.html')
    await seedSample(page)
    await page.waitForSelector('.level')
  })
  afterAll(() => browser.close())

  test.each(VIEWS)('%s breaks no accessibility rule, light and dark, narrow and wide', async (view) => {
    await goTo(page, view)
    await unfold(page)
    await expectAccessible(page, language, view)
  })

  test.each(VIEWS)('%s fits from 240 to 1 600 pixels and at 200 % text', async (view) => {
    await goTo(page, view)
    await unfold(page)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sticksOut(page), `${view} at ${width}`).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 800 })
    const textSize = (size: string) =>
      page.evaluate((s) => {
        document.documentElement.style.fontSize = s
      }, size)
    try {
      await textSize('200%')
      expect(await sticksOut(page), `${view} at 200 %`).toEqual([])
      await picture(page, `${view.replace('/', '-')}-200-${language}.png`)
    } finally {
      await textSize('')
    }
  })

  test('the page says its language and speaks it', async () => {
    await goTo(page, 'results')
    expect(await page.getAttribute('#app', 'lang')).toBe(language)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.textContent('main h1')).toBe({ et: 'Tulemused', en: 'Results' }[language])
  })

  test('the popup breaks no accessibility rule and shows where one stands', async () => {
    const popup = await browser.openPopup()
    await popup.waitForSelector('.popup-question')
    expect(await popup.textContent('.popup-name')).toBe('Enesehindamine 2026')
    expect(await popup.textContent('.figures-line strong')).toMatch(/48/)
    expect(await popup.textContent('main')).toMatch(
      { et: /10\.03\.26|10\.03\.2026/, en: /10\/03\/2026/ }[language],
    )
    expect(await axeViolations(popup)).toEqual([])
    await picture(popup, `popup-${language}.png`)
  })

  if (PICTURES)
    test('pictures of every view are kept for the eye', async () => {
      await page.bringToFront()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width: 360, height: 760 })
        for (const view of VIEWS) {
          await goTo(page, view)
          await settled(page)
          await picture(page, `${view.replace('/', '-')}-${colorScheme}-${language}.png`)
        }
      }
    })

  test('no error, policy violation or network request came up', () => {
    expect(browser.problems).toEqual([])
    expect(browser.requests).toEqual([])
  })
})

describe('On paper', () => {
  test('the results show every gap and nothing to press', async () => {
    const browser = await launch()
    try {
      const page = await browser.openPage('report.html')
      await seedSample(page)
      await page.waitForSelector('.gaps li')
      await page.emulateMedia({ media: 'print' })
      const shown = (selector: string) =>
        page.$$eval(selector, (all) => all.filter((e) => getComputedStyle(e).display !== 'none').length)
      expect(await shown('button, .header, .no-print')).toBe(0)
      expect(await shown('.gaps li')).toBeGreaterThan(5)
      expect(await shown('.profile-table')).toBe(1)
    } finally {
      await browser.close()
    }
  })
})

describe('What is not known is not concluded', () => {
  test('with nothing but "don’t know" neither the gaps nor a dimension speak of targets met or no need', async () => {
    const browser = await launch()
    try {
      const page = await browser.openPage('sidepanel.html')
      const answers = Object.fromEntries(
        Object.keys(sample().answers).map((id) => [
          id,
          { value: { kind: 'unknown' as const }, revision: 1, at: 1 },
        ]),
      )
      await seedSample(page, { answers })
      await goTo(page, 'results')
      await page.waitForSelector('.results h2')
      expect(await page.textContent('.results')).toContain(views.results.gapsUnknown)
      await goTo(page, 'dimension/3')
      await expect.poll(() => page.textContent('.summary')).toContain(views.dimension.fitUnknown)
    } finally {
      await browser.close()
    }
  })

  test('an address that leads nowhere leads to the overview or the questions', async () => {
    const browser = await launch()
    try {
      const page = await browser.openPage('sidepanel.html#/dimension/77')
      await page.waitForFunction(() => location.hash === '#/overview')
      await page.evaluate(() => {
        location.hash = '#/question/99.9'
      })
      await page.waitForFunction(() => location.hash === '#/question/1.1')
      expect(browser.problems).toEqual([])
    } finally {
      await browser.close()
    }
  })
})

describe('Language and theme', () => {
  test('switch at once, stay, and other open pages follow', async () => {
    const browser = await launch({ language: 'et' })
    try {
      const one = await browser.openPage('sidepanel.html#/settings')
      const other = await browser.openPage('report.html#/settings')
      await one.waitForSelector('.segments')
      await other.waitForSelector('.segments')
      await one.locator('.settings fieldset').nth(0).locator('label').nth(1).click()
      await one.locator('.settings fieldset').nth(1).locator('label').nth(2).click()
      for (const page of [one, other]) {
        await page.waitForFunction(
          () => document.querySelector('main h1')?.textContent === 'Settings and help',
        )
        await page.waitForFunction(
          () => getComputedStyle(document.querySelector('#app') as Element).colorScheme === 'dark',
        )
      }
      await other.reload()
      await other.waitForSelector('.segments')
      expect(await other.textContent('main h1')).toBe('Settings and help')
    } finally {
      await browser.close()
    }
  })

  test('forced colours keep the chosen level and the focus visible', async () => {
    const browser = await launch()
    try {
      const page = await browser.openPage('sidepanel.html')
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
      await page.waitForSelector('.level')
      await page.keyboard.press('2')
      await page.waitForSelector('.level input:checked')
      const border = await page.$eval('.level input:checked', (e) => getComputedStyle(e).borderTopWidth)
      expect(border).toBe('3px')
      expect(await axeViolations(page)).toEqual([])
      await picture(page, 'question-forced-colours.png')
    } finally {
      await browser.close()
    }
  })
})
