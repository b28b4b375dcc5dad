import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { packOnDisk } from '../../content/disk.ts'
import { guide } from '../../locales/et/guide.ts'
import { submit as words } from '../../locales/et/submit.ts'
import type { Values } from '../../protocol/item.ts'
import { valuesOf } from '../../protocol/values.ts'
import { axeViolations } from './harness/axe.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { ExtensionBrowser } from './harness/chromium.ts'
import { expectAccessible } from './harness/looks.ts'
import { picture } from './harness/pictures.ts'
import { waitFor } from './harness/wait.ts'
import { seedSample } from './seed.ts'
import { goTo, launch, storedAssessments, waitSaved } from './steps.ts'
import { type SubmitScene, submitScene } from './submit-scene.ts'

/** Machines under load take their time; a passphrase takes some on purpose. */
const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 20_000 })
const screen = (page: Page, name: string) => page.waitForSelector(`.submit[data-page=${name}] h1`)
const stage = (page: Page, name: string) => page.waitForSelector(`.submit [data-stage=${name}] h2`)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const said = (page: Page, text: string) =>
  page.waitForFunction((t) => document.querySelector('.submit-said')?.textContent === t, text)

/** What is sealed on the device, read past all code of the product. */
const storedSubmission = (page: Page, id: string) =>
  page.evaluate(
    (key) =>
      new Promise<{ boxes: { values: Values; hash: string }[]; code: string }>((resolve, reject) => {
        const open = indexedDB.open('digikompass')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const get = open.result.transaction('assessments').objectStore('assessments').get(key)
          get.onsuccess = () => {
            open.result.close()
            resolve(get.result)
          }
        }
      }),
    `submission/${id}`,
  )

const joinWith = async (page: Page, invitation: string) => {
  await goTo(page, 'submit/join')
  await screen(page, 'join')
  await page.fill('.invitation', invitation)
  await button(page, words.join.action).click()
}

/** Through the review, the consent and the button. */
const sealAndDeliver = async (page: Page) => {
  await page.locator('[data-action=review]').click()
  await screen(page, 'review')
  await page.check('.consent input')
  await page.locator('[data-action=seal]').click()
  await screen(page, 'status')
}

/** As a page hears it that another page of the same browser has chosen the language. */
const setLanguage = (page: Page, language: 'et' | 'en') =>
  page.evaluate((newValue) => {
    const key = 'digikompass.language'
    localStorage.setItem(key, newValue)
    dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }))
  }, language)

/** Looks at what is on screen now, which a reload would take away. */
const glance = async (page: Page, name: string) => {
  await expectAccessible(page, 'et', name)
  await page.setViewportSize({ width: 360, height: 760 })
  await picture(page, `submit-${name}-et.png`, { fullPage: true })
}

/** Looks at a screen in both languages, light and dark, narrow and wide; keeps a picture. */
const look = async (page: Page, name: string) => {
  for (const language of ['en', 'et'] as const) {
    await setLanguage(page, language)
    await page.waitForFunction((l) => document.querySelector('#app')?.getAttribute('lang') === l, language)
    await page.waitForSelector('.submit h1')
    await page.waitForFunction(() => !document.querySelector('.waiting'))
    await page.evaluate(() => {
      for (const d of document.querySelectorAll('details')) d.open = true
    })
    await expectAccessible(page, language, name)
    for (const [width, size] of [
      [240, ''],
      [360, '200%'],
      [360, ''],
    ] as const) {
      await page.setViewportSize({ width, height: 760 })
      const out = await page.evaluate((s) => {
        document.documentElement.style.fontSize = s
        return [...document.querySelectorAll('body *')]
          .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .filter((e) => !e.closest('.unseen, .said, svg'))
          .map((e) => `${e.tagName}.${e.className}`)
      }, size)
      expect(out, `${name} ${language} ${width} ${size}`).toEqual([])
    }
    await picture(page, `submit-${name}-${language}.png`, { fullPage: true })
  }
}

const { pack, catalogue } = packOnDisk()

/** A campaign that ends while the tests below run, so that nobody waits for its end. */
const closing: { scene?: SubmitScene; browser?: ExtensionBrowser; page?: Page } = {}
afterAll(async () => {
  await closing.browser?.close()
  await closing.scene?.end()
})

