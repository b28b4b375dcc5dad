/** Where the views live: the whole of a page of our own, or one part of a page of others. */
import { createContext } from 'preact'
import { useContext, useLayoutEffect } from 'preact/hooks'
import { isComposing } from './pressed.ts'

export interface Place {
  /** Receives the views, and carries the theme and the language. */
  readonly root: HTMLElement
  /**
   * Hears key presses, none of a character that is still being put together; in a page of others only those that are
   * meant for us.
   * @param heard gets what was pressed, and what had the focus
   * @returns stops it
   */
  onKey(heard: (e: KeyboardEvent, target: EventTarget | undefined) => void): () => void
  /** Whether a new view may take the focus. A page of others keeps it while somebody is at work there. */
  mayFocus(): boolean
  /** Names the view in the tab and in the browser's history; a page of others keeps its own title. */
  entitle(view: string): void
}

/** Hears keys. @param ours which of them are meant for us @param at what hears them: the page, or a part of it */
export const keysOnPage =
  (ours: (e: KeyboardEvent) => boolean, at: EventTarget = globalThis): Place['onKey'] =>
  (heard) => {
    // The path leads into a shadow root, where the event's own target does not.
    const listen = (event: Event) => {
      const e = event as KeyboardEvent
      if (!isComposing(e) && ours(e)) heard(e, e.composedPath()[0])
    }
    at.addEventListener('keydown', listen)
    return () => at.removeEventListener('keydown', listen)
  }

/** A page of our own: everything in it is ours. @param name what stands in its title after the view */
export const wholePage = (root: HTMLElement, name: string): Place => ({
  root,
  onKey: keysOnPage(() => true),
  mayFocus: () => true,
  entitle(view) {
    document.title = view === '' || view === name ? name : `${view} – ${name}`
  },
})

export const PlaceContext = createContext<Place | undefined>(undefined)

export const usePlace = (): Place => {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('a view is always drawn in a place')
  return place
}

/** The heading that names the current view, in the tab too. */
export const useTitle = (heading: { readonly current: HTMLElement | null }): void => {
  const place = usePlace()
  // Every time it is drawn: a heading may change with a name or the language.
  useLayoutEffect(() => {
    if (heading.current) place.entitle(heading.current.textContent)
  })
}

/** What has the focus among our own elements. */
export const focused = ({ root }: Place): Element | null =>
  (root.getRootNode() as Document | ShadowRoot).activeElement

/** What had the focus is gone and nothing else has taken it: the view's heading takes over. */
export const rescueFocus = (place: Place): void => {
  if (document.activeElement === document.body && place.mayFocus())
    place.root.querySelector<HTMLElement>('.main h1')?.focus()
}
