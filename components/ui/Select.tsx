/** A labelled choice that may also be left open. */
import { useId } from 'preact/hooks'

interface Props<T extends string> {
  label: string
  /** A line under it, read out with it. */
  hint?: string | undefined
  none: string
  value: T | undefined
  options: readonly (readonly [T, string])[]
  onChange: (value: T | undefined) => void
}

export const Select = <T extends string>({ label, hint, none, value, options, onChange }: Props<T>) => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={hint && `${id}-hint`}
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
    </div>
  )
}
