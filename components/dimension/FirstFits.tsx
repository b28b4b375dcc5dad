/** The services that would help in one dimension, as far as the answers so far can tell. */
import type { Dimension } from '../../domain/content'
import { rankServices } from '../../domain/fit'
import type { Desk } from '../../locales/et/desk'
import { useCatalogue } from '../app/bank'
import type { App } from '../app/types'
import { LinkTo } from '../ui/LinkTo'
import { Waiting } from '../ui/Waiting'

const SHOWN = 3

export const FirstFits = ({ app, desk, dimension }: { app: App; desk: Desk; dimension: Dimension }) => {
  const catalogue = useCatalogue(app)
  if (catalogue.kind !== 'ok') return <Waiting guide={app.guide} loaded={catalogue} />
  const { services, texts } = catalogue.value
  const here = new Set(dimension.indicators.map((i) => i.id))
  const fits = rankServices(services, app.assessment.answers, app.ports.library.pack).filter((f) =>
    f.reasons.some((r) => r.state === 'gap' && here.has(r.indicator)),
  )
  return (
    <section>
      <h2>{desk.dimension.firstFit}</h2>
      {fits.length === 0 && <p>{desk.dimension.noFit}</p>}
      <ul class="links">
        {fits.slice(0, SHOWN).map((f) => (
          <li key={f.service}>
            <LinkTo app={app} to={{ view: 'services', id: f.service }}>
              {texts[f.service]?.name}
            </LinkTo>{' '}
            <span class="tag" data-verdict={f.verdict}>
              {desk.services.verdict[f.verdict]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
