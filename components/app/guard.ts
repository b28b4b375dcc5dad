/** What every shell does for its official: one press is one press, the focus stays on the page, nothing is translated. */
import { focused, type Place, rescueFocus } from './place.ts'

/** A second click of a double click is meant for what was there at the first; by now it may be something else. */
const onlyFirst = (e: MouseEvent) => {
  if (e.detail < 2) return
  e.preventDefault()
  e.stopPropagation()
}

/** Nor does it take the focus back from where the first has sent it. */
const stayThere = (e: MouseEvent) => {
  if (e.detail > 1 && (e.target as Element).closest('button, a, summary')) e.preventDefault()
}

/** Enter held down would press a button again and again, and the buttons that come after it. */
const onlyOnce = (e: KeyboardEvent) => {
  if (e.repeat && e.key === 'Enter' && (e.target as Element).closest('button, a, summary')) e.preventDefault()
}

const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled')

/** Whatever is taken away or switched off while it has the focus gives it to the heading. */
const keepFocus = (place: Place, signal: AbortSignal): void => {
  let last: Element | undefined
  const follow = (e: FocusEvent) => {
    last = e.target as Element
  }
  // The official has left by themselves: then it is not gone a moment later.
  const leave = () =>
    queueMicrotask(() => {
      if (last && !isGone(last) && focused(place) !== last) last = undefined
    })
  const look = () => {
    if (!last || !isGone(last)) return
    if (focused(place) === last) (last as HTMLElement).blur()
    rescueFocus(place)
  }
  place.root.addEventListener('focusin', follow, { signal })
  place.root.addEventListener('focusout', leave, { signal })
  // A frame later: the view that comes instead may take the focus itself.
  const observer = new MutationObserver(() => requestAnimationFrame(look))
  observer.observe(place.root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
  signal.addEventListener('abort', () => observer.disconnect())
}

/** @param signal takes it away again */
export const guard = (place: Place, signal: AbortSignal = new AbortController().signal): void => {
  const { root } = place
  // A translator puts other elements around our text, and what changes afterwards is written where nobody sees it: a
  // question would keep its words above the levels of the next one. Both languages are here already.
  root.translate = false
  root.classList.add('notranslate')
  root.addEventListener('click', onlyFirst, { capture: true, signal })
  root.addEventListener('mousedown', stayThere, { capture: true, signal })
  root.addEventListener('keydown', onlyOnce, { capture: true, signal })
  keepFocus(place, signal)
}
