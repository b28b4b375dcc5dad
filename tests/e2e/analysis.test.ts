/** The analyst: a release is opened and read on the desk, and everything is there again; a forged one is refused. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analysis as wordsEn } from '../../locales/en/analysis.ts'
import { analysis as wordsEt } from '../../locales/et/analysis.ts'
import { signRelease } from '../../protocol/release.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { type Counter, newCounter } from '../../simulation/counter.ts'
import type { AnalysisSettings } from '../../storage/opened.ts'
import { type ClosedScene, closedSceneOn, OPENABLE, some } from '../attacks/closed.ts'
import { services } from '../content/files.ts'
import type { DemoBuild } from './demo-build.ts'
import { dumpDevice } from './device-dump.ts'
import type { ExtensionBrowser, Language } from './harness/chromium.ts'
import { expectAccessible } from './harness/looks.ts'
import { keep, picture } from './harness/pictures.ts'
import { seed } from './seed.ts'
import { releaseRecords } from './seed-release.ts'
import { demoFor } from './shared-build.ts'
import { launch } from './steps.ts'
import { sticksOut } from './sticks-out.ts'

const WORDS = { et: wordsEt, en: wordsEn }
const words = wordsEt

/** What three services ask after: enough to order them by, and few enough envelopes to seal and open. */
const ASKED = ['volis', 'dhx', 'spoku']
const asks = (item: string): boolean => {
  const own = services.filter((s) => ASKED.includes(s.id))
  const indicators = own.flatMap((s) => [...s.lifts, ...s.prerequisites, ...s.capacity.needs])
  return (
    indicators.some(({ indicator }) => item === `answer/${indicator}`) ||
    ASKED.some((id) => /\/(need|class)$/.test(item) && item.startsWith(`service/${id}/`)) ||
    /^family\/S\/(delivery|financing)$/.test(item)
  )
}

const openRoom = async (browser: ExtensionBrowser, path = 'analysis'): Promise<Page> => {
  const page = await browser.openPage(`desk.html#/${path}`)
  await page.waitForSelector('.analysis h1')
  return page
}

