/** The organisation that each form of delivery needs: people by role, all services together. */
import { FORMS, type Scenario } from '../../domain/financing/scenario.ts'
import { capacityIn, loadText } from './forms.ts'
import type { RoomView } from './room.ts'
import { Table } from './Table.tsx'
import { NONE } from './texts.ts'

export const Organisation = ({ room, scenario }: { room: RoomView; scenario: Scenario }) => {
  const { delivery } = room.words
  const forms = FORMS.map((form) => capacityIn(room, scenario, form))
  const roles = [...new Set(forms.flatMap((f) => f.roles.map((r) => r.role)))].sort()
  const none = { text: NONE, soft: true }
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">{delivery.organisation}</h2>
      <p class="hint">{delivery.organisationAbout}</p>
      {roles.length === 0 ? (
        <p class="notice">{delivery.noWork}</p>
      ) : (
        <Table
          caption={delivery.organisationTable}
          corner={delivery.role}
          columns={FORMS.map((form) => delivery.forms[form])}
          rows={[
            ...roles.map((role) => ({
              key: role,
              label: role,
              cells: forms.map((f) => {
                const load = f.roles.find((r) => r.role === role)
                return load ? { text: loadText(room, load) } : none
              }),
            })),
            {
              key: 'all',
              label: delivery.all,
              strong: true,
              cells: forms.map((f) => (f.roles.length > 0 ? { text: loadText(room, f.total) } : none)),
            },
          ]}
        />
      )}
    </section>
  )
}
