/** The same data as the chart, in words and figures. */
import { type DimensionScore, neededFor } from '../../domain/score.ts'
import type { Views } from '../../locales/et/views.ts'
import { formatLevel } from '../../locales/format.ts'
import type { Bank } from '../app/bank.ts'
import type { App } from '../app/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { scoreBasis } from '../ui/ScoreTag.tsx'

interface Props {
  app: App
  views: Views
  scores: DimensionScore[]
  bank: Bank
}

export const ProfileTable = ({ app, views, scores, bank }: Props) => {
  const { column, noLevel, table } = views.results
  return (
    <table class="profile-table">
      <caption class="unseen">{table}</caption>
      <thead>
        <tr>
          <th scope="col">{column.dimension}</th>
          <th scope="col">{column.level}</th>
          <th scope="col">{column.basis}</th>
          <th scope="col">{column.weakest}</th>
        </tr>
      </thead>
      <tbody>
        {scores.map((s) => (
          <tr key={s.dimension} data-dimension={s.dimension} data-kind={s.kind}>
            <th scope="row">
              <LinkTo app={app} to={{ view: 'dimension', id: s.dimension }}>
                {s.dimension}. {bank.names[s.dimension]?.name}
              </LinkTo>
            </th>
            <td data-label={column.level}>
              <strong>{s.level === null ? noLevel : formatLevel(s.level, app.language)}</strong>{' '}
              <small>{views.score.kind[s.kind]}</small>
            </td>
            <td data-label={column.basis}>
              {s.basis.answered}/{s.basis.of}
              {s.kind === 'none' && (
                <small class="why-none"> {scoreBasis(views, s, neededFor(s.coverage))}</small>
              )}
            </td>
            <td data-label={column.weakest}>
              {s.weakest ? (
                <LinkTo app={app} to={{ view: 'question', id: s.weakest.id }}>
                  {bank.title(s.weakest.id)} ({s.weakest.level})
                </LinkTo>
              ) : (
                noLevel
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
