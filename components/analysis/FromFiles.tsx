/** Three files, in any order; what is still missing is said. */
import type { AnalysisWords } from '../../locales/et/analysis.ts'
import type { Parts } from '../../submit/release-files.ts'

interface Props {
  words: AnalysisWords
  parts: Parts
  onFiles: (files: readonly File[]) => void
  onForget: () => void
}

export const FromFiles = ({ words, parts, onFiles, onForget }: Props) => {
  const { open } = words
  const some = Object.keys(parts).length > 0
  return (
    <div class="way">
      <h3>{open.files}</h3>
      <p class="hint" id="release-files-hint">
        {open.filesText}
      </p>
      <div class="field">
        <label for="release-files">{open.choose}</label>
        <input
          type="file"
          id="release-files"
          multiple
          accept=".json,application/json"
          aria-describedby="release-files-hint"
          onChange={(e) => {
            const input = e.currentTarget
            onFiles([...(input.files ?? [])])
            // The same file can be chosen again.
            input.value = ''
          }}
        />
      </div>
      <ul class="parts">
        {(Object.keys(open.part) as (keyof typeof open.part)[]).map((part) => (
          <li key={part} data-found={part in parts}>
            {open.part[part]}{' '}
            <small>{part in parts ? open.found : part === 'notices' ? open.ifMoved : open.missing}</small>
          </li>
        ))}
      </ul>
      {some && (
        <button type="button" onClick={onForget}>
          {open.forget}
        </button>
      )}
    </div>
  )
}
