/** The packages as the stores get them: made again from the sources' package, and walked through in fresh profiles. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import product from '../../package.json' with { type: 'json' }
import { packageFile, ROOT } from '../built.ts'
import { newFolder, unpack, unpackInto } from './packages.ts'
import { answerAll, goTo, launch, storedAssessments } from './steps.ts'

const run = promisify(execFile)
const NAMES = ['chrome', 'firefox', 'sources'] as const
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** What npm tells the programs it starts would reach the other folder too; a reviewer's shell has none of it. */
const shell = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|INIT_CWD|NODE_ENV|VITEST|VITE_|TEST)/i.test(name),
    ),
  )

describe('The sources’ package', () => {
  test('gives all three packages again, byte for byte, with the two commands that it documents', async () => {
    const folder = newFolder()
    unpackInto(packageFile('sources'), folder)
    const told = readFileSync(join(folder, 'scripts/store/BUILDING.md'), 'utf8')
    expect([...told.matchAll(/^\d\. `(.+)`$/gm)].map(([, command]) => command)).toEqual([
      'npm ci',
      'npm run zip',
    ])
    const options = { cwd: folder, env: shell(), timeout: 200_000 }
    // What `npm ci` would put there lies here, from the same lockfile (the next test compares it): it is checked and
    // lent, for unpacking it once more takes longer than all the rest.
    await run('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts'], options)
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    await run('npm', ['run', 'postinstall'], options)
    await run('npm', ['run', 'zip'], options)
    const again = (name: string) => join(folder, `.output/kov-digikompass-${product.version}-${name}.zip`)
    expect(Object.fromEntries(NAMES.map((name) => [name, sha256(again(name))]))).toEqual(
      Object.fromEntries(NAMES.map((name) => [name, sha256(packageFile(name))])),
    )
  })

  test('holds sources that lie here, and nothing that was built, fetched, recorded or is for tests', () => {
    const names = Object.keys(unpack(packageFile('sources')))
    for (const needed of [
      'package-lock.json',
      'wxt.config.ts',
      'LICENSE',
      'README.md',
      'entrypoints/background.ts',
    ])
      expect(names).toContain(needed)
    const strange =
      /(^|\/)(node_modules|\.git|\.output|\.wxt|dist|tests|screenshots)\/|\.(test\.ts|log|zip|sqlite)$/
    expect(names.filter((name) => strange.test(name))).toEqual([])
    for (const [name, bytes] of Object.entries(unpack(packageFile('sources'))))
      expect(readFileSync(join(ROOT, name)).equals(bytes), name).toBe(true)
  })
})

describe('The package for Chrome and Edge', () => {
  test('in a fresh profile: popup, panel, sixteen answers, results; and all of it after the browser was closed', async () => {
    const extensionDir = newFolder()
    const profileDir = newFolder()
    unpackInto(packageFile('chrome'), extensionDir)
    let browser = await launch({ extensionDir, profileDir })
    onTestFinished(() => browser.close())
    const panel = await browser.openPanelFromPopup('[data-action=continue]')
    const answered = await answerAll(panel, '1.1', () => '3')
    expect(answered).toHaveLength(16)
    const kept = async () => Object.keys((await storedAssessments(panel))[0]?.answers ?? {})
    await expect.poll(kept).toHaveLength(16)
    await goTo(panel, 'results')
    await panel.waitForSelector('.profile-table tbody tr[data-kind=indicative]')
    const shown = await panel.textContent('.profile-table')
    expect(browser.requests).toEqual([])
    expect(browser.problems).toEqual([])
    await browser.close()

    browser = await launch({ extensionDir, profileDir })
    const popup = await browser.openPopup()
    await popup.waitForSelector('.figures-line strong')
    expect(await popup.textContent('.figures-line strong')).toContain('16')
    const report = await browser.openPage('report.html')
    await report.waitForSelector('.profile-table tbody tr[data-kind=indicative]')
    expect(await report.textContent('.profile-table')).toBe(shown)
    expect(browser.problems).toEqual([])
  })

  test('is fit for both stores: neither names where it is updated from or by which key', () => {
    const manifest = JSON.parse(Buffer.from(unpack(packageFile('chrome'))['manifest.json'] ?? []).toString())
    // Microsoft Edge Add-ons refuses the one; the Chrome Web Store sets the other itself.
    expect(manifest.update_url).toBeUndefined()
    expect(manifest.key).toBeUndefined()
    expect(manifest.version).toBe(product.version)
  })
})
