/** A labelled line or a few lines of text. */
import { useId } from 'preact/hooks'

interface Props {
  label: string
  hint?: string
  value: string
  lines?: number
  onInput: (value: string) => void
}

/** Far above any letter; keeps a slip of the clipboard from freezing the page. */
const TEXT_MAX = 4000

export const Field = ({ label, hint, value, lines = 1, onInput }: Props) => {
  const id = useId()
  const common = {
    id,
    value,
    maxLength: TEXT_MAX,
    'aria-describedby': hint && `${id}-hint`,
    onInput: (e: { currentTarget: { value: string } }) => onInput(e.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === 1 ? <input type="text" {...common} /> : <textarea rows={lines} {...common} />}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
