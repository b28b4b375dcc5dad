/** Where the views live: the whole of a page of our own, or one part of a page of others. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export interface Place {
  /** Receives the views, and carries the theme and the language. */
  readonly root: HTMLElement
  /** Where key presses are heard. In a page of others only those that are meant for us. */
  readonly keys: EventTarget
  /** Whether a new view may take the focus. A page of others keeps it while somebody is at work there. */
  mayFocus(): boolean
}

/** A page of our own: everything in it is ours. */
export const wholePage = (root: HTMLElement): Place => ({ root, keys: window, mayFocus: () => true })

export const PlaceContext = createContext<Place | undefined>(undefined)

export const usePlace = (): Place => {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('a view is always drawn in a place')
  return place
}

/** What has the focus among our own elements. */
export const focused = ({ root }: Place): Element | null =>
  (root.getRootNode() as Document | ShadowRoot).activeElement

/** What had the focus is gone and nothing else has taken it: the view's heading takes over. */
export const rescueFocus = (place: Place): void => {
  if (document.activeElement === document.body && place.mayFocus())
    place.root.querySelector<HTMLElement>('.main h1')?.focus()
}
