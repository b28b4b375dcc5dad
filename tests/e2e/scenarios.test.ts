/** An analyst enters two scenarios by keyboard and mouse, compares them, saves them, and finds them again. */

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import municipalities from '../../content/municipalities.json' with { type: 'json' }
import { preferenceFor } from '../../domain/delivery/preference.ts'
import { readScenarios } from '../../domain/financing/scenario-file.ts'
import { wantedIn } from '../../domain/financing/wanted.ts'
import { reportOf } from '../../domain/report/report.ts'
import { scenarios as words } from '../../locales/et/scenarios.ts'
import type { Opened } from '../../storage/opened.ts'
import { pack, services } from '../content/files.ts'
import { goToPlace, press, savedBy } from './desk-steps.ts'
import { axeViolations } from './harness/axe.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { picture } from './harness/pictures.ts'
import { seed } from './seed.ts'
import { releaseRecords } from './seed-release.ts'
import { launch } from './steps.ts'
import { sticksOut } from './sticks-out.ts'

/** As on screen, with plain spaces. */
const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ').trim()
/** Cents on screen as whole cents. */
const cents = (text: string): number =>
  Math.round(Number(plain(text).replace(/[ €]/g, '').replace('−', '-').replace(',', '.')) * 100)

const saved = (page: Page) => page.waitForSelector('[data-saving="saved"]')
const cellsOf = async (page: Page, table: string, row: string): Promise<string[]> => {
  const cells = page.locator(`section[aria-label="${table}"] tr[data-row="${row}"] td`)
  return (await cells.allTextContents()).map(plain)
}

