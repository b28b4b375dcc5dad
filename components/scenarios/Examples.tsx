/** Published budgets through the same arithmetic: what adds up, what does not, from where and when. */
import { type Example, exampleAccount } from '../../domain/financing/published.ts'
import { dayText } from '../../domain/time/moment.ts'
import { formatMoney } from '../../locales/format.ts'
import { Title } from '../ui/Title.tsx'
import type { RoomView } from './room.ts'
import { type FigureRow, Table } from './Table.tsx'
import { moneyCell } from './texts.ts'

const Income = ({ room, example }: { room: RoomView; example: Example }) => {
  const { words } = room
  const { examples } = words
  const { periods } = exampleAccount(example)
  const kinds = Object.entries(example.income) as [keyof typeof examples.incomeNames, number[]][]
  const rows: FigureRow[] = [
    ...kinds.map(([name, row]) => ({
      key: name,
      label: examples.incomeNames[name],
      cells: row.map((v) => moneyCell(room, v)),
    })),
    ...(kinds.length > 1
      ? [{ key: 'income', label: examples.income, cells: periods.map((p) => moneyCell(room, p.other)) }]
      : []),
    {
      key: 'cost',
      label: example.firstYearKept ? examples.kept : examples.total,
      cells: periods.map((p) => moneyCell(room, p.cost)),
    },
    ...(example.firstYearKept
      ? [
          {
            key: 'left',
            label: examples.left,
            strong: true,
            cells: periods.map((p) => moneyCell(room, p.cost - p.other)),
          },
        ]
      : []),
  ]
  return (
    <Table
      caption={`${examples[example.id].name}: ${examples.means}`}
      corner={examples.period}
      columns={periods.map((p) => p.period)}
      rows={rows}
    />
  )
}

const Shown = ({ room, example }: { room: RoomView; example: Example }) => {
  const { words, desk } = room
  const { examples } = words
  const { lines, unexplained, adds } = exampleAccount(example)
  const { name, text } = examples[example.id]
  const rows: FigureRow[] = example.costLines.map(({ id, amount }) => ({
    key: id,
    label: examples.lineNames[id],
    cells: [moneyCell(room, amount)],
  }))
  return (
    <section aria-labelledby={example.id} data-example={example.id}>
      <h2 id={example.id}>{name}</h2>
      <p>{text}</p>
      <Income room={room} example={example} />
      {adds && <p>{examples.adds}</p>}
      {lines !== undefined && (
        <Table
          caption={`${name}: ${examples.lines}`}
          corner={examples.lines}
          columns={example.periods}
          rows={[
            ...rows,
            { key: 'lines', label: examples.linesTotal, strong: true, cells: [moneyCell(room, lines)] },
          ]}
        />
      )}
      {unexplained !== undefined && unexplained !== 0 && (
        <p class="notice">{examples.unexplained(formatMoney(unexplained, desk.language))}</p>
      )}
      <p class="hint">
        {examples.source(example.source.title, dayText(example.source.checkedOn, desk.language))}
      </p>
    </section>
  )
}

export const Examples = ({ room }: { room: RoomView }) => {
  const { words, desk, reading } = room
  return (
    <article class="scenarios" data-part="examples">
      <p class="no-print">
        <a href={desk.href('')}>{words.back}</a>
      </p>
      <Title>{words.examples.title}</Title>
      <p>{words.examples.intro}</p>
      {reading.published.examples.map((example) => (
        <Shown key={example.id} room={room} example={example} />
      ))}
    </article>
  )
}
