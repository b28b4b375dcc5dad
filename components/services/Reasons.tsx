/** Why a service fits or does not, each reason with a link back to its question. */
import type { Fit, Missing, Reason } from '../../domain/fit.ts'
import type { Views } from '../../locales/et/views.ts'
import { formatPercent } from '../../locales/format.ts'
import type { Bank } from '../app/bank.ts'
import type { App } from '../app/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'

interface Context {
  app: App
  views: Views
  bank: Bank
}

const because = ({ views, bank }: Context, r: Reason): string => {
  const name = bank.text(r.indicator)?.name ?? r.indicator
  const { because: words } = views.services
  if (r.state === 'gap') return words.gap(name, r.current ?? 0, r.reach)
  if (r.state === 'unknown' || r.state === 'notApplicable') return words[r.state](name)
  return words[r.state](name, r.current ?? 0)
}

const List = ({ reasons, ...context }: Context & { reasons: Reason[] }) => (
  <ul class="reasons">
    {reasons.map((r) => (
      <li key={r.indicator} data-indicator={r.indicator} data-state={r.state}>
        <LinkTo app={context.app} to={{ view: 'question', id: r.indicator }}>
          {r.indicator}
        </LinkTo>{' '}
        {because(context, r)}
      </li>
    ))}
  </ul>
)

export const Reasons = ({ app, views, fit, bank }: Context & { fit: Fit }) => {
  const words = views.services
  const context = { app, views, bank }
  const gaps = fit.reasons
    .filter((r) => r.state === 'gap')
    .sort((a, b) => b.gap * b.weight - a.gap * a.weight)
  const others = fit.reasons.filter((r) => r.state !== 'gap')
  const unknown = fit.reasons.filter((r) => r.state === 'unknown').length
  const ceiling = Math.max(...fit.reasons.map((r) => r.ceiling))
  return (
    <>
      {fit.verdict === 'cannotTell' && <p>{words.answersMissing(unknown)}</p>}
      {gaps.length > 0 && (
        <>
          <h3>{words.why}</h3>
          <List {...context} reasons={gaps} />
          {ceiling < 4 && <p class="hint">{words.ceiling(ceiling)}</p>}
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>{words.whyNot}</summary>
          <List {...context} reasons={others} />
        </details>
      )}
      {fit.known < 1 && <p class="hint">{words.basedOn(formatPercent(fit.known, app.language))}</p>}
    </>
  )
}

export const FirstNeeded = ({ app, views, bank, missing }: Context & { missing: Missing[] }) => {
  const words = views.services
  if (missing.length === 0) return null
  const name = (id: string) => bank.text(id)?.name ?? id
  return (
    <>
      <h3>{words.firstNeeded}</h3>
      <ul class="reasons">
        {missing.map((m) => (
          <li key={m.indicator} data-indicator={m.indicator}>
            <LinkTo app={app} to={{ view: 'question', id: m.indicator }}>
              {m.indicator}
            </LinkTo>{' '}
            {m.current === null
              ? words.missingUnknown(name(m.indicator), m.level)
              : words.missing(name(m.indicator), m.level, m.current)}
          </li>
        ))}
      </ul>
    </>
  )
}
