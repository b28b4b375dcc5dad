/** What is said of each form of delivery for one service, in words. */
import type { Service } from '../../domain/content.ts'
import { type Capacity, capacityOf } from '../../domain/delivery/capacity.ts'
import { dutiesOf } from '../../domain/delivery/duties.ts'
import { preferenceFor } from '../../domain/delivery/preference.ts'
import { takenBy } from '../../domain/financing/account.ts'
import type { Form, Scenario } from '../../domain/financing/scenario.ts'
import { formatHundredths } from '../../locales/format.ts'
import type { RoomView } from './room.ts'
import { NONE } from './texts.ts'
import type { Bank } from './useDuties.ts'

export const capacityIn = (room: RoomView, scenario: Scenario, form: Form, service?: string): Capacity =>
  capacityOf(scenario, form, (line) => takenBy(line, room.reading.circumstances.all), service)

/** "0,5 täiskohta, 860 tundi aastas"; hours alone until a full-time year is entered. */
export const loadText = (room: RoomView, load: Capacity['total']): string => {
  const { delivery } = room.words
  const number = (n: number) => formatHundredths(n, room.desk.language)
  const hours = delivery.hours(number(load.hours))
  return load.persons === undefined ? hours : `${delivery.persons(number(load.persons))}, ${hours}`
}

export const capacityLines = (room: RoomView, capacity: Capacity): string[] => {
  const { delivery } = room.words
  if (capacity.roles.length === 0) return [delivery.noWork]
  return [
    loadText(room, capacity.total),
    ...capacity.roles.map((r) => delivery.roleLine(r.role, loadText(room, r))),
    ...(capacity.groupsMissing ? [delivery.groupsMissing] : []),
  ]
}

export const preferenceLines = (room: RoomView, service: Service | undefined, form: Form): string[] => {
  const { delivery } = room.words
  const { report } = room.reading
  const found = report && service && preferenceFor(report, service.family, form)
  if (!found) return [NONE]
  if (!found.prefer) return [delivery.preferUnknown]
  return [delivery.prefer(found.prefer.low, found.prefer.high, found.of.low, found.of.high)]
}

/** The duty is the municipality's whoever runs the service; what else a source says of it, by form. */
export const dutyLines = (room: RoomView, bank: Bank, service: Service | undefined, form: Form): string[] => {
  const { delivery } = room.words
  const touched = service ? dutiesOf(service, bank.facts) : []
  if (touched.length === 0) return [delivery.noDuties]
  const known = room.reading.published.duties.filter(
    ({ ids, fact }) =>
      ids.some((id) => touched.includes(id)) && (fact !== 'bindsFederation' || form === 'federation'),
  )
  return [
    delivery.dutyCarrier,
    ...known.map(({ ids, fact }) =>
      delivery.dutyFacts[fact](
        ids
          .filter((id) => touched.includes(id))
          .map((id) => bank.labels.duties[id]?.name ?? id)
          .join('; '),
      ),
    ),
  ]
}
