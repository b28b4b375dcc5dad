/** Records that cannot be read: why, a copy of each as it is, and the way to take one away on purpose. */
import { useState } from 'preact/hooks'
import type { Unreadable } from '../../storage/desk.ts'
import { download } from '../ui/download.ts'
import type { DeskApp } from './types.ts'

interface Props {
  desk: DeskApp
  records: readonly Unreadable[]
  onDiscard: (key: string) => void
}

/** Bytes stand in a copy as base64. */
const copyOf = (raw: unknown): string =>
  JSON.stringify(
    raw,
    (_, value) =>
      value instanceof Uint8Array ? { base64: btoa(String.fromCharCode(...value)) } : (value as unknown),
    2,
  )

const nameOf = (key: string): string => `${key.replaceAll('/', '-')}.json`

export const UnreadableRecords = ({ desk, records, onDiscard }: Props) => {
  const words = desk.words.unreadable
  const [asked, setAsked] = useState<string>()
  return (
    <>
      {records.map(({ key, why, raw }) => (
        <div key={key} class="notice bad" data-record={key}>
          <p>
            {words[why]} <code>{key}</code>
          </p>
          {asked === key && <p role="alert">{words.sure}</p>}
          <div class="actions">
            <button type="button" onClick={() => download(nameOf(key), copyOf(raw), 'application/json')}>
              {words.copy}
            </button>
            {asked === key ? (
              <>
                <button type="button" class="quiet" onClick={() => setAsked(undefined)}>
                  {words.keep}
                </button>
                <button type="button" onClick={() => onDiscard(key)}>
                  {words.removeAnyway}
                </button>
              </>
            ) : (
              <button type="button" class="quiet" onClick={() => setAsked(key)}>
                {words.remove}
              </button>
            )}
          </div>
        </div>
      ))}
    </>
  )
}
