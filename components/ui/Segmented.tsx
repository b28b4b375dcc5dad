/** One of a few, side by side: radio buttons that look like a switch. */
import { useId } from 'preact/hooks'

interface Props<T extends string> {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  /** Why nothing can be chosen; undefined where it can. */
  fixed?: string | undefined
  onChange: (value: T) => void
}

export const Segmented = <T extends string>({ label, value, options, fixed, onChange }: Props<T>) => {
  const name = useId()
  return (
    <fieldset class="segmented" aria-describedby={fixed && `${name}-fixed`}>
      <legend>{label}</legend>
      <div class="segments">
        {options.map(([v, text]) => (
          <label key={v}>
            <input
              type="radio"
              name={name}
              checked={v === value}
              disabled={fixed !== undefined}
              onChange={() => onChange(v)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {fixed && (
        <p class="hint" id={`${name}-fixed`}>
          {fixed}
        </p>
      )}
    </fieldset>
  )
}
