/** The need for services and the letter, as an official meets them: in the real panel, with real keys. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Assessment, Level } from '../../domain/assessment.ts'
import { HAVE, NEED } from '../../domain/demand.ts'
import { demand as words } from '../../locales/et/demand.ts'
import { letter } from '../../locales/et/letter.ts'
import { views } from '../../locales/et/views.ts'
import { valuesOf } from '../../protocol/values.ts'
import { readFile } from '../../storage/file.ts'
import { pack as realPack, services as realServices } from '../content/files.ts'
import { realItems } from '../protocol/sample.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { pack, services } from './recompute.ts'
import { sample, seed, seedSample } from './seed.ts'
import { goTo, launch, storedAssessments, waitSaved } from './steps.ts'

const FAMILIES = ['A', 'S', 'P', 'C'] as const
const WHOLE = services.length * 2 + FAMILIES.length * 5

/** A municipality that has answered everything, with levels between 0 and 3. */
const finished = (): Record<string, Answer> =>
  Object.fromEntries(
    pack.dimensions
      .flatMap((d) => d.indicators)
      .map(({ id }, at) => [
        id,
        { value: { kind: 'level', level: ((at * 5) % 4) as Level }, revision: 1, at: 1_700_000_000_000 },
      ]),
  )

const openDemand = async (browser: ExtensionBrowser, over: Partial<Assessment> = {}): Promise<Page> => {
  const page = await browser.openPage('sidepanel.html')
  await seedSample(page, { answers: finished(), ...over })
  await page.waitForSelector('.level')
  await goTo(page, 'demand')
  await page.waitForSelector('.demand-service')
  return page
}

const stored = async (page: Page): Promise<Assessment['demand']> =>
  (await storedAssessments(page))[0]?.demand ?? { services: {}, families: {} }

const progress = (page: Page) => page.getAttribute('.demand-progress [role=progressbar]', 'aria-label')
const accept = (page: Page) => page.locator('.demand .actions .primary').first()
const option = (page: Page, service: string, group: number, text: string) =>
  page
    .locator(`[data-service="${service}"] .choice`)
    .nth(group)
    .locator('label')
    .filter({ hasText: new RegExp(`^${text}`) })

