/** The items at the lowest level, all of them, each with the good practice it could move towards. */
import { targetOf } from '../../domain/assessment.ts'
import type { DimensionScore } from '../../domain/score.ts'
import type { Views } from '../../locales/et/views.ts'
import { useLoaded } from '../app/loaded.ts'
import type { App } from '../app/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Waiting } from '../ui/Waiting.tsx'

interface Props {
  app: App
  views: Views
  score: DimensionScore
  title: (id: string) => string
}

const Practice = ({
  app,
  views,
  id,
  dimension,
}: Omit<Props, 'score' | 'title'> & Record<'id' | 'dimension', string>) => {
  const { library } = app.ports
  const more = useLoaded(`more ${app.language}/${dimension}`, () => library.more(dimension, app.language))
  if (more.kind !== 'ok') return <Waiting guide={app.guide} loaded={more} />
  const text = more.value.indicators[id]
  return text ? (
    <p>
      <strong>{views.dimension.practice}:</strong> {text.practice}
    </p>
  ) : null
}

export const Weakest = ({ app, views, score, title }: Props) => {
  const { weakest, basis } = score
  if (!weakest || weakest.level === 4) return null
  const { answers } = app.assessment
  const { ids, level } = weakest
  if (ids.length > 1 && ids.length === basis.answered) return <p>{views.score.weakestSame(level)}</p>
  return (
    <section>
      <h2>{ids.length === 1 ? views.score.weakest : views.score.weakestMany(ids.length)}</h2>
      {ids.map((id) => (
        <div key={id} data-weakest={id}>
          <p>
            <LinkTo app={app} to={{ view: 'question', id }}>
              {title(id)}
            </LinkTo>{' '}
            ({views.overview.status.level(level)})
          </p>
          {level < targetOf(answers, id, app.ports.library.pack) && (
            <Practice app={app} views={views} id={id} dimension={score.dimension} />
          )}
        </div>
      ))}
    </section>
  )
}
