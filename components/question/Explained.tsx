/** Why, good practice, terms, whom to ask, which duty and which published models. */
import type { DimensionMore, Duty, IndicatorFacts, Labels, Model } from '../../domain/content.ts'
import { dayText } from '../../domain/time/moment.ts'
import type { App } from '../app/types.ts'

interface Props {
  app: App
  text: DimensionMore['indicators'][string]
  facts: IndicatorFacts
  labels: Labels
  duties: readonly Duty[]
  models: readonly Model[]
}

export const Explained = ({ app, text, facts, labels, duties, models }: Props) => {
  const { more } = app.guide
  const touched = duties.filter((d) => facts.duties.includes(d.id))
  const mapped = [...new Set(facts.models.map((m) => models.find((x) => x.id === m.model)?.name ?? m.model))]
  return (
    <dl class="explained">
      <dt>{more.why}</dt>
      <dd>{text.why}</dd>
      <dt>{more.practice}</dt>
      <dd>{text.practice}</dd>
      {text.terms.length > 0 && <dt>{more.terms}</dt>}
      {text.terms.map(({ term, text: meaning }) => (
        <dd key={term}>
          <strong>{term}</strong>: {meaning}
        </dd>
      ))}
      <dt>{more.ask}</dt>
      <dd>{labels.roles[facts.ask]}</dd>
      {touched.length > 0 && <dt>{more.duty}</dt>}
      {touched.map((d) => (
        <dd key={d.id}>
          <strong>{labels.duties[d.id]?.name}</strong>: {labels.duties[d.id]?.text}{' '}
          <small>
            {more.source(d.source.title, dayText(d.source.checkedOn, app.language))}{' '}
            {more.verified[d.verified]}
          </small>
        </dd>
      ))}
      <dt>{more.models}</dt>
      <dd>{mapped.join(', ')}</dd>
    </dl>
  )
}