describe('The need for services', () => {
  let browser: ExtensionBrowser

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('is reached from the services, from the top of the results and from their end', async () => {
    const page = await openDemand(browser)
    for (const from of ['services', 'results']) {
      await goTo(page, from)
      await page.getByRole('button', { name: views.services.toDemand }).click()
      await page.waitForSelector('.demand-service')
      expect(await page.textContent('main h1')).toBe(words.title)
    }
    await goTo(page, 'results')
    await page.getByRole('link', { name: views.services.toDemand }).click()
    await page.waitForSelector('.demand-service')
    await page.close()
  })

  test('shows proposals marked and unanswered, and stores nothing before one is taken', async () => {
    const page = await openDemand(browser)
    expect(await page.locator('label[data-proposed]').count()).toBeGreaterThan(10)
    expect(await page.locator('.demand input[type=radio]:checked').count()).toBe(0)
    expect(await progress(page)).toBe(words.progress(0, WHOLE))
    expect(await stored(page)).toEqual({ services: {}, families: {} })
    await page.close()
  })

  test('takes all proposals at once, lets each be changed, takes both back, and remembers', async () => {
    const page = await openDemand(browser)
    const count = Number(/\d+/.exec((await accept(page).textContent()) ?? '')?.[0])
    await accept(page).click()
    await expect.poll(() => progress(page)).toBe(words.progress(count, WHOLE))
    expect(await page.textContent('.demand-said')).toBe(words.proposals.accepted(count))
    expect(await accept(page).textContent()).not.toMatch(/\(/)
    const accepted = (await stored(page)).services

    await option(page, 'volis', 1, words.need.options['3']).click()
    await waitSaved(page)
    await expect.poll(async () => (await stored(page)).services.volis?.need).toBe('3')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await stored(page)).services).toEqual(accepted)
    await page.getByRole('button', { name: words.undo }).click()
    await expect.poll(() => progress(page)).toBe(words.progress(0, WHOLE))
    await expect.poll(() => stored(page)).toEqual({ services: {}, families: {} })

    await accept(page).click()
    await page.locator('[data-family="C"] select').first().selectOption('later')
    await waitSaved(page)
    await page.reload()
    await page.waitForSelector('.demand-service')
    expect(await progress(page)).toBe(words.progress(count + 1, WHOLE))
    expect((await stored(page)).families).toMatchObject({ C: { when: 'later' } })
    expect(await page.locator('[data-family="C"] select').first().inputValue()).toBe('later')
    await page.close()
  })

  test('accepts one proposal by keyboard, and leaves answers alone when the rest are accepted', async () => {
    const page = await openDemand(browser)
    const group = page.locator('[data-service="arno"] .choice').nth(1)
    const marked = await group
      .locator('label')
      .evaluateAll((labels) => labels.findIndex((l) => l.hasAttribute('data-proposed')))
    expect(marked).toBeGreaterThan(0)
    const offered = words.need.options[NEED[marked] ?? '0']
    expect(await group.locator('legend').textContent()).toContain(`${words.proposals.mark}: ${offered}`)
    await page.locator('[data-service="arno"] .choice').nth(0).locator('input').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    for (let at = 0; at < marked; at += 1) await page.keyboard.press('ArrowRight')
    await expect
      .poll(async () => (await stored(page)).services.arno)
      .toMatchObject({ have: HAVE[0], need: NEED[marked] })
    await option(page, 'arno', 1, words.need.options.unknown).click()
    await accept(page).click()
    await waitSaved(page)
    await expect
      .poll(async () => (await stored(page)).services.arno)
      .toMatchObject({ have: HAVE[0], need: 'unknown' })
    await page.close()
  })

  test('answers five questions with one when nothing of a family is needed, and opens them again', async () => {
    const page = await openDemand(browser)
    const part = page.locator('[data-family="P"]')
    await part.locator('input[type=checkbox]').check()
    await expect
      .poll(async () => (await stored(page)).families.P)
      .toMatchObject({
        when: 'noNeed',
        delivery: 'noNeed',
        financing: 'noNeed',
        blocker: 'noNeed',
        fee: 'noNeed',
      })
    expect(await part.locator('select').count()).toBe(0)
    await option(page, 'yhishanked', 1, words.need.options['2']).click()
    expect(await part.locator('.notice').isVisible()).toBe(true)
    await part.locator('input[type=checkbox]').uncheck()
    await expect.poll(async () => (await stored(page)).families.P).toBeUndefined()
    expect(await part.locator('select').count()).toBe(5)
    await page.close()
  })

  test('can be emptied as a whole, and brought back', async () => {
    const page = await openDemand(browser)
    await accept(page).click()
    await waitSaved(page)
    const before = await stored(page)
    await page.getByRole('button', { name: words.clear }).click()
    await expect.poll(() => stored(page)).toEqual({ services: {}, families: {} })
    await page.keyboard.press('Control+z')
    await expect.poll(() => stored(page)).toEqual(before)
    await page.close()
  })

  test('undo from elsewhere leads to where it happened', async () => {
    const page = await openDemand(browser)
    await accept(page).click()
    await waitSaved(page)
    await goTo(page, 'question/1.1')
    await page.waitForSelector('.level')
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => location.hash === '#/demand')
    await expect.poll(() => stored(page)).toEqual({ services: {}, families: {} })
    await page.close()
  })

  test('keeps the answer about a service that no catalogue has any more', async () => {
    const gone = { services: { 'long-gone': { need: '3' as const, at: 1 } }, families: {} }
    const page = await openDemand(browser, { demand: gone })
    await accept(page).click()
    await waitSaved(page)
    expect((await stored(page)).services['long-gone']).toEqual(gone.services['long-gone'])
    await page.close()
  })

  test('opens what the version before stored, and adds to it', async () => {
    const page = await browser.openPage('sidepanel.html')
    const { demand: _demand, ...rest } = sample({ answers: finished() })
    await seed(page, { [`assessment/${rest.id}`]: { ...rest, v: 1 }, current: rest.id })
    await page.waitForSelector('.level')
    await goTo(page, 'demand')
    await page.waitForSelector('.demand-service')
    await accept(page).click()
    await waitSaved(page)
    const [after] = await storedAssessments(page)
    expect(after?.v).toBe(2)
    expect(after?.answers).toEqual(rest.answers)
    expect(Object.keys(after?.demand.services ?? {}).length).toBeGreaterThan(5)
    await page.close()
  })

  test('can be filled by keyboard alone, whole, from top to bottom', async () => {
    const page = await openDemand(browser)
    let keys = 0
    let decisions = 0
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('primary')
    const accepted = Number(/\d+/.exec((await accept(page).textContent()) ?? '')?.[0])
    await press('Enter')
    decisions += 1
    for (let step = 0; step < 200; step += 1) {
      await press('Tab')
      const at = await page.evaluate(() => {
        const e = document.activeElement
        if (e?.closest('.demand-end')) return 'end'
        if (e instanceof HTMLSelectElement) return e.value === '' ? 'select' : 'done'
        if (e instanceof HTMLInputElement && e.type === 'radio')
          return e.closest('.choice')?.querySelector('input:checked') ? 'done' : 'radio'
        return 'other'
      })
      if (at === 'end') break
      if (at === 'radio') await press('Space')
      if (at === 'select') await press('ArrowDown')
      if (at === 'radio' || at === 'select') decisions += 1
    }
    await expect.poll(() => progress(page)).toBe(words.progress(WHOLE, WHOLE))
    await waitSaved(page)
    const { services: answered, families } = await stored(page)
    expect(Object.keys(answered)).toHaveLength(services.length)
    for (const family of FAMILIES) expect(Object.keys(families[family] ?? {})).toHaveLength(6)
    // One decision for all proposals, one for each question they leave open; two keys or so for each.
    expect(decisions).toBe(1 + WHOLE - accepted)
    expect(keys).toBeLessThan(130)
    await page.close()
  })

  test('can be skipped as a whole and group by group, by keyboard', async () => {
    const page = await openDemand(browser)
    const focused = () => page.evaluate(() => document.activeElement?.id)
    const press = async (name: RegExp) => {
      await page.getByRole('button', { name }).first().focus()
      await page.keyboard.press('Enter')
    }
    await press(new RegExp(words.skipAll))
    expect(await focused()).toBe('demand-end')
    const groups = [...FAMILIES.slice(1), 'end']
    for (const [at, next] of groups.entries()) {
      await page.locator('.demand-head button').nth(at).focus()
      await page.keyboard.press('Enter')
      expect(await focused()).toBe(`demand-${next}`)
    }
    expect(await stored(page)).toEqual({ services: {}, families: {} })
    await page.close()
  })

  test('is offered before anything is answered too, without a single proposal', async () => {
    const page = await openDemand(browser, { answers: {} })
    expect(await page.locator('label[data-proposed]').count()).toBe(0)
    expect(await page.textContent('.demand')).toContain(words.proposals.none)
    await option(page, 'dhx', 0, words.have.options.another).click()
    await expect.poll(async () => (await stored(page)).services.dhx?.have).toBe('another')
    await page.close()
  })

  test('raised no error and asked no network for anything', () => {
    expect(browser.problems).toEqual([])
    expect(browser.requests).toEqual([])
  })
})

