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
export const scoreBasis = (views: Views, { kind, basis, missing }: DimensionScore): string => {
  if (kind === 'none') return views.score.none(basis.answered, basis.of, missing)
  return views.score[kind === 'indicative' ? 'indicative' : 'basis'](basis.answered, basis.of)
}