test('Before the close an official delivers, and others do', async () => {
  const scene = await submitScene('demo-sulgemine', 90_000)
  closing.scene = scene
  closing.browser = await launch({ extensionDir: scene.extensionDir })
  const page = await closing.browser.openPage('sidepanel.html#/submit')
  closing.page = page
  await seedSample(page)
  await joinWith(page, scene.invited(0).invitation)
  await stage(page, 'joined')
  await sealAndDeliver(page)
  await stage(page, 'delivered')
  for (let at = 1; at < 16; at++) await scene.deliver(scene.invited(at * 4))
  expect(await scene.boxes()).toBe(16)
})

describe('An official submits anonymously from the real side panel to a real collector', () => {
  const ID = 'demo-teekond'
  const profileDir = mkdtempSync(join(tmpdir(), 'digikompass-submit-e2e-'))
  let scene: SubmitScene
  let browser: ExtensionBrowser
  let panel: Page
  let invitation: string

  const open = () => launch({ profileDir, extensionDir: scene.extensionDir })
  /** The values that the stored assessment has by the protocol's own function. */
  const expected = async (): Promise<Values> => {
    const [a] = await storedAssessments(panel)
    if (!a) throw new Error('nothing stored')
    return valuesOf(scene.campaign.manifest.items, a, a.demand, pack, catalogue)
  }

  beforeAll(async () => {
    scene = await submitScene(ID, 3_600_000)
    invitation = scene.invited(0).invitation
    browser = await open()
    panel = await browser.openPanelFromPopup('[data-action=continue]')
    await seedSample(panel)
    await panel.waitForSelector('.level')
  })
  afterAll(async () => {
    await browser?.close()
    await scene?.end()
    rmSync(profileDir, { recursive: true, force: true })
  })

  test('a mistyped code is a slip that is named, and nothing is asked of any server', async () => {
    await goTo(panel, 'results')
    await button(panel, 'Esita anonüümselt').click()
    await screen(panel, 'join')
    await look(panel, 'join')
    const { code } = scene.invited(0)
    const last = code.endsWith('0') ? '1' : '0'
    const slip = invitation.replaceAll('-', '').replace(code, code.slice(0, -1) + last)
    for (const [text, problem] of [
      ['', words.join.empty],
      ['tere', words.problems.invitation.notAnInvitation],
      [slip, words.problems.invitation['code.check']],
      [`9${invitation.slice(1)}`, words.problems.invitation.unknownVersion],
      [invitation.replace('http://127.0.0.1', 'http://example.ee'), words.problems.invitation.insecure],
    ] as const) {
      await panel.fill('.invitation', text)
      await button(panel, words.join.action).click()
      await soon(() => panel.textContent('.problem')).toContain(problem)
      expect(await panel.evaluate(() => document.activeElement?.className)).toBe('invitation')
    }
    expect(browser.requests).toEqual([])
  })

  test('an invitation for another campaign of the same server is refused with what to do', async () => {
    const [, , print = ''] = invitation.split('/')
    const other = print.startsWith('0') ? `1${print.slice(1)}` : `0${print.slice(1)}`
    await joinWith(panel, invitation.replace(print, other))
    await soon(() => panel.textContent('.problem')).toContain(words.problems.manifest.mixup)
    expect(await panel.textContent('.problem')).toContain('fingerprint')
    await glance(panel, 'join-refused')
  })

  test('the pasted invitation joins; every screen says that this is a demo', async () => {
    await joinWith(panel, `  ${invitation}\n`)
    await screen(panel, 'status')
    await stage(panel, 'joined')
    await said(panel, words.join.joined)
    expect(await panel.textContent('.submit-demo')).toBe(words.demo)
    expect(await panel.textContent('.submit .print-code')).toBe(invitation.split('/')[2])
    expect(await panel.textContent('[aria-current=step]')).toContain(words.status.stage.joined)
    expect(await panel.content()).not.toContain(scene.invited(0).code)
    await look(panel, 'joined')
  })

  test('the review shows every value of the campaign, what is left out, and what is undecided', async () => {
    await panel.locator('[data-action=review]').click()
    await screen(panel, 'review')
    const items = await panel.$$eval('[data-item]', (all) => all.map((e) => e.getAttribute('data-item')))
    expect(items.sort()).toEqual(scene.campaign.manifest.items.map((i) => i.id).sort())
    const text = await panel.textContent('.submit')
    for (const line of words.review.leftOutList) expect(text).toContain(line)
    const values = await expected()
    const none = Object.entries(values).filter(([id, v]) => id.startsWith('answer/') && v === 'none').length
    expect(text).toContain(words.review.noAnswer(none))
    await look(panel, 'review')
    await panel.locator('.open-questions summary').first().click({ force: true })
    await panel.emulateMedia({ media: 'print' })
    await panel.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await panel.locator('[data-item]').first().isVisible()).toBe(true)
    expect(await panel.locator('.consent').isVisible()).toBe(false)
    await panel.evaluate(() => dispatchEvent(new Event('afterprint')))
    await panel.emulateMedia({ media: 'screen' })
  })

  test('a copy of what is shown can be saved', async () => {
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      button(panel, words.review.save).click(),
    ])
    const copy = readFileSync(await download.path(), 'utf8')
    expect(copy).toContain(words.review.leftOut)
    const shown = await panel.$$eval('[data-item]', (all) =>
      all.map((e) => `${e.querySelector('dt')?.textContent}: ${e.querySelector('strong')?.textContent}`),
    )
    for (const line of shown) expect(copy).toContain(line)
    expect(copy).not.toContain(scene.invited(0).code)
  })

  test('nothing is sealed without consent; with it, exactly what was shown is delivered', async () => {
    await panel.locator('[data-action=seal]').click()
    await soon(() => panel.textContent('.consent .error')).toBe(words.review.consent.needed)
    expect(await scene.boxes()).toBe(0)
    await panel.check('.consent input')
    await panel.locator('[data-action=seal]').click()
    await stage(panel, 'delivered')
    expect(await scene.boxes()).toBe(1)
    const { boxes } = await storedSubmission(panel, ID)
    expect(boxes.at(-1)?.values).toEqual(await expected())
    await look(panel, 'delivered')
  })

  test('the state survives a reload, kill −9 and another start; the popup tells it', async () => {
    await panel.reload()
    await stage(panel, 'delivered')
    await browser.kill9()
    browser = await open()
    // A browser writes its localStorage to the disk a few seconds late: the language chosen last may be gone.
    const page = await browser.openPage('sidepanel.html')
    await page.evaluate(() => localStorage.setItem('digikompass.language', 'et'))
    await page.close()
    const popup = await browser.openPopup()
    await popup.waitForSelector('[data-action=submission]')
    expect(await popup.textContent('[data-action=submission]')).toContain(guide.popup.submission.delivered)
    expect(await axeViolations(popup)).toEqual([])
    // One glance: the browser gives the popup the room it needs.
    await popup.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight + 1)
    await picture(popup, 'submit-popup-et.png')
    panel = await browser.openPanelFromPopup('[data-action=continue]')
    await goTo(panel, 'submit')
    await stage(panel, 'delivered')
  })

  test('nothing changed is recognised; a replacement says what it changes', async () => {
    await goTo(panel, 'submit/review')
    await screen(panel, 'review')
    expect(await panel.textContent('.submit')).toContain(words.review.unchanged)
    await goTo(panel, 'question/1.1')
    await panel.waitForSelector('.level')
    await panel.keyboard.press('4')
    await waitSaved(panel)
    await goTo(panel, 'submit')
    await stage(panel, 'delivered')
    await panel.locator('[data-action=review]').click()
    await panel.waitForSelector('[data-changes]')
    expect(await panel.textContent('.changes')).toContain('1.1 ')
    await look(panel, 'replace')
    await goTo(panel, 'submit')
    await sealAndDeliver(panel)
    await stage(panel, 'delivered')
    expect(await scene.boxes()).toBe(1)
    expect((await storedSubmission(panel, ID)).boxes.at(-1)?.values['answer/1.1']).toBe('4')
  })

  test('consent given to other values than those on screen does not count', async () => {
    await goTo(panel, 'submit/review')
    await screen(panel, 'review')
    await panel.check('.consent input')
    const other = await browser.openPage('report.html#/question/1.2')
    await other.waitForSelector('.level')
    await other.keyboard.press('0')
    await waitSaved(other)
    await other.close()
    await soon(() => panel.textContent('.consent .error')).toBe(words.review.consent.changed)
    expect(await panel.isChecked('.consent input')).toBe(false)
  })

  test('a second device sees by the code that something lies there; the first is warned and decides', async () => {
    const second = await launch({ extensionDir: scene.extensionDir })
    onTestFinished(() => second.close())
    const page = await second.openPage('sidepanel.html#/submit')
    await seedSample(page)
    await joinWith(page, scene.invited(0).link)
    await stage(page, 'joined')
    expect(await page.textContent('section[data-stage]')).toContain('teisest seadmest')
    await look(page, 'second-device')
    await sealAndDeliver(page)
    await stage(page, 'delivered')

    await goTo(panel, 'submit')
    await button(panel, words.status.refresh).click()
    await panel.waitForSelector('[data-warning=otherActed]')
    await look(panel, 'other-acted')
    await button(panel, words.warning.mine).click()
    await stage(panel, 'delivered')
    await panel.waitForSelector('[data-warning]', { state: 'detached' })
    await button(page, words.status.refresh).click()
    await page.waitForSelector('[data-warning=otherActed]')
    await button(page, words.warning.theirs).click()
    await page.waitForSelector('[data-warning]', { state: 'detached' })
    expect(await scene.boxes()).toBe(1)
  })

  test('withdrawing asks once, in place, and leaves nothing at the collector', async () => {
    await button(panel, words.withdraw.action).click()
    await soon(() => panel.evaluate(() => document.activeElement?.textContent)).toBe(words.withdraw.sure)
    await glance(panel, 'withdraw-sure')
    await panel.keyboard.press('Escape')
    await soon(() => panel.evaluate(() => document.activeElement?.textContent)).toBe(words.withdraw.action)
    await panel.keyboard.press('Enter')
    await button(panel, words.withdraw.do).click()
    await stage(panel, 'withdrawn')
    expect(await scene.boxes()).toBe(0)
    expect(await panel.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await look(panel, 'withdrawn')
  })

  test('with the collector away it waits, says so, and goes when it is tried again', async () => {
    await scene.collector.stop()
    await sealAndDeliver(panel)
    await stage(panel, 'sealed')
    await panel.waitForSelector('[data-trouble=unreachable]')
    expect(await panel.textContent('[aria-current=step]')).toContain(words.status.stage.waiting)
    await look(panel, 'waiting')
    await scene.collector.restart()
    await button(panel, words.status.tryAgain).click()
    await stage(panel, 'delivered')
    expect(await scene.boxes()).toBe(1)
  })

  test('the sealed file goes through the collector’s own form, without scripts', async () => {
    await button(panel, words.withdraw.action).click()
    await button(panel, words.withdraw.do).click()
    await stage(panel, 'withdrawn')
    await goTo(panel, `submit/file/${ID}`)
    expect(await panel.textContent('.submit')).toContain(words.closedNet.none)
    await goTo(panel, 'submit')
    await scene.collector.stop()
    await sealAndDeliver(panel)
    await panel.waitForSelector('[data-trouble=unreachable]')
    await goTo(panel, `submit/file/${ID}`)
    await look(panel, 'sealed-file')
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      button(panel, words.closedNet.save).click(),
    ])
    await scene.collector.restart()
    const address = await panel.textContent('.submit section .address')
    const outside = await borrowPage({ width: 800, height: 700 })
    onTestFinished(() => outside.close())
    await outside.page.goto(address ?? '')
    await outside.page.setInputFiles('input[type=file]', await download.path())
    await outside.page.click('button[type=submit]')
    await outside.page.waitForSelector('[role=status]')
    expect(await scene.boxes()).toBe(1)
    await goTo(panel, 'submit')
    await button(panel, words.status.tryAgain).click()
    await stage(panel, 'delivered')
    await panel.waitForSelector('[data-warning]', { state: 'detached' })
  })

  test('the close comes as a calendar file that holds no code', async () => {
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      button(panel, words.calendar.action).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.ics$/)
    const ics = readFileSync(await download.path(), 'utf8')
    expect(ics).toContain('BEGIN:VEVENT')
    expect(ics).not.toContain(scene.invited(0).code)
  })

  test('the protected file carries everything to a successor, and opens with its passphrase alone', async () => {
    await goTo(panel, 'submit/handover')
    await screen(panel, 'handover')
    await look(panel, 'handover')
    const fields = panel.locator('.passphrase')
    await button(panel, words.handover.save).click()
    await soon(() => panel.textContent('.fields .error')).not.toBe('')
    await fields.nth(0).fill('kolm kuuske ja kaks kaske')
    await fields.nth(1).fill('kolm kuuske ja kaks')
    await button(panel, words.handover.save).click()
    await soon(() => panel.textContent('.fields')).toContain(words.handover.differ)
    await fields.nth(1).fill('kolm kuuske ja kaks kaske')
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      button(panel, words.handover.save).click(),
    ])
    const file = await download.path()
    const successor = await launch({ extensionDir: scene.extensionDir })
    onTestFinished(() => successor.close())
    const page = await successor.openPage('sidepanel.html#/submit/open')
    await screen(page, 'open')
    await look(page, 'open')
    await page.setInputFiles('input[type=file]', file)
    await page.fill('.passphrase', 'vale parool on see')
    await button(page, words.handover.open).click()
    await soon(() => page.textContent('.notice.bad')).toContain(words.handover.problem.passphrase)
    await page.fill('.passphrase', 'kolm kuuske ja kaks kaske')
    await button(page, words.handover.open).click()
    await stage(page, 'delivered')
    expect((await storedAssessments(page)).length).toBeGreaterThan(0)
    expect(successor.problems).toEqual([])
  })

  test('a revoked code is said to be void, and nothing more is offered for it', async () => {
    await goTo(panel, 'submit')
    await scene.campaign.federation.revoke(scene.invited(0))
    await button(panel, words.status.refresh).click()
    await panel.waitForSelector('[data-trouble=revoked]')
    expect(await panel.locator('[data-action=review]').count()).toBe(0)
    await look(panel, 'revoked')
    await goTo(panel, 'submit/proof')
    await look(panel, 'proof')
  })

  test('nothing but the collector of the invitation was ever asked, and no policy was broken', () => {
    expect(browser.requests.filter((url) => !url.startsWith(scene.collector.url))).toEqual([])
    expect(browser.requests.join('\n')).not.toContain(scene.invited(0).code)
    // A collector that is away and a reply that refuses are errors to the browser's log, not to the product.
    const own = browser.problems.filter((p) => !/Failed to load resource/.test(p))
    expect(own).toEqual([])
  })

  test('an invitation in the address is taken out of it at once', async () => {
    const page = await browser.openPage(`sidepanel.html#${scene.invited(1).invitation}`)
    await screen(page, 'join')
    expect(new URL(page.url()).hash).toBe('#/submit/join')
    expect(await page.inputValue('.invitation')).toBe(scene.invited(1).invitation)
    await page.close()
  })

  test('what this device did is listed, and can be forgotten', async () => {
    await goTo(panel, 'submit')
    await screen(panel, 'status')
    await panel.locator('.history summary').click()
    const events = await panel.$$eval('[data-event]', (all) => all.map((e) => e.getAttribute('data-event')))
    for (const what of ['joined', 'sealed', 'delivered', 'withdrawn', 'otherActed'])
      expect(events).toContain(what)
    await button(panel, words.status.forget).click()
    await button(panel, words.status.forgetDo).click()
    await screen(panel, 'join')
    expect(await storedSubmission(panel, ID)).toBeUndefined()
  })
})

