/** What is known of the campaign: dates, participation, fingerprint, objections. */
import { momentHere, momentText } from '../../domain/time/moment.ts'
import { daysUntil } from './next.ts'
import type { CampaignProps } from './props.ts'
import { useNow } from './useNow.ts'

export const Facts = ({ app, words, submission: s }: Pick<CampaignProps, 'app' | 'words' | 'submission'>) => {
  const now = useNow()
  const { status } = words
  const left = daysUntil(s.close, now - s.clockAhead)
  return (
    <section>
      <h2>{status.facts}</h2>
      <dl class="pairs">
        <dt>{status.state}</dt>
        <dd>{status.phase[s.phase]}</dd>
        <dt>{s.phase === 'closed' ? status.closed : status.closes}</dt>
        <dd>
          {momentText(s.close, app.language)}
          {s.phase === 'open' && !s.overdue && `; ${left === 0 ? status.leftToday : status.left(left)}`}
          {s.overdue && <p class="hint">{status.overdue}</p>}
        </dd>
        {s.participation && (
          <>
            <dt>{status.participation}</dt>
            <dd>{status.participationText(s.participation.delivered, s.participation.codes)}</dd>
          </>
        )}
        {s.sealed && (
          <>
            <dt>{status.sealedAt}</dt>
            <dd>{momentHere(s.sealed.at, app.language)}</dd>
          </>
        )}
        <dt>{status.fingerprint}</dt>
        <dd>
          <strong class="print-code">{s.fingerprint}</strong>
          <p class="hint">{status.fingerprintText}</p>
        </dd>
        <dt>{status.collector}</dt>
        <dd class="address">{s.collector}</dd>
        {s.objections.length > 0 && (
          <>
            <dt>{status.objections}</dt>
            {s.objections.map((o) => (
              <dd key={o.number}>
                {o.resolvedAt === null
                  ? status.objectionOpen(o.number)
                  : status.objectionResolved(o.number, o.resolution ?? '')}
              </dd>
            ))}
          </>
        )}
      </dl>
    </section>
  )
}
