/** The order of services as a table for other programs: one row a service, English column names, plain numbers. */
import { textCell } from '../../domain/csv.ts'
import { CRITERIA } from '../../domain/portfolio/candidates.ts'
import type { Interval } from '../../domain/report/interval.ts'
import type { AnalysisProps, Chosen } from './props.ts'
import type { Ordered } from './usePortfolio.ts'

type Cell = string | number | boolean | undefined

/** RFC 4180. */
const cellText = (cell: Cell): string =>
  typeof cell === 'string' ? textCell(cell) : cell === undefined ? '' : String(cell)

const ends = (name: string, range: Interval | undefined, digits = 0): [string, Cell][] => {
  const rounded = (n: number) => Number(n.toFixed(digits))
  return [
    [`${name}_low`, range && rounded(range.low)],
    [`${name}_high`, range && rounded(range.high)],
  ]
}

/** With a byte order mark, so that spreadsheets read letters with dots and hats as they are. */
export const portfolioCsv = (
  { portfolio, candidates, weights }: Ordered,
  { chosen, catalogue, texts }: Pick<AnalysisProps, 'catalogue' | 'texts'> & { chosen: Chosen },
): string => {
  const { opened, report } = chosen
  const place = new Map(portfolio.rows.map((row) => [row.service, row]))
  const order = [...portfolio.rows, ...portfolio.left].map((r) => r.service)
  const rows = order.map((id): [string, Cell][] => {
    const row = place.get(id)
    const service = catalogue.find((s) => s.id === id)
    const wanting = report.demand.services.find((s) => s.id === id)?.wanting
    return [
      ['campaign', opened.manifest.id],
      ['demo', opened.manifest.demo],
      ['municipalities_at_least', opened.release.total],
      ['service', id],
      ['name', texts[id]?.name],
      ['family', service?.family],
      ['status', service?.status],
      ['tier', row?.tier],
      ...ends('usual_place', row?.usual),
      ...ends('possible_place', row?.possible),
      ['first_three_of_100', row?.first],
      ['first_three_of_100_weights_moved', row?.firstMoved],
      ...CRITERIA.flatMap((c) => ends(c, candidates.get(id)?.criteria[c]?.range, 2)),
      ...ends('wants', wanting?.wants),
      ...ends('wants_now', wanting?.wantsNow),
      ...ends('has', wanting?.has),
      ...CRITERIA.map((c): [string, Cell] => [`weight_${c}`, weights[c]]),
    ]
  })
  const head = (rows[0] ?? []).map(([name]) => name)
  const lines = [head, ...rows.map((row) => row.map(([, cell]) => cellText(cell)))]
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`
}
