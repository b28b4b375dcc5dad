/** The level of the first heading is the page's to say: a page that has a heading of its own makes ours the next level. */
const HEADINGS = 'h1, h2, h3, h4, h5, h6'
const MOST = 6

/** "2" to "6"; anything else counts as not said, and ours begin with 1. */
export const headingLevelOf = (value: string | null): number =>
  value !== null && /^[1-6]$/.test(value) ? Number(value) : 1

const levelOf = (heading: Element, first: number): string =>
  String(Math.min(MOST, Number(heading.localName.slice(1)) + first - 1))

const setIn = (root: ParentNode, first: number): void => {
  for (const heading of root.querySelectorAll(HEADINGS)) {
    if (first === 1) heading.removeAttribute('aria-level')
    else heading.setAttribute('aria-level', levelOf(heading, first))
  }
}

/**
 * Keeps the levels of all headings there are and all that come. @param first level of the first one, asked each time
 * @returns to be called when that has changed
 */
export const keepHeadings = (root: HTMLElement, first: () => number, signal: AbortSignal): (() => void) => {
  const all = () => setIn(root, first())
  const observer = new MutationObserver(() => {
    if (first() !== 1) all()
  })
  observer.observe(root, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
  all()
  return all
}
