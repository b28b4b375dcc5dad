/** The operator at the desk: a campaign whose files the federation's real command line takes, and the other way round. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { acceptSealed } from '../../collector/federation/steps/accept.ts'
import type { CodeList } from '../../collector/federation/steps/code-list.ts'
import { clockText, dayCode } from '../../domain/time/moment.ts'
import { desk } from '../../locales/et/desk.ts'
import { operator as words } from '../../locales/et/operator.ts'
import { DAY, municipalities, sealedFile } from '../federation/campaign.ts'
import { inProcess, newFolder } from '../federation/cli.ts'
import { newCounter } from '../federation/counter.ts'
import { choose, goToPlace, press, savedBy } from './desk-steps.ts'
import { axeViolations } from './harness/axe.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { picture } from './harness/pictures.ts'
import { launch } from './steps.ts'
import { sticksOut } from './sticks-out.ts'

const CAMPAIGN = 'digikupsus-2027'
const PASS = 'viis juhuslikku sõna siin'

describe('The operator’s room', () => {
  let browser: ExtensionBrowser
  let page: Page
  const folder = newFolder()
  const at = (name: string) => join(folder, name)
  const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))
  const save = async (name: string) => {
    writeFileSync(at(name), await savedBy(page, words.saveFile(name)))
    return at(name)
  }
  const shot = (name: string) => picture(page, `desk-operator-${name}.png`, { fullPage: true })
  const place = join(folder, 'collector.sqlite')
  const federation = async (...args: string[]) => {
    const ran = await inProcess(args, { place })
    expect(ran, `${args.join(' ')}\n${ran.err}`).toMatchObject({ code: 0 })
    return ran.out
  }
  const start = Date.now()
  /** As it is written by the federation's clock, whatever zone the browser is in. */
  const fill = (label: string, moment: number) =>
    page.getByLabel(label, { exact: true }).fill(`${dayCode(moment)} ${clockText(moment).slice(0, 5)}`)

  beforeAll(async () => {
    browser = await launch()
    page = await browser.openPage('desk.html')
    await page.setViewportSize({ width: 1280, height: 900 })
  })
  afterAll(() => browser.close())

  test('makes a plan that keeps the rules, and says which one a plan breaks', async () => {
    await goToPlace(page, 'operator')
    await press(page, desk.mode.enter.operator)
    await page.waitForSelector(`text=${words.noSurveys}`)
    await shot('home')
    await press(page, words.newPlan)
    await page.waitForSelector(`h1:has-text("${words.plan.title}")`)
    expect(await axeViolations(page)).toEqual([])
    // What is missing is said at its field, and the first such field has the focus.
    await press(page, words.plan.save)
    await page.waitForSelector(`text=${words.moment.problem.form}`)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))
    await expect.poll(focused).toBe('true')
    await page.getByLabel(words.plan.from, { exact: true }).fill('30.11.2027')
    await page.waitForSelector(`text=${words.moment.problem.noTime}`)
    // Pasted from a table of another hand: capitals, a dash, a space that does not break.
    await page.getByLabel(words.plan.campaign).fill(` ${CAMPAIGN.toUpperCase().replace('-', '\u2013')}\u00a0`)
    await fill(words.plan.from, start - 2 * DAY)
    await fill(words.plan.to, start + 10 * DAY)
    await page.getByRole('radio', { name: words.plan.table }).check()
    const rows = municipalities.map((m) => `${m.ehak};"${m.name}";${m.population}`)
    writeFileSync(at('table.csv'), `\ufeffehak;name;population\r\n${rows.join('\r\n')}\r\n`)
    await choose(page, words.plan.file('ehak, name, population'), at('table.csv'))
    await page.waitForSelector(`text=${words.plan.rows(30)}`)
    await page.getByLabel(words.plan.objectionDays).fill('3')
    await press(page, words.plan.check)
    await page.waitForSelector('.notice.bad')
    expect(await page.textContent('.notice.bad')).toContain('vähemalt 7 päeva')
    await page.getByLabel(words.plan.objectionDays).fill('7')
    await press(page, words.plan.check)
    await page.waitForSelector(`text=${words.plan.fits}`)
    await shot('plan')
    await page.setViewportSize({ width: 360, height: 800 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await sticksOut(page)).toEqual([])
    await shot('plan-narrow-large')
    await page.evaluate(() => {
      document.documentElement.style.fontSize = ''
    })
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await axeViolations(page)).toEqual([])
    await press(page, words.plan.save)
    await page.waitForSelector('.step[data-state="now"]')
    await save('plan.json')
  })

  test('takes the counter’s keys and signature, and the command line takes the plan', async () => {
    const counter = await newCounter()
    await choose(page, words.keys.file, counter.publicKeys(folder))
    await press(page, words.keys.submit)
    await page.waitForSelector(`text=${words.keys.compare}`)
    await federation('draft', '--plan', at('plan.json'), '--keys', at('public-keys.json'), '--out', folder)
    const { signed, proof } = await counter.sign(folder)
    const stranger = await newCounter()
    const strange = newFolder()
    stranger.publicKeys(strange)
    writeFileSync(
      join(strange, 'wrong.json'),
      JSON.stringify({ ...json('signed.json'), signature: 'A'.repeat(86) }),
    )
    await choose(page, words.signed.file, join(strange, 'wrong.json'))
    await press(page, words.signed.submit)
    await page.waitForSelector('.notice.bad')
    await choose(page, words.signed.file, signed)
    await press(page, words.signed.submit)
    await page.waitForSelector(`text=${words.signed.next}`)
    const key = ['--counter-key', at('public-keys.json')]
    await federation('open', '--manifest', signed, '--proof', proof, ...key, '--yes')
    await shot('signed')
    expect(await axeViolations(page)).toEqual([])
  })

  test('makes codes, a locked list and letters', async () => {
    await page.getByLabel(words.invite.collector).fill('https://collector.example.ee/')
    await page.getByLabel(words.invite.sender).fill('Liit')
    await page.getByLabel(words.invite.pass, { exact: true }).fill(PASS)
    await page.getByLabel(words.invite.again).fill('teine')
    await press(page, words.invite.submit)
    await page.waitForSelector(`text=${words.invite.differ}`)
    await page.getByLabel(words.invite.again).fill(PASS)
    await press(page, words.invite.submit)
    await page.waitForSelector(`text=${words.invite.done(30)}`, { timeout: 60_000 })
    await federation('codes', 'load', CAMPAIGN, '--codes', await save('codes.json'))
    await save('letters.html')
    await save('letters.csv')
    await save('code-list.json')
    const { codes } = json('code-list.json') as CodeList
    const kept = await page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('digikompass')
          open.onerror = reject
          open.onsuccess = () => {
            const all = open.result.transaction('assessments').objectStore('assessments').getAll()
            const bytes = (_: string, v: unknown) =>
              v instanceof Uint8Array ? new TextDecoder().decode(v) : v
            all.onsuccess = () => resolve(JSON.stringify(all.result, bytes))
          }
        }),
    )
    expect(kept).toContain('age-encryption.org')
    for (const { code } of codes) expect(kept).not.toContain(code)
    expect(readFileSync(at('letters.csv'), 'utf8').trim().split('\r\n')).toHaveLength(31)
    const letters = await browser.openPage('desk.html')
    await letters.goto(pathToFileURL(at('letters.html')).href)
    expect(await letters.locator('section.letter').count()).toBe(30)
    expect(await letters.locator('.qr svg').count()).toBe(30)
    expect(
      await letters
        .locator('section.letter')
        .first()
        .evaluate((e) => getComputedStyle(e).maxWidth),
    ).not.toBe('none')
    await picture(letters, 'desk-operator-letter.png')
    await letters.close()
  })

  test('follows participation and reminds exactly whom the command line would', async () => {
    const { codes } = json('code-list.json') as CodeList
    const { manifest } = json('signed.json')
    const store = await openStore(place)
    for (const [turn, { code }] of codes.slice(0, 12).entries())
      await acceptSealed(store, CAMPAIGN, await sealedFile(manifest, code, 1, turn), start)
    await store.close()
    await federation('used', CAMPAIGN, '--out', folder)
    await choose(page, words.running.file, at('used.json'))
    await press(page, words.running.submit)
    await page.waitForSelector(`text=${words.running.delivered(12, 30)}`)
    expect(await page.locator('.columns li').allTextContents()).toEqual(codes.slice(12).map((c) => c.name))
    await shot('running')
    expect(await axeViolations(page)).toEqual([])
    const theirs = newFolder()
    const lists = ['--codes', at('code-list.json'), '--used', at('used.json')]
    await federation('reminders', ...lists, '--letter-lang', 'et', '--out', theirs)
    const own = readFileSync(await save('reminders.csv'), 'utf8')
    expect(own).toBe(readFileSync(join(theirs, 'reminders.csv'), 'utf8'))
  })

  test('gives a new code and more time, and the server follows both', async () => {
    const { codes } = json('code-list.json') as CodeList
    await page.getByLabel(words.change.who, { exact: true }).selectOption({ label: codes[0]?.name ?? '' })
    await press(page, words.change.submit)
    await page.waitForSelector(`text=${words.change.done}`, { timeout: 60_000 })
    // The same files are there again after the page was left: they are kept with the list.
    await page.reload()
    await page.getByLabel(words.invite.pass).fill(PASS)
    await press(page, words.invite.unlock)
    await page.waitForSelector(`text=${words.change.done}`, { timeout: 60_000 })
    await shot('changed')
    const changes = page.locator('[data-part="changes"]')
    const [letter] = await Promise.all([
      page.waitForEvent('download'),
      changes.getByRole('button', { name: words.saveFile('letters.csv') }).click(),
    ])
    expect(
      readFileSync(await letter.path(), 'utf8')
        .trim()
        .split('\r\n'),
    ).toHaveLength(2)
    const applied = ['codes', 'apply', CAMPAIGN, '--changes', await save('changes-1.json'), '--yes']
    await federation(...applied)
    expect(await federation('participation', CAMPAIGN)).toMatch(/given again 1, revoked 1/)
    await choose(page, words.extend.key, at('notice-key.json'))
    await fill(words.extend.to, start + 20 * DAY)
    await press(page, words.extend.submit)
    await page.waitForSelector(`text=${words.extend.done('notice-1.json')}`)
    await federation('extend', CAMPAIGN, '--notice', await save('notice-1.json'), '--yes')
  })

  test('opens the locked list with its passphrase alone', async () => {
    await press(page, words.invite.lock)
    await page.getByLabel(words.invite.pass).fill('mingi muu parool')
    await press(page, words.invite.unlock)
    await page.waitForSelector(`text=${words.problem.passphrase}`, { timeout: 60_000 })
    await page.getByLabel(words.invite.pass).fill(PASS)
    await press(page, words.invite.unlock)
    await page.waitForSelector(`text=${words.invite.done(30)}`, { timeout: 60_000 })
  })

  test('never meets the counter on one device', async () => {
    await goToPlace(page, 'counting')
    await page.waitForSelector(`h1:has-text("${desk.mode.refused.counter}")`)
    await shot('refused')
    expect(await axeViolations(page)).toEqual([])
    await goToPlace(page, 'operator')
    await page.waitForSelector(`text=${desk.mode.leave.operator}`)
    await press(page, desk.mode.leave.operator)
    await page.waitForSelector(`text=${desk.mode.notFree.operator}`)
    await page.getByRole('link', { name: CAMPAIGN }).click()
    await page.getByLabel(words.end.confirm(CAMPAIGN)).fill(CAMPAIGN)
    await press(page, words.end.submit)
    await page.waitForSelector(`text=${words.noSurveys}`)
    await press(page, desk.mode.leave.operator)
    await page.waitForSelector(`h1:has-text("${desk.mode.choose.operator}")`)
    // The letters were opened from the disk, by this test.
    expect(browser.requests.filter((address) => !address.startsWith('file:'))).toEqual([])
    expect(browser.problems).toEqual([])
  })
})
