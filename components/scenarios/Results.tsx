/** The outcome of one scenario: year by year, ways of paying the gap, other circumstances, break-even. */
import { coverageOf } from '../../domain/financing/account.ts'
import { type Outcome, type Seen, SIZES } from '../../domain/financing/outcome.ts'
import { GAP_MODELS, type Scenario } from '../../domain/financing/scenario.ts'
import { VARIANTS, wantedOf } from '../../domain/financing/variants.ts'
import { dayText } from '../../domain/time/moment.ts'
import type { RoomView } from './room.ts'
import { type FigureRow, Table } from './Table.tsx'
import { breakEvenText, feesCell, moneyCell, percentCell, pricesCell, sizeText } from './texts.ts'
import { yearsOf } from './YearGrid.tsx'

interface Props {
  room: RoomView
  scenario: Scenario
}

const AccountTable = ({ room, scenario, seen }: Props & { seen: Seen }) => {
  const { results } = room.words
  const { years, total, taken } = seen.account
  const all = [...years, total]
  const rows: FigureRow[] = [
    { key: 'cost', label: results.cost, cells: all.map((y) => moneyCell(room, y.cost)) },
    { key: 'paid', label: results.paid, cells: all.map((y) => moneyCell(room, y.paid)) },
    {
      key: 'covered',
      label: results.covered,
      part: true,
      cells: [...years.map((y) => y.covered), years.reduce((s, y) => s + y.covered, 0)].map((c) =>
        moneyCell(room, c),
      ),
    },
    { key: 'other', label: results.other, cells: all.map((y) => moneyCell(room, y.other)) },
    {
      key: 'balance',
      label: results.balance,
      strong: true,
      cells: all.map((y) => moneyCell(room, y.balance)),
    },
    { key: 'coverage', label: results.coverage, cells: all.map((y) => percentCell(room, coverageOf(y))) },
  ]
  return (
    <>
      <h3>{results.account}</h3>
      <Table
        caption={results.account}
        corner={results.year}
        columns={[...yearsOf(scenario), results.total]}
        rows={rows}
      />
      <p class="hint">
        {results.participants(taken.count)} {results.law}
      </p>
      {years.some((y) => y.gap.impossible) && <p class="notice warn">{results.impossible}</p>}
    </>
  )
}

/** Rows that every set of columns has: coverage, balance, fees of the typical three. */
const seenRows = (room: RoomView, { startYear }: Scenario, seen: readonly Seen[]): FigureRow[] => {
  const { results } = room.words
  const { typical } = room.reading.circumstances.all
  return [
    { key: 'coverage', label: results.coverage, cells: seen.map((s) => percentCell(room, s.coverage)) },
    {
      key: 'balance',
      label: results.balance,
      strong: true,
      cells: seen.map((s) => moneyCell(room, s.account.total.balance)),
    },
    ...SIZES.map((size) => ({
      key: size,
      label: sizeText(room, size, typical[size]),
      cells: seen.map((s) => feesCell(room, startYear, s.fees[size])),
    })),
  ]
}

const ModelsTable = ({ room, scenario, outcome }: Props & { outcome: Outcome }) => {
  const { results, gapColumns } = room.words
  const seen = GAP_MODELS.map((model) => outcome.models[model])
  return (
    <>
      <h3>{results.models}</h3>
      <p class="hint">{results.fees}.</p>
      <Table
        caption={results.models}
        corner={results.model}
        columns={GAP_MODELS.map((model) => gapColumns[model])}
        rows={[
          ...seenRows(room, scenario, seen),
          {
            key: 'price',
            label: results.price,
            cells: seen.map((s) =>
              pricesCell(
                room,
                scenario.startYear,
                s.account.years.map((year) => year.gap.price),
              ),
            ),
          },
        ]}
      />
    </>
  )
}

const VariantsTable = ({ room, scenario, outcome }: Props & { outcome: Outcome }) => {
  const { results } = room.words
  const { wanted, circumstances } = room.reading
  const { typical } = circumstances.all
  const known = scenario.lines.some((line) => wantedOf(line, wanted))
  return (
    <>
      <h3>{results.variants}</h3>
      <Table
        caption={results.variants}
        corner={results.variant}
        columns={[
          results.coverage,
          results.balance,
          ...SIZES.map((size) => sizeText(room, size, typical[size])),
        ]}
        rows={VARIANTS.map((variant) => {
          const seen = outcome.variants[variant]
          return {
            key: variant,
            label: results.variantNames[variant],
            cells: [
              percentCell(room, seen.coverage),
              moneyCell(room, seen.account.total.balance),
              ...SIZES.map((size) => feesCell(room, scenario.startYear, seen.fees[size])),
            ],
          }
        })}
      />
      {!known && <p class="hint">{results.noWanted}</p>}
    </>
  )
}

export const Results = ({ room, scenario }: Props) => {
  const { words, reading, desk } = room
  const { results } = words
  const outcome = room.outcomeOf(scenario)
  return (
    <section aria-labelledby="outcome" class="outcome">
      <h2 id="outcome">{results.title}</h2>
      {!outcome && <p class="notice bad">{words.beyond}</p>}
      {outcome && !outcome.costed && <p class="notice">{results.noCost}</p>}
      {outcome?.costed && (
        <>
          <AccountTable room={room} scenario={scenario} seen={outcome.variants.entered} />
          <ModelsTable room={room} scenario={scenario} outcome={outcome} />
          <VariantsTable room={room} scenario={scenario} outcome={outcome} />
          <h3>{results.breakEven}</h3>
          <p class="hint">{results.breakEvenAbout}</p>
          <ul class="reasons" data-part="break-even">
            <li>{results.breakEvenAll(breakEvenText(room, outcome.breakEven))}</li>
            <li>{results.breakEvenLast(breakEvenText(room, outcome.breakEvenLast))}</li>
          </ul>
          <p class="hint">{results.typical(dayText(reading.populationDate, desk.language))}</p>
          <p class="hint">{results.rounding}</p>
        </>
      )}
    </section>
  )
}
