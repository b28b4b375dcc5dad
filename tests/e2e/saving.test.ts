import { describe, expect, onTestFinished, test } from 'vitest'
import { guide } from '../../locales/et/guide.ts'
import { views } from '../../locales/et/views.ts'
import { borrowPage } from './harness/borrowed.ts'
import { serve } from './harness/serve.ts'
import { sample, seedSample } from './seed.ts'
import { goTo, launch, PAGE_BUILD, storedAssessments, waitSaved } from './steps.ts'

const open = async () => {
  const browser = await launch()
  onTestFinished(() => browser.close())
  return browser
}

describe('Saving', () => {
  test('an answer moves nothing on the screen', async () => {
    const browser = await open()
    const page = await browser.openPage('sidepanel.html')
    await page.setViewportSize({ width: 360, height: 760 })
    await page.waitForSelector('.level')
    const places = () =>
      page.$$eval('h1, .level, .more, .question-foot button, .header', (all) =>
        all.map((e) => {
          const { x, y, width, height } = e.getBoundingClientRect()
          return [x, y, width, height]
        }),
      )
    const before = await places()
    await page.locator('.level').nth(2).click()
    await waitSaved(page)
    expect(await places()).toEqual(before)
  })

  test('a look around leaves nothing behind; the first answer does', async () => {
    const browser = await open()
    const page = await browser.openPage('sidepanel.html')
    await page.waitForSelector('.level')
    await page.keyboard.press('Enter')
    await goTo(page, 'overview')
    expect(await storedAssessments(page)).toEqual([])
    await goTo(page, 'question/4.2')
    await page.waitForSelector('.level')
    await page.keyboard.press('1')
    await waitSaved(page)
    const [stored] = await storedAssessments(page)
    expect(stored?.answers['4.2']?.value).toEqual({ kind: 'level', level: 1 })
  })

  test('two open pages keep in step and lose none of each other’s answers', async () => {
    const browser = await open()
    const one = await browser.openPage('sidepanel.html')
    await seedSample(one, { answers: {}, mode: 'full' })
    const two = await browser.openPage('report.html#/question/2.1')
    await goTo(one, 'question/1.1')
    for (const page of [one, two]) await page.waitForSelector('.level')
    for (let i = 0; i < 6; i++) {
      for (const page of [one, two]) {
        await page.bringToFront()
        await page.keyboard.press(`${i % 5}`)
        if (i < 5) await page.keyboard.press('Enter')
      }
    }
    await expect
      .poll(async () => Object.keys((await storedAssessments(one))[0]?.answers ?? {}).length)
      .toBe(12)
    await one.bringToFront()
    await one.waitForFunction(
      () => document.querySelector('.header [role=progressbar]')?.getAttribute('aria-valuenow') === '12',
    )
    await two.bringToFront()
    await two.waitForFunction(
      () => document.querySelector('.header [role=progressbar]')?.getAttribute('aria-valuenow') === '12',
    )
  })

  test('an assessment deleted on one page takes no answers on another', async () => {
    const browser = await open()
    const one = await browser.openPage('sidepanel.html#/files')
    await seedSample(one)
    const two = await browser.openPage('report.html#/question/2.1')
    await two.waitForSelector('.level')
    await one.bringToFront()
    await one.getByRole('button', { name: 'Kustuta', exact: true }).click()
    await expect.poll(async () => (await storedAssessments(one))[0]?.deletedAt).not.toBeNull()
    await two.bringToFront()
    await two.waitForFunction(
      () => document.querySelector('.header [role=progressbar]')?.getAttribute('aria-valuenow') === '0',
    )
    await two.keyboard.press('0')
    await waitSaved(two)
    const all = await storedAssessments(two)
    expect(all.map((a) => [a.deletedAt === null, Object.keys(a.answers).length]).sort()).toEqual(
      [
        [false, Object.keys(sample().answers).length],
        [true, 1],
      ].sort(),
    )
  })

  test('a new assessment stays open while another page moves about in the old one', async () => {
    const browser = await open()
    const panel = await browser.openPage('sidepanel.html')
    await seedSample(panel)
    const tab = await browser.openPage('report.html#/question/5.1')
    await tab.waitForSelector('.level')
    await panel.bringToFront()
    await goTo(panel, 'files')
    await panel.getByRole('button', { name: 'Alusta uut hindamist' }).click()
    await panel.waitForFunction(() => location.hash === '#/question/1.1')
    await tab.bringToFront()
    await goTo(tab, 'question/6.1')
    await expect.poll(async () => (await storedAssessments(tab))[0]?.position).toBe('6.1')
    await panel.bringToFront()
    await panel.keyboard.press('4')
    await waitSaved(panel)
    const all = await storedAssessments(panel)
    expect(all.map((a) => Object.keys(a.answers).length).sort((x, y) => x - y)).toEqual([
      1,
      Object.keys(sample().answers).length,
    ])
  })

  test('a note is kept even when the panel closes in the middle of a word', async () => {
    const browser = await open()
    const page = await browser.openPage('sidepanel.html')
    await page.waitForSelector('.level')
    await page.keyboard.press('2')
    await waitSaved(page)
    await page.click('.more summary')
    await page.waitForSelector('textarea')
    await page.fill('textarea', 'Küsida raamatupidajalt')
    // As a person closes it: the page is told, and the browser waits for it.
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    const again = await browser.openPage('sidepanel.html')
    await again.waitForSelector('.level')
    // What the dying page put aside is brought home while the next one is drawn.
    const note = async () => (await storedAssessments(again))[0]?.answers['1.1']?.note
    await expect.poll(note).toBe('Küsida raamatupidajalt')
  })

  test('an answer given in the very moment the panel closes is kept, even the first one', async () => {
    const browser = await open()
    const page = await browser.openPage('sidepanel.html')
    await page.waitForSelector('.level')
    await page.evaluate(() => {
      document.querySelectorAll<HTMLInputElement>('.level input')[4]?.click()
      location.replace('manifest.json')
    })
    await page.waitForURL(/manifest\.json$/)
    const again = await browser.openPage('sidepanel.html')
    await again.waitForSelector('.level')
    const value = async () => (await storedAssessments(again))[0]?.answers['1.1']?.value
    await expect.poll(value).toEqual({ kind: 'level', level: 4 })
  })

  test('undo takes back the last changes one by one, across questions', async () => {
    const browser = await open()
    const page = await browser.openPage('sidepanel.html')
    await page.waitForSelector('.level')
    await page.keyboard.press('1')
    await page.keyboard.press('3')
    await page.keyboard.press('Enter')
    await page.waitForURL(/1\.2$/)
    await page.keyboard.press('4')
    await waitSaved(page)
    const values = async () => {
      const [a] = await storedAssessments(page)
      return [a?.answers['1.1']?.value, a?.answers['1.2']?.value]
    }
    await page.keyboard.press('Control+z')
    await expect.poll(values).toEqual([{ kind: 'level', level: 3 }, undefined])
    await page.keyboard.press('Control+z')
    await expect.poll(values).toEqual([{ kind: 'level', level: 1 }, undefined])
    expect(page.url()).toMatch(/1\.1$/)
    await page.keyboard.press('Control+z')
    await expect.poll(values).toEqual([undefined, undefined])
  })

  test('a full disk is said in words, the answer stays on screen, and trying again saves it', async () => {
    const server = await serve(PAGE_BUILD)
    const browser = await borrowPage({ width: 360, height: 760 })
    onTestFinished(async () => {
      await browser.close()
      await server.close()
    })
    const { page, context } = browser
    await page.goto(server.url)
    await page.waitForSelector('.level')
    const cdp = await context.newCDPSession(page)
    const origin = new URL(server.url).origin
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await page.keyboard.press('3')
    await page.waitForSelector('.notice.bad')
    expect(await page.textContent('.notice.bad')).toContain(guide.saving.full)
    expect(await page.isChecked('.level:nth-of-type(4) input')).toBe(true)
    await cdp.send('Storage.overrideQuotaForOrigin', { origin })
    await page.locator('.notice.bad button').first().click()
    await page.waitForSelector('.notice.bad', { state: 'detached' })
    await expect
      .poll(async () => (await storedAssessments(page))[0]?.answers['1.1']?.value)
      .toEqual({ kind: 'level', level: 3 })
  })

  test('a browser that refuses to store anything is said so, and everything else works', async () => {
    const server = await serve(PAGE_BUILD)
    const browser = await borrowPage({ width: 360, height: 760 })
    onTestFinished(async () => {
      await browser.close()
      await server.close()
    })
    const { page } = browser
    // What a browser with blocked site data does: every attempt to open the database is refused.
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        value: {
          open() {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          },
        },
      })
    })
    await page.goto(server.url)
    await page.waitForSelector('.level')
    expect(await page.textContent('.notice.warn')).toContain(guide.saving.volatile)
    await page.keyboard.press('2')
    await page.waitForSelector('.level input:checked')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.notice.warn button').click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.json$/)
  })

  test('a browser whose store does not answer shows the question all the same; once it answers, everything is kept', async () => {
    const server = await serve(PAGE_BUILD)
    const browser = await borrowPage({ width: 360, height: 760 })
    onTestFinished(async () => {
      await browser.close()
      await server.close()
    })
    const { page, context } = browser
    await page.goto(server.url)
    await page.waitForSelector('.level')
    await page.keyboard.press('3')
    await waitSaved(page)
    // Another program of this origin holds on to the database while it is to be changed: nobody else is answered.
    const holder = await context.newPage()
    await holder.goto(`${server.url}/icon/32.png`)
    await holder.evaluate(async () => {
      const held = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('digikompass')
        request.onsuccess = () => done(request.result)
        request.onerror = () => failed(request.error)
      })
      Object.assign(window, { held })
    })
    await page.goto('about:blank')
    await holder.evaluate(() => void indexedDB.open('digikompass', 99))
    await page.goto(server.url)
    await page.waitForSelector('.level', { timeout: 60_000 })
    expect(await page.textContent('.notice.warn')).toContain(guide.saving.volatile)
    await page.keyboard.press('2')
    await page.waitForSelector('.level input:checked')
    await holder.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close())
    await holder.close()
    await page.waitForSelector('.notice.warn', { state: 'detached' })
    const levels = async () =>
      (await storedAssessments(page)).map(({ answers }) => Object.values(answers)[0]?.value)
    await expect.poll(levels).toHaveLength(2)
    expect(await levels()).toContainEqual({ kind: 'level', level: 2 })
    expect(await levels()).toContainEqual({ kind: 'level', level: 3 })
  })

  test('an answer that cannot be saved waits for its own assessment while another one is begun', async () => {
    const browser = await open()
    const page = await browser.openPage('sidepanel.html')
    await seedSample(page, { answers: {}, mode: 'full', name: 'Esimene' })
    await goTo(page, 'question/1.1')
    await page.waitForSelector('.level')
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
      Object.assign(window, { roomAgain: () => Object.assign(IDBObjectStore.prototype, { put }) })
    })
    await page.keyboard.press('3')
    await page.waitForSelector('.notice.bad')
    await goTo(page, 'files')
    await page.getByRole('button', { name: views.files.startNew }).click()
    await page.waitForSelector('.level')
    expect(await page.textContent('.notice.bad')).toContain(guide.saving.waiting('Esimene'))
    await page.evaluate(() => (window as unknown as { roomAgain: () => void }).roomAgain())
    await page.locator('.notice.bad').getByRole('button', { name: guide.saving.retry }).click()
    await page.waitForSelector('.notice.bad', { state: 'detached' })
    const stored = await storedAssessments(page)
    expect(stored.map(({ name, answers }) => [name, answers['1.1']?.value])).toEqual([
      ['Esimene', { kind: 'level', level: 3 }],
    ])
  })

  test('what another window deletes is said to be deleted, and where it can be found', async () => {
    const browser = await open()
    const one = await browser.openPage('sidepanel.html')
    await seedSample(one, { answers: {}, mode: 'full' })
    await goTo(one, 'question/1.1')
    await one.waitForSelector('.level')
    await one.keyboard.press('2')
    await waitSaved(one)
    const two = await browser.openPage('report.html#/files')
    await two.locator('.card button', { hasText: views.files.delete }).first().click()
    await one.waitForSelector('.notice.warn')
    expect(await one.textContent('.notice.warn')).toContain('kustutati teises aknas')
  })
})
