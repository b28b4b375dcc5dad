/** What this device keeps and cannot be read: all of it, because the browser refuses, or single records. */
import type { Submit } from '../../locales/et/submit.ts'
import type { Unreadable } from '../../submit/types.ts'

/** The browser does not let its storage be read: that is not the same as having nothing. */
export const NotRead = ({ words, retry }: { words: Pick<Submit, 'notRead'>; retry: () => void }) => (
  <div class="notice bad" role="alert" data-not-read>
    <p>{words.notRead.all}</p>
    <button type="button" onClick={retry}>
      {words.notRead.retry}
    </button>
  </div>
)

export const UnreadableNotice = ({
  words,
  unreadable,
}: {
  words: Pick<Submit, 'notRead'>
  unreadable: readonly Unreadable[]
}) =>
  unreadable.length === 0 ? null : (
    <div class="notice bad" data-unreadable={unreadable.length}>
      {unreadable.map(({ id, kind }) => (
        <p key={id}>{words.notRead[kind](id)}</p>
      ))}
    </div>
  )
