import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bidi } from './bidi.ts'
import { type FirefoxProcess, startFirefox } from './firefox-process.ts'
import { FirefoxView } from './firefox-view.ts'
import { FirefoxWindow } from './firefox-window.ts'
import { waitFor } from './wait.ts'

/** Firefox gives every installation another address; a fixed one can be navigated to. */
const UUID = '3d1c0a5e-7b52-4f0e-9c7d-5a1f6b2e8d40'
/** The product's own, as wxt.config.ts names it. */
const ADDON_ID = 'kov-digikompass@extension'
const ORIGIN = `moz-extension://${UUID}`

export type FirefoxBrowser = Pick<FirefoxProcess, 'profileDir' | 'kill9' | 'close'> & {
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
  /** Installs a package over the one that is there, as the store's update would. */
  update(packageFile: string): Promise<void>
  /** What the browser itself says of the extension. */
  version(): Promise<string>
}

type Options = {
  /** A built extension, there until the browser ends. */
  extensionDir?: string
  /** A package, installed for good as the store would install it; not needed where the profile has it already. */
  packageFile?: string
  /** Given: kept, and may be launched again, even after kill9. Not given: temporary, removed by close. */
  profileDir?: string
  language?: 'et' | 'en'
  /** What an administrator has set for this extension, through the policy "3rdparty" of a real policies.json. */
  managed?: Readonly<Record<string, unknown>>
}

/** A real Firefox with the extension in it. */
export async function launchFirefox(options: Options): Promise<FirefoxBrowser> {
  const { extensionDir, packageFile, profileDir, language = 'et', managed } = options
  const addonId = extensionDir ? addonIdIn(extensionDir) : ADDON_ID
  const preferences = {
    // Firefox ESR takes packages without Mozilla's signature when told to.
    'xpinstall.signatures.required': false,
    // What an extension may send is granted without a question: the question is the browser's own window.
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
    'intl.accept_languages': language === 'et' ? 'et,en-US,en' : 'en-US,en',
  }
  const policies = managed && { '3rdparty': { Extensions: { [addonId]: managed } } }
  const { bidi, marionette, ...process } = await startFirefox(preferences, profileDir, policies)
  const window = new FirefoxWindow(bidi, marionette)
  await window.startRecording(ORIGIN)
  if (extensionDir) await marionette.install(extensionDir)
  if (packageFile) await marionette.install(packageFile, false)
  await waitFor(() => window.versionOf(addonId), 'the extension to be started')
  return {
    openPage: (path) => openTab(bidi, new URL(path, `${ORIGIN}/`).href),
    openPopup: () => window.openPopup(addonId),
    openSidebar: () => window.showSidebar(addonId),
    async openSidebarFromPopup(clickSelector) {
      const popup = await window.popup(addonId)
      await popup.click(clickSelector)
      return window.sidebar()
    },
    requests: () => window.recorded('requests'),
    problems: () => window.recorded('problems'),
    version: () => window.versionOf(addonId),
    update: async (file) => void (await marionette.install(file, false)),
    ...process,
  }
}

export type FirefoxPages = {
  /** An ordinary page in a tab of its own. */
  openPage(url: string): Promise<FirefoxView>
  /** Every address that pages of this origin asked for so far. */
  requests(): Promise<string[]>
  /** Uncaught errors of the origin's scripts and CSP violations so far. */
  problems(): Promise<string[]>
  close(): Promise<void>
}

/** A real Firefox without the extension: where the embedded assessment lives. @param origin whose pages are watched */
export async function launchFirefoxPages(origin: string): Promise<FirefoxPages> {
  const { bidi, marionette, close } = await startFirefox({ 'intl.accept_languages': 'et,en-US,en' })
  const window = new FirefoxWindow(bidi, marionette)
  await window.startRecording(origin)
  return {
    openPage: (url) => openTab(bidi, url),
    requests: () => window.recorded('requests'),
    problems: () => window.recorded('problems'),
    close,
  }
}

async function openTab(bidi: Bidi, url: string): Promise<FirefoxView> {
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' })
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
