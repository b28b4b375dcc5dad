/** The newcomer's story as README tells it: `npm start`, the page, an invitation, the count, the own place. */

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { benchmark } from '../../locales/et/benchmark.ts'
import { site as siteWords } from '../../locales/et/site.ts'
import { submit as words } from '../../locales/et/submit.ts'
import { type Texts, textsOf } from '../../scripts/demo/texts.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { PageBrowser } from './harness/chromium.ts'
import { picture } from './harness/pictures.ts'
import { waitFor } from './harness/wait.ts'
import { seedSample } from './seed.ts'

const ROOT = join(import.meta.dirname, '../..')
const ET: Texts = textsOf('et')

const folder = mkdtempSync(join(tmpdir(), 'digikompass-demo-'))
const env = { ...process.env, DEMO_FOLDER: folder, DISPLAY: '', WAYLAND_DISPLAY: '' }

/** Ends with its exit code and everything it has said. */
const run = (...args: string[]): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    execFile(process.execPath, args, { cwd: ROOT, env, timeout: 200_000 }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}` }),
    )
  })
const demo = (...args: string[]) => run('scripts/demo/main.ts', ...args, '--lang', 'et')

describe('A newcomer', () => {
  let start: ChildProcess
  let said = ''
  let browser: PageBrowser
  const line = (pattern: RegExp): string => pattern.exec(said)?.[1] ?? ''
  const site = () => line(/^ {2}(http:\S+:\d+\/site\/)$/m)

  beforeAll(async () => {
    start = spawn(process.execPath, ['scripts/start.mjs', '--minutes', '1', '--lang', 'et'], {
      cwd: ROOT,
      env,
    })
    for (const stream of [start.stdout, start.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    await waitFor(() => said.includes(ET.stop) || start.exitCode !== null, 'the demo to run', 110_000)
    browser = await borrowPage({ width: 420, height: 900 })
  })
  afterAll(async () => {
    await browser?.close()
    start.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  test('starts everything with one command and is told what to do, and that nothing of it is anonymous', () => {
    expect(said).toContain(ET.deliver(30, 30))
    expect(said.split(ET.banner).length).toBeGreaterThan(2)
    for (const next of ET.next) expect(said).toContain(next)
    expect(line(/^ {2}(1\/demo\/.*)$/m)).toMatch(
      /^1\/demo\/[\w-]{9}\/[\w-]{23}\/http:\/\/127\.0\.0\.1:\d+\/$/,
    )
    expect(existsSync(join(folder, 'office/invitations/letters.html'))).toBe(true)
  })

  test('is told that a demo runs already, and loses nothing', async () => {
    const again = await run('scripts/start.mjs', '--lang', 'et')
    expect(again.code).toBe(1)
    expect(again.said).toContain(ET.problems.alreadyRunning)
    expect((await demo('status')).code).toBe(0)
  })

  test('is told in plain words what was typed wrongly', async () => {
    expect(await demo('loenda')).toMatchObject({ code: 2 })
    expect((await demo('extend', '--minutes', 'kümme')).said).toContain(ET.problems.minutes)
    expect((await demo('--help')).said).toContain(ET.help[2])
  })

  test('extends, opens the link, looks over, agrees and delivers; every screen says that it is a demo', async () => {
    expect((await demo('extend', '--minutes', '1')).code).toBe(0)
    const { page } = browser
    await page.goto(site())
    expect(await page.textContent('.site-demo')).toContain(siteWords.demo.text)
    await page.getByRole('link', { name: siteWords.home.start }).click()
    await page.waitForSelector('.level')
    expect(await page.textContent('.site-demo')).toContain(siteWords.demo.title)
    await seedSample(page)
    await page.goto(line(/^ {2}(http:\S+#1\/demo\S+)$/m))
    await page.waitForSelector('.submit[data-page=join]')
    await page.click('.submit form button[type=submit]')
    await page.waitForSelector('.submit [data-stage=joined] h2')
    expect(await page.textContent('.submit-demo')).toBe(words.demo)
    await page.click('[data-action=review]')
    expect(await page.textContent('.submit-demo')).toBe(words.demo)
    await page.check('.consent input')
    await page.click('[data-action=seal]')
    await page.waitForSelector('.submit [data-stage=delivered] h2')
    await picture(page, 'demo-delivered-et.png', { fullPage: true })
  })

  test('counts: each step says who does it in reality, and that here it is one person', async () => {
    const counted = await demo('count')
    expect(counted.said).not.toContain(ET.problems.step)
    expect(counted.code).toBe(0)
    for (const { title, text } of Object.values(ET.steps)) {
      expect(counted.said).toContain(title)
      expect(counted.said).toContain(text)
    }
    for (const last of ET.counted) expect(counted.said).toContain(last)
    const [, address = ''] = /(http\S+\/campaigns\/demo\/report)/.exec(counted.said) ?? []
    const report = await fetch(address, { headers: { 'accept-language': 'et' } })
    expect([report.status, report.url.endsWith('/demo.et.html')]).toEqual([200, true])
    expect(counted.said.split(ET.banner).length).toBeGreaterThan(2)
    expect((await demo('count')).said).toContain(ET.again)
    expect((await demo('extend')).said).toContain(ET.problems.ended)
  })

  test('sees the submission counted, and the own place beside the others', async () => {
    const { page } = browser
    await page.click('[data-action=refresh]')
    await page.waitForSelector('.submit [data-stage=counted] h2')
    await picture(page, 'demo-counted-et.png', { fullPage: true })
    await page.evaluate(() => {
      location.hash = '#/results'
    })
    await page.waitForSelector('.benchmark h2')
    await page.waitForSelector('.beside-table')
    expect(await page.textContent('.benchmark h2')).toContain(benchmark.title)
    await picture(page, 'demo-results-et.png', { fullPage: true })
    expect(browser.problems).toEqual([])
  })

  test('stops with Ctrl+C, and then nothing answers any more', async () => {
    const address = line(/\/(http:\/\/127\.0\.0\.1:\d+\/)$/m)
    const gone = once(start, 'exit')
    start.kill('SIGINT')
    expect((await gone)[0]).toBe(0)
    expect(said).toContain(ET.stopped)
    await expect(fetch(`${address}health`)).rejects.toThrow()
    expect((await demo('status')).said).toContain(ET.problems.notRunning)
  })
})
