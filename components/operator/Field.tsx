/** One labelled line to fill in. */
import { useId } from 'preact/hooks'

interface Props {
  label: string
  hint?: string | undefined
  type?: 'text' | 'datetime-local' | 'number' | 'url'
  value: string
  error?: string
  onInput: (value: string) => void
}

export const Field = ({ label, hint, type = 'text', value, error = '', onInput }: Props) => {
  const id = useId()
  const field = {
    id,
    value,
    spellcheck: false,
    autocomplete: 'off' as const,
    'aria-invalid': error !== '',
    'aria-describedby': `${hint ? `${id}-hint ` : ''}${id}-error`,
    onInput: (e: { currentTarget: HTMLInputElement }) => onInput(e.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {type === 'text' && <input {...field} type="text" />}
      {type === 'url' && <input {...field} type="url" />}
      {type === 'number' && <input {...field} type="number" />}
      {type === 'datetime-local' && <input {...field} type="datetime-local" />}
      <p id={`${id}-error`} class="error" role="alert">
        {error}
      </p>
    </div>
  )
}
