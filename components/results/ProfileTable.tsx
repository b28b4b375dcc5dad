/** The same data as the chart, in words and figures. */
import type { DimensionScore } from '../../domain/score.ts'
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

const WeakestOf = ({ app, views, score, bank }: Omit<Props, 'scores'> & { score: DimensionScore }) => {
  const { weakest, basis } = score
  if (!weakest) return <>{views.results.noLevel}</>
  const { ids, level } = weakest
  if (ids.length > 1 && ids.length === basis.answered) return <>{views.score.weakestSame(level)}</>
  return (
    <ul class="links">
      {ids.map((id) => (
        <li key={id}>
          <LinkTo app={app} to={{ view: 'question', id }}>
            {bank.title(id)} ({level})
          </LinkTo>
        </li>
      ))}
    </ul>
  )
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
              {views.score.share(s.basis.answered, s.basis.of)}
              {s.kind === 'none' && <small class="why-none"> {scoreBasis(views, s)}</small>}
            </td>
            <td data-label={column.weakest}>
              <WeakestOf app={app} views={views} score={s} bank={bank} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
