/** Another service into the scenario: one from the catalogue, the organisation's common cost, or all of them. */
import { useState } from 'preact/hooks'
import { addLines } from '../../domain/financing/edit.ts'
import { COMMON, type Scenario } from '../../domain/financing/scenario.ts'
import { Select } from '../ui/Select.tsx'
import type { RoomView } from './room.ts'

export const AddLine = ({
  room,
  scenario,
  onAdded,
}: {
  room: RoomView
  scenario: Scenario
  onAdded: (service: string) => void
}) => {
  const { words, store, desk, reading, nameOf } = room
  const [chosen, choose] = useState<string | undefined>()
  const known = new Set(scenario.lines.map((l) => l.service))
  const services = reading.services.map((s) => s.id).filter((id) => !known.has(id))
  const left = known.has(COMMON) ? services : [COMMON, ...services]
  if (left.length === 0) return null
  return (
    <div class="add-line no-print">
      <Select
        label={words.services.add}
        none={words.services.choose}
        value={chosen}
        options={left.map((id) => [id, nameOf(id)] as const)}
        onChange={choose}
      />
      <button
        type="button"
        class="primary"
        disabled={chosen === undefined}
        onClick={() => {
          if (chosen === undefined) return
          store.change(scenario.id, addLines([chosen]))
          desk.say(words.services.added(nameOf(chosen)))
          onAdded(chosen)
          choose(undefined)
        }}
      >
        {words.services.add}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={services.length === 0}
        onClick={() => {
          store.change(scenario.id, addLines(services))
          desk.say(words.services.addedAll)
        }}
      >
        {words.services.addAll}
      </button>
    </div>
  )
}
