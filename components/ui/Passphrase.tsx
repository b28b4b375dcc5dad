/** One field for a passphrase, with its hint and what is wrong with it. */
import { useId } from 'preact/hooks'

interface Props {
  label: string
  hint?: string
  value: string
  shown: boolean
  /** Being made up, not asked for: password managers may propose one. */
  fresh?: boolean
  error: string
  onInput: (value: string) => void
}

export const Passphrase = ({ label, hint, value, shown, fresh = false, error, onInput }: Props) => {
  const id = useId()
  const field = {
    id,
    class: 'passphrase',
    autocomplete: fresh ? ('new-password' as const) : ('off' as const),
    autocapitalize: 'off' as const,
    spellcheck: false,
    value,
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
      {shown ? <input {...field} type="text" /> : <input {...field} type="password" />}
      <p id={`${id}-error`} class="error" role="alert">
        {error}
      </p>
    </div>
  )
}
