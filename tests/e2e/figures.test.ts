import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Assessment, Level } from '../../domain/assessment.ts'
import { guide } from '../../locales/et/guide.ts'
import { views } from '../../locales/et/views.ts'
import { borrowPage } from './harness/borrowed.ts'
import { serve } from './harness/serve.ts'
import { pack } from './recompute.ts'
import { seedSample } from './seed.ts'
import { goTo, PAGE_BUILD, storedAssessments } from './steps.ts'

let server: Awaited<ReturnType<typeof serve>>
let browser: Awaited<ReturnType<typeof borrowPage>>
let page: Page

beforeAll(async () => {
  server = await serve(PAGE_BUILD)
  browser = await borrowPage({ width: 900, height: 900, language: 'et' })
  page = browser.page
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const indicators = pack.dimensions.flatMap((d) => d.indicators)
const shorts = indicators.filter((i) => i.short).map((i) => i.id)
const level = (value: Level, more: Partial<Answer> = {}): Answer => ({
  value: { kind: 'level', level: value },
  revision: 1,
  at: 1,
  ...more,
})
const all = (ids: readonly string[], of: (id: string) => Answer) =>
  Object.fromEntries(ids.map((id) => [id, of(id)]))

const begin = async (view: string, over: Partial<Assessment>) => {
  await page.goto(server.url)
  await page.waitForSelector('.level')
  await seedSample(page, over)
  await page.waitForSelector('.level')
  await goTo(page, view)
  await page.waitForFunction(() => !document.querySelector('.waiting, .radar figcaption'))
}

/** What is drawn in the colour of the first series, by sector; found by the grid, which fills the chart's circle. */
const sectors = () =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const probe = document.body.appendChild(document.createElement('span'))
    document.querySelector('.app')?.append(probe)
    const rgb = (token: string) => {
      probe.style.color = `var(${token})`
      return (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).map(Number)
    }
    const [accent, line] = [rgb('--accent'), rgb('--line')]
    probe.remove()
    const { width = 0, height = 0 } = canvas ?? {}
    const { data } = canvas?.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
    const near = (at: number, colour: number[]) =>
      (data[at + 3] ?? 0) > 20 && colour.every((c, i) => Math.abs((data[at + i] ?? 0) - c) < 12)
    const points = (colour: number[]) =>
      Array.from({ length: width * height }, (_, n) => n)
        .filter((n) => near(n * 4, colour))
        .map((n) => [n % width, Math.floor(n / width)] as const)
    const grid = points(line)
    const [xs, ys] = [grid.map(([x]) => x), grid.map(([, y]) => y)]
    const middle = (of: number[]) => (Math.min(...of) + Math.max(...of)) / 2
    const [cx, cy, radius] = [middle(xs), middle(ys), (Math.max(...ys) - Math.min(...ys)) / 2]
    const found = Array<number>(8).fill(0)
    for (const [x, y] of points(accent)) {
      const distance = Math.hypot(x - cx, y - cy)
      if (distance < 6 || distance > radius) continue
      const turn = (Math.atan2(y - cy, x - cx) / (2 * Math.PI)) * 8 + 2
      const sector = ((Math.round(turn) % 8) + 8) % 8
      // Close to the axis only: what is drawn between two neighbours belongs to neither.
      if (Math.abs(turn - Math.round(turn)) < 0.3) found[sector] = (found[sector] ?? 0) + 1
    }
    return found
  })

