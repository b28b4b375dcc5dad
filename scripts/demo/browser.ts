/** A browser of its own: a fresh profile that is thrown away afterwards, with the demo's extension loaded. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../browsers.mjs'
import { BUILT } from './builds.ts'
import type { Texts } from './texts.ts'
import { say } from './words.ts'

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

export const openWindow = (url: string, texts: Texts): void => {
  const chromium = hasDisplay() ? findChromium() : undefined
  if (!chromium) {
    say(hasDisplay() ? texts.noBrowser : texts.noDisplay)
    return
  }
  const profile = mkdtempSync(join(tmpdir(), 'digikompass-'))
  const flags = [`--user-data-dir=${profile}`, `--load-extension=${BUILT.chromium}`, '--no-first-run']
  if (process.getuid?.() === 0) flags.push('--no-sandbox')
  const browser = spawn(chromium, [...flags, url], { stdio: 'ignore' })
  browser.on('exit', () => rmSync(profile, { recursive: true, force: true }))
  browser.on('error', () => say(texts.noBrowser))
  process.on('exit', () => browser.kill())
  say(texts.browser)
}
