/**
 * Keys whose shares are not handed over yet. They are in this page's memory and nowhere else, and stay there through
 * every room and language of the desk, until somebody says that they are handed over; the browser asks before it closes.
 */
import type { Made } from '../../../components/counting/port.ts'

export interface Hold {
  readonly made: Made | undefined
  keep(made: Made): void
  let(): void
}

const ask = (e: Event): void => e.preventDefault()

/** A page that is asked before it closes. */
export type Closing = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

export const newHold = (page: Closing = globalThis): Hold => {
  let held: Made | undefined
  return {
    get made() {
      return held
    },
    keep(made) {
      held = made
      if (made.shares.length > 0) page.addEventListener('beforeunload', ask)
    },
    let() {
      held = undefined
      page.removeEventListener('beforeunload', ask)
    },
  }
}
