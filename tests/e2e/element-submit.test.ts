/** The anonymised submission from inside a page, with the real collector; and the way by file into the extension. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { submit as words } from '../../locales/et/submit.ts'
import { heard, hostPage, LOADED, ready, siteWith, TAG, visitor } from './element-scene.ts'
import { axeViolations } from './harness/axe.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { PageBrowser } from './harness/chromium.ts'
import { sample, seedSample } from './seed.ts'
import { goTo, launch, storedAssessments } from './steps.ts'
import { type SubmitScene, submitScene } from './submit-scene.ts'

const CONFIG = join(import.meta.dirname, '../../embed/element/vite.config.ts')

/** The element that believes this counter, in demos alone. */
const buildElement = async (counterKey: string, outDir: string): Promise<void> => {
  process.env.VITE_DEMO_COUNTER = counterKey
  try {
    await build({ configFile: CONFIG, mode: 'demo', logLevel: 'error', build: { outDir } })
  } finally {
    delete process.env.VITE_DEMO_COUNTER
  }
}

let running: PageBrowser
let browser: Browser
beforeAll(async () => {
  running = await borrowPage({ width: 1280, height: 900 })
  const own = running.context.browser()
  if (!own) throw new Error('the browser is gone')
  browser = own
})
afterAll(() => running.close())

const page_ = hostPage(`<${TAG} lang="et"></${TAG}>`, LOADED)

describe('From inside a page', () => {
  let scene: SubmitScene
  beforeAll(async () => {
    scene = await submitScene('demo-leht', 3_600_000, buildElement)
  })
  afterAll(() => scene.end())

  test('an invitation given by the page is joined, sealed and delivered; the page hears stages and never the code', async () => {
    const site = await siteWith(
      { '/': page_ },
      { folders: { '/digikompass/': scene.extensionDir }, connect: [new URL(scene.collector.url).origin] },
    )
    onTestFinished(() => site.close())
    const { page, context } = await visitor(browser, site.url)
    await seedSample(page)
    await ready(page)
    const { code, invitation } = scene.invited(0)
    await page.locator(TAG).evaluate((e, given) => e.setAttribute('invitation', given), invitation)
    await page.locator(`${TAG} .submit[data-page=join] h1`).waitFor()
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(code)
    // Who would see what stands there before anything is sent.
    expect(await page.locator(`${TAG} .submit`).textContent()).toContain(words.join.page)
    await page.getByRole('button', { name: words.join.action, exact: true }).click()
    await page.locator(`${TAG} [data-action=review]`).click()
    await page.locator(`${TAG} .submit[data-page=review] h1`).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.locator(`${TAG} .consent input`).check()
    await page.locator(`${TAG} [data-action=seal]`).click()
    await page.locator(`${TAG} .submit [data-stage=delivered] h2`).waitFor()
    expect(await scene.boxes()).toBe(1)

    const told = (await heard(page)).filter((e) => e.name === 'kov-submission').map((e) => e.detail)
    expect(told.at(-1)).toEqual({ stage: 'delivered', demo: true })
    expect(told[0]).toEqual({ stage: 'joined', demo: true })
    expect(new Set(told.flatMap((d) => Object.keys(d ?? {})))).toEqual(new Set(['stage', 'demo']))
    expect(JSON.stringify(await heard(page))).not.toContain(code)
    const asked = running.requests.filter((url) => !url.startsWith(site.url))
    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(
      new Set([new URL(scene.collector.url).origin]),
    )
    expect(running.problems).toEqual([])
    await context.close()
  })
})

test('a file saved in a page is the same assessment in the extension', async () => {
  const site = await siteWith({ '/': page_ })
  const { page, context } = await visitor(browser, site.url)
  await seedSample(page)
  await ready(page)
  await page.locator(TAG).evaluate((e) => e.setAttribute('view', 'files'))
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`${TAG} .files .cards button`, { hasText: 'fail' }).first().click(),
  ])
  const saved = readFileSync(await file.path())
  await context.close()
  await site.close()

  const extension = await launch()
  onTestFinished(() => extension.close())
  const panel = await extension.openPage('sidepanel.html')
  await panel.waitForSelector('.level')
  await goTo(panel, 'files')
  await panel.setInputFiles('input[type=file]', {
    name: file.suggestedFilename(),
    mimeType: 'application/json',
    buffer: saved,
  })
  await panel.locator('.import [role=status] button').first().click()
  const found = async () => (await storedAssessments(panel)).find((a) => a.id === sample().id)
  await expect.poll(found).toBeDefined()
  const brought = await found()
  expect(brought?.answers).toEqual(sample().answers)
  expect(brought?.demand).toEqual(sample().demand)
})
