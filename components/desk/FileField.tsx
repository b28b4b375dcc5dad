/** One labelled field for a file, or several. */
import { useId } from 'preact/hooks'

interface Props {
  label: string
  accept?: string
  multiple?: boolean
  /** What is missing; empty: nothing. */
  error?: string
  onChange: (files: readonly File[]) => void
}

export const FileField = ({ label, accept, multiple = false, error = '', onChange }: Props) => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-invalid={error !== ''}
        aria-describedby={`${id}-error`}
        onChange={(e) => onChange([...(e.currentTarget.files ?? [])])}
      />
      <p id={`${id}-error`} class="error" role="alert">
        {error}
      </p>
    </div>
  )
}
