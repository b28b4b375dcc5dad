/** Around what is read from this device: waits for it, and says when it cannot be read. */
import type { ComponentChildren } from 'preact'
import type { DeskApp } from './types.ts'
import type { Stored } from './useStored.ts'

interface Props<T> {
  desk: DeskApp
  stored: Stored<T>
  children: (value: T) => ComponentChildren
}

export const StoredPart = <T,>({ desk, stored, children }: Props<T>) => {
  const { value, failed, retry } = stored
  const { stored: words } = desk.words
  return (
    <>
      {failed && (
        <div class="notice bad" role="alert">
          <p>{value === undefined ? words.unread : words.old}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {value === undefined
        ? !failed && (
            <p class="waiting" role="status">
              {desk.guide.loading}
            </p>
          )
        : children(value)}
    </>
  )
}
