// Shows the product on this machine: the plain page for any browser, and a browser with the extension where there is a display.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findChromium } from './browsers.mjs'
import { serve } from './serve.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const EXTENSION = join(ROOT, '.output/chrome-mv3')
const PORT = 4180

const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The usual port, or any free one while another copy is running. */
const servePage = async () => {
  const folder = join(ROOT, 'dist/page')
  try {
    return await serve(folder, { port: PORT })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error
    return serve(folder)
  }
}

/** A browser of its own: a fresh profile that is thrown away afterwards, with the extension loaded.
 * @param {string} chromium @param {string} url */
const openBrowser = (chromium, url) => {
  const profile = mkdtempSync(join(tmpdir(), 'digikompass-'))
  const flags = [`--user-data-dir=${profile}`, `--load-extension=${EXTENSION}`, '--no-first-run']
  if (process.getuid?.() === 0) flags.push('--no-sandbox')
  const browser = spawn(chromium, [...flags, url], { stdio: 'ignore' })
  browser.on('exit', () => rmSync(profile, { recursive: true, force: true }))
  browser.on('error', (error) => console.error(`The browser did not start: ${error.message}`))
  process.on('exit', () => browser.kill())
}

const byHand = `
To try the extension by hand
  Chrome, Edge, Chromium: open chrome://extensions, switch on "Developer mode",
    choose "Load unpacked" and the folder ${EXTENSION}
  Firefox: run "npm run build:firefox", open about:debugging#/runtime/this-firefox,
    choose "Load Temporary Add-on" and the file ${join(ROOT, '.output/firefox-mv3/manifest.json')}
Then click the compass in the toolbar (behind the puzzle piece until it is pinned).`

const { url, close } = await servePage()
console.log(`\nThe assessment as an ordinary page, for any browser on this machine:\n  ${url}`)
const chromium = findChromium()
if (hasDisplay() && chromium) {
  console.log(
    'A browser with the extension opens now: click the compass in the toolbar (behind the puzzle piece).',
  )
  openBrowser(chromium, url)
} else {
  console.log(
    hasDisplay() ? 'No Chromium was found to open.' : 'There is no display here, so no browser was opened.',
  )
}
console.log(`${byHand}\n\nStop with Ctrl+C.`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => close().then(() => process.exit(0)))
}
