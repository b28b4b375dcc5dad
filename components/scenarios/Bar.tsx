/** Under a page's heading: how saving stands, and undo. */
import type { ComponentChildren } from 'preact'
import type { RoomView } from './room.ts'

export const Bar = ({ room, children }: { room: RoomView; children?: ComponentChildren }) => {
  const { words, state, store, desk } = room
  const failed = state.saving === 'failed'
  return (
    <div class="scenario-bar no-print">
      <p
        class={failed ? 'notice bad' : 'hint'}
        role={failed ? 'alert' : undefined}
        data-saving={state.saving}
      >
        {words.saving[state.saving]}
        {failed && (
          <button type="button" onClick={() => store.retry()}>
            {words.saving.retry}
          </button>
        )}
      </p>
      <div class="actions">
        <button
          type="button"
          disabled={!state.canUndo}
          onClick={() => {
            store.undo()
            desk.say(words.undone)
          }}
        >
          {words.undo}
        </button>
        {children}
      </div>
    </div>
  )
}
