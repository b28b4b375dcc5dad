/** An assessment that this version cannot read: explained, left untouched, and it can be saved as it is. */
import type { Views } from '../../locales/et/views.ts'
import type { Listed } from '../../storage/assessments.ts'
import { download, fileName } from '../ui/download.ts'

export const UnreadableRow = ({
  views,
  listed,
  files,
}: {
  views: Views
  listed: Listed
  /** Whether anything may be saved as a file. */
  files: boolean
}) => {
  const { load } = listed
  if (load.kind !== 'newer' && load.kind !== 'corrupt') return null
  const words = views.files.unreadable
  return (
    <li class="card notice bad">
      <p>{words[load.kind]}</p>
      {files && (
        <button
          type="button"
          onClick={() =>
            download(
              fileName(listed.id, new Date(), 'json'),
              JSON.stringify(load.raw, null, 1),
              'application/json',
            )
          }
        >
          {words.saveRaw}
        </button>
      )}
    </li>
  )
}
