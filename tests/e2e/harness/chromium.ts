import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { type BrowserProcess, startChromium } from './browser-process.ts'
import { ExtensionPages } from './extension-pages.ts'
import { Recorder } from './recorder.ts'

export type Language = 'et' | 'en'
export type ColorScheme = 'light' | 'dark'

/** What a browser of that language really sends: `navigator.languages`. */
const LANGUAGES = { et: ['et', 'en-US', 'en'], en: ['en-US', 'en'] } as const

type Recorded = {
  /** Every address any page, frame or worker asked for outside the extension; must be empty without consent. */
  requests: string[]
  /** Console errors, uncaught exceptions, failed loads, CSP violations. */
  problems: string[]
}

export type ExtensionBrowser = Recorded &
  Pick<BrowserProcess, 'profileDir' | 'kill9' | 'close'> &
  Pick<ExtensionPages, 'openPopup' | 'openPanelFromPopup' | 'openPage'> & { extensionId: string }

export type ExtensionOptions = {
  /** A built extension, as an absolute path. */
  extensionDir: string
  /** Given: kept, and may be launched again, even after kill9. Not given: temporary, removed by close. */
  profileDir?: string
  language?: Language
  deviceScaleFactor?: number
  colorScheme?: ColorScheme
}

/** A real Chromium with the extension in it, recorded from the extension's first instruction on. */
export async function launchExtension(options: ExtensionOptions): Promise<ExtensionBrowser> {
  const { extensionDir, profileDir, language = 'et', deviceScaleFactor = 1, colorScheme = 'light' } = options
  const flags = [
    `--accept-lang=${LANGUAGES[language].join(',')}`,
    `--force-device-scale-factor=${deviceScaleFactor}`,
    '--window-size=1280,900',
  ]
  const browser = await startChromium(flags, profileDir)
  const recorder = new Recorder(browser.cdp)
  await recorder.start()
  const { id } = await browser.cdp.send('Extensions.loadUnpacked', { path: extensionDir })
  const extensionId = String(id)
  const pages = new ExtensionPages(browser.endpoint, extensionId, colorScheme)
  return {
    extensionId,
    profileDir: browser.profileDir,
    requests: recorder.requests,
    problems: recorder.problems,
    openPopup: () => pages.openPopup(),
    openPanelFromPopup: (clickSelector) => pages.openPanelFromPopup(clickSelector),
    openPage: (path) => pages.openPage(path),
    kill9: () => browser.kill9(),
    close: () => browser.close(),
  }
}

export type PageOptions = {
  width: number
  height: number
  language?: Language
  colorScheme?: ColorScheme
  deviceScaleFactor?: number
}

export type PageBrowser = Recorded & { page: Page; context: BrowserContext; close(): Promise<void> }

/** An ordinary page in a browser without the extension: where the embedded assessment lives. */
export async function launchPage(options: PageOptions): Promise<PageBrowser> {
  const { width, height, language = 'et', colorScheme = 'light', deviceScaleFactor = 1 } = options
  const process = await startChromium([`--accept-lang=${LANGUAGES[language].join(',')}`])
  const recorder = new Recorder(process.cdp)
  await recorder.start()
  const browser = await chromium.connectOverCDP(process.endpoint)
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, deviceScaleFactor })
  return {
    page: await context.newPage(),
    context,
    requests: recorder.requests,
    problems: recorder.problems,
    close: () => process.close(),
  }
}
