/** The own place beside a release: dimensions first, spreads and single questions folded below. */
import { levelOf } from '../../domain/assessment.ts'
import type { Dimension } from '../../domain/content.ts'
import { formatLevel } from '../../locales/format.ts'
import type { Result } from '../../protocol/release.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { BesideTable } from './BesideTable.tsx'
import type { ComparisonProps } from './props.ts'
import { Spread } from './Spread.tsx'

const Questions = ({ dimension, ...props }: ComparisonProps & { dimension: Dimension }) => {
  const { app, words, bank, views } = props
  const { answers } = app.assessment
  const withoutLevel = (whole: Result | undefined) =>
    (whole?.without ?? []).reduce((sum, share) => sum + share.n, 0)
  const rows = dimension.indicators.map(({ id }) => {
    const level = levelOf(answers, id) ?? null
    const kind = answers[id]?.value?.kind
    const status = views.overview.status[kind === undefined || kind === 'level' ? 'none' : kind]
    return {
      item: `answer/${id}`,
      head: (
        <LinkTo app={app} to={{ view: 'question', id }}>
          {bank.title(id)}
        </LinkTo>
      ),
      own: level,
      ownText: level === null ? status : String(level),
    }
  })
  return (
    <BesideTable
      {...props}
      caption={words.questionsTable(bank.names[dimension.id]?.name ?? dimension.id)}
      column={words.column.question}
      rows={rows}
      notes={(whole) => (whole?.without ? [words.without(withoutLevel(whole))] : [])}
    />
  )
}

export const Comparison = (props: ComparisonProps) => {
  const { app, views, words, bank, scores } = props
  const { dimensions } = app.ports.library.pack
  const name = (id: string) => `${id}. ${bank.names[id]?.name ?? ''}`
  return (
    <>
      <BesideTable
        {...props}
        caption={words.table}
        column={words.column.dimension}
        rows={scores.map(({ dimension, level, kind }) => ({
          item: `dimension/${dimension}`,
          head: name(dimension),
          own: level,
          ownText: level === null ? words.noLevel : formatLevel(level, app.language),
          ownNote: views.score.kind[kind],
        }))}
      />
      <h3>{words.spread.summary}</h3>
      {dimensions.map((dimension) => (
        <details key={dimension.id} class="beside-more">
          <summary>{name(dimension.id)}</summary>
          <Spread {...props} item={`dimension/${dimension.id}`} />
          <h4>{words.questions}</h4>
          <Questions {...props} dimension={dimension} />
        </details>
      ))}
      <details class="beside-more">
        <summary>{words.rules.title}</summary>
        <ul class="reasons">
          {words.rules.text.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
