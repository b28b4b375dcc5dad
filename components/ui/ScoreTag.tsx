/** A dimension's level in one short tag; indicative ones are marked as such. */
import type { DimensionScore } from '../../domain/score.ts'
import type { Desk } from '../../locales/et/desk.ts'
import { formatLevel } from '../../locales/format.ts'
import type { App } from '../app/types.ts'

export const ScoreTag = ({ app, desk, score }: { app: App; desk: Desk; score: DimensionScore }) =>
  score.level === null ? null : (
    <span class="tag" data-kind={score.kind}>
      {desk.score.level(formatLevel(score.level, app.language))}
      {score.kind === 'indicative' && `, ${desk.score.kind.indicative}`}
    </span>
  )

/** Says how much a level rests on, or why there is none. */
export const scoreBasis = (desk: Desk, score: DimensionScore, needed: number): string => {
  if (score.kind === 'none') return desk.score.none(score.coverage.answered, score.coverage.of, needed)
  if (score.kind === 'indicative') return desk.score.indicative(score.basis.answered, score.basis.of)
  return desk.score.basis(score.basis.answered, score.basis.of)
}
