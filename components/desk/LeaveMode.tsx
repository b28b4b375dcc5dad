/** Ends a mode on this device, when nothing secret of it is left. */
import { useState } from 'preact/hooks'
import type { DeskMode } from '../../storage/desk-mode.ts'
import { NotDone } from './NotDone.tsx'
import type { DeskApp } from './types.ts'
import { useDo } from './useDo.ts'

export const LeaveMode = ({ desk, mode }: { desk: DeskApp; mode: DeskMode }) => {
  const words = desk.words.mode
  const [refused, setRefused] = useState(false)
  const { problem, run } = useDo()
  const leave = () =>
    run(
      async () => ({ ok: true, value: await desk.ports.modes.leave(mode) }),
      (left) => setRefused(!left),
    )
  return (
    <section class="leave">
      <p class="hint">{words.leaveText[mode]}</p>
      <div class="actions">
        <button type="button" onClick={leave}>
          {words.leave[mode]}
        </button>
      </div>
      <NotDone desk={desk} problem={problem} />
      {refused && (
        <p class="notice warn" role="alert">
          {words.notFree[mode]}
        </p>
      )}
    </section>
  )
}