describe('The chart', () => {
  test('draws every dimension that has a level', async () => {
    await begin('results', {
      mode: 'full',
      answers: all(
        indicators.map((i) => i.id),
        () => level(3),
      ),
    })
    for (const pixels of await sectors()) expect(pixels).toBeGreaterThan(20)
  })

  test('has nothing where a dimension has no level, neither a line through the middle nor a filled area', async () => {
    const without = indicators.filter((i) => !i.id.startsWith('4.')).map((i) => i.id)
    await begin('results', { mode: 'full', answers: all(without, () => level(3)) })
    const found = await sectors()
    expect(found[3]).toBe(0)
    for (const [at, pixels] of found.entries()) if (at !== 3) expect(pixels).toBeGreaterThan(5)
    expect(await page.textContent('.profile')).toContain(views.results.chartGaps)
  })

  test('with forced colours lets the grid be seen, also when they are switched on while it is shown', async () => {
    await begin('results', {
      mode: 'full',
      answers: all(
        indicators.map((i) => i.id),
        () => level(4),
      ),
    })
    const covered = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas')
        const { width = 0, height = 1 } = canvas ?? {}
        const { data } = canvas?.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
        return data.filter((v, at) => at % 4 === 3 && v > 200).length / (width * height)
      })
    expect(await covered()).toBeLessThan(0.1)
    try {
      await page.emulateMedia({ forcedColors: 'active' })
      await expect.poll(covered).toBeGreaterThan(0.005)
      await page.reload()
      await page.waitForFunction(
        () => document.querySelector('.profile-table') && !document.querySelector('.radar figcaption'),
      )
      expect(await covered()).toBeGreaterThan(0.005)
      expect(await covered()).toBeLessThan(0.1)
    } finally {
      await page.emulateMedia({ forcedColors: 'none' })
    }
  })
})

describe('Switching to the full assessment', () => {
  const kinds = () => page.$$eval('.profile-table tbody tr', (r) => r.map((x) => x.getAttribute('data-kind')))
  const levels = () => page.$$eval('.profile-table strong', (s) => s.map((e) => e.textContent))
  const switchTo = async (at: 0 | 1) => {
    await goTo(page, 'overview')
    await page.locator('.mode .segments label').nth(at).click()
  }

  test('keeps the indicative levels, and goes on at the first open question once the short one is finished', async () => {
    await begin('results', {
      mode: 'short',
      answers: all(shorts, () => level(2)),
      position: shorts.at(-1) ?? '',
    })
    expect(await kinds()).toEqual(Array(8).fill('indicative'))
    const before = await levels()
    await switchTo(1)
    await page.locator('.overview .primary').click()
    const open = indicators.find((i) => !shorts.includes(i.id))
    await page.waitForFunction((id) => location.hash === `#/question/${id}`, open?.id)
    await goTo(page, 'results')
    await page.waitForSelector('.profile-table')
    expect(await kinds()).toEqual(Array(8).fill('indicative'))
    expect(await levels()).toEqual(before)
  })

  test('in the middle of the short one goes on at the question that was open', async () => {
    const done = shorts.slice(0, 5)
    await begin(`question/${shorts[5]}`, { mode: 'short', answers: all(done, () => level(2)) })
    await goTo(page, 'overview')
    await page.waitForSelector('.mode')
    await page.locator('.mode .segments label').nth(1).click()
    await page.locator('.overview .primary').click()
    await page.waitForFunction((id) => location.hash === `#/question/${id}`, shorts[5])
    expect((await storedAssessments(page))[0]?.mode).toBe('full')
  })
})

