/** What holds for a scenario as a whole. */
import { set } from '../../domain/financing/edit.ts'
import { GAP_MODELS, type Scenario } from '../../domain/financing/scenario.ts'
import { Scenario as Schema } from '../../domain/financing/scenario-schema.ts'
import { figureOf } from '../../domain/typed.ts'
import { Select } from '../ui/Select.tsx'
import type { RoomView } from './room.ts'
import { TextField } from './TextField.tsx'

const { name: Name, startYear: StartYear } = Schema.shape

export const Setup = ({ room, scenario }: { room: RoomView; scenario: Scenario }) => {
  const { words, store } = room
  const { setup } = words
  const choices = GAP_MODELS.filter((model) => model !== 'none')
  return (
    <section aria-labelledby="setup">
      <h2 id="setup">{setup.title}</h2>
      <div class="field-row">
        <TextField
          label={setup.name}
          value={scenario.name}
          problemOf={(text) => (Name.safeParse(text).success ? undefined : words.nameNeeded)}
          onLeave={() => store.endStep()}
          onValue={(name) => store.change(scenario.id, set('name', name), 'name')}
        />
        <TextField
          label={setup.startYear}
          hint={setup.yearHint}
          numeric
          value={String(scenario.startYear)}
          problemOf={(text) => {
            const isYear =
              /^\d{4}$/.test(figureOf(text)) && StartYear.safeParse(Number(figureOf(text))).success
            return isYear ? undefined : words.yearProblem
          }}
          onLeave={() => store.endStep()}
          onValue={(year) => store.change(scenario.id, set('startYear', Number(figureOf(year))), 'startYear')}
        />
        <Select
          label={setup.gap}
          hint={setup.gapHint}
          none={words.gaps.none}
          value={scenario.gap === 'none' ? undefined : scenario.gap}
          options={choices.map((model) => [model, words.gaps[model]] as const)}
          onChange={(gap) => store.change(scenario.id, set('gap', gap ?? 'none'))}
        />
      </div>
    </section>
  )
}