test('After the close the official finds all own envelopes in the signed lists, and then the release', async () => {
  const { scene, browser, page } = closing
  if (!scene || !browser || !page) throw new Error('nobody has delivered before the close')
  const { federation, counter } = scene.campaign
  // Refused until the real end: nobody here can make it come sooner.
  const { lists } = await waitFor(() => federation.close(Date.now()), 'the campaign to end', 120_000)
  await button(page, words.status.refresh).click()
  await soon(() => page.textContent('.submit')).toContain(words.status.nextText.unsigned)
  await look(page, 'lists-unsigned')
  const signed = await counter.signLists({ lists, notices: [], now: Date.now() })
  if (!signed.ok) throw new Error(JSON.stringify(signed))
  await federation.loadListsSignature(signed.signature)
  await button(page, words.status.refresh).click()
  await stage(page, 'recorded')
  await page.locator('[data-action=check]').click()
  await screen(page, 'check')
  const of = scene.campaign.manifest.items.length
  expect(await page.textContent('.notice.good')).toContain(words.check.found(of, of))
  await look(page, 'check')

  const piles = await federation.piles(Date.now())
  const counted = await counter.count({ lists, notices: [], piles, now: Date.now() })
  if (!counted.ok) throw new Error(JSON.stringify(counted))
  await federation.publish(counted.release, Date.now())
  await goTo(page, 'submit')
  await button(page, words.status.refresh).click()
  await stage(page, 'counted')
  await look(page, 'counted')
  expect(browser.problems).toEqual([])
})
