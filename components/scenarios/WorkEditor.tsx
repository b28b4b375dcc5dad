/** Hours of work by role, for one service and one form of delivery at a time. */
import { useId, useState } from 'preact/hooks'
import { addRole, removeRole, setCount, setHours } from '../../domain/financing/edit.ts'
import { FORMS, type Form, type Line, type Scenario, WORKLOADS } from '../../domain/financing/scenario.ts'
import { NAME_MAX } from '../../domain/limits.ts'
import { lineOf } from '../../domain/typed.ts'
import { Form as Sent } from '../ui/Form.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { NumberField } from './NumberField.tsx'
import type { RoomView } from './room.ts'

interface Props {
  room: RoomView
  scenario: Scenario
  line: Line
}

const Roles = ({ room, scenario, line, form }: Props & { form: Form }) => {
  const { words, store } = room
  const { delivery } = words
  const rows = scenario.work.filter((w) => w.service === line.service && w.form === form)
  if (rows.length === 0) return <p class="hint">{delivery.noWork}</p>
  return (
    <table class="year-grid">
      <caption>{delivery.work}</caption>
      <thead>
        <tr>
          <th scope="col">{delivery.role}</th>
          {WORKLOADS.map((w) => (
            <th key={w} scope="col">
              {delivery.workloads[w]}
            </th>
          ))}
          <td class="no-print" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ service, role, hours }) => (
          <tr key={role} data-row={role}>
            <th scope="row">{role}</th>
            {WORKLOADS.map((w) => (
              <td key={w}>
                <NumberField
                  room={room}
                  kind="hours"
                  inTable
                  label={`${role}: ${delivery.workloads[w]}`}
                  short={delivery.workloads[w]}
                  value={hours[w]}
                  onValue={(value) =>
                    store.change(
                      scenario.id,
                      setHours({ service, form, role }, w, value),
                      `${service} ${form} ${role} ${w}`,
                    )
                  }
                />
              </td>
            ))}
            <td class="no-print">
              <button
                type="button"
                class="quiet"
                onClick={() => store.change(scenario.id, removeRole({ service, form, role }))}
              >
                {delivery.removeRole(role)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NewRole = ({ room, scenario, line, form }: Props & { form: Form }) => {
  const { words, store, desk } = room
  const { delivery } = words
  const id = useId()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const known = [...new Set(scenario.work.map((w) => w.role))]
  const add = () => {
    const role = lineOf(name)
    const there = scenario.work.some((w) => w.service === line.service && w.form === form && w.role === role)
    setProblem(role === '' ? delivery.roleNeeded : there ? delivery.roleKnown : undefined)
    if (role === '' || there) return
    store.change(scenario.id, addRole(line.service, form, role))
    desk.say(delivery.roleAdded(role))
    setName('')
  }
  return (
    <Sent class="add-role no-print" onSend={add}>
      <div class="field">
        <label for={id}>{delivery.role}</label>
        <input
          id={id}
          type="text"
          list={`${id}-known`}
          autocomplete="off"
          maxLength={NAME_MAX}
          value={name}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-hint`}
          onInput={(e) => setName(e.currentTarget.value)}
        />
        <datalist id={`${id}-known`}>
          {known.map((role) => (
            <option key={role} value={role} />
          ))}
        </datalist>
      </div>
      <button type="submit">{delivery.addRole}</button>
      <p class={problem ? 'error' : 'hint'} id={`${id}-hint`}>
        {problem ?? delivery.roleHint}
      </p>
    </Sent>
  )
}

export const WorkEditor = ({ room, scenario, line }: Props) => {
  const { words, store } = room
  const { delivery } = words
  const [form, choose] = useState<Form>('federation')
  return (
    <div class="work">
      <Segmented
        label={delivery.formChoice}
        value={form}
        options={FORMS.map((f) => [f, delivery.forms[f]] as const)}
        onChange={choose}
      />
      <Roles key={form} room={room} scenario={scenario} line={line} form={form} />
      <NewRole key={`${form} new`} room={room} scenario={scenario} line={line} form={form} />
      <NumberField
        room={room}
        kind="count"
        label={words.counts.onboardings}
        value={line.counts.onboardings}
        onValue={(value) =>
          store.change(
            scenario.id,
            setCount(line.service, 'onboardings', value),
            `${line.service} onboardings`,
          )
        }
      />
    </div>
  )
}
