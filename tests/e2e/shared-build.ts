/**
 * The demo build of the extension, made once for all test files of a run. Builds for different counters differ in one
 * text, the counter's public key: so it is built for a key that nobody has, and each test gets a copy with its own.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { inject, onTestFinished } from 'vitest'
import { buildDemo, type DemoBuild } from './demo-build.ts'
import { waitFor } from './harness/wait.ts'
import { filesIn, newFolder, temporary } from './packages.ts'

type Browser = 'chrome' | 'firefox'

/** As long as a public key, and none: no coordinate of a point on the curve is zero here. */
const NOBODY = `B${'A'.repeat(86)}`
const PATIENCE_MS = 120_000

/** @returns the folder of the one build for this browser */
const builtOnce = async (browser: Browser): Promise<string> => {
  const folder = join(inject('runFolder'), browser)
  const [done, failed] = [`${folder}.done`, `${folder}.failed`]
  try {
    mkdirSync(folder)
  } catch {
    // Another test file is building it, or has built it.
    await waitFor(() => existsSync(done) || existsSync(failed), `the demo build for ${browser}`, PATIENCE_MS)
    if (existsSync(failed)) throw new Error(`The demo build for ${browser} failed in another test file.`)
    return folder
  }
  try {
    const { extensionDir, remove } = await buildDemo(NOBODY, browser)
    cpSync(extensionDir, folder, { recursive: true })
    remove()
    writeFileSync(done, '')
    return folder
  } catch (error) {
    writeFileSync(failed, '')
    throw error
  }
}

/** Files in which the key stood. */
const putKey = (folder: string, counterKey: string): number => {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.js'))
  const found = scripts.filter((name) => readFileSync(join(folder, name), 'utf8').includes(NOBODY))
  for (const name of found) {
    const file = join(folder, name)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(NOBODY, counterKey))
  }
  return found.length
}

/** @param counterKey public key of the counter whose demo campaigns it believes; empty: of none */
export const demoFor = async (counterKey: string, browser: Browser = 'chrome'): Promise<DemoBuild> => {
  const built = await builtOnce(browser)
  const { folder, remove } = temporary()
  cpSync(built, folder, { recursive: true })
  if (putKey(folder, counterKey) === 0) throw new Error('The demo build does not name its counter anywhere.')
  return { extensionDir: folder, remove }
}

/** The same, removed when the test has ended. @returns the extension's folder */
export const demoForTest = async (counterKey: string, browser: Browser = 'chrome'): Promise<string> => {
  const { extensionDir, remove } = await demoFor(counterKey, browser)
  onTestFinished(remove)
  return extensionDir
}

/** The demo build for Firefox as a package: only a package stays installed when the browser ends. */
export const packFirefox = async (counterKey: string): Promise<string> => {
  const file = join(newFolder(), 'firefox-demo.zip')
  writeFileSync(file, zipSync(filesIn(await demoForTest(counterKey, 'firefox'))))
  return file
}
