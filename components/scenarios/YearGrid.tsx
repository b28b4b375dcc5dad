/** Amounts by year: a row for each kind, a field for each year. */
import { repeatFirst, setAmount } from '../../domain/financing/edit.ts'
import { type Line, type RowName, type Scenario, YEARS } from '../../domain/financing/scenario.ts'
import { NumberField } from './NumberField.tsx'
import type { RoomView } from './room.ts'

interface Props {
  room: RoomView
  scenario: Pick<Scenario, 'id' | 'startYear'>
  line: Line
  names: readonly RowName[]
  caption: string
}

export const yearsOf = ({ startYear }: Pick<Scenario, 'startYear'>): string[] =>
  Array.from({ length: YEARS }, (_, at) => String(startYear + at))

export const YearGrid = ({ room, scenario, line, names, caption }: Props) => {
  const { words, store, desk } = room
  const years = yearsOf(scenario)
  const { service } = line
  return (
    <table class="year-grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
          <td class="no-print" />
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} data-row={name}>
            <th scope="row">{words.rows[name]}</th>
            {years.map((year, at) => (
              <td key={year}>
                <NumberField
                  room={room}
                  kind="money"
                  inTable
                  label={`${words.rows[name]}, ${year}`}
                  short={year}
                  value={line.rows[name]?.[at] ?? undefined}
                  onValue={(value) =>
                    store.change(scenario.id, setAmount(service, name, at, value), `${service} ${name} ${at}`)
                  }
                />
              </td>
            ))}
            <td class="no-print">
              <button
                type="button"
                class="quiet"
                aria-label={`${words.rows[name]}: ${words.repeat}`}
                disabled={(line.rows[name]?.[0] ?? null) === null}
                onClick={() => {
                  store.change(scenario.id, repeatFirst(service, name))
                  desk.say(words.repeated(words.rows[name]))
                }}
              >
                {words.repeat}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
