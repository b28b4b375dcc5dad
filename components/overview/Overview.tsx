/** All dimensions with their progress; any question can be opened from here. */
import { minutesLeft, progressOf } from '../../domain/progress.ts'
import { scoreDimension } from '../../domain/score.ts'
import { useBank } from '../app/bank.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { LinkTo } from '../ui/LinkTo.tsx'
import { ModeSwitch } from '../ui/ModeSwitch.tsx'
import { Title } from '../ui/Title.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { DimensionRow } from './DimensionRow.tsx'

export const Overview = ({ app, views }: ViewProps) => {
  const { guide, assessment } = app
  const { pack } = app.ports.library
  const bank = useBank(app)
  if (bank.kind !== 'ok') return <Waiting guide={guide} loaded={bank} />
  const progress = progressOf(pack, assessment)
  const toReview = Object.entries(assessment.answers)
    .filter(([, answer]) => answer.review)
    .map(([id]) => id)
    .sort()
  return (
    <article class="overview">
      <Title>{views.overview.title}</Title>
      <p>
        {guide.progress.questions(progress.done, progress.of)},{' '}
        {guide.progress.minutes(minutesLeft(progress))}.
      </p>
      <button
        type="button"
        class="primary wide"
        onClick={() => app.go({ view: progress.done < progress.of ? 'question' : 'results' })}
      >
        {progress.done < progress.of ? views.overview.resume : views.dimension.toResults}
      </button>
      <ModeSwitch app={app} />
      <ol class="dimensions">
        {pack.dimensions.map((d) => (
          <DimensionRow
            key={d.id}
            app={app}
            views={views}
            dimension={d}
            bank={bank.value}
            score={scoreDimension(d, assessment.answers)}
          />
        ))}
      </ol>
      {toReview.length > 0 && (
        <section>
          <h2>{views.overview.toReview}</h2>
          <ul class="links">
            {toReview.map((id) => (
              <li key={id}>
                <LinkTo app={app} to={{ view: 'question', id }}>
                  {bank.value.title(id)}
                </LinkTo>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
