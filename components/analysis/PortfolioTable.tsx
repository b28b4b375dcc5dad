/** Services in order, tier by tier. Places are ranges; the score itself is never shown. */

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

export const PortfolioTable = (props: Props) => {
  const { words, ordered } = props
  const { portfolio, criteria } = words
  const { rows } = ordered.portfolio
  const tiers = [...new Set(rows.map((r) => r.tier))]
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
      {tiers.map((tier) => (
        <tbody key={tier}>
          <tr class="tier">
            <th scope="rowgroup" colSpan={columns.length}>
              {portfolio.tier(tier)}
            </th>
          </tr>
          {rows
            .filter((row) => row.tier === tier)
            .map((row) => (
              <ServiceRow key={row.service} {...props} row={row} />
            ))}
        </tbody>
      ))}
    </table>
  )
}
