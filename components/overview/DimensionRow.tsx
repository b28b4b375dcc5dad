/** One dimension: progress, level so far, and its questions on demand. */
import type { Value } from '../../domain/assessment.ts'
import type { Dimension } from '../../domain/content.ts'
import { dimensionProgress } from '../../domain/progress.ts'
import type { DimensionScore } from '../../domain/score.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Bank } from '../app/bank.ts'
import type { App } from '../app/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { ScoreTag } from '../ui/ScoreTag.tsx'

interface Props {
  app: App
  views: Views
  dimension: Dimension
  bank: Bank
  score: DimensionScore
}

const statusText = (views: Views, value: Value | undefined): string => {
  const { status } = views.overview
  if (!value) return status.none
  return value.kind === 'level' ? status.level(value.level) : status[value.kind]
}

export const DimensionRow = ({ app, views, dimension, bank, score }: Props) => {
  const { assessment } = app
  const name = bank.names[dimension.id]?.name ?? ''
  const progress = dimensionProgress(dimension, assessment)
  const said = views.overview[assessment.mode === 'short' ? 'progressShort' : 'progress']
  return (
    <li class="dimension">
      <details>
        <summary>
          <span class="dimension-line">
            <span class="dimension-name">
              {dimension.id}. {name}
            </span>
            <ScoreTag app={app} views={views} score={score} />
          </span>
          <span class="figures">{said(progress.done, progress.of)}</span>
        </summary>
        <p class="hint">{bank.names[dimension.id]?.about}</p>
        <ul class="question-list">
          {dimension.indicators.map(({ id, short }) => (
            <li key={id}>
              <LinkTo app={app} to={{ view: 'question', id }}>
                {bank.title(id)}
              </LinkTo>
              <span class="status" data-kind={assessment.answers[id]?.value?.kind ?? 'none'}>
                {assessment.mode === 'short' && !short && !assessment.answers[id]?.value
                  ? views.overview.notInMode
                  : statusText(views, assessment.answers[id]?.value)}
              </span>
            </li>
          ))}
        </ul>
        <LinkTo app={app} to={{ view: 'dimension', id: dimension.id }}>
          {views.overview.summary}
        </LinkTo>
      </details>
    </li>
  )
}
