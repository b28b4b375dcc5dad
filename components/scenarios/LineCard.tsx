/** One service of a scenario: its cost, its income, who takes part. Fields are drawn once it is opened. */
import { useMemo, useState } from 'preact/hooks'
import { removeLine, setCount, setRate } from '../../domain/financing/edit.ts'
import type { CountName, Line, RateName, Scenario } from '../../domain/financing/scenario.ts'
import { formatMoney } from '../../locales/format.ts'
import { NumberField } from './NumberField.tsx'
import type { RoomView } from './room.ts'
import { YearGrid } from './YearGrid.tsx'

interface Props {
  room: RoomView
  scenario: Pick<Scenario, 'id' | 'startYear'>
  line: Line
  open: boolean
}

/** Cents over all years. */
interface Figures {
  cost: number
  income: number
}

const COST_RATES: readonly RateName[] = ['perMember', 'perInhabitant']
const INCOME_RATES: readonly RateName[] = ['membershipFee', 'perInhabitantFee', 'monthlyFee', 'usePrice']
const PEOPLE: readonly CountName[] = [
  'members',
  'wantedLow',
  'wantedHigh',
  'usesPerMember',
  'usesPerThousand',
]

const Rates = ({ room, scenario, line, names }: Omit<Props, 'open'> & { names: readonly RateName[] }) => (
  <div class="field-row">
    {names.map((name) => (
      <NumberField
        key={name}
        room={room}
        kind="money"
        label={room.words.rates[name]}
        value={line.rates[name]}
        onValue={(value) =>
          room.store.change(scenario.id, setRate(line.service, name, value), `${line.service} ${name}`)
        }
      />
    ))}
  </div>
)

const Fields = ({ room, scenario, line }: Omit<Props, 'open'>) => {
  const { words, reading, store, desk } = room
  const wanted = reading.wanted[line.service]
  const hints: Partial<Record<CountName, string>> = {
    members: words.membersHint(reading.all),
    wantedLow: wanted ? words.wantedHint(wanted.low, wanted.high) : words.wantedNone,
  }
  const given = { room, scenario, line }
  return (
    <div class="line-fields">
      <h3>{words.cost}</h3>
      <YearGrid {...given} names={['fixed', 'oneOff']} caption={words.byYear} />
      <p class="hint">{words.sameEveryYear}</p>
      <Rates {...given} names={COST_RATES} />
      <h3>{words.income}</h3>
      <YearGrid {...given} names={['grant', 'project', 'own', 'ownShare']} caption={words.byYear} />
      <p class="hint">{words.sameEveryYear}</p>
      <Rates {...given} names={INCOME_RATES} />
      <h3>{words.people}</h3>
      <div class="field-row">
        {PEOPLE.map((name) => (
          <NumberField
            key={name}
            room={room}
            kind="count"
            label={words.counts[name]}
            hint={hints[name]}
            value={line.counts[name]}
            onValue={(value) =>
              store.change(scenario.id, setCount(line.service, name, value), `${line.service} ${name}`)
            }
          />
        ))}
      </div>
      <div class="actions no-print">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            store.change(scenario.id, removeLine(line.service))
            desk.say(words.services.removed(room.nameOf(line.service)))
          }}
        >
          {words.services.remove}
        </button>
      </div>
    </div>
  )
}

const Card = ({ room, scenario, line, open: first, figures }: Props & { figures: Figures | undefined }) => {
  const [open, setOpen] = useState(first)
  const { words, desk } = room
  const money = (cents: number) => formatMoney(cents, desk.language)
  const empty = [line.rows, line.rates].every((part) => Object.keys(part).length === 0)
  return (
    <details
      class="line-card"
      data-service={line.service}
      open={open}
      onToggle={(e) => setOpen(e.currentTarget.open)}
    >
      <summary>
        <span class="line-name">{room.nameOf(line.service)}</span>{' '}
        <small>
          {empty || !figures
            ? words.services.empty
            : words.services.figures(money(figures.cost), money(figures.income))}
        </small>
      </summary>
      {open && <Fields room={room} scenario={scenario} line={line} />}
    </details>
  )
}

/** Drawn anew only when something of it changed: one letter in one of sixty services leaves the others alone. */
export const LineCard = ({
  room,
  scenario,
  line,
  open,
  figures,
}: Props & { figures: Figures | undefined }) => {
  const { cost, income } = figures ?? {}
  return useMemo(
    () => <Card room={room} scenario={scenario} line={line} open={open} figures={figures} />,
    [line, scenario.startYear, cost, income, room.words, room.reading],
  )
}