describe('The letter', () => {
  const MARKS = [
    'Salajane teema',
    'Puuduv asi',
    'Oma sõna',
    'Vallavanem Nimetu',
    'Kuskil vald',
    'kontakt@siin',
  ]
  let browser: ExtensionBrowser
  let page: Page

  const fill = async () => {
    const fields = [
      letter.otherTopic,
      letter.missing,
      letter.words,
      letter.name,
      letter.municipality,
      letter.contact,
    ]
    for (const [at, label] of fields.entries())
      await page.getByLabel(label, { exact: true }).fill(MARKS[at] ?? '')
    await page.getByLabel('SPOKU', { exact: false }).check()
  }

  beforeAll(async () => {
    browser = await launch()
    page = await openDemand(browser)
    await page.getByRole('link', { name: words.toLetter }).click()
    await page.waitForSelector('.letter-form')
  })
  afterAll(() => browser.close())

  test('says that it is named and apart, and offers nothing to send while it is empty', async () => {
    expect(await page.textContent('.letter')).toContain(letter.apart)
    expect(await page.textContent('.letter')).toContain(letter.empty)
    expect(await page.locator('.letter .actions button').count()).toBe(0)
  })

  test('holds exactly what was chosen and written', async () => {
    await fill()
    const text = await page.textContent('.letter-text')
    for (const mark of MARKS) expect(text).toContain(mark)
    expect(text).toContain(`${letter.text.topics}\n– SPOKU`)
    expect(text?.startsWith(`${letter.toDefault}\n`)).toBe(true)
    expect(text).not.toMatch(/VOLIS|Bürokratt/)
  })

  test('is copied and saved as it stands', async () => {
    const text = (await page.textContent('.letter-text')) ?? ''
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: letter.save }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^digikompass-kiri-elvlile-\d{4}-\d\d-\d\d\.txt$/)
    const saved = readFileSync(await download.path(), 'utf8')
    expect(saved.replace('\ufeff', '').replaceAll('\r\n', '\n')).toBe(text)
    await page.bringToFront()
    await page.getByRole('button', { name: letter.copy }).click()
    await expect.poll(() => page.textContent('.letter .demand-said')).toBe(letter.copied)
    await page.getByLabel(letter.words, { exact: true }).fill('')
    await page.getByLabel(letter.words, { exact: true }).focus()
    await page.keyboard.press('Control+v')
    expect(await page.getByLabel(letter.words, { exact: true }).inputValue()).toBe(text)
    await page.getByLabel(letter.words, { exact: true }).fill(MARKS[2] ?? '')
  })

  test('shows nothing but itself on paper', async () => {
    await page.emulateMedia({ media: 'print' })
    try {
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('.app *')]
          .filter((e) => e.children.length === 0 && e.checkVisibility() && e.textContent?.trim())
          .map((e) => e.className),
      )
      expect(shown).toEqual(['letter-text'])
    } finally {
      await page.emulateMedia({ media: 'screen' })
    }
  })

  test('is still there after a look at another view', async () => {
    await goTo(page, 'results')
    await goTo(page, 'letter')
    await page.waitForSelector('.letter-text')
    expect(await page.textContent('.letter-text')).toContain(MARKS[0])
  })

  test('is in no store of the device, in no exported file, in nothing that would be sealed, and gone after a reload', async () => {
    const everything = async () =>
      JSON.stringify([
        await storedAssessments(page),
        await page.evaluate(() => [
          Object.entries({ ...localStorage }),
          Object.entries({ ...sessionStorage }),
          document.cookie,
          location.href,
        ]),
      ])
    expect(await everything()).toContain('seeded-2026')
    for (const mark of MARKS) expect(await everything()).not.toContain(mark)

    await goTo(page, 'files')
    await page.waitForSelector('.files > .cards li')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Salvesta fail', exact: true }).first().click(),
    ])
    const exported = readFileSync(await download.path(), 'utf8')
    expect((await readFile(new Blob([exported]))).ok).toBe(true)
    for (const mark of MARKS) expect(exported).not.toContain(mark)

    const [a] = await storedAssessments(page)
    if (!a) throw new Error('nothing stored')
    const sealed = JSON.stringify(valuesOf(realItems, a, a.demand, realPack, realServices))
    expect(sealed).toContain('service/spoku/need')
    for (const mark of MARKS) expect(sealed).not.toContain(mark)

    await goTo(page, 'letter')
    await page.waitForSelector('.letter-text')
    await page.reload()
    await page.waitForSelector('.letter-form')
    expect(await page.textContent('.letter')).toContain(letter.empty)
    for (const mark of MARKS) expect(await everything()).not.toContain(mark)
  })

  test('can be emptied', async () => {
    await fill()
    await page.getByRole('button', { name: letter.clear }).click()
    expect(await page.textContent('.letter')).toContain(letter.empty)
    expect(await page.getByLabel(letter.to, { exact: true }).inputValue()).toBe(letter.toDefault)
  })

  test('raised no error and asked no network for anything', () => {
    expect(browser.problems).toEqual([])
    expect(browser.requests).toEqual([])
  })
})
