import type { Bidi } from './bidi.ts'
import { FirefoxView } from './firefox-view.ts'
import type { Marionette } from './marionette.ts'
import { waitFor } from './wait.ts'

/** A popup loads out of sight first, and then moves into another element. */
const POPUP = `document.querySelector('browser.webextension-popup-browser:not(.webextension-preload-browser)')`
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.querySelector('browser')`

/** Where WebDriver looks for pages; newer versions have moved it to a file of its own. */
const PAGES = `(() => {
  const shared = 'chrome://remote/content/shared/'
  try {
    return ChromeUtils.importESModule(shared + 'NavigableManager.sys.mjs').NavigableManager
  } catch {
    return ChromeUtils.importESModule(shared + 'TabManager.sys.mjs').TabManager
  }
})()`

/** Older versions let BiDi act in tabs alone, where popup and sidebar belong to another group of pages. */
const REACH_EVERY_PAGE = `
  const { ActorManagerParent } = ChromeUtils.importESModule('resource://gre/modules/ActorManagerParent.sys.mjs')
  const add = ActorManagerParent.addJSWindowActors.bind(ActorManagerParent)
  ActorManagerParent.addJSWindowActors = (actors) => {
    if (actors.MessageHandlerFrame) delete actors.MessageHandlerFrame.messageManagerGroups
    add(actors)
  }
`

/**
 * The browser's own window. Its scripts do what a user does at the toolbar and see what every page does; they
 * are written as text because nothing they name exists on this side. Needs `--remote-allow-system-access`.
 */
export class FirefoxWindow {
  readonly #bidi: Bidi
  readonly #marionette: Marionette

  constructor(bidi: Bidi, marionette: Marionette) {
    this.#bidi = bidi
    this.#marionette = marionette
  }

  /** To be called before the extension is installed: from then on all its requests and errors are kept. */
  async startRecording(origin: string): Promise<void> {
    await this.#run(`
      ${REACH_EVERY_PAGE}
      globalThis.recorded = { requests: [], problems: [] }
      const ours = ${JSON.stringify(origin)}
      Services.obs.addObserver((subject) => {
        const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel)
        const principals = [loadInfo?.triggeringPrincipal, loadInfo?.loadingPrincipal]
        if (principals.some((principal) => principal?.origin === ours)) recorded.requests.push(URI.spec)
      }, 'http-on-modify-request')
      Services.console.registerListener({
        observe(message) {
          if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return
          if (message.sourceName.startsWith(ours) || message.category.startsWith('CSP'))
            recorded.problems.push(message.category + ': ' + message.errorMessage + ' ' + message.sourceName)
        },
      })`)
  }

  async recorded(kind: 'requests' | 'problems'): Promise<string[]> {
    return JSON.parse(String(await this.#evaluate(`JSON.stringify(recorded.${kind})`))) as string[]
  }

  /** Empty while it is not there. */
  /** Empty while it is not there. */
  async versionOf(addonId: string): Promise<string> {
    return String(
      await this.#evaluate(`WebExtensionPolicy.getByID(${JSON.stringify(addonId)})?.extension.version ?? ''`),
    )
  }

  /** The real popup, opened afresh, as if its toolbar button had been pressed. */
  async openPopup(addonId: string): Promise<FirefoxView> {
    await this.#run(`${POPUP}?.closest('panel').hidePopup()`)
    await waitFor(() => this.#evaluate(`${POPUP} === null`), 'the former popup to close')
    await this.#run(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)})
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, false)`)
    return this.#view(POPUP)
  }

  /** The popup that is open, or a fresh one. */
  async popup(addonId: string): Promise<FirefoxView> {
    return (await this.#evaluate(`${POPUP} === null`)) ? this.openPopup(addonId) : this.#view(POPUP)
  }

  /** The real sidebar, as if chosen from the sidebar menu. */
  async showSidebar(addonId: string): Promise<FirefoxView> {
    const command = `${addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`
    const known = `SidebarController.sidebars.has(${JSON.stringify(command)})`
    await waitFor(() => this.#evaluate(known), 'the sidebar to be known to the browser')
    await this.#run(`await SidebarController.show(${JSON.stringify(command)})`)
    return this.sidebar()
  }

  /** The sidebar that is open, or is just opening. */
  sidebar(): Promise<FirefoxView> {
    return this.#view(SIDEBAR)
  }

  /**
   * WebDriver looks for pages among the tabs only. Popup and sidebar are told to it by extending that search,
   * after which scripts, keys, mouse and screenshots work there as in any tab.
   */
  async #view(browserElement: string): Promise<FirefoxView> {
    return waitFor(async () => {
      const id = await this.#evaluate(`(() => {
        const browser = ${browserElement}
        if (!browser?.currentURI?.schemeIs('moz-extension')) return ''
        const pages = ${PAGES}
        browser.focus()
        browser.permanentKey ??= {}
        const id = pages.getIdForBrowser(browser)
        const inTabs = pages.getBrowserById.bind(pages)
        pages.getBrowserById = (wanted) => (wanted === id ? browser : inTabs(wanted))
        return id
      })()`)
      if (!id) return false
      const view = new FirefoxView(this.#bidi, String(id))
      return (await view.evaluate(() => document.readyState === 'complete')) && view
    }, `an extension page to be ready in ${browserElement}`)
  }

  #run(statements: string): Promise<unknown> {
    return this.#marionette.run(statements)
  }

  #evaluate(expression: string): Promise<unknown> {
    return this.#run(`return ${expression}`)
  }
}
