/** Ends a mode on this device, when nothing secret of it is left. */
import { useState } from 'preact/hooks'
import type { DeskMode } from '../../storage/desk-mode.ts'
import type { DeskApp } from './types.ts'

export const LeaveMode = ({ desk, mode }: { desk: DeskApp; mode: DeskMode }) => {
  const words = desk.words.mode
  const [refused, setRefused] = useState(false)
  const leave = async () => setRefused(!(await desk.ports.modes.leave(mode)))
  return (
    <section class="leave">
      <p class="hint">{words.leaveText[mode]}</p>
      <div class="actions">
        <button type="button" onClick={leave}>
          {words.leave[mode]}
        </button>
      </div>
      {refused && (
        <p class="notice warn" role="alert">
          {words.notFree[mode]}
        </p>
      )}
    </section>
  )
}
