import { type Browser, chromium, type Page } from 'playwright-core'
import type { ColorScheme } from './chromium.ts'
import { waitFor } from './wait.ts'

type Kind = 'POPUP' | 'SIDE_PANEL'

/** Opens an extension's real surfaces and hands them out as ordinary Playwright pages. */
export class ExtensionPages {
  readonly #endpoint: string
  readonly #origin: string
  readonly #colorScheme: ColorScheme
  #tabs: Promise<Browser> | undefined
  #helper: Promise<Page> | undefined
  #popup: Page | undefined

  constructor(endpoint: string, extensionId: string, colorScheme: ColorScheme) {
    this.#endpoint = endpoint
    this.#origin = `chrome-extension://${extensionId}/`
    this.#colorScheme = colorScheme
  }

  /** Lets go of the browser, which goes on; the pages stay as they are. */
  async disconnect(): Promise<void> {
    await (await this.#tabs)?.close()
  }

  /** A page of the extension in a tab of its own, which never was anything else: a browser starts it in half the time. */
  async openPage(path: string): Promise<Page> {
    this.#tabs ??= chromium.connectOverCDP(this.#endpoint)
    const browser = await this.#tabs
    const [context] = browser.contexts()
    if (!context) throw new Error('The browser has no window')
    const opened = context.waitForEvent('page')
    const session = await browser.newBrowserCDPSession()
    await session.send('Target.createTarget', { url: new URL(path, this.#origin).href })
    await session.detach()
    const page = await opened
    await page.emulateMedia({ colorScheme: this.#colorScheme })
    await page.waitForLoadState()
    return page
  }

  /** The real popup under the toolbar button, opened afresh. A click elsewhere closes it, as always. */
  async openPopup(): Promise<Page> {
    await this.#popup?.close()
    const helper = await this.#ourTab()
    // Refused for a moment after another popup closed, until the window has the focus again.
    await waitFor(
      () => helper.evaluate(() => chrome.action.openPopup().then(() => true)),
      'the popup to open',
    )
    this.#popup = await this.#find('POPUP')
    return this.#popup
  }

  /** Clicks in the popup (opening it unless it is open) and waits for the real side panel that this opens. */
  async openPanelFromPopup(clickSelector: string): Promise<Page> {
    const popup = this.#popup && !this.#popup.isClosed() ? this.#popup : await this.openPopup()
    // A popup that opens the panel usually closes itself in the middle of the click.
    await popup.click(clickSelector).catch((error: unknown) => {
      if (!popup.isClosed()) throw error
    })
    return this.#find('SIDE_PANEL')
  }

  async #find(kind: Kind): Promise<Page> {
    const url = await this.#urlOf(kind)
    return waitFor(() => this.#connectTo(url), `the page of ${kind} ${url}`)
  }

  /** The browser's own word for it: only a real popup or panel has such a context. */
  async #urlOf(kind: Kind): Promise<string> {
    const helper = await this.#ourTab()
    const ask = () =>
      helper.evaluate(async (contextType) => {
        const [context] = await chrome.runtime.getContexts({
          contextTypes: [contextType as chrome.runtime.ContextType],
        })
        return context?.documentUrl
      }, kind)
    return waitFor(ask, `a context of kind ${kind}`)
  }

  /** A Playwright connection lists only those popups and panels that were open before it: hence a new one. */
  async #connectTo(url: string): Promise<Page | undefined> {
    const browser = await chromium.connectOverCDP(this.#endpoint)
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      if (withoutHash(page.url()) !== withoutHash(url) || (await isTab(page))) continue
      page.once('close', () => browser.close())
      await page.emulateMedia({ colorScheme: this.#colorScheme })
      await page.waitForLoadState()
      return page
    }
    await browser.close()
    return undefined
  }

  /**
   * The manifest shown as a page: it has the extension's rights and none of its code, and unlike the service
   * worker it never sleeps.
   */
  #ourTab(): Promise<Page> {
    this.#helper ??= this.openPage('manifest.json')
    return this.#helper
  }
}

/** The same address may be open in a tab too; popups and panels are in none. */
function isTab(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await chrome.tabs.getCurrent()) !== undefined)
}

/** A view may name its address after the `#` at any moment. */
const withoutHash = (url: string): string | undefined => url.split('#')[0]
