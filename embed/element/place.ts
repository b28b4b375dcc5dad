/** The place of an element in a page of others: it hears its own keys, and takes the focus only where it is in use. */
import { keysOnPage, type Place } from '../../components/app/place.ts'

/** @param root inside the shadow root `host` has; @param signal ends the listening */
export const placeIn = (host: HTMLElement, root: HTMLElement, signal: AbortSignal): Place => {
  // A click on plain text gives the focus to the element, and with it the keys.
  root.tabIndex = -1
  let inUse = false
  const look = (event: Event) => {
    inUse = event.composedPath().includes(host)
  }
  for (const kind of ['pointerdown', 'focusin']) addEventListener(kind, look, { capture: true, signal })
  // A button that is gone after its click leaves the focus to nobody: the keys still go where the official was.
  const fromNowhere = keysOnPage((e) => inUse && e.composedPath()[0] === document.body)
  // Inside, before what is typed is kept from the page (typing.ts).
  const fromInside = keysOnPage(() => true, root)
  const onKey: Place['onKey'] = (heard) => {
    const stops = [fromNowhere(heard), fromInside(heard)]
    return () => {
      for (const stop of stops) stop()
    }
  }
  return { root, onKey, mayFocus: () => inUse, entitle: () => {} }
}

/** Where the cursor stands in what is being typed. */
const selectionIn = (field: Element | undefined): (() => void) => {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return () => {}
  const { selectionStart, selectionEnd } = field
  // Null: a field without a cursor, as a radio button is.
  return selectionStart === null ? () => {} : () => field.setSelectionRange(selectionStart, selectionEnd)
}

/** Browsers take the focus from what is moved. Whoever was typing goes on at the same letter. */
export const focusKeeper = (root: HTMLElement, signal: AbortSignal): { restore(): void } => {
  let last: HTMLElement | undefined
  let select = () => {}
  const onFocus = (e: FocusEvent) => {
    last = e.target instanceof HTMLElement ? e.target : undefined
  }
  const onBlur = () => {
    const left = last
    select = selectionIn(left)
    // A move is over before the next task; whoever leaves by themselves is not called back.
    setTimeout(() => {
      if (last === left && (root.getRootNode() as ShadowRoot).activeElement !== left) last = undefined
    })
  }
  root.addEventListener('focusin', onFocus, { signal })
  root.addEventListener('focusout', onBlur, { signal })
  return {
    restore() {
      if (!last?.isConnected) return
      last.focus({ preventScroll: true })
      select()
    },
  }
}
