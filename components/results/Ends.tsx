/** The strongest and the weakest dimensions: all that share a level as it is shown. */
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

export const Ends = ({ app, views, scores, names }: Props) => {
  const words = views.results
  // Compared as they are shown: two that read "2,0" are equal to whoever reads them.
  const levelled = scores.flatMap(({ dimension, level }) =>
    level === null ? [] : [{ dimension, tenths: Math.round(level * 10) }],
  )
  const tenths = levelled.map((s) => s.tenths)
  const [top, bottom] = [Math.max(...tenths), Math.min(...tenths)]
  const at = (end: number) => levelled.filter((s) => s.tenths === end)
  const list = (end: number) =>
    at(end).map(({ dimension }) => (
      <dd key={dimension}>
        {names[dimension]?.name} ({formatLevel(end / 10, app.language)})
      </dd>
    ))
  return (
    <section>
      <h2>{words.ends}</h2>
      {levelled.length < 2 ? (
        <p>{words.endsNeedTwo}</p>
      ) : top === bottom ? (
        <p>{words.equal}</p>
      ) : (
        <dl class="pairs ends">
          <dt>{at(top).length === 1 ? words.strongest : words.strongestMany}</dt>
          {list(top)}
          <dt>{at(bottom).length === 1 ? words.weakestDimension : words.weakestDimensions}</dt>
          {list(bottom)}
        </dl>
      )}
    </section>
  )
}
