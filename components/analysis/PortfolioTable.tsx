/** Services in order, tier by tier. Places are ranges; the score itself is never shown. */

import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { CRITERIA } from '../../domain/portfolio/candidates.ts'
import type { Row } from '../../domain/portfolio.ts'
import type { Interval } from '../../domain/report/interval.ts'
import { formatPercents } from '../../locales/format.ts'
import type { AnalysisProps } from './props.ts'
import { RangeBar } from './RangeBar.tsx'
import type { Ordered } from './usePortfolio.ts'

type Props = AnalysisProps & { ordered: Ordered }

const ServiceRow = ({ row, ordered, ...props }: Props & { row: Row }) => {
  const { desk, words, views, catalogue, texts } = props
  const { portfolio, criteria } = words
  const status = catalogue.find((s) => s.id === row.service)?.status
  const places = ({ low, high }: Interval) => portfolio.places(low, high)
  return (
    <tr data-service={row.service}>
      <th scope="row">
        <a href={desk.href(`service/${row.service}`)}>{texts[row.service]?.name ?? row.service}</a>
        {status && <small> {views.services.status[status]}</small>}
      </th>
      <td data-label={portfolio.column.place}>
        <strong>{places(row.usual)}</strong> <small>{portfolio.possible(places(row.possible))}</small>
      </td>
      {CRITERIA.map((criterion) => {
        const range = ordered.candidates.get(row.service)?.criteria[criterion]?.range
        return (
          <td key={criterion} data-label={criteria[criterion]}>
            {range && <RangeBar range={range} text={formatPercents(range.low, range.high, desk.language)} />}
          </td>
        )
      })}
      <td data-label={portfolio.column.first}>
        {portfolio.first(row.first)} <small>{portfolio.firstMoved(row.firstMoved)}</small>
      </td>
    </tr>
  )
}

/** What a row shows: as long as it is the same, so is the row, and the browser has nothing to do for it. */
const shownOf = ({ score, ...shown }: Row): string => JSON.stringify(shown)

type Rows = Map<string, { shown: string; row: JSX.Element }>

/** @param props all but the order must be the same as for the rows kept */
const rowFor = (kept: Rows, props: Props, row: Row): JSX.Element => {
  const shown = shownOf(row)
  const before = kept.get(row.service)
  if (before?.shown === shown) return before.row
  const drawn = <ServiceRow key={row.service} {...props} row={row} />
  kept.set(row.service, { shown, row: drawn })
  return drawn
}

export const PortfolioTable = (props: Props) => {
  const { words, ordered } = props
  const { portfolio, criteria } = words
  const kept = useMemo((): Rows => new Map(), [words, ordered.candidates])
  const { rows } = ordered.portfolio
  const columns = [
    portfolio.column.service,
    portfolio.column.place,
    ...CRITERIA.map((c) => criteria[c]),
    portfolio.column.first,
  ]
  return (
    <table class="portfolio-table">
      <caption class="unseen">{portfolio.table}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {/* One body for all tiers: a row that goes to another tier is moved, not drawn anew. */}
      <tbody>
        {rows.flatMap((row, at) => [
          ...(row.tier === rows[at - 1]?.tier
            ? []
            : [
                <tr key={`tier ${row.tier}`} class="tier">
                  <th scope="colgroup" colSpan={columns.length}>
                    {portfolio.tier(row.tier)}
                  </th>
                </tr>,
              ]),
          rowFor(kept, props, row),
        ])}
      </tbody>
    </table>
  )
}
