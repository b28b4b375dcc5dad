/** Double clicks as a hand makes them: the second comes once whatever the first has changed is on the screen. */
import type { Page } from 'playwright-core'

/** What can be pressed in a view; of a list the first two entries, which stand for the others. */
const CONTROLS = 'main :is(button, a[href], summary, label:has(input:is([type=radio], [type=checkbox])))'

type Marked = typeof globalThis & { pressed?: Element | undefined; pushes?: number }

const inPage = {
  count: (selector: string): number => {
    const seen = (e: Element) => {
      const item = e.closest('li:not(li li)')
      const place = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : 0
      return place < 2 && e.getBoundingClientRect().width > 0
    }
    const all = [...document.querySelectorAll(selector)].filter(seen)
    Object.assign(globalThis, { controls: all })
    return all.length
  },
  aim: (at: number): { x: number; y: number; name: string } | undefined => {
    const control = (globalThis as unknown as { controls: Element[] }).controls[at]
    if (!control?.isConnected) return undefined
    control.scrollIntoView({ block: 'center' })
    const box = control.getBoundingClientRect()
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    ;(globalThis as Marked).pressed = control
    const name = `${control.tagName} ${(control.textContent ?? '').trim().slice(0, 40)}`
    return control.contains(document.elementFromPoint(x, y)) ? { x, y, name } : undefined
  },
  drawn: () =>
    new Promise<void>((resolve) => {
      // Three frames: the change, what follows from it, and the focus.
      const frame = (left: number) => requestAnimationFrame(() => (left > 1 ? frame(left - 1) : resolve()))
      frame(3)
    }),
  under: ({ x, y }: { x: number; y: number }): boolean => {
    const { pressed } = globalThis as Marked
    return pressed?.contains(document.elementFromPoint(x, y)) ?? false
  },
}

/** Counts how often the page goes to another view. To be called before the page is loaded. */
export const countMoves = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const marked = globalThis as Marked
    marked.pushes = 0
    const push = history.pushState
    history.pushState = function (...args) {
      marked.pushes = (marked.pushes ?? 0) + 1
      return push.apply(this, args)
    }
  })

export const controlsOn = (page: Page): Promise<number> => page.evaluate(inPage.count, CONTROLS)

export interface Pressed {
  name: string
  /** How many views further. */
  moves: number
  /** Whether what was pressed was still under the pointer after the first and after the second click. */
  stayed: boolean
  focus: string
}

/** @param at which of the controls counted last; undefined where it cannot be reached with a pointer */
export const doubleClick = async (page: Page, at: number): Promise<Pressed | undefined> => {
  const aim = await page.evaluate(inPage.aim, at)
  if (!aim) return undefined
  const before = await page.evaluate(() => (globalThis as Marked).pushes ?? 0)
  const stayed: boolean[] = []
  await page.mouse.move(aim.x, aim.y)
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount })
    await page.mouse.up({ clickCount })
    await page.evaluate(inPage.drawn)
    stayed.push(await page.evaluate(inPage.under, aim))
  }
  const after = await page.evaluate(() => ({
    pushes: (globalThis as Marked).pushes ?? 0,
    focus: document.activeElement?.tagName ?? '',
  }))
  return { name: aim.name, moves: after.pushes - before, stayed: stayed.every(Boolean), focus: after.focus }
}
