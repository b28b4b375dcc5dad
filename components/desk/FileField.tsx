/** One labelled field for a file, or several. */
import { useId } from 'preact/hooks'

interface Props {
  label: string
  accept?: string
  multiple?: boolean
  onChange: (files: readonly File[]) => void
}

export const FileField = ({ label, accept, multiple = false, onChange }: Props) => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(e) => onChange([...(e.currentTarget.files ?? [])])}
      />
    </div>
  )
}
