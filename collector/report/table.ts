/**
 * All figures of a report as one table: a figure a row. Numbers stay numbers here; how they are written is decided where
 * the file is (csv.ts), and what the columns mean is said in columns.ts.
 */
import type { Figure, Group, ItemFigures } from '../../domain/report/figures.ts'
import type { Interval } from '../../domain/report/interval.ts'
import type { Report } from '../../domain/report/report.ts'
import { itemText, type Speech, valuesText } from './speech.ts'

/** Which figure it is: how many answered, their mean level, how many gave some answers, or what nearly all gave. */
export type Statistic = 'n' | 'mean' | 'group' | 'most' | 'without'

export interface Row {
  readonly campaign: string
  readonly closed: string
  readonly item: string
  readonly kind: string
  readonly name_et: string
  readonly name_en: string
  readonly band: string
  readonly part: string
  readonly statistic: Statistic
  readonly values: string
  readonly values_et: string
  readonly values_en: string
  /** As published; null where a figure has no number of its own ("nearly all"). */
  readonly published: number | null
  readonly low: number
  readonly high: number
  readonly unit: 'municipalities' | 'level'
  readonly step: number | null
  readonly n_low: number
  readonly n_high: number
}

type Same = Pick<Row, 'campaign' | 'closed' | 'item' | 'kind' | 'name_et' | 'name_en'>
type Part = Pick<Row, 'statistic' | 'published' | 'unit' | 'step'> & {
  values?: readonly string[]
  range: Interval
}

/** Steps of rounding: numbers of municipalities by 5, and down. */
const COUNT_STEP = 5

const partsOf = ({ n, level, groups = [], most, others = 0 }: Figure): Part[] => [
  { statistic: 'n', published: n.n, unit: 'municipalities', step: COUNT_STEP, range: n },
  ...(level
    ? [
        {
          statistic: 'mean' as const,
          published: level.mean ?? null,
          unit: 'level' as const,
          step: level.step ?? null,
          range: level,
        },
      ]
    : []),
  ...(most
    ? [
        {
          statistic: 'most' as const,
          published: null,
          unit: 'municipalities' as const,
          step: null,
          range: { low: n.low - others, high: n.high },
          values: most,
        },
      ]
    : []),
  ...groups.map((g) => groupPart('group', g)),
]

const groupPart = (statistic: Statistic, { values, count }: Omit<Group, 'share'>): Part => ({
  statistic,
  published: count.n,
  unit: 'municipalities',
  step: COUNT_STEP,
  range: count,
  values,
})

const rowsOf = (
  figures: ItemFigures,
  same: Same,
  said: (values: readonly string[]) => Pick<Row, 'values' | 'values_et' | 'values_en'>,
): Row[] => {
  const row = (band: string, kind: string, n: Interval, { values = [], range, ...rest }: Part): Row => ({
    ...same,
    band,
    part: kind,
    ...said(values),
    ...rest,
    low: range.low,
    high: range.high,
    n_low: n.low,
    n_high: n.high,
  })
  const all = [...(figures.whole ? [figures.whole] : []), ...figures.bands]
  return [
    ...all.flatMap((f) => partsOf(f).map((part) => row(f.band, '', f.n, part))),
    ...figures.parts.flatMap((f) => partsOf(f).map((part) => row(f.band, f.part, f.n, part))),
    ...figures.without.map((g) => row('all', '', g.count, groupPart('without', g))),
  ]
}

/** @param speeches the report's words in both languages */
export const reportRows = (report: Report, speeches: Readonly<Record<'et' | 'en', Speech>>): Row[] =>
  report.figures.flatMap((figures) => {
    const { item } = figures
    const { id, to } = report.campaign
    const said = (values: readonly string[]) => ({
      values: values.join(' '),
      values_et: values.length > 0 ? valuesText(item, values, speeches.et) : '',
      values_en: values.length > 0 ? valuesText(item, values, speeches.en) : '',
    })
    const same: Same = {
      campaign: id,
      closed: to.slice(0, 10),
      item,
      kind: item.split('/')[0] ?? '',
      name_et: fullName(item, speeches.et),
      name_en: fullName(item, speeches.en),
    }
    return rowsOf(figures, same, said)
  })

/** A service's items have one name on the page; in a table each needs its own. */
const fullName = (item: string, speech: Speech): string => {
  const [kind, id = '', name = ''] = item.split('/')
  const titles: Readonly<Record<string, string>> = speech.words.services.items
  return kind === 'service' ? `${speech.names.service(id)}: ${titles[name] ?? name}` : itemText(item, speech)
}
