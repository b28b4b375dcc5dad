/** A button that keeps its place and the focus while it has nothing to do. */
import type { ComponentChildren } from 'preact'

interface Props {
  class?: string
  /** Whether it has nothing to do: `disabled` would take the focus away from who has just pressed it. */
  off: boolean
  onPress: () => void
  children: ComponentChildren
}

export const Press = ({ class: name, off, onPress, children }: Props) => (
  <button type="button" class={name} aria-disabled={off} onClick={() => !off && onPress()}>
    {children}
  </button>
)
