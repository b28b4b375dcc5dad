/** One of a few, not answered at first; what is proposed is marked, said on entering, and still no answer. */
import { useId } from 'preact/hooks'

interface Props<T extends string> {
  label: string
  /** Id of what the choice is about, read out before the label. */
  about: string
  value: T | undefined
  proposed: T | undefined
  /** Said beside the proposed option. */
  mark: string
  options: readonly (readonly [T, string])[]
  onChange: (value: T) => void
}

export const Choice = <T extends string>(props: Props<T>) => {
  const { label, about, value, mark, options, onChange } = props
  const id = useId()
  const proposed = value === undefined ? props.proposed : undefined
  const offered = options.find(([v]) => v === proposed)
  return (
    <fieldset class="choice" aria-labelledby={`${about} ${id}`}>
      <legend id={id}>
        {label}
        {/* Arrow keys choose at once: who cannot see the mark must hear of it before. */}
        {offered && (
          <span class="unseen">
            {' '}
            {mark}: {offered[1]}
          </span>
        )}
      </legend>
      <div class="choice-options">
        {options.map(([v, text]) => (
          <label key={v} data-proposed={v === proposed || undefined}>
            <input type="radio" name={`${id}-radio`} checked={v === value} onChange={() => onChange(v)} />
            <span>
              {text}
              {/* Its room stays when it goes, or the options after it would move under the pointer. */}
              {v === props.proposed && <small aria-hidden={v !== proposed}> {mark}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
