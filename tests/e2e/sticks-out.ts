import type { Page } from 'playwright-core'

/** Elements that stick out to the right of the window; what scrolls by itself and what nobody sees aside. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (e) =>
          e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 &&
          !e.closest('.unseen, .said, svg, .figures-scroll > *'),
      )
      .map((e) => `${e.tagName} ${e.className}`),
  )
