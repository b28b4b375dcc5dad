/** Files to be saved, a button for each. */
import { download } from '../ui/download.ts'

interface Props {
  files: Readonly<Record<string, string>>
  /** Which of them, in which order; those that are not there are left out. */
  names: readonly string[]
  label: (name: string) => string
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
}

export const typeOf = (name: string): string =>
  TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'

export const SaveFiles = ({ files, names, label }: Props) => (
  <div class="actions">
    {names.flatMap((name) => {
      const text = files[name]
      return text === undefined
        ? []
        : [
            <button key={name} type="button" onClick={() => download(name, text, typeOf(name))}>
              {label(name)}
            </button>,
          ]
    })}
  </div>
)
