/** What is put into a page before its own scripts. Serialised by Playwright: nothing outside `watch` is known in it. */
import type { Places } from './subjects.ts'

export interface Ready {
  /** When the first option was there to be hit, before it was painted; ms since navigation start. */
  seen: number
  /** When it had been painted. */
  painted: number
}

export interface Watch {
  ready: Promise<Ready>
  /** Scrolls a choice or "next" into view and says where to click. */
  point(selector: string, index: number): { x: number; y: number } | undefined
  /** The next click is timed: until the next paint, or until the paint that shows another title. */
  arm(until: 'paint' | 'title'): void
  /** The time from the click to the paint in ms, once it is known. */
  taken(): number | undefined
}

export type Watched = typeof globalThis & { bench: Watch }

export const watch = (places: Places): void => {
  /** A task posted in a frame's callback runs when that frame has been painted. */
  const afterPaint = (done: () => void) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = done
    channel.port2.postMessage(0)
  }
  /** An element keeps what it shows in its shadow root. */
  const within = (): Document | ShadowRoot | null | undefined =>
    places.host === undefined ? document : document.querySelector(places.host)?.shadowRoot
  const title = () => within()?.querySelector(places.title)?.textContent
  const middle = (element: Element) => {
    const box = element.getBoundingClientRect()
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  }
  const isHit = (element: Element) => {
    const { x, y } = middle(element)
    return element.contains(within()?.elementFromPoint(x, y) ?? null)
  }

  const ready = new Promise<Ready>((done) => {
    const look = () => {
      const option = within()?.querySelector(places.option)
      if (!option || !isHit(option)) return requestAnimationFrame(look)
      const seen = performance.now()
      return afterPaint(() => done({ seen, painted: performance.now() }))
    }
    requestAnimationFrame(look)
  })

  let armed: 'paint' | 'title' | undefined
  let taken: number | undefined
  addEventListener(
    'click',
    (click) => {
      // The click a label passes on to its input is no click of the visitor's.
      if (!armed || click.detail === 0) return
      const until = armed
      const before = title()
      armed = undefined
      const frame = () => {
        if (until === 'title' && title() === before) requestAnimationFrame(frame)
        else
          afterPaint(() => {
            taken = performance.now() - click.timeStamp
          })
      }
      requestAnimationFrame(frame)
    },
    true,
  )

  const bench: Watch = {
    ready,
    point(selector, index) {
      const element = within()?.querySelectorAll(selector)[index]
      if (!element) return undefined
      if (!isHit(element)) element.scrollIntoView({ block: 'center', behavior: 'instant' })
      return isHit(element) ? middle(element) : undefined
    },
    arm(until) {
      armed = until
      taken = undefined
    },
    taken: () => taken,
  }
  Object.assign(globalThis, { bench })
}