const addFiles = (page: Page, files: Record<string, unknown>) =>
  page.locator('#release-files').setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name: `${name}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    })),
  )

const servicesInOrder = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('.portfolio-table tr[data-service]')
    .evaluateAll((rows) => rows.map((r) => r.getAttribute('data-service')))

describe('An analyst', () => {
  const folder = mkdtempSync(join(tmpdir(), 'digikompass-analysis-'))
  let scene: ClosedScene
  let counter: Counter
  let build: DemoBuild
  let browser: ExtensionBrowser
  let page: Page
  /** The three documents as the collector hands them out. */
  let files: Record<string, unknown>

  beforeAll(async () => {
    counter = await newCounter()
    const building = demoFor(counter.publicKeys.counter)
    scene = await closedSceneOn(join(folder, 'collector.sqlite'), {
      plan: { id: 'kov-proov', demo: true, counter, asks, seed: 'analyst' },
      who: some({ small: 8, middle: 9, large: 9 }),
    })
    await scene.signLists()
    scene.goTo(OPENABLE)
    const counted = await scene.count()
    if (!counted.ok) throw new Error(JSON.stringify(counted.refusals))
    await scene.campaign.federation.publish(counted.release, OPENABLE)
    const get = async (part: string) => (await fetch(`${scene.url}campaigns/kov-proov${part}`)).json()
    files = { campaign: await get(''), lists: await get('/lists'), release: await get('/release') }
    build = await building
    browser = await launch({ extensionDir: build.extensionDir })
    page = await openRoom(browser)
  })
  afterAll(async () => {
    await browser?.close()
    build?.remove()
    await scene?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('is told what would be here, and can look at the services before anything is opened', async () => {
    expect(await page.textContent('.analysis')).toContain(words.release.none)
    await page.getByRole('link', { name: 'VOLIS' }).first().click()
    await page.waitForSelector('.case[data-service=volis]')
    expect(await page.textContent('.case')).toContain(words.case.noRelease)
    expect(await page.textContent('.case')).toContain(words.case.decides)
    await page.getByRole('link', { name: words.case.back }).click()
    await page.waitForSelector('.open-release')
  })

  test('is told in words why a forged release is not opened, and which file is none of ours', async () => {
    const { release } = files.release as { release: never }
    const forged = await signRelease(release, (await newSigningKeys()).privateKey)
    await addFiles(page, { ...files, release: forged })
    await page.waitForSelector('.open-release .notice.bad')
    const said = await page.textContent('.open-release .notice.bad')
    expect(said).toContain(words.refused.title)
    expect(said).toContain(words.refused.release.wronglySigned)
    await addFiles(page, { muu: { some: 'file' } })
    await page.waitForFunction(
      (t) => document.querySelector('.notice.bad')?.textContent?.includes(t),
      'muu.json',
    )
    expect(await page.locator('.portfolio').count()).toBe(0)
    await page.getByRole('button', { name: words.open.forget }).click()
  })

  test('opens the release from the files the collector publishes, one after another', async () => {
    const { campaign, lists, release } = files
    await addFiles(page, { campaign, lists })
    await page.waitForSelector('.parts li:nth-child(2)[data-found=true]')
    await addFiles(page, { release })
    await page.waitForSelector('.portfolio-table')
    expect((await servicesInOrder(page)).toSorted()).toEqual([...ASKED].sort())
    expect(await page.locator('.left-out li').count()).toBe(services.length - ASKED.length)
    expect(await page.textContent('.release-head')).toContain(
      words.release.head('kov-proov', 25, '26.02.2027'),
    )
  })

  test('reads on every screen that it was a trial', async () => {
    for (const path of ['', 'releases', 'service/dhx']) {
      await page.evaluate((p) => {
        location.hash = `#/analysis/${p}`
      }, path)
      await page.waitForFunction(
        (text) => document.querySelector('.release-head .notice')?.textContent === text,
        words.demo,
      )
    }
  })

  test('reads a case: figures as ranges that hold what was really answered', async () => {
    await page.waitForSelector('.case[data-service=dhx]')
    const answered = scene.delivered.map((d) => d.values['service/dhx/class']).filter((v) => v !== 'none')
    const figure = await page
      .locator('.case .hint', { hasText: /^Vastanuid \d+–\d+\.$/ })
      .first()
      .textContent()
    const [low = 0, high = 0] = (figure?.match(/\d+/g) ?? []).map(Number)
    expect(answered.length).toBeGreaterThanOrEqual(low)
    expect(answered.length).toBeLessThanOrEqual(high)
    const below = await page.locator('.lifts tr', { hasText: '4.1' }).locator('td').nth(1).textContent()
    const [least = 0, most = 0] = (below?.match(/\d+/g) ?? []).map(Number)
    const real = scene.delivered.filter((d) => /^[0-2]$/.test(d.values['answer/4.1'] ?? '')).length
    expect(real).toBeGreaterThanOrEqual(least)
    expect(real).toBeLessThanOrEqual(most)
  })

  test('moves a weight with the keyboard alone; the order follows and nothing exact is claimed', async () => {
    await page.evaluate(() => {
      location.hash = '#/analysis'
    })
    await page.waitForSelector('.portfolio-table')
    const slider = page.locator('#weight-demand')
    for (const criterion of ['need', 'readiness']) {
      await page.locator(`#weight-${criterion}`).focus()
      await page.keyboard.press('Home')
    }
    await slider.focus()
    await page.keyboard.press('End')
    expect(await slider.getAttribute('aria-valuetext')).toBe(words.portfolio.weight('3'))
    await page.waitForSelector('.portfolio[aria-busy=false]')
    // By demand alone: as many as want it, in the order of how many really do where rounding tells them apart.
    const wants = (id: string | null) =>
      scene.delivered.filter((d) => /^wants/.test(d.values[`service/${id}/class`] ?? '')).length
    const rows = page.locator('.portfolio-table tr[data-service]')
    const places = await rows.locator('td:nth-of-type(1) small').allTextContents()
    const order = await servicesInOrder(page)
    const ranges = places.map((text) => (text.match(/\d+/g) ?? []).map(Number))
    for (const [at, id] of order.entries())
      for (const [other, next] of order.entries()) {
        const certain = (ranges[at]?.at(-1) ?? 9) < (ranges[other]?.[0] ?? 0)
        if (certain) expect(wants(id)).toBeGreaterThanOrEqual(wants(next))
      }
  })

  test('saves the order as a table that says of what it is', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.portfolio.csv }).click(),
    ])
    const text = readFileSync((await download.path()) ?? '', 'utf8').replace('\uFEFF', '')
    const [head = '', ...lines] = text.trim().split('\r\n')
    const columns = head.split(';').map((name) => name.replaceAll('"', ''))
    expect(lines).toHaveLength(services.length)
    const cell = (line: string, column: string) =>
      line.split(';')[columns.indexOf(column)]?.replace(/^"(.*)"$/, '$1')
    for (const line of lines) {
      expect(line.split(';')).toHaveLength(columns.length)
      expect(cell(line, 'campaign')).toBe('kov-proov')
      expect(cell(line, 'demo')).toBe('true')
      expect(cell(line, 'weight_demand')).toBe('3')
    }
    expect(lines.map((l) => cell(l, 'service')).slice(0, 3)).toEqual(await servicesInOrder(page))
  })

  test('finds everything again after the page was closed: release, choice and weights', async () => {
    const before = await servicesInOrder(page)
    // The last movement is kept once the slider rests.
    const kept = async () => {
      const { assessments: records } = await page.evaluate(dumpDevice)
      return (records['desk/analysis/settings'] as { value: AnalysisSettings } | undefined)?.value.weights
    }
    await expect.poll(kept).toMatchObject({ demand: 3, need: 0 })
    await page.reload()
    await page.waitForSelector('.portfolio-table')
    expect(await page.locator('#weight-demand').inputValue()).toBe('3')
    expect(await page.locator('#weight-need').inputValue()).toBe('0')
    expect(await servicesInOrder(page)).toEqual(before)
  })

  test('takes the release away, brings it back, and gets the same one from the server', async () => {
    await page.getByRole('link', { name: words.release.manage }).click()
    await page.getByRole('button', { name: words.release.remove('kov-proov') }).click()
    await page.waitForFunction(() => document.querySelectorAll('.release-row').length === 0)
    await page.getByRole('button', { name: words.release.undo }).click()
    await page.waitForSelector('.release-row')
    await page.getByRole('button', { name: words.release.remove('kov-proov') }).click()
    await page.waitForFunction(() => document.querySelectorAll('.release-row').length === 0)
    await page.locator('#release-server').fill(scene.url)
    await page.locator('#release-campaign').fill('kov-muu')
    await page.getByRole('button', { name: words.open.ask }).click()
    await page.waitForSelector('.notice.bad')
    expect(await page.textContent('.notice.bad')).toContain(words.refused.noCampaign)
    await page.locator('#release-campaign').fill('kov-proov')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.portfolio-table')
    expect(browser.requests.every((url) => url.startsWith(scene.url))).toBe(true)
    // What the browser itself says of the server's 404.
    expect(browser.problems.filter((p) => !/404/.test(p))).toEqual([])
  })
})

