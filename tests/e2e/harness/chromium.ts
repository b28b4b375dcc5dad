import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { type BrowserProcess, startChromium } from './browser-process.ts'
import { ExtensionPages } from './extension-pages.ts'
import { type Recorded, Recorder } from './recorder.ts'

export type Language = 'et' | 'en'
export type ColorScheme = 'light' | 'dark'

/** What a browser of that language really sends: `navigator.languages`. */
const LANGUAGES = { et: ['et', 'en-US', 'en'], en: ['en-US', 'en'] } as const

/** What a browser is started with and cannot change later. */
export type Start = { language?: Language; deviceScaleFactor?: number }

/** A running Chromium, recorded from its first instruction on. */
export type RunningChromium = { process: BrowserProcess; recorder: Recorder }

/** @param profileDir given: kept, and may be used again, even after kill9; else temporary, removed by close */
export async function runChromium(start: Start, profileDir?: string): Promise<RunningChromium> {
  const { language = 'et', deviceScaleFactor = 1 } = start
  const flags = [
    `--accept-lang=${LANGUAGES[language].join(',')}`,
    `--force-device-scale-factor=${deviceScaleFactor}`,
    '--window-size=1280,900',
  ]
  const process = await startChromium(flags, profileDir)
  const recorder = new Recorder(process.cdp)
  await recorder.start()
  return { process, recorder }
}

export type ExtensionBrowser = Recorded &
  Pick<BrowserProcess, 'profileDir' | 'kill9' | 'close'> &
  Pick<ExtensionPages, 'openPopup' | 'openPanelFromPopup' | 'openPage'> & { extensionId: string }

export type ExtensionOptions = Start & {
  /** A built extension, as an absolute path. */
  extensionDir: string
  colorScheme?: ColorScheme
}

/** The extension, put into a running browser. @param end of what began with it */
export async function extensionIn(
  { process, recorder }: RunningChromium,
  { extensionDir, colorScheme = 'light' }: ExtensionOptions,
  end: (pages: ExtensionPages, extensionId: string) => Promise<void>,
): Promise<ExtensionBrowser> {
  const recorded = recorder.begin()
  const { id } = await process.cdp.send('Extensions.loadUnpacked', { path: extensionDir })
  const extensionId = String(id)
  const pages = new ExtensionPages(process.endpoint, extensionId, colorScheme)
  return {
    extensionId,
    profileDir: process.profileDir,
    ...recorded,
    openPopup: () => pages.openPopup(),
    openPanelFromPopup: (clickSelector) => pages.openPanelFromPopup(clickSelector),
    openPage: (path) => pages.openPage(path),
    kill9: () => process.kill9(),
    close: () => end(pages, extensionId),
  }
}

/** A real Chromium of its own with the extension in it. */
export async function launchExtension(
  options: ExtensionOptions & { profileDir?: string },
): Promise<ExtensionBrowser> {
  const running = await runChromium(options, options.profileDir)
  return extensionIn(running, options, () => running.process.close())
}

export type PageOptions = Start & {
  width: number
  height: number
  colorScheme?: ColorScheme
}

export type PageBrowser = Recorded & { page: Page; context: BrowserContext; close(): Promise<void> }

/** An ordinary page that shares nothing with others in the same browser. @param end of what began with it */
export async function pageIn(
  { process, recorder }: RunningChromium,
  { width, height, colorScheme = 'light', deviceScaleFactor = 1 }: PageOptions,
  end: (context: BrowserContext) => Promise<void>,
): Promise<PageBrowser> {
  const recorded = recorder.begin()
  const browser = await chromium.connectOverCDP(process.endpoint)
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, deviceScaleFactor })
  const close = async () => {
    await end(context)
    await browser.close()
  }
  return { page: await context.newPage(), context, ...recorded, close }
}

/** An ordinary page in a browser of its own, without the extension: where the embedded assessment lives. */
export async function launchPage(options: PageOptions): Promise<PageBrowser> {
  const running = await runChromium(options)
  return pageIn(running, options, () => running.process.close())
}
