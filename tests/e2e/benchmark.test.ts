import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { benchmark as wordsEn } from '../../locales/en/benchmark.ts'
import { benchmark as wordsEt } from '../../locales/et/benchmark.ts'
import type { Release } from '../../protocol/release.ts'
import type { ExtensionBrowser, Language } from './harness/chromium.ts'
import { expectAccessible } from './harness/looks.ts'
import { picture } from './harness/pictures.ts'
import { sample, seed } from './seed.ts'
import { type Seeded, seededCampaign } from './seed-campaign.ts'
import { goTo, launch } from './steps.ts'
import { sticksOut } from './sticks-out.ts'

const WORDS = { et: wordsEt, en: wordsEn }
const words = wordsEt

/** The municipality half way through, and these campaigns on its device; the profile is open. */
const show = async (page: Page, campaigns: readonly Seeded[]) => {
  const a = sample()
  await seed(page, {
    [`assessment/${a.id}`]: a,
    current: a.id,
    ...Object.fromEntries(campaigns.map(({ stored }) => [`submission/${stored.id}`, stored])),
  })
  await page.waitForSelector('.app main')
  await goTo(page, 'results')
  await page.waitForSelector('.benchmark h2')
}

const addFile = (page: Page, content: unknown) =>
  page.locator('#release-file').setInputFiles({
    name: 'koondtulemus.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  })

const said = async (page: Page, text: string) => {
  await page.waitForFunction((t) => document.querySelector('.benchmark-said')?.textContent === t, text)
}

const cell = (page: Page, item: string, column: string) =>
  page.locator(`.beside-table tr[data-item="${item}"] td[data-label="${column}"]`).first()

/** Mean of whole levels in the class, worked out anew from what was answered. */
const exactMean = ({ people }: Seeded, item: string, band?: string): number => {
  const levels = people
    .filter((p) => band === undefined || p.band === band)
    .flatMap((p) => /(?:^|-)(\d)$/.exec(p.values[item] ?? '')?.[1] ?? [])
    .map(Number)
  return levels.reduce((a, b) => a + b, 0) / levels.length
}
const read = (text: string | null | undefined) => Number((text ?? '').replace(',', '.'))

describe('The comparison on the profile', () => {
  let browser: ExtensionBrowser
  let page: Page
  let full: Seeded

  beforeAll(async () => {
    full = await seededCampaign({ band: 'small' })
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** A device of its own for each test. */
  const device = async (campaigns: readonly Seeded[]) => {
    page = await browser.openPage('sidepanel.html')
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const gone = indexedDB.deleteDatabase('digikompass')
          gone.onsuccess = gone.onerror = gone.onblocked = () => resolve()
        }),
    )
    await page.reload()
    await show(page, campaigns)
  }

  test('says what will come where nothing was joined, and leads to joining', async () => {
    await device([])
    expect(await page.textContent('.benchmark')).toContain(words.none)
    await page.getByRole('link', { name: words.toJoin }).click()
    await page.waitForFunction(() => document.querySelector('.app')?.getAttribute('data-view') === 'submit')
    await page.close()
  })

  test('says when results can be there at the earliest, before they can', async () => {
    await device([await seededCampaign({ to: '2099-02-26T15:00:00Z' })])
    const text = await page.textContent('.benchmark')
    expect(text).toMatch(/2099|26\.02\.99/)
    expect(text).toMatch(/12\.03\.(20)?99/)
    await page.close()
  })

  test('takes a release out of a file, and shows the own place beside band and whole', async () => {
    await device([full])
    await addFile(page, full.signed)
    await said(page, words.added)
    await page.waitForSelector('.beside-table')
    expect(await page.textContent('.benchmark')).toContain(words.band.found('alla 5 000 elaniku'))
    for (const dimension of ['1', '4', '8']) {
      const item = `dimension/${dimension}`
      const all = read(await cell(page, item, words.column.all).locator('strong').textContent())
      expect(Math.abs(all - exactMean(full, item))).toBeLessThanOrEqual(0.05 + 1e-9)
      const own = cell(page, item, words.column.band)
      expect(
        Math.abs(read(await own.locator('strong').textContent()) - exactMean(full, item, 'small')),
      ).toBeLessThanOrEqual(0.125 + 1e-9)
      expect(await own.textContent()).toContain(`${words.atLeast(15)}, ${words.rounded('0,25')}`)
    }
    // It is kept: the same after the page is opened anew.
    await page.reload()
    await page.waitForSelector('.beside-table')
    await page.close()
  })

  test('refuses what is no release, is of other lists, was signed by somebody else, or says too much', async () => {
    const other = await seededCampaign()
    await device([full])
    const { signature } = full.signed
    const wrong: [unknown, string][] = [
      ['no JSON', words.problem.notOurs],
      [{ some: 'file' }, words.problem.notOurs],
      [other.signed, words.problem.wronglySigned],
      [
        { signature, release: { ...full.release, total: 75, demo: true } satisfies Release },
        words.problem.wronglySigned,
      ],
      [{ signature, release: { ...full.release, v: 9 } }, words.problem.unknownVersion],
    ]
    for (const [content, problem] of wrong) {
      await addFile(page, content)
      await said(page, problem)
      expect(await page.locator('.beside-table').count()).toBe(0)
    }
    await page.close()
  })

  test('lets the band be chosen where the device does not know it, and keeps nothing of the choice', async () => {
    await device([await seededCampaign({ known: true, n: 50 })])
    const band = cell(page, 'dimension/1', words.column.band)
    expect(await band.count()).toBe(0)
    await page.getByLabel(words.band.label).selectOption({ label: '5 000–10 999 elanikku' })
    expect(await band.locator('strong').count()).toBe(1)
    const before = await page.evaluate(() => JSON.stringify(localStorage))
    expect(before).not.toContain('middle')
    await page.close()
  })

  test('says of a demo that it is not anonymous, and of few answers that they are too few', async () => {
    await device([await seededCampaign({ known: true, n: 12, demo: true })])
    expect(await page.textContent('.benchmark .notice')).toBe(words.demo)
    expect(await page.locator('.beside-table td[data-missing]').count()).toBeGreaterThan(0)
    expect(await page.textContent('.benchmark')).toContain(words.tooFew)
    await page.close()
  })

  test('lets one of several campaigns be chosen', async () => {
    await device([
      await seededCampaign({ known: true, id: 'kov-2025' }),
      await seededCampaign({ known: true, id: 'kov-2026', n: 50 }),
    ])
    await page.locator('.benchmark .segments label', { hasText: 'kov-2025' }).click()
    await page.waitForFunction(
      (text) => document.querySelector('.benchmark')?.textContent?.includes(text),
      words.about('kov-2025', 75),
    )
    await page.close()
  })

  test('asked nobody for anything', () => {
    expect(browser.requests).toEqual([])
    expect(browser.problems).toEqual([])
  })
})

describe.each<Language>(['et', 'en'])('The comparison in %s', (language) => {
  let browser: ExtensionBrowser
  let page: Page

  beforeAll(async () => {
    browser = await launch({ language })
    page = await browser.openPage('sidepanel.html')
  })
  afterAll(() => browser.close())

  test.each([
    ['waiting', {}],
    ['released', { known: true, band: 'small' }],
    ['few', { known: true, n: 20, demo: true }],
  ])('is accessible and fits everywhere: %s', async (state, options) => {
    await show(page, [await seededCampaign(options)])
    expect(await page.textContent('.benchmark h2')).toBe(WORDS[language].title)
    await page.waitForFunction(() => !document.querySelector('.waiting, .radar figcaption'))
    await page.evaluate(() => {
      for (const d of document.querySelectorAll('details')) d.open = true
    })
    await expectAccessible(page, language, state)
    for (const width of [240, 320, 360, 640, 900, 1600]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sticksOut(page), `at ${width}`).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 800 })
    await picture(page.locator('.benchmark'), `benchmark-${state}-${language}.png`)
    const textSize = (size: string) =>
      page.evaluate((s) => {
        document.documentElement.style.fontSize = s
      }, size)
    await textSize('200%')
    expect(await sticksOut(page), 'at 200 %').toEqual([])
    await textSize('')
  })
})
