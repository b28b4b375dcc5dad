/** One service: the forms of delivery side by side, and what holds for all of them. */
import type { Service } from '../../domain/content.ts'
import { dutiesOf } from '../../domain/delivery/duties.ts'
import { prerequisitesIn } from '../../domain/delivery/preference.ts'
import { FORMS, type Form, type Line, type Scenario } from '../../domain/financing/scenario.ts'
import { dayText } from '../../domain/time/moment.ts'
import { capacityIn, capacityLines, dutyLines, preferenceLines } from './forms.ts'
import type { RoomView } from './room.ts'
import type { Bank } from './useDuties.ts'

interface Props {
  room: RoomView
  bank: Bank
  scenario: Scenario
  line: Line
  service: Service | undefined
}

const Prerequisites = ({ room, bank, service }: Pick<Props, 'room' | 'bank'> & { service: Service }) => {
  const { delivery } = room.words
  const { report } = room.reading
  const needs = [...service.prerequisites, ...service.capacity.needs]
  const found = report && prerequisitesIn(report, service.id)
  return (
    <>
      <h3>{delivery.prerequisites}</h3>
      {needs.length === 0 && <p>{delivery.noPrerequisites}</p>}
      <ul class="reasons">
        {needs.map(({ indicator, level }) => (
          <li key={`${indicator} ${level}`}>
            {delivery.requirement(indicator, bank.indicators.get(indicator) ?? '', level)}
          </li>
        ))}
      </ul>
      {needs.length > 0 && (
        <p class="hint">
          {found
            ? `${delivery.lacking(found.lacking.low, found.lacking.high)} ${delivery.meetAtMost(found.meetAtMost)}`
            : delivery.lackingUnknown}
        </p>
      )}
    </>
  )
}

const Duties = ({ room, bank, service }: Pick<Props, 'room' | 'bank'> & { service: Service }) => {
  const { delivery } = room.words
  const touched = dutiesOf(service, bank.facts)
  const [first] = room.reading.published.duties
  if (touched.length === 0) return null
  return (
    <>
      <h3>{delivery.duties}</h3>
      <ul class="reasons">
        {touched.map((id) => (
          <li key={id}>
            <strong>{bank.labels.duties[id]?.name ?? id}.</strong> {bank.labels.duties[id]?.text}
          </li>
        ))}
      </ul>
      {first && (
        <p class="hint">{delivery.dutyChecked(dayText(first.source.checkedOn, room.desk.language))}</p>
      )}
    </>
  )
}

export const FormsTable = ({ room, bank, scenario, line, service }: Props) => {
  const { delivery } = room.words
  const caption = delivery.table(room.nameOf(line.service))
  const rows: [string, string, (form: Form) => string[]][] = [
    [
      'capacity',
      delivery.capacity,
      (form) => capacityLines(room, capacityIn(room, scenario, form, line.service)),
    ],
    ['duty', delivery.duties, (form) => dutyLines(room, bank, service, form)],
    ['preference', delivery.preference, (form) => preferenceLines(room, service, form)],
  ]
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section class="figures-scroll" aria-label={caption} tabIndex={0}>
        <table class="figure-table forms-table">
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{delivery.aspect}</th>
              {FORMS.map((form) => (
                <th key={form} scope="col">
                  {delivery.forms[form]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, label, linesOf]) => (
              <tr key={key} data-row={key}>
                <th scope="row">{label}</th>
                {FORMS.map((form) => (
                  <td key={form} data-label={delivery.forms[form]}>
                    {linesOf(form).map((text) => (
                      <p key={text}>{text}</p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!room.reading.report && <p class="hint">{delivery.noRelease}</p>}
      {service && <Prerequisites room={room} bank={bank} service={service} />}
      {service && <Duties room={room} bank={bank} service={service} />}
    </>
  )
}
