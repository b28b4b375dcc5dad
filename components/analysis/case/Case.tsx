/** One service on one page, for a discussion or for paper. */
import { Title } from '../../ui/Title.tsx'
import type { AnalysisProps } from '../props.ts'
import { ReleaseHead } from '../ReleaseHead.tsx'
import { Demand } from './Demand.tsx'
import { Duties } from './Duties.tsx'
import { Missing } from './Missing.tsx'
import { Need } from './Need.tsx'
import { Preferences } from './Preferences.tsx'
import { Value } from './Value.tsx'

/** To the page before, to the order, to the next; in the catalogue's order. */
const Ways = ({ desk, words, catalogue, id }: AnalysisProps & { id: string }) => {
  const at = catalogue.findIndex((s) => s.id === id)
  const [before, after] = [catalogue[at - 1], catalogue[at + 1]]
  return (
    <nav class="case-ways no-print" aria-label={words.portfolio.title}>
      <a href={desk.href('')}>{words.case.back}</a>
      {before && <a href={desk.href(`service/${before.id}`)}>{words.case.previous}</a>}
      {after && <a href={desk.href(`service/${after.id}`)}>{words.case.next}</a>}
    </nav>
  )
}

export const Case = ({ id, ...props }: AnalysisProps & { id: string }) => {
  const { desk, words, views, bank, catalogue, texts, chosen } = props
  const service = catalogue.find((s) => s.id === id)
  const text = texts[id]
  if (!service || !text)
    return (
      <article class="analysis">
        <Title>{words.case.unknownService}</Title>
        <p>
          <a href={desk.href('')}>{words.case.back}</a>
        </p>
      </article>
    )
  const figures = chosen?.report.demand.services.find((s) => s.id === id)
  const own = { ...props, service, text, figures }
  return (
    <article class="analysis case" data-service={id}>
      <Ways {...props} id={id} />
      <header>
        <Title>{text.name}</Title>
        <p class="case-tags">
          <span class="tag plain">{bank.labels.families[service.family]}</span>
          <span class="tag plain">{views.services.status[service.status]}</span>
        </p>
        <p>{text.problem}</p>
        {text.open && <p class="hint">{text.open}</p>}
      </header>
      <ReleaseHead {...props} />
      {!chosen && <p class="notice">{words.case.noRelease}</p>}
      <div class="case-columns">
        {chosen && <Demand {...own} />}
        {chosen && <Need {...own} />}
        <Missing {...own} />
        {chosen && <Preferences {...own} />}
      </div>
      <Value {...own} />
      <Duties {...own} />
      <footer class="case-foot">
        <p>{words.case.decides}</p>
        {chosen && <p class="hint">{words.case.rounding}</p>}
      </footer>
      <div class="actions no-print">
        <button type="button" onClick={() => print()}>
          {words.case.print}
        </button>
      </div>
    </article>
  )
}
