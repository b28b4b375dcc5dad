/** One of a few, side by side: radio buttons that look like a switch. */
import { useId } from 'preact/hooks'

interface Props<T extends string> {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  onChange: (value: T) => void
}

export const Segmented = <T extends string>({ label, value, options, onChange }: Props<T>) => {
  const name = useId()
  return (
    <fieldset class="segmented">
      <legend>{label}</legend>
      <div class="segments">
        {options.map(([v, text]) => (
          <label key={v}>
            <input type="radio" name={name} checked={v === value} onChange={() => onChange(v)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
