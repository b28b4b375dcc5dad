/** A line of text that must say something sensible; until it does, the earlier value holds. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { NAME_MAX } from '../../domain/limits.ts'
import { lineOf } from '../../domain/typed.ts'

interface Props {
  label: string
  hint?: string
  value: string
  /** Undefined: it is right. */
  problemOf: (text: string) => string | undefined
  onValue: (text: string) => void
  onLeave: () => void
  numeric?: boolean
}

export const TextField = ({ label, hint, value, problemOf, onValue, onLeave, numeric }: Props) => {
  const id = useId()
  const [typed, setTyped] = useState<string | undefined>()
  const typing = useRef(false)
  useEffect(() => {
    if (!typing.current) setTyped(undefined)
  }, [value])
  const problem = typed === undefined ? undefined : problemOf(lineOf(typed))
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={numeric ? 'numeric' : undefined}
        autocomplete="off"
        maxLength={NAME_MAX}
        value={typed ?? value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : hint && `${id}-hint`}
        onFocus={() => {
          typing.current = true
        }}
        onInput={(e) => {
          const text = e.currentTarget.value
          setTyped(text)
          if (problemOf(lineOf(text)) === undefined) onValue(lineOf(text))
        }}
        onBlur={() => {
          typing.current = false
          onLeave()
          if (!problem) setTyped(undefined)
        }}
      />
      {problem && (
        <p class="error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
