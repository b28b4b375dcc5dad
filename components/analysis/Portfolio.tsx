/** The order of services: weights, the table, what was left out, and how it is worked out. */
import { useMemo, useState } from 'preact/hooks'
import type { Weights } from '../../domain/portfolio.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { inSentence } from '../../locales/format.ts'
import { download, fileName } from '../ui/download.ts'
import { portfolioCsv } from './csv.ts'
import { PortfolioTable } from './PortfolioTable.tsx'
import type { AnalysisProps, Chosen } from './props.ts'
import { type Ordered, usePortfolio } from './usePortfolio.ts'
import type { Releases } from './useReleases.ts'
import { WeightsPart } from './Weights.tsx'

type Props = AnalysisProps & { chosen: Chosen; releases: Releases }

const LeftOut = ({ words, texts, ordered }: AnalysisProps & { ordered: Ordered }) => {
  const { left } = ordered.portfolio
  if (left.length === 0) return null
  return (
    <section class="left-out">
      <h3>{words.portfolio.left}</h3>
      <p class="hint">{words.portfolio.leftText}</p>
      <ul>
        {left.map(({ service, missing }) => (
          <li key={service}>
            {words.portfolio.leftOut(
              texts[service]?.name ?? service,
              missing.map((c) => inSentence(words.criteria[c])).join(', '),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Portfolio = (props: Props) => {
  const { desk, words, catalogue, chosen, releases } = props
  const { portfolio } = words
  const [weights, setWeights] = useState(releases.weights)
  const move = (next: Weights) => {
    setWeights(next)
    releases.keepWeights(next)
  }
  const ordered = usePortfolio(chosen.report, catalogue, desk.ports.library.pack, weights)
  const save = () => {
    if (!ordered) return
    const { id } = chosen.opened.manifest
    const name = fileName(`${desk.words.rooms.analysis.name}-${id}`, systemClock(), 'csv')
    download(name, portfolioCsv(ordered, props, desk.language), 'text/csv;charset=utf-8')
    desk.say(portfolio.saved)
  }
  // Drawn anew for a new order, and not for every move of a slider on the way there.
  const table = useMemo(
    () =>
      ordered && (
        <>
          <PortfolioTable {...props} ordered={ordered} />
          <LeftOut {...props} ordered={ordered} />
        </>
      ),
    [ordered, words],
  )
  const nothing = Object.values(weights).every((w) => w === 0)
  return (
    <section class="portfolio" aria-busy={ordered?.weights !== weights}>
      <h2>{portfolio.title}</h2>
      <p>{portfolio.about}</p>
      <WeightsPart {...props} weights={weights} onWeights={move} />
      {nothing && <p class="notice">{portfolio.tieAll}</p>}
      {!ordered && (
        <p class="waiting" role="status">
          {portfolio.busy}
        </p>
      )}
      {ordered && (
        <>
          <p class="hint">{portfolio.tierText}</p>
          {table}
        </>
      )}
      <div class="actions no-print">
        <button type="button" disabled={!ordered} onClick={save}>
          {portfolio.csv}
        </button>
        <button type="button" onClick={() => print()}>
          {portfolio.print}
        </button>
      </div>
      <details class="method">
        <summary>{portfolio.method}</summary>
        {portfolio.methodText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </details>
    </section>
  )
}
