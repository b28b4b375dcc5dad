import { browser } from '#imports'

/** The federation's desk, in a full tab. */
export const openDesk = (): void => {
  browser.tabs.create({ url: browser.runtime.getURL('/desk.html') })
}
