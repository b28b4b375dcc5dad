import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findFirefox } from '../../../scripts/browsers.mjs'
import type { Bidi } from './bidi.ts'
import { FirefoxView } from './firefox-view.ts'
import { FirefoxWindow } from './firefox-window.ts'

/** Firefox gives every installation another address; a fixed one can be navigated to. */
const UUID = '3d1c0a5e-7b52-4f0e-9c7d-5a1f6b2e8d40'
const ORIGIN = `moz-extension://${UUID}`

export type FirefoxBrowser = {
  /** A page of the extension in a tab of its own. */
  openPage(path: string): Promise<FirefoxView>
  /** The real popup under the toolbar button, opened afresh. */
  openPopup(): Promise<FirefoxView>
  /** The real sidebar, about 250 CSS px wide, opened from the browser's own menu. */
  openSidebar(): Promise<FirefoxView>
  /** The real sidebar, opened by a trusted click in the real popup (opened unless it is open). */
  openSidebarFromPopup(clickSelector: string): Promise<FirefoxView>
  /** Every address the extension's pages and background asked for over the network so far. */
  requests(): Promise<string[]>
  /** Uncaught errors of the extension and CSP violations so far. What `console.error` says is not among them. */
  problems(): Promise<string[]>
  close(): Promise<void>
}

type Options = { extensionDir: string; language?: 'et' | 'en' }

/** A real Firefox with the built extension in it, in a temporary profile. */
export async function launchFirefox({ extensionDir, language = 'et' }: Options): Promise<FirefoxBrowser> {
  const executablePath = findFirefox()
  if (!executablePath) throw new Error('No Firefox: install firefox-esr, or set FIREFOX.')
  const addonId = addonIdIn(extensionDir)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    env: { ...process.env, TZ: 'Europe/Tallinn' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
      'intl.accept_languages': language === 'et' ? 'et,en-US,en' : 'en-US,en',
    },
  })
  // Not in puppeteer's types: its own pages know tabs only and wait for load events that never come.
  const { connection } = browser as unknown as { connection: Bidi }
  const window = await FirefoxWindow.of(connection)
  await window.startRecording(ORIGIN)
  await browser.installExtension(extensionDir)
  return {
    openPage: (path) => openTab(connection, new URL(path, `${ORIGIN}/`).href),
    openPopup: () => window.openPopup(addonId),
    openSidebar: () => window.showSidebar(addonId),
    async openSidebarFromPopup(clickSelector) {
      const popup = await window.popup(addonId)
      await popup.click(clickSelector)
      return window.sidebar()
    },
    requests: () => window.recorded('requests'),
    problems: () => window.recorded('problems'),
    close: () => browser.close(),
  }
}

async function openTab(bidi: Bidi, url: string): Promise<FirefoxView> {
  const { context } = (await bidi.send('browsingContext.create', { type: 'tab' })).result
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' })
  const view = new FirefoxView(bidi, String(context))
  await view.waitFor((wanted) => location.href === wanted && document.readyState === 'complete', url)
  return view
}

function addonIdIn(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } }
  }
  const id = manifest.browser_specific_settings?.gecko?.id
  if (!id) throw new Error(`${extensionDir} is not a build for Firefox: its manifest names no gecko id`)
  return id
}
