/** A dimension's level in one short tag; indicative ones are marked as such. */
import type { DimensionScore } from '../../domain/score.ts'
import type { Views } from '../../locales/et/views.ts'
import { formatLevel } from '../../locales/format.ts'
import type { App } from '../app/types.ts'

export const ScoreTag = ({ app, views, score }: { app: App; views: Views; score: DimensionScore }) =>
  score.level === null ? null : (
    <span class="tag" data-kind={score.kind}>
      {views.score.level(formatLevel(score.level, app.language))}
      {score.kind === 'indicative' && `, ${views.score.kind.indicative}`}
    </span>
  )

/** Says how much a level rests on, or why there is none. */
export const scoreBasis = (views: Views, score: DimensionScore, needed: number): string => {
  if (score.kind === 'none') return views.score.none(score.coverage.answered, score.coverage.of, needed)
  if (score.kind === 'indicative') return views.score.indicative(score.basis.answered, score.basis.of)
  return views.score.basis(score.basis.answered, score.basis.of)
}
