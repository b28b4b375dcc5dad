/** Under a page's heading: how saving stands, and undo. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { RoomView } from './room.ts'

const Saving = ({ room }: { room: RoomView }) => {
  const { words, store } = room
  const [saving, set] = useState(store.saving)
  useEffect(() => {
    set(store.saving)
    return store.onSaving(() => set(store.saving))
  }, [store])
  const failed = saving === 'failed'
  return (
    <p class={failed ? 'notice bad' : 'hint'} role={failed ? 'alert' : undefined} data-saving={saving}>
      {words.saving[saving]}
      {failed && (
        <button type="button" onClick={() => store.retry()}>
          {words.saving.retry}
        </button>
      )}
    </p>
  )
}

export const Bar = ({ room, children }: { room: RoomView; children?: ComponentChildren }) => {
  const { words, state, store, desk } = room
  return (
    <div class="scenario-bar no-print">
      <Saving room={room} />
      <div class="actions">
        <button
          type="button"
          disabled={!state.canUndo}
          onClick={() => {
            desk.say(store.undo() === false ? words.notUndone : words.undone)
          }}
        >
          {words.undo}
        </button>
        {children}
      </div>
    </div>
  )
}
