/** A view's heading; names the tab, and takes the focus, so that a screen reader starts reading at the new view. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePlace, useTitle } from '../app/place.ts'

export const Title = ({ children }: { children: ComponentChildren }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const place = usePlace()
  useTitle(heading)
  // With the view itself: later, it could take the focus from where a quick hand has already put it.
  useLayoutEffect(() => {
    if (place.mayFocus()) heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
