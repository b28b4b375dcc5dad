/** An assessment that this version cannot read: explained, can be saved as it is, and moved to the bin on purpose. */
import { useState } from 'preact/hooks'
import type { Views } from '../../locales/et/views.ts'
import type { Listed } from '../../storage/assessments.ts'
import { saveRaw } from './save.ts'

interface Props {
  views: Views
  listed: Listed
  /** Whether anything may be saved as a file. */
  files: boolean
  onRemove: () => void
}

export const UnreadableRow = ({ views, listed, files, onRemove }: Props) => {
  const [asked, ask] = useState(false)
  const { load } = listed
  if (load.kind !== 'newer' && load.kind !== 'corrupt') return null
  const words = views.files.unreadable
  return (
    <li class="card notice bad" data-unreadable={listed.id}>
      <p>{words[load.kind]}</p>
      {asked && <p role="alert">{words.removeSure}</p>}
      <div class="actions">
        {files && (
          <button type="button" onClick={() => saveRaw(listed.id, load.raw)}>
            {words.saveRaw}
          </button>
        )}
        {asked && (
          <button type="button" onClick={() => ask(false)}>
            {views.files.cancel}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => (asked ? onRemove() : ask(true))}>
          {words.remove}
        </button>
      </div>
    </li>
  )
}
