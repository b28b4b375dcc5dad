/** The first useful result: one dimension's level, its weakest items, what stands in the way, what would help. */
import type { Dimension } from '../../domain/content.ts'
import { asked, dimensionProgress, nextOpen, weakItems } from '../../domain/progress.ts'
import { scoreDimension } from '../../domain/score.ts'
import { formatLevel } from '../../locales/format.ts'
import { type Bank, useBank } from '../app/bank.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { useEnter } from '../question/keys.ts'
import { Meter } from '../ui/Meter.tsx'
import { scoreBasis } from '../ui/ScoreTag.tsx'
import { Title } from '../ui/Title.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Causes } from './Causes.tsx'
import { FirstFits } from './FirstFits.tsx'
import { Weakest } from './Weakest.tsx'

export const DimensionSummary = ({ id, ...props }: ViewProps) => {
  const { app } = props
  const bank = useBank(app)
  const dimension = app.ports.library.pack.dimensions.find((d) => d.id === id)
  if (bank.kind !== 'ok') return <Waiting guide={app.guide} loaded={bank} />
  return dimension ? <Summary {...props} dimension={dimension} bank={bank.value} /> : null
}

const Summary = ({ app, views, dimension, bank }: ViewProps & { dimension: Dimension; bank: Bank }) => {
  const { assessment, language } = app
  const { pack } = app.ports.library
  const { mode, answers } = assessment
  const { names, title } = bank
  const score = scoreDimension(dimension, answers)
  const progress = dimensionProgress(dimension, assessment)
  const short = mode === 'short'
  const left = views.dimension[short ? 'notDoneShort' : 'notDone']
  const missing =
    progress.done < progress.of ? nextOpen(pack, assessment, dimension.indicators[0]?.id ?? null) : undefined
  const next = pack.dimensions[pack.dimensions.indexOf(dimension) + 1]
  /** The first or the last question of a dimension in the mode; of all of them where the mode has none. */
  const question = (d: Dimension, at: 0 | -1) => asked(d.indicators, mode).at(at) ?? d.indicators.at(at)
  const toResults = () => app.go({ view: 'results' })
  const goTo = (indicator: { id: string } | undefined) =>
    indicator && app.go({ view: 'question', id: indicator.id })
  const goNext = () => (next ? goTo(question(next, 0)) : toResults())
  useEnter({ goNext, goBack: () => goTo(question(dimension, -1)) })
  return (
    <article class="summary">
      <Title>{views.dimension.title(names[dimension.id]?.name ?? '')}</Title>
      <p class="done-line">
        {missing
          ? left(progress.of - progress.done)
          : short
            ? views.dimension.doneShort
            : views.dimension.done}
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
      <p class="hint">{scoreBasis(views, score)}</p>
      <Weakest app={app} views={views} score={score} title={title} />
      <Causes app={app} views={views} items={weakItems(dimension, assessment)} title={title} />
      <FirstFits app={app} views={views} dimension={dimension} known={score.level !== null} />
      <div class="actions foot">
        <button type="button" class="quiet" onClick={toResults}>
          {views.dimension.toResults}
        </button>
        {next && (
          <button type="button" class="primary" onClick={goNext}>
            {views.dimension.next(names[next.id]?.name ?? '')}
          </button>
        )}
      </div>
    </article>
  )
}
