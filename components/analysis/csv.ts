/** The order of services as a table for the reader's spreadsheet: one row a service, English column names, plain numbers. */
import type { Language } from '../../domain/content.ts'
import { CRITERIA } from '../../domain/portfolio/candidates.ts'
import type { Interval } from '../../domain/report/interval.ts'
import { kept, spreadsheetsIn, type TableCell, writeTable } from '../../domain/table/write.ts'
import type { AnalysisProps, Chosen } from './props.ts'
import type { Ordered } from './usePortfolio.ts'

/** What a sum of decimals may be off. */
const EXACT = 1e-6

const ends = (name: string, range: Interval | undefined, digits = 0): [string, TableCell][] => {
  const scale = 10 ** digits
  // Never narrower than it is.
  return [
    [`${name}_low`, range && Math.floor(range.low * scale + EXACT) / scale],
    [`${name}_high`, range && Math.ceil(range.high * scale - EXACT) / scale],
  ]
}

export const portfolioCsv = (
  { portfolio, candidates, weights }: Ordered,
  { chosen, catalogue, texts }: Pick<AnalysisProps, 'catalogue' | 'texts'> & { chosen: Chosen },
  language: Language,
): string => {
  const { opened, report } = chosen
  const place = new Map(portfolio.rows.map((row) => [row.service, row]))
  const order = [...portfolio.rows, ...portfolio.left].map((r) => r.service)
  const rows = order.map((id): [string, TableCell][] => {
    const row = place.get(id)
    const service = catalogue.find((s) => s.id === id)
    const wanting = report.demand.services.find((s) => s.id === id)?.wanting
    return [
      ['campaign', kept(opened.manifest.id)],
      ['demo', opened.manifest.demo],
      ['municipalities_at_least', opened.release.total],
      ['service', id],
      ['name', kept(texts[id]?.name ?? '')],
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
      ...CRITERIA.map((c): [string, TableCell] => [`weight_${c}`, weights[c]]),
    ]
  })
  const head = (rows[0] ?? []).map(([name]) => name)
  return writeTable([head, ...rows.map((row) => row.map(([, cell]) => cell))], spreadsheetsIn(language))
}