const pagesIn = async (page: Page, name: string): Promise<number> => {
  const cdp = await page.context().newCDPSession(page)
  const { data } = (await cdp.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
  })) as {
    data: string
  }
  const pdf = Buffer.from(data, 'base64')
  keep(name, pdf)
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

describe.each<Language>(['et', 'en'])('The analysis in %s', (language) => {
  let browser: ExtensionBrowser
  let page: Page
  const said = WORDS[language]

  beforeAll(async () => {
    browser = await launch({ language })
    page = await openRoom(browser)
  })
  afterAll(() => browser.close())

  const go = async (path: string, selector: string) => {
    await page.evaluate((p) => {
      location.hash = `#/analysis/${p}`
    }, path)
    await page.waitForSelector(selector)
  }

  const looksRight = async (name: string) => {
    await page.evaluate(() => {
      for (const d of document.querySelectorAll('details')) d.open = true
    })
    await expectAccessible(page, language, name)
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await sticksOut(page, 'thead'), `${name} at ${width}`).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 900 })
    const textSize = (size: string) =>
      page.evaluate((s) => {
        document.documentElement.style.fontSize = s
      }, size)
    await textSize('200%')
    expect(await sticksOut(page, 'thead'), `${name} at 200 %`).toEqual([])
    await textSize('')
    await page.setViewportSize({ width: 1280, height: 900 })
    if (language === 'et') await picture(page, `analysis-${name}.png`, { fullPage: true })
  }

  test('is accessible and fits everywhere without a release', async () => {
    await looksRight('empty')
    await go('service/kyber', '.case')
    await looksRight('case-empty')
  })

  test('is accessible and fits everywhere with two releases', async () => {
    const earlier = { id: 'kov-2025', from: '2025-01-11T07:00:00Z', to: '2025-02-26T15:00:00Z', demo: true }
    await seed(page, await releaseRecords({ change: { demo: true } }, { n: 60, change: earlier }))
    await go('', '.portfolio-table')
    await page.getByLabel(said.changes.with).selectOption({ label: 'kov-2025' })
    await page.waitForFunction(
      (t) => document.querySelector('.changes')?.textContent?.includes(t),
      said.changes.about('kov-2025'),
    )
    await looksRight('portfolio')
    await go('service/kyber', '.case[data-service=kyber]')
    await looksRight('case')
    await go('releases', '.release-list')
    await looksRight('releases')
  })

  test('prints every service on one sheet of A4, a trial’s warning included', async () => {
    for (const { id } of services) {
      await go(`service/${id}`, `.case[data-service=${id}] .lifts`)
      expect(await pagesIn(page, `case-${id}-${language}.pdf`), id).toBe(1)
    }
  })

  test('asked nobody for anything', () => {
    expect(browser.requests).toEqual([])
    expect(browser.problems).toEqual([])
  })
})
