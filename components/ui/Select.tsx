/** A labelled choice that may also be left open. */
import { useId } from 'preact/hooks'

interface Props<T extends string> {
  label: string
  /** A line under it, read out with it. */
  hint?: string | undefined
  none: string
  value: T | undefined
  options: readonly (readonly [T, string])[]
  /** What is wrong with it; empty: nothing. Undefined: nothing can be. */
  error?: string
  onChange: (value: T | undefined) => void
}

export const Select = <T extends string>(props: Props<T>) => {
  const { label, hint, none, value, options, error, onChange } = props
  const id = useId()
  const described = [hint && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        value={value ?? ''}
        onChange={(e) => onChange(options.find(([v]) => v === e.currentTarget.value)?.[0])}
      >
        <option value="">{none}</option>
        {options.map(([v, text]) => (
          <option key={v} value={v}>
            {text}
          </option>
        ))}
      </select>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} class="error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