describe('What is said of a dimension', () => {
  test('in the short assessment: which questions are answered, and how many of all the level rests on', async () => {
    await begin('dimension/2', { mode: 'short', answers: all(shorts, () => level(1)) })
    expect(await page.textContent('.done-line')).toBe(views.dimension.doneShort)
    expect(await page.textContent('.summary')).toContain(views.score.indicative(2, 6))
    await goTo(page, 'overview')
    await page.waitForSelector('.dimension')
    expect(await page.textContent('.dimension')).toContain(views.overview.progressShort(2, 2))
    // A bar that is full would read as a level that is.
    expect(await page.locator('.dimension [role=progressbar]').count()).toBe(0)
    await goTo(page, 'results')
    await page.waitForSelector('.profile-table')
    const results = await page.textContent('.results')
    expect(results).toContain(views.results.answeredShort(16, 16))
    expect(results).toContain(views.score.share(2, 6))
    expect(results).toContain(views.results.indicativeAbout)
    expect(results).toContain(views.results.roundedAbout)
  })

  test('names every one of equal weakest items, none that is low by decision, and calls good practice what it is', async () => {
    const low = { '3.1': level(0, { byDecision: true }), '3.3': level(1), '3.5': level(1) }
    const ids = indicators.filter((i) => i.id.startsWith('3.')).map((i) => i.id)
    await begin('dimension/3', { mode: 'full', answers: { ...all(ids, () => level(3)), ...low } })
    await page.waitForFunction(() => document.querySelectorAll('[data-weakest] strong').length === 2)
    expect(
      await page.$$eval('[data-weakest]', (all) => all.map((e) => e.getAttribute('data-weakest'))),
    ).toEqual(['3.3', '3.5'])
    const summary = await page.textContent('.summary')
    expect(summary).toContain(views.score.weakestMany(2))
    expect(summary).toContain(views.dimension.practice)
    await goTo(page, 'results')
    await page.waitForSelector('.profile-table')
    const row = await page.textContent('.profile-table [data-dimension="3"]')
    expect(row).toContain('3.3 ')
    expect(row).toContain('3.5 ')
    expect(row).not.toContain('3.1 ')
  })

  test('with all answers at one level names none as the weakest; equal dimensions are named together', async () => {
    const of = (id: string) =>
      level(id.startsWith('1.') || id.startsWith('2.') ? 1 : id.startsWith('3.') ? 4 : 2)
    await begin('dimension/1', {
      mode: 'full',
      answers: all(
        indicators.map((i) => i.id),
        of,
      ),
    })
    expect(await page.textContent('.summary')).toContain(views.score.weakestSame(1))
    expect(await page.locator('[data-weakest]').count()).toBe(0)
    await goTo(page, 'results')
    await page.waitForSelector('.ends')
    const ends = await page.$$eval('.ends > *', (e) => e.map((x) => `${x.tagName} ${x.textContent}`))
    expect(ends[0]).toBe(`DT ${views.results.strongest}`)
    expect(ends[2]).toBe(`DT ${views.results.weakestDimensions}`)
    expect(ends).toHaveLength(5)
  })
})

describe('A part that cannot be fetched', () => {
  const block = async (pattern: string) => {
    let blocked = true
    await page.route(pattern, (route) => (blocked ? route.abort() : route.continue()))
    return () => {
      blocked = false
    }
  }
  const full = {
    mode: 'full' as const,
    answers: all(
      indicators.map((i) => i.id),
      () => level(3),
    ),
  }

  test('the chart: is said, and is drawn when it is tried again', async () => {
    const allow = await block('**/radar-*.js')
    await page.goto(server.url)
    await page.waitForSelector('.level')
    await seedSample(page, full)
    await page.waitForSelector('.level')
    await goTo(page, 'results')
    await page.waitForFunction(
      (said) => document.querySelector('.radar figcaption')?.textContent === said,
      views.results.chartFailed,
    )
    allow()
    await page.getByRole('button', { name: guide.problem.reload }).click()
    await page.waitForSelector('.radar figcaption', { state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(views.results.savePng)
  })

  test('a view: is said, the button stays with the focus while it fails again, and then the view is there', async () => {
    const allow = await block('**/DimensionSummary-*.js')
    await page.goto(server.url)
    await page.waitForSelector('.level')
    await page.evaluate(() => {
      location.hash = '#/dimension/3'
    })
    const again = page.getByRole('button', { name: guide.problem.reload })
    await again.click()
    await expect.poll(() => again.getAttribute('aria-busy')).not.toBe('true')
    expect(await again.evaluate((b) => b === document.activeElement)).toBe(true)
    allow()
    await again.click()
    await page.waitForSelector('.summary h1')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  test('a language: the one on screen stays chosen, and the official is told', async () => {
    await page.goto(server.url)
    await page.waitForSelector('.level')
    await page.route('**/guide-*.js', (route) => route.abort())
    await goTo(page, 'settings')
    const languages = page.locator('.settings fieldset').first().locator('input')
    await page.locator('.settings fieldset').first().locator('label').nth(1).click()
    await page.waitForSelector('.notice.bad')
    expect(await page.textContent('.notice.bad')).toBe(guide.problem.content)
    expect(await languages.nth(0).isChecked()).toBe(true)
    expect(await page.textContent('main h1')).toBe(views.settings.title)
  })
})
