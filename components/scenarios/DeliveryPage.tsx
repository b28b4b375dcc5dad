/** Who could deliver each service, form by form: work, duty, prerequisites, preferences; the organisation needed. */
import { useState } from 'preact/hooks'
import { set } from '../../domain/financing/edit.ts'
import type { Line, Scenario } from '../../domain/financing/scenario.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { FormsTable } from './FormsTable.tsx'
import { capacityIn, loadText } from './forms.ts'
import { NumberField } from './NumberField.tsx'
import { Organisation } from './Organisation.tsx'
import { Page } from './Page.tsx'
import { ReleasedNote } from './ReleasedNote.tsx'
import type { RoomView } from './room.ts'
import { type Bank, useDuties } from './useDuties.ts'
import { WorkEditor } from './WorkEditor.tsx'

interface Props {
  room: RoomView
  scenario: Scenario
}

const Service = ({
  room,
  scenario,
  line,
  bank,
  first,
}: Props & { line: Line; bank: Bank; first: boolean }) => {
  const [open, setOpen] = useState(first)
  const { delivery } = room.words
  const service = room.reading.services.find((s) => s.id === line.service)
  const here = capacityIn(room, scenario, 'federation', line.service)
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
          {here.roles.length > 0
            ? `${delivery.forms.federation}: ${loadText(room, here.total)}`
            : delivery.noWork}
        </small>
      </summary>
      {open && (
        <div class="line-fields">
          <WorkEditor room={room} scenario={scenario} line={line} />
          <FormsTable room={room} bank={bank} scenario={scenario} line={line} service={service} />
        </div>
      )}
    </details>
  )
}

export const DeliveryPage = ({ room, scenario }: Props) => {
  const { words, store, desk } = room
  const { delivery } = words
  const bank = useDuties(desk)
  return (
    <Page room={room} scenario={scenario} part="delivery">
      <p>{delivery.intro}</p>
      <ReleasedNote room={room} />
      <div class="field-row">
        <NumberField
          room={room}
          kind="hours"
          label={delivery.fullTime}
          hint={delivery.fullTimeHint}
          value={scenario.fullTime}
          onValue={(value) => store.change(scenario.id, set('fullTime', value || undefined), 'fullTime')}
        />
        <NumberField
          room={room}
          kind="count"
          label={delivery.groups}
          hint={delivery.groupsHint}
          value={scenario.groups}
          onValue={(value) => store.change(scenario.id, set('groups', value), 'groups')}
        />
      </div>
      <section aria-labelledby="delivered">
        <h2 id="delivered">{words.services.title}</h2>
        {scenario.lines.length === 0 && <p class="notice">{words.services.none}</p>}
        {bank.kind !== 'ok' ? (
          <Waiting guide={desk.guide} loaded={bank} />
        ) : (
          <div class="line-cards">
            {scenario.lines.map((line) => (
              <Service
                key={line.service}
                room={room}
                scenario={scenario}
                line={line}
                bank={bank.value}
                first={scenario.lines.length === 1}
              />
            ))}
          </div>
        )}
      </section>
      <Organisation room={room} scenario={scenario} />
    </Page>
  )
}
