/** Answering, as a visitor does: real clicks of the mouse, each timed and weighed; then all the rest for the heap. */
import type { Browser } from 'playwright-core'
import type { Watched } from './in-page.ts'
import { assessmentOf, levelAt } from './seed.ts'
import type { Places, Subject } from './subjects.ts'
import { type Throttle, type Visit, visit } from './visit.ts'

/** Answers measured per run, and page changes where a page change does not belong to every answer. */
const ANSWERS = 6
const PAGE_CHANGES = 2
/**
 * Dimensions answered beforehand. Answers are then measured late in an assessment, where there is most to
 * count and to write; and fewer than 200 questions remain, as Chromium ignores more moves than that in 10 s.
 */
const DIMENSIONS_BEFORE = 5

export interface Cost {
  /** Click to paint. */
  paintMs: number
  /** Main-thread work. */
  workMs: number
}

export interface Answering {
  click: Cost[]
  next: Cost[]
  /** Bytes of JS heap when all questions are answered; undefined where that was not asked for. */
  heap: number | undefined
}

export const click = async (
  open: Visit,
  selector: string,
  index: number,
  until: 'paint' | 'title',
): Promise<Cost> => {
  const { page, cdp } = open
  const at = await page.evaluate(([s, i]) => (globalThis as Watched).bench.point(s, i), [
    selector,
    index,
  ] as const)
  if (!at) throw new Error(`${open.subject.name}: nothing to click at ${selector} ${index}`)
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: type === 'mouseMoved' ? 'none' : 'left',
      clickCount: type === 'mouseMoved' ? 0 : 1,
    })
  await mouse('mouseMoved')
  await page.evaluate((u) => (globalThis as Watched).bench.arm(u), until)
  await open.rest()
  const before = await open.work()
  await mouse('mousePressed')
  await mouse('mouseReleased')
  for (let patience = 20; patience > 0; patience--) {
    await open.settle()
    const workMs = (await open.work()) - before
    const paintMs = await page.evaluate(() => (globalThis as Watched).bench.taken())
    if (paintMs !== undefined) return { paintMs, workMs }
  }
  throw new Error(`${open.subject.name}: a click on ${selector} ${index} had no effect`)
}

const measured = async (open: Visit): Promise<Omit<Answering, 'heap'>> => {
  const { option, next, optionsEach, together } = open.subject.places
  const clicks: Cost[] = []
  const nexts: Cost[] = []
  for (let n = 0; n < ANSWERS; n++) {
    const question = together ? n : 0
    clicks.push(await click(open, option, question * optionsEach + levelAt(n), 'paint'))
    // The last "next" of a dimension of six leads to its summary, which is another thing.
    if (!together && n < ANSWERS - 1) nexts.push(await click(open, next, 0, 'title'))
  }
  if (together) for (let n = 0; n < PAGE_CHANGES; n++) nexts.push(await click(open, next, 0, 'title'))
  return { click: clicks, next: nexts }
}

/** Answers every question that is open yet, as fast as the page follows. Serialised into the page. */
const answerAll = async ({ inputs, title, next, onward, optionsEach }: Places): Promise<void> => {
  const button = (selector: string | null) =>
    selector === null ? null : document.querySelector<HTMLButtonElement>(selector)
  const where = () => `${document.querySelector(title)?.textContent} ${button(onward)?.textContent}`
  const deadline = Date.now() + 60_000
  for (;;) {
    const options = [...document.querySelectorAll<HTMLInputElement>(inputs)]
    for (let first = 0; first < options.length; first += optionsEach)
      if (!options.slice(first, first + optionsEach).some((o) => o.checked)) options[first + 2]?.click()
    const before = where()
    const forward = button(next) ?? button(onward)
    if (!forward) return
    forward.click()
    while (where() === before || (!button(next) && !button(onward) && document.querySelector('.waiting'))) {
      if (Date.now() > deadline) throw new Error(`stuck at ${before}`)
      await new Promise((soon) => setTimeout(soon))
    }
  }
}

const fill = async (open: Visit): Promise<void> => {
  const { page, subject } = open
  await page.evaluate(answerAll, subject.places)
  const all = subject.pack.dimensions.flatMap((d) => d.indicators).length
  for (let patience = 40; patience > 0; patience--) {
    if ((await subject.storedAnswers(page)) === all) return
    await open.settle()
  }
  throw new Error(`${subject.name}: not all ${all} answers were stored`)
}

export const measureAnswers = async (
  browser: Browser,
  subject: Subject,
  throttle: Throttle,
  withHeap: boolean,
): Promise<Answering> => {
  const before = subject.pack.dimensions.slice(0, DIMENSIONS_BEFORE).flatMap((d) => d.indicators).length
  const open = await visit(browser, subject, throttle, assessmentOf(subject.pack, before))
  const costs = await measured(open)
  if (withHeap) await fill(open)
  const heap = withHeap ? await open.heap() : undefined
  await open.close()
  return { ...costs, heap }
}
