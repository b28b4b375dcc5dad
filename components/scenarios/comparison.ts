/** Scenarios side by side: the same rows for the screen and for the table file. */
import type { Language } from '../../domain/content.ts'
import { SIZES } from '../../domain/financing/outcome.ts'
import { type Scenario, YEARS } from '../../domain/financing/scenario.ts'
import { VARIANTS } from '../../domain/financing/variants.ts'
import { kept, spreadsheetsIn, type TableCell, writeTable } from '../../domain/table/write.ts'
import type { RoomView } from './room.ts'
import type { Cell } from './Table.tsx'
import { breakEvenText, feeText, moneyCell, NONE, percentCell } from './texts.ts'

export interface ComparedCell extends Cell {
  /** For a table file: euros, whole percent, another number, or words. */
  readonly plain: TableCell
}

export interface ComparedRow {
  readonly key: string
  readonly label: string
  readonly strong?: boolean
  readonly cells: readonly ComparedCell[]
}

export const comparisonOf = (room: RoomView, scenarios: readonly Scenario[]): ComparedRow[] => {
  const { words, reading } = room
  const { results, compare } = words
  const outcomes = scenarios.map((s) => room.outcomeOf(s))
  const none: ComparedCell = { text: compare.unknown, plain: null, soft: true }
  type Known = Exclude<(typeof outcomes)[number], undefined>
  const row = (key: string, label: string, cell: (outcome: Known) => ComparedCell): ComparedRow => ({
    key,
    label,
    cells: outcomes.map((outcome) => (outcome?.costed ? cell(outcome) : none)),
  })
  const money = (cents: number): ComparedCell => ({ ...moneyCell(room, cents), plain: cents / 100 })
  const fee = (cents: number | undefined): ComparedCell => ({
    text: feeText(room, cents),
    plain: cents === undefined ? null : cents / 100,
    ...(cents === undefined && { soft: true }),
  })
  const totals = (['cost', 'paid', 'other', 'balance'] as const).map((name) => ({
    ...row(name, results[name], (o) => money(o.variants.entered.account.total[name])),
    strong: name === 'balance',
  }))
  const { typical } = reading.circumstances.all
  const years = Array.from({ length: YEARS }, (_, at) => at)
  const fees = SIZES.filter((size) => typical[size]).flatMap((size) =>
    years.map((at) =>
      row(`${size}-${at + 1}`, compare.feeIn(results.sizes[size], at + 1), (o) =>
        fee(o.variants.entered.fees[size][at]),
      ),
    ),
  )
  return [
    {
      key: 'gap',
      label: compare.gap,
      cells: scenarios.map((s) => ({ text: words.gaps[s.gap], plain: words.gaps[s.gap] })),
    },
    ...totals,
    row('coverage', results.coverage, (o) => {
      const { coverage } = o.variants.entered
      return { ...percentCell(room, coverage), plain: coverage ?? null }
    }),
    ...fees,
    row('breakEven', compare.breakEven, ({ breakEven }) => ({
      text: breakEvenText(room, breakEven),
      plain: breakEven ? breakEven.least : NONE,
    })),
    ...VARIANTS.filter((v) => v !== 'entered').map((variant) =>
      row(variant, compare.variantBalance(results.variantNames[variant]), (o) =>
        money(o.variants[variant].account.total.balance),
      ),
    ),
  ]
}

/** As the reader's spreadsheet takes it. */
export const csvOf = (
  corner: string,
  scenarios: readonly Scenario[],
  rows: readonly ComparedRow[],
  language: Language,
): string =>
  writeTable(
    [
      [corner, ...scenarios.map((s) => kept(s.name))],
      ...rows.map((row) => [row.label, ...row.cells.map((cell) => cell.plain)]),
    ],
    spreadsheetsIn(language),
  )
