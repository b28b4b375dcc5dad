/** What an official does, as the journeys need it: in the real panel, with real keys. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Assessment } from '../../domain/assessment.ts'
import { borrowExtension } from './harness/borrowed.ts'
import { launchExtension } from './harness/chromium.ts'

const ROOT = join(import.meta.dirname, '../..')
export const CHROME_BUILD = join(ROOT, '.output/chrome-mv3')
export const PAGE_BUILD = join(ROOT, 'dist/page')

type Wishes = Partial<Parameters<typeof launchExtension>[0]>

/** The built extension: in a browser of its own where a profile is given, else in one that tests hand on. */
export const launch = ({ profileDir, ...options }: Wishes = {}) => {
  const wanted = { extensionDir: CHROME_BUILD, ...options }
  return profileDir ? launchExtension({ ...wanted, profileDir }) : borrowExtension(wanted)
}

export const questionOn = async (page: Page): Promise<string> => {
  const id = /#\/question\/([\d.]+)$/.exec(page.url())?.[1]
  if (!id) throw new Error(`no question on ${page.url()}`)
  return id
}

const onQuestion = async (page: Page, id: string) => {
  await page.waitForURL((url) => url.hash === `#/question/${id}`)
  await page.waitForFunction(() => document.querySelectorAll('.level').length === 6)
}

/** Opens a view by its address. */
export const goTo = async (page: Page, view: string) => {
  await page.evaluate((v) => {
    location.hash = `#/${v}`
  }, view)
  await page.waitForFunction(
    (v) => document.querySelector('.app')?.getAttribute('data-view') === v,
    view.split('/')[0],
  )
  await page.waitForFunction(() => document.querySelector('main h1') !== null)
}

/**
 * Answers from question `from` to the end of the mode, with the keyboard alone.
 * @param keyFor the key to press for a question: "0"–"4" a level, "?" don't know
 * @returns the questions answered, in order
 */
export const answerAll = async (
  page: Page,
  from: string,
  keyFor: (id: string) => string,
): Promise<string[]> => {
  const answered: string[] = []
  await onQuestion(page, from)
  // The popup that opened the panel gives up the focus a moment after it is gone.
  await page.waitForFunction(() => document.hasFocus())
  for (;;) {
    const id = await questionOn(page)
    answered.push(id)
    await page.keyboard.press(keyFor(id))
    await page.waitForSelector('.level input:checked')
    await page.keyboard.press('Enter')
    await page.waitForFunction((old) => location.hash !== `#/question/${old}`, id)
    if (page.url().includes('#/dimension/')) {
      const next = page.locator('.summary .foot .primary')
      await page.waitForSelector('.summary .foot')
      if ((await next.count()) === 0) return answered
      await next.focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => location.hash.startsWith('#/question/'))
    }
    await onQuestion(page, await questionOn(page))
  }
}

/** What the device holds, read from its database, past all code of the product. */
export const storedAssessments = (page: Page): Promise<Assessment[]> =>
  page.evaluate(
    () =>
      new Promise<never[]>((resolve, reject) => {
        const open = indexedDB.open('digikompass')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          // The assessments alone, and nothing that follows them in the order of keys.
          const keys = IDBKeyRange.bound('assessment/', 'assessment0', false, true)
          const all = open.result.transaction('assessments').objectStore('assessments').getAll(keys)
          all.onsuccess = () => resolve(all.result.filter((v) => typeof v === 'object') as never[])
        }
      }),
  )

export const waitSaved = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => /Salvestatud|Saved/.test(document.querySelector('.saving')?.textContent ?? ''))

/** Full assessment instead of the short one, chosen as an official would. */
export const chooseFull = async (page: Page) => {
  await goTo(page, 'overview')
  await page.locator('.mode .segments label').nth(1).click()
}
