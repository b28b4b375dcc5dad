/** The services that would help in one dimension, as far as the answers so far can tell. */
import type { Dimension } from '../../domain/content.ts'
import { rankServices } from '../../domain/fit.ts'
import type { Views } from '../../locales/et/views.ts'
import { useCatalogue } from '../app/bank.ts'
import type { App } from '../app/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { verdictText } from '../ui/verdict.ts'
import { Waiting } from '../ui/Waiting.tsx'

const SHOWN = 3

interface Props {
  app: App
  views: Views
  dimension: Dimension
  /** Whether enough is answered for a level: only then may "no need" be said. */
  known: boolean
}

export const FirstFits = ({ app, views, dimension, known }: Props) => {
  const catalogue = useCatalogue(app)
  if (catalogue.kind !== 'ok') return <Waiting guide={app.guide} loaded={catalogue} />
  const { services, texts } = catalogue.value
  const here = new Set(dimension.indicators.map((i) => i.id))
  const fits = rankServices(services, app.assessment.answers, app.ports.library.pack).filter((f) =>
    f.reasons.some((r) => r.state === 'gap' && here.has(r.indicator)),
  )
  return (
    <section>
      <h2>{views.dimension.firstFit}</h2>
      {fits.length === 0 && <p>{known ? views.dimension.noFit : views.dimension.fitUnknown}</p>}
      <ul class="links">
        {fits.slice(0, SHOWN).map((f) => (
          <li key={f.service}>
            <LinkTo app={app} to={{ view: 'services', id: f.service }}>
              {texts[f.service]?.name}
            </LinkTo>{' '}
            <span class="tag" data-verdict={f.verdict}>
              {verdictText(views, f.verdict, services.find((s) => s.id === f.service)?.status)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
