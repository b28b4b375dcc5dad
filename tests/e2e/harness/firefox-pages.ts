import { openTab } from './firefox.ts'
import { startFirefox } from './firefox-process.ts'
import type { FirefoxView } from './firefox-view.ts'
import { FirefoxWindow } from './firefox-window.ts'

export type FirefoxPages = {
  openPage(url: string): Promise<FirefoxView>
  /** Uncaught errors of the site's pages and violations of any policy so far. */
  problems(): Promise<string[]>
  close(): Promise<void>
}

/** A real Firefox without the extension, for ordinary pages of one site. */
export async function launchFirefoxPages(url: string): Promise<FirefoxPages> {
  const { bidi, marionette, close } = await startFirefox({ 'intl.accept_languages': 'et,en-US,en' })
  const window = new FirefoxWindow(bidi, marionette)
  await window.startRecording(new URL(url).origin)
  return {
    openPage: (address) => openTab(bidi, address),
    problems: () => window.recorded('problems'),
    close,
  }
}