describe('The room of scenarios', () => {
  let browser: ExtensionBrowser
  let page: Page
  let first: string
  let file: string

  beforeAll(async () => {
    browser = await launch()
    page = await browser.openPage('desk.html')
    await goToPlace(page, 'scenarios')
    await page.waitForSelector('.scenarios')
  })
  afterAll(() => browser.close())

  const field = (service: string, row: string, year: number) =>
    page.locator(`[data-service="${service}"] .year-grid tr[data-row="${row}"] input`).nth(year)
  const rate = (service: string, label: string) =>
    page.locator(`[data-service="${service}"]`).getByLabel(label, { exact: true })
  const add = async (service: string) => {
    await page.getByLabel(words.services.add, { exact: true }).selectOption(service)
    await page.getByRole('button', { name: words.services.add, exact: true }).click()
    await page.waitForSelector(`[data-service="${service}"] .year-grid`)
  }
  const inBreak = (text: string) => page.locator('[data-part="break-even"]').getByText(text)

  test('says what it is for while it is empty, and invents nothing', async () => {
    expect(await page.textContent('.scenarios .notice')).toContain(words.none.text)
    await press(page, words.start)
    await page.waitForSelector('[data-part="money"]')
    first = page.url()
    expect(await page.textContent('.scenarios .notice')).toContain(words.services.none)
    await add('common')
    const typed = await page.$$eval('.line-card input', (all) =>
      all.map((i) => (i as HTMLInputElement).value),
    )
    expect(typed.length).toBeGreaterThan(30)
    expect(typed.filter((value) => value !== '')).toEqual([])
    expect(await page.textContent('.outcome')).toContain(words.results.noCost)
  })

  test('takes amounts as people write them, explains what it cannot read, and loses nothing', async () => {
    await field('common', 'fixed', 0).fill('120 000,50')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: `${words.rows.fixed}: ${words.repeat}` }).click()
    for (const year of [1, 4])
      expect(plain(await field('common', 'fixed', year).inputValue())).toBe('120 000,50')
    await field('common', 'grant', 0).fill('50000')
    await page.keyboard.press('Tab')
    const grant = field('common', 'grant', 0)
    await grant.fill('')
    await grant.pressSequentially('1,234')
    expect(await grant.getAttribute('aria-invalid')).toBe('true')
    const problem = await grant.getAttribute('aria-describedby')
    expect(await page.textContent(`[id="${problem}"]`)).toContain(words.problem.ambiguous)
    await page.keyboard.press('Tab')
    // Kept as typed; the amount from before this typing counts.
    expect(await grant.inputValue()).toBe('1,234')
    expect((await cellsOf(page, words.results.account, 'other'))[0]).toBe('50 000 €')
    await grant.fill('60 000')
    await rate('common', words.rates.membershipFee).fill('500')
    expect(await cellsOf(page, words.results.account, 'other')).toEqual([
      ...['60 000 €', '0 €', '0 €', '0 €', '0 €'],
      '60 000 €',
    ])
    await saved(page)
  })

  test('shows an account that reconciles to the cent in every column', async () => {
    const rows = await Promise.all(
      ['cost', 'paid', 'other', 'balance'].map((row) => cellsOf(page, words.results.account, row)),
    )
    const [cost = [], paid = [], other = [], balance = []] = rows.map((row) => row.map(cents))
    expect(cost).toHaveLength(6)
    for (const [at, left] of balance.entries())
      expect((paid[at] ?? 0) + (other[at] ?? 0) - (cost[at] ?? 0)).toBe(left)
    const members = municipalities.municipalities.length
    expect(paid[0]).toBe(members * 500_00)
    expect(cost[5]).toBe(5 * 120_000_50)
  })

  test('lets a gap be shared by inhabitants, and the largest stay out, with real municipalities', async () => {
    await page.getByLabel(words.setup.gap).selectOption('perInhabitant')
    const balance = await cellsOf(page, words.results.account, 'balance')
    expect(balance.every((b) => b === '0 €')).toBe(true)
    const all = municipalities.municipalities.reduce((sum, m) => sum + m.population, 0)
    const gap = 120_000_50 - municipalities.municipalities.length * 500_00
    const label = await page.textContent(
      `section[aria-label="${words.results.models}"] tr[data-row="large"] th`,
    )
    const large = municipalities.municipalities.find((m) => plain(label).includes(`: ${m.name},`))
    const fees = await cellsOf(page, words.results.models, 'large')
    const last = cents(fees[2]?.split(': ').at(-1) ?? '')
    expect(Math.abs(last - 500_00 - (gap * (large?.population ?? 0)) / all)).toBeLessThanOrEqual(1)
    const stayOut = await cellsOf(page, words.results.variants, 'largestOut')
    expect(stayOut[1]).toBe('0 €')
    await expect.poll(() => inBreak(words.results.breakEvenNever).count()).toBe(2)
    await rate('common', words.rates.membershipFee).fill('2 000')
    const least = Math.ceil((5 * 120_000_50 - 60_000_00) / (5 * 2000_00))
    await inBreak(words.results.breakEvenAll(words.results.breakEvenAt(least))).waitFor()
  })

  test('takes every change back, one field at a time', async () => {
    await press(page, words.undo)
    expect(await rate('common', words.rates.membershipFee).inputValue()).toBe('500')
    await rate('common', words.rates.membershipFee).fill('2 000')
    await saved(page)
  })

  test('says what each form of delivery takes, and who carries which duty', async () => {
    await add('kyber')
    await page.locator('.scenario-parts a').nth(1).click()
    await page.waitForSelector('[data-part="delivery"] .line-cards')
    await page.getByLabel(words.delivery.fullTime).fill('1600')
    await page.locator('[data-service="kyber"] summary').click()
    const card = page.locator('[data-service="kyber"]')
    await card.getByLabel(words.delivery.role, { exact: true }).fill('infoturbejuht')
    await page.keyboard.press('Enter')
    const hours = card.locator('.year-grid tr[data-row="infoturbejuht"] input')
    await hours.nth(0).fill('20')
    await hours.nth(1).fill('10')
    const load = words.delivery.persons('0,5')
    await card.locator('.forms-table tr[data-row="capacity"] td').first().getByText(load).first().waitFor()
    expect(await cellsOf(page, words.delivery.organisationTable, 'all')).toEqual([
      `${load}, ${words.delivery.hours('800')}`,
      ...['–', '–', '–'],
    ])
    const duties = await card.locator('.forms-table tr[data-row="duty"] td').allTextContents()
    expect(duties.every((text) => text.includes(words.delivery.dutyCarrier))).toBe(true)
    await saved(page)
  })

  test('sets a scenario beside a changed copy of it', async () => {
    await goToPlace(page, 'scenarios')
    await page.waitForSelector('[data-part="overview"]')
    await page.locator('.scenario-card button').first().click()
    await page.locator('.scenario-card').nth(1).locator('a').click()
    await page.waitForSelector('[data-part="money"]')
    await page.getByLabel(words.setup.name).fill('Ilma toetuseta')
    await page.locator('[data-service="common"] summary').click()
    await field('common', 'grant', 0).fill('')
    await saved(page)
    await goToPlace(page, 'scenarios')
    const balance = await cellsOf(page, words.compare.caption, 'other')
    expect(balance).toEqual(['60 000 €', '0 €'])
    const csv = await savedBy(page, words.compare.csv)
    expect(csv).toContain(`"${words.results.other}";60000;0\r\n`)
    const years = csv.split('\r\n').filter((line) => line.startsWith(`"${words.results.sizes.small} `))
    expect(years).toHaveLength(5)
    expect(csv.split('\r\n')[0]).toContain('Ilma toetuseta')
  })

  test('is found again after a reload, and from its file after everything was deleted', async () => {
    const before = await page.locator('section.compare table').innerText()
    await page.reload()
    await page.waitForSelector('section.compare table')
    expect(await page.locator('section.compare table').innerText()).toBe(before)
    file = await savedBy(page, words.files.export)
    const read = readScenarios(file)
    expect(read.ok && read.scenarios.map((s) => s.name)).toEqual([words.startName(1), 'Ilma toetuseta'])
    for (const left of [1, 0]) {
      await page.locator('.scenario-card .quiet').first().click()
      await expect.poll(() => page.locator('.scenario-card').count()).toBe(left)
    }
    const open = (text: string) =>
      page.setInputFiles('#scenario-file', {
        name: 'stsenaariumid.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      })
    await open(file.slice(0, 300))
    await page.getByText(words.files.problem.notJson()).waitFor()
    await open(file)
    await page.getByText(words.files.imported(2)).waitFor()
    expect(await page.locator('section.compare table').innerText()).toBe(before)
    await open(file)
    await page.getByText(words.files.nothingNew).waitFor()
    await saved(page)
  })

  test('shows published budgets with what adds up and what does not', async () => {
    await goToPlace(page, 'scenarios/examples')
    await page.waitForSelector('[data-example="plan-2023-2025"]')
    const text = plain(await page.textContent('.scenarios'))
    for (const figure of ['125 000 €', '75 000 €', '1 981 987 €', '1 160 110 €', '821 877 €'])
      expect(text).toContain(figure)
    expect(text).toContain(words.examples.adds)
  })

  test('takes wishes and preferences from the release that is open on the desk', async () => {
    const [record] = Object.values(await releaseRecords({ n: 78 })) as { value: Opened }[]
    if (!record) throw new Error('no release')
    const { manifest, lists, release, ctx } = record.value
    const report = reportOf({ manifest, lists, release, pack, catalogue: services })
    const wanted = wantedIn(report).kyber
    const preference = preferenceFor(report, 'C', 'federation')
    if (!wanted || !preference?.prefer) throw new Error('the sample says nothing of it')
    await page.goto(first)
    await seed(page, { [`desk/analysis/release/${ctx}`]: record })
    await page.locator('[data-service="kyber"] summary').click()
    await page.getByText(words.wantedHint(wanted.low, wanted.high)).waitFor()
    await page.goto(`${first}/delivery`)
    await page.locator('[data-service="kyber"] summary').click()
    const { prefer, of } = preference
    const said = words.delivery.prefer(prefer.low, prefer.high, of.low, of.high)
    const row = page.locator('[data-service="kyber"] .forms-table tr[data-row="preference"] td')
    await row.first().getByText(said).waitFor()
    await page.getByText(words.released(manifest.id, release.total)).waitFor()
  })

  test.each(['', 'money', 'delivery', 'examples'])('its page "%s" is accessible and fits', async (part) => {
    const id = first.split('/').at(-1)
    const place = { '': '', money: `/${id}`, delivery: `/${id}/delivery`, examples: '/examples' }[part]
    await goToPlace(page, `scenarios${place}`)
    await page.waitForSelector(`.scenarios[data-part="${part || 'overview'}"]`)
    const closed = page.locator('.line-card:not([open]) > summary')
    while ((await closed.count()) > 0) await closed.first().click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await sticksOut(page, '.figures-scroll > *'), `${part} ${width}`).toEqual([])
        // Rules of colour and of structure, once each.
        if (width !== 320 && (width === 360) === (colorScheme === 'dark'))
          expect(await axeViolations(page), `${part} ${colorScheme} ${width}`).toEqual([])
      }
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 360, height: 900 })
    const textSize = (size: string) =>
      page.evaluate((s) => {
        document.documentElement.style.fontSize = s
      }, size)
    await textSize('200%')
    expect(await sticksOut(page, '.figures-scroll > *'), `${part} at 200 %`).toEqual([])
    await picture(page, `scenarios-${part || 'overview'}-200.png`)
    await textSize('')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('asked nobody for anything and broke no rule of the browser', () => {
    expect(browser.requests).toEqual([])
    expect(browser.problems).toEqual([])
  })
})
