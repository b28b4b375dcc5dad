/** The counter at the desk: keys that are born there, and a real campaign of the federation's command line counted. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { acceptSealed } from '../../collector/federation/steps/accept.ts'
import { utcText } from '../../domain/time/moment.ts'
import { counting as words } from '../../locales/et/counting.ts'
import { desk } from '../../locales/et/desk.ts'
import { views } from '../../locales/et/views.ts'
import { canonicalBytes } from '../../protocol/canonical.ts'
import type { SignedRelease } from '../../protocol/release.ts'
import { counter } from '../counter/tool.ts'
import { DAY, readList, savePlan, sealedFile } from '../federation/campaign.ts'
import { inProcess, newFolder } from '../federation/cli.ts'
import { choose, goToPlace, press, savedBy } from './desk-steps.ts'
import { axeViolations } from './harness/axe.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { picture } from './harness/pictures.ts'
import { launch } from './steps.ts'

const CAMPAIGN = 'kov-2027'

describe('The counter’s room', () => {
  let browser: ExtensionBrowser
  let page: Page
  const folder = newFolder()
  const at = (name: string) => join(folder, name)
  const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))
  const save = async (name: string) => {
    writeFileSync(at(name), await savedBy(page, words.saveFile(name)))
    return at(name)
  }
  const shot = (name: string) => picture(page, `desk-counting-${name}.png`, { fullPage: true })

  /** Ended ten days ago: the time for objections is over. */
  const start = Date.now()
  const [from, to] = [start - 40 * DAY, start - 10 * DAY]
  const place = join(folder, 'collector.sqlite')
  const federation = async (now: number, ...args: string[]) => {
    const ran = await inProcess(args, { place, now })
    expect(ran, `${args.join(' ')}\n${ran.err}`).toMatchObject({ code: 0 })
  }

  beforeAll(async () => {
    browser = await launch()
    page = await browser.openPage('desk.html')
    await page.setViewportSize({ width: 1280, height: 900 })
  })
  afterAll(() => browser.close())

  test('is reached from the settings, and asks once whether the device is the counter’s', async () => {
    await page.goto(page.url().replace('desk.html', 'report.html#/settings'))
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      press(page, views.settings.openDesk),
    ])
    await page.close()
    page = tab
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.waitForSelector('.room-card')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: desk.rooms.counting.name }).first().click()
    await page.waitForSelector(`h1:has-text("${desk.mode.choose.counter}")`)
    await shot('choose')
    expect(await axeViolations(page)).toEqual([])
    await press(page, desk.mode.enter.counter)
    await page.waitForSelector(`text=${words.noCampaigns}`)
    await shot('home')
    expect(await axeViolations(page)).toEqual([])
  })

  test('makes keys whose shares are handed out and not kept', async () => {
    await press(page, words.newKeys)
    await page.waitForSelector(`h1:has-text("${words.make.title}")`)
    expect(await axeViolations(page)).toEqual([])
    await press(page, words.make.submit)
    await page.waitForSelector('.share')
    await shot('made')
    expect(await axeViolations(page)).toEqual([])
    for (const kind of ['identity', 'campaign'])
      for (const number of [1, 2, 3]) {
        const name = `${kind}-share-${number}.txt`
        await save(name)
        await page
          .locator('.share', { hasText: `${number}/3` })
          .getByLabel(name)
          .check()
      }
    await save('identity.key')
    await save('public-keys.json')
    await press(page, words.made.done)
    await page.waitForSelector('.step[data-state="now"]')
    const stored = await page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('digikompass')
          open.onerror = reject
          open.onsuccess = () => {
            const all = open.result.transaction('assessments').objectStore('assessments').getAll()
            all.onsuccess = () => resolve(JSON.stringify(all.result))
          }
        }),
    )
    expect(stored).toContain('AGE ENCRYPTED FILE')
    for (const kind of ['identity', 'campaign']) {
      const code = /code: +(.*)/.exec(readFileSync(at(`${kind}-share-1.txt`), 'utf8'))?.[1] ?? 'no code'
      expect(stored).not.toContain(code)
    }
  })

  const shares = (...names: string[]) => names.map((name) => at(`${name}.txt`))

  test('looks a draft of the federation over and signs it once the test pile opens', async () => {
    savePlan(folder, { from: utcText(from), to: utcText(to), objectionDays: 7 })
    const drafting = ['draft', '--plan', at('plan.json'), '--keys', at('public-keys.json'), '--out', folder]
    await federation(from - DAY, ...drafting)
    await choose(page, words.sign.draft, at('manifest.json'))
    await choose(page, words.sign.challenge, at('challenge.json'))
    await press(page, words.sign.inspect)
    await page.waitForSelector(`text=${words.sign.inspected}`)
    await shot('inspected')
    expect(await axeViolations(page)).toEqual([])
    // One share is not enough, and says so.
    await choose(
      page,
      words.locks.file,
      ...shares('campaign-share-1', 'identity-share-2', 'identity-share-3'),
    )
    await page.waitForSelector('.bag .row')
    await press(page, words.sign.submit)
    await page.waitForSelector('.notice.bad')
    expect(await page.textContent('.notice.bad')).toMatch(/vaja kahte eri osa; praegu on 1/)
    // The second one is typed from paper.
    await page.getByLabel(words.locks.text).fill(readFileSync(at('campaign-share-3.txt'), 'utf8'))
    await press(page, words.locks.add)
    await page.waitForFunction(() => document.querySelectorAll('.bag .row').length === 4)
    await press(page, words.sign.submit)
    await page.waitForSelector(`text=${words.sign.done}`)
    await save('signed.json')
    await save('proof.json')
    const opening = ['open', '--manifest', at('signed.json'), '--proof', at('proof.json'), '--yes']
    await federation(from - DAY, ...opening, '--counter-key', at('public-keys.json'))
  })

  test('signs the lists that the federation closed', async () => {
    const inviting = ['invite', '--manifest', at('signed.json'), '--counter-key', at('public-keys.json')]
    const office = join(folder, 'office')
    const rest = ['--municipalities', at('plan.json'), '--collector', 'https://collector.example.ee/']
    await federation(from - DAY, ...inviting, ...rest, '--out', office)
    await federation(from - DAY, 'codes', 'load', CAMPAIGN, '--codes', join(office, 'codes.json'))
    const { manifest } = json('signed.json')
    const store = await openStore(place)
    for (const [turn, { code }] of readList(office).codes.slice(0, 24).entries())
      await acceptSealed(store, CAMPAIGN, await sealedFile(manifest, code, 1, turn), from + DAY)
    await store.close()
    await federation(to + DAY, 'close', CAMPAIGN, '--out', folder, '--yes')
    await choose(page, words.lists.file, at('lists.json'))
    await choose(page, words.locks.file, ...shares('campaign-share-1', 'campaign-share-2'))
    await page.waitForFunction(() => document.querySelectorAll('.bag .row').length === 2)
    await shot('lists')
    await press(page, words.lists.submit)
    await page.waitForSelector(`text=${words.lists.done}`)
    await federation(to + DAY, 'lists', 'sign', CAMPAIGN, '--signature', await save('lists-signature.json'))
  })

  test('does not count while an objection is open', async () => {
    await press(page, words.objections.add)
    const how = page.getByLabel(words.objections.how(1))
    await how.waitFor()
    await federation(start, 'piles', CAMPAIGN, '--out', folder)
    await choose(page, words.count.piles, at('piles.ndjson'))
    await choose(page, words.lists.file, at('lists.json'))
    await choose(page, words.locks.file, ...shares('campaign-share-2', 'campaign-share-3'))
    await page.waitForFunction(() => document.querySelectorAll('.bag .row').length === 2)
    await press(page, words.count.submit)
    await page.waitForSelector('.notice.bad')
    expect(await page.textContent('.notice.bad')).toContain(
      'Lahendamata vastuväiteid loendaja registris: nr 1',
    )
    await how.fill('Ümbrikud leiti teisest nimekirjast.')
    await page.getByRole('button', { name: `${words.objections.resolve} 1` }).click()
    await how.waitFor({ state: 'detached' })
    await save('campaign.key')
    await save('register.json')
  })

  test('can be stopped while it counts, and loses nothing by it', async () => {
    await press(page, words.count.submit)
    await page.waitForSelector('[role="progressbar"]')
    await shot('progress')
    expect(await axeViolations(page)).toEqual([])
    await press(page, words.count.cancel)
    await page.waitForSelector(`text=${words.count.cancelled}`)
  })

  test('counts in a worker, shows the result in words, and signs what the command line would sign', async () => {
    await press(page, words.count.submit)
    await page.waitForSelector('.reading section', { timeout: 60_000 })
    await shot('reading')
    expect(await axeViolations(page)).toEqual([])
    expect(await page.locator('.reading h3').count()).toBeGreaterThan(40)
    await press(page, words.count.sign)
    await page.waitForSelector(`text=${words.count.readFirst}`)
    await page.getByLabel(words.count.haveRead).check()
    await press(page, words.count.sign)
    await page.waitForSelector(`text=${words.count.done}`)
    const release = JSON.parse(readFileSync(await save('release.json'), 'utf8')) as SignedRelease

    const room = join(folder, 'counter')
    mkdirSync(room)
    for (const name of ['campaign.key', 'register.json', 'signed.json'])
      writeFileSync(join(room, name), readFileSync(at(name)))
    const opened = ['--share', at('campaign-share-1.txt'), '--share', at('campaign-share-2.txt')]
    const files = [at('piles.ndjson'), '--lists', at('lists.json'), '--folder', room]
    expect(await counter('count', ...files, ...opened)).toMatchObject({ code: 0 })
    const theirs = JSON.parse(readFileSync(join(room, 'release.json'), 'utf8')) as SignedRelease
    expect(theirs.signature).not.toBe(release.signature)
    expect(Buffer.from(canonicalBytes(release.release))).toEqual(Buffer.from(canonicalBytes(theirs.release)))
    await federation(start, 'publish', CAMPAIGN, '--release', at('release.json'), '--yes')
  })

  test('is refused to the operator until the keys are gone, and then leaves', async () => {
    await goToPlace(page, 'counting')
    await press(page, desk.mode.leave.counter)
    await page.waitForSelector(`text=${desk.mode.notFree.counter}`)
    await page.getByRole('link', { name: CAMPAIGN }).click()
    await page.waitForSelector('.step')
    const id = (await page.textContent('.step code')) ?? ''
    await page.getByLabel(words.destroy.confirm(id)).fill(id)
    await press(page, words.destroy.submit)
    await page.waitForSelector(`text=${words.destroy.done}`)
    await shot('destroyed')
    expect(await axeViolations(page)).toEqual([])
    const record = await save('destruction.json')
    await federation(start, 'destruction', 'add', CAMPAIGN, '--record', record)
    await goToPlace(page, 'counting')
    await press(page, words.removeIdentity)
    await press(page, words.removeAnyway)
    await page.waitForSelector(`text=${words.identityNone}`)
    await press(page, desk.mode.leave.counter)
    await page.waitForSelector(`h1:has-text("${desk.mode.choose.counter}")`)
  })

  test('has asked nothing of any network, and broken nothing', () => {
    expect(browser.requests).toEqual([])
    expect(browser.problems).toEqual([])
  })
})
