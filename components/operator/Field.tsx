/** One labelled line to fill in: always a line of text, because people paste from letters and tables. */
import { useId } from 'preact/hooks'

interface Props {
  label: string
  hint?: string | undefined
  /** What is typed into it; decides on the keyboard of a phone. */
  kind?: 'text' | 'number' | 'url'
  value: string
  /** How it was understood, where that is not plain to see. */
  understood?: string
  error?: string
  onInput: (value: string) => void
}

const MODES = { text: 'text', number: 'numeric', url: 'url' } as const

export const Field = ({ label, hint, kind = 'text', value, understood, error = '', onInput }: Props) => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        inputMode={MODES[kind]}
        value={value}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={error !== ''}
        aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-understood ${id}-error`}
        onInput={(e) => onInput(e.currentTarget.value)}
      />
      <p class="hint" id={`${id}-understood`}>
        {understood}
      </p>
      <p id={`${id}-error`} class="error" role="alert">
        {error}
      </p>
    </div>
  )
}
