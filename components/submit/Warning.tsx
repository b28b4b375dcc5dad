/** Another device acted with the code, or the server has gone back: what it means and what may be done. */
import type { Submission } from '../../submit/types.ts'
import { useAct } from '../ui/useAct.ts'
import type { CampaignProps } from './props.ts'

/** Whether a delivery or a withdrawal is what this device did last. */
const lastWasDelivery = ({ sealed }: Submission): boolean => sealed !== null

export const Warning = ({ words, port, say, submission: s }: CampaignProps) => {
  const { busy, act } = useAct()
  if (s.warning === null) return null
  const { warning } = words
  const { title, text } = warning[s.warning]
  const delivered = lastWasDelivery(s)
  const again = () =>
    act(async () => {
      if (s.sealed) await port.deliver(s.id, s.sealed.values)
      else await port.withdraw(s.id)
    })
  const leave = () =>
    act(async () => {
      await port.leave(s.id)
      say(warning.left)
    })
  const other = s.warning === 'otherActed'
  return (
    <div class="notice bad" role="alert" data-warning={s.warning}>
      <h2>{title}</h2>
      <p>{text}</p>
      {s.phase !== 'closed' && (
        <div class="actions">
          <button type="button" aria-busy={busy} onClick={again}>
            {other
              ? delivered
                ? warning.mine
                : warning.mineWithdrawn
              : delivered
                ? warning.again
                : warning.againWithdraw}
          </button>
          {other && (
            <button type="button" class="quiet" onClick={leave}>
              {warning.theirs}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
