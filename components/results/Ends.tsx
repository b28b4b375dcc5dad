/** The strongest and the weakest dimension. */
import type { DimensionNames } from '../../domain/content.ts'
import type { DimensionScore } from '../../domain/score.ts'
import type { Views } from '../../locales/et/views.ts'
import { formatLevel } from '../../locales/format.ts'
import type { App } from '../app/types.ts'

interface Props {
  app: App
  views: Views
  scores: DimensionScore[]
  names: DimensionNames['dimensions']
}

type Levelled = DimensionScore & { level: number }

export const Ends = ({ app, views, scores, names }: Props) => {
  const words = views.results
  const levelled = scores.filter((s): s is Levelled => s.level !== null).sort((a, b) => b.level - a.level)
  const [top, bottom] = [levelled[0], levelled.at(-1)]
  const name = (s: Levelled) => `${names[s.dimension]?.name} (${formatLevel(s.level, app.language)})`
  return (
    <section>
      <h2>{words.ends}</h2>
      {!top || !bottom || top === bottom ? (
        <p>{words.endsNeedTwo}</p>
      ) : top.level === bottom.level ? (
        <p>{words.equal}</p>
      ) : (
        <dl class="pairs">
          <dt>{words.strongest}</dt>
          <dd>{name(top)}</dd>
          <dt>{words.weakestDimension}</dt>
          <dd>{name(bottom)}</dd>
        </dl>
      )}
    </section>
  )
}
