import type { Page } from 'playwright-core'

/**
 * Elements that stick out to the right of the window; what nobody sees aside.
 * @param aside a selector of more to leave aside: what scrolls by itself
 */
export const sticksOut = (page: Page, aside = ''): Promise<string[]> =>
  page.evaluate(
    (left) =>
      [...document.querySelectorAll('body *')]
        .filter(
          (e) =>
            e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest(left),
        )
        .map((e) => `${e.tagName} ${e.className}`),
    ['.unseen, .said, svg', aside].filter(Boolean).join(', '),
  )
