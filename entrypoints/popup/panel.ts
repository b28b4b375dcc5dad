import { browser } from '#imports'

/** Firefox's own way to open its sidebar; the shared types know Chromium's only. */
interface WithSidebar {
  sidebarAction: { open(): Promise<void> }
}

/** Known before the click: `sidePanel.open` must be called within the click itself. */
let windowId: number | undefined
export const panelWindow = browser.windows.getCurrent().then((w) => {
  windowId = w.id
})

/** Opens the side panel (Chromium) or the sidebar (Firefox) beside the page. */
export const openSidePanel = async (): Promise<void> => {
  if (import.meta.env.FIREFOX) await (browser as unknown as WithSidebar).sidebarAction.open()
  else if (windowId !== undefined) await browser.sidePanel.open({ windowId })
}
