/** The first useful result: one dimension's level, its weakest item, what stands in the way, what would help. */
import { dimensionProgress, nextOpen, weakItems } from '../../domain/progress.ts'
import { neededFor, scoreDimension } from '../../domain/score.ts'
import { formatLevel } from '../../locales/format.ts'
import { useBank } from '../app/bank.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { useLoaded } from '../app/loaded.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Meter } from '../ui/Meter.tsx'
import { scoreBasis } from '../ui/ScoreTag.tsx'
import { Title } from '../ui/Title.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Causes } from './Causes.tsx'
import { FirstFits } from './FirstFits.tsx'

const Practice = ({ app, views, id, dimension }: ViewProps & { dimension: string }) => {
  const { library } = app.ports
  const more = useLoaded(`more ${app.language}/${dimension}`, () => library.more(dimension, app.language))
  const text = more.kind === 'ok' && id ? more.value.indicators[id] : undefined
  return text ? (
    <p>
      <strong>{views.dimension.tryFirst}:</strong> {text.practice}
    </p>
  ) : null
}

export const DimensionSummary = ({ app, views, id }: ViewProps) => {
  const { guide, assessment, language } = app
  const { pack } = app.ports.library
  const bank = useBank(app)
  const at = pack.dimensions.findIndex((d) => d.id === id)
  const dimension = pack.dimensions[at]
  if (bank.kind !== 'ok') return <Waiting guide={guide} loaded={bank} />
  if (!dimension) return null

  const { names, title } = bank.value
  const score = scoreDimension(dimension, assessment.answers, assessment.mode)
  const progress = dimensionProgress(dimension, assessment)
  const missing =
    progress.done < progress.of ? nextOpen(pack, assessment, dimension.indicators[0]?.id ?? null) : undefined
  const next = pack.dimensions[at + 1]
  const basis = scoreBasis(views, score, neededFor(score.coverage))
  return (
    <article class="summary">
      <Title>{views.dimension.title(names[dimension.id]?.name ?? '')}</Title>
      <p class="done-line">
        {missing ? views.dimension.notDone(progress.of - progress.done) : views.dimension.done}
      </p>
      {missing && (
        <button type="button" onClick={() => app.go({ view: 'question', id: missing })}>
          {views.dimension.finish}
        </button>
      )}
      {score.level !== null && (
        <Meter
          label={views.results.column.level}
          value={score.level}
          max={4}
          text={views.score.outOf(formatLevel(score.level, language))}
        />
      )}
      <p class="hint">{basis}</p>
      {score.weakest && score.weakest.level < 4 && (
        <section>
          <h2>{views.score.weakest}</h2>
          <p>
            <LinkTo app={app} to={{ view: 'question', id: score.weakest.id }}>
              {title(score.weakest.id)}
            </LinkTo>{' '}
            ({views.overview.status.level(score.weakest.level)})
          </p>
          {score.weakest.level < pack.defaultTarget && (
            <Practice app={app} views={views} id={score.weakest.id} dimension={dimension.id} />
          )}
        </section>
      )}
      <Causes app={app} views={views} items={weakItems(dimension, assessment)} title={title} />
      <FirstFits app={app} views={views} dimension={dimension} known={score.level !== null} />
      <div class="actions foot">
        <button type="button" class="quiet" onClick={() => app.go({ view: 'results' })}>
          {views.dimension.toResults}
        </button>
        {next && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              const first =
                next.indicators.find((i) => assessment.mode === 'full' || i.short) ?? next.indicators[0]
              if (first) app.go({ view: 'question', id: first.id })
            }}
          >
            {views.dimension.next(names[next.id]?.name ?? '')}
          </button>
        )}
      </div>
    </article>
  )
}
