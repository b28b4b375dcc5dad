/** What stands between the official and the next stage, when it is tried again, and a way to try now. */
import { momentHere } from '../../domain/time/moment.ts'
import type { Stage, Trouble } from '../../submit/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { useAct } from '../ui/useAct.ts'
import type { CampaignProps } from './props.ts'

/** Nothing that waiting or trying again could mend. */
const FINAL: readonly Trouble[] = ['revoked', 'unknownCode', 'closed', 'exhausted']
/** Another code is needed. */
const NEW_CODE: readonly Trouble[] = ['revoked', 'exhausted']
/** Something was delivered and will be counted. */
const STANDING: readonly Stage[] = ['delivered', 'recorded', 'counted']
/** A sealed file gets round these. */
const BY_FILE: readonly Trouble[] = ['unreachable', 'notACollector']

export const TroubleNotice = ({ app, words, port, submission: s }: CampaignProps) => {
  const { busy, act } = useAct()
  if (s.trouble === null) return null
  const { problem, nextAt } = s.trouble
  const late = problem === 'closed' && s.phase === 'closed'
  // Said already by what happens next, unless an earlier delivery stands and a later change of it came too late.
  if (late && !STANDING.includes(s.stage)) return null
  const final = FINAL.includes(problem)
  const { status, problems } = words
  return (
    <div class={`notice ${final ? 'bad' : 'warn'}`} data-trouble={problem}>
      <p>{late ? problems.late : problems.trouble[problem]}</p>
      {nextAt !== null && <p>{status.nextAt(momentHere(nextAt, app.language))}</p>}
      <div class="actions">
        {!final && (
          <button type="button" aria-busy={busy} onClick={() => act(() => port.refresh(s.id))}>
            {busy ? status.refreshing : status.tryAgain}
          </button>
        )}
        {NEW_CODE.includes(problem) && (
          <LinkTo app={app} to={{ view: 'submit', page: 'join' }}>
            {words.join.withNew}
          </LinkTo>
        )}
        {BY_FILE.includes(problem) && s.stage === 'sealed' && s.phase !== 'closed' && (
          <LinkTo app={app} to={{ view: 'submit', page: 'file', id: s.id }}>
            {words.links.closedNet}
          </LinkTo>
        )}
      </div>
    </div>
  )
}
