/** A question before something that is not easily taken back, in the place where the button was. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isComposing } from '../app/pressed.ts'

interface Props {
  /** The button that leads to the question. */
  action: string
  title: string
  children?: ComponentChildren
  yes: string
  no: string
  onYes: () => void
}

export const Ask = ({ action, title, children, yes, no, onYes }: Props) => {
  const [asking, setAsking] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  useLayoutEffect(() => {
    if (asking) heading.current?.focus()
    else if (asked.current) button.current?.focus()
    asked.current = asking
  }, [asking])
  if (!asking)
    return (
      <button ref={button} type="button" class="quiet" onClick={() => setAsking(true)}>
        {action}
      </button>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button "no" inside
    <div
      class="notice ask"
      onKeyDown={(e) => {
        if (e.key === 'Escape' && !isComposing(e)) setAsking(false)
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
      <div class="actions">
        <button
          type="button"
          onClick={() => {
            setAsking(false)
            onYes()
          }}
        >
          {yes}
        </button>
        <button type="button" class="quiet" onClick={() => setAsking(false)}>
          {no}
        </button>
      </div>
    </div>
  )
}
