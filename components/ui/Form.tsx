/** The one form: what it says is wrong gets the focus, when it is sent and once more when the work has ended. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { toFirstWrong } from './toFirstWrong.ts'

interface Props {
  class?: string
  /** @returns the work, where it takes a while */
  onSend: () => unknown
  children: ComponentChildren
}

export const Form = ({ class: name, onSend, children }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const look = () => toFirstWrong(form.current)
  return (
    <form
      ref={form}
      class={name}
      // The page says in its own words, and in the language on screen, what is missing.
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        const work = onSend()
        look()
        // Whoever does the work says what went wrong.
        if (work instanceof Promise) work.then(look, look)
      }}
    >
      {children}
    </form>
  )
}
