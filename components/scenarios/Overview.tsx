/** All scenarios: begin, duplicate, delete, compare, save. */
import { copyName } from '../../domain/copy-name.ts'
import { newScenario, SCENARIOS_MAX, type Scenario } from '../../domain/financing/scenario.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { dayCode, momentHere } from '../../domain/time/moment.ts'
import { NotDone } from '../desk/NotDone.tsx'
import { UnreadableRecords } from '../desk/UnreadableRecords.tsx'
import { useDo } from '../desk/useDo.ts'
import { Title } from '../ui/Title.tsx'
import { Bar } from './Bar.tsx'
import { Compare } from './Compare.tsx'
import { Files } from './Files.tsx'
import { ReleasedNote } from './ReleasedNote.tsx'
import type { RoomView } from './room.ts'

const Card = ({ room, scenario }: { room: RoomView; scenario: Scenario }) => {
  const { words, store, desk, state } = room
  const duplicate = () => {
    const taken = state.scenarios.map((s) => s.name)
    const name = copyName(scenario.name, taken, words)
    store.add({ ...scenario, id: crypto.randomUUID(), name, createdAt: systemClock() })
    desk.say(words.duplicated(name))
  }
  return (
    <li class="scenario-card" data-scenario={scenario.id}>
      <h2>
        <a href={desk.href(scenario.id)}>{scenario.name}</a>
      </h2>
      <p class="hint">{momentHere(scenario.createdAt, desk.language)}</p>
      <div class="actions no-print">
        <button
          type="button"
          aria-label={`${words.duplicate}: ${scenario.name}`}
          disabled={state.scenarios.length >= SCENARIOS_MAX}
          onClick={duplicate}
        >
          {words.duplicate}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={`${words.delete}: ${scenario.name}`}
          onClick={() => {
            store.remove(scenario.id)
            desk.say(words.deleted(scenario.name))
          }}
        >
          {words.delete}
        </button>
      </div>
    </li>
  )
}

export const Overview = ({ room }: { room: RoomView }) => {
  const { words, state, store, desk } = room
  const { scenarios } = state
  const { problem, run } = useDo()
  const begin = () => {
    const id = crypto.randomUUID()
    const now = systemClock()
    store.add(
      newScenario(id, words.startName(scenarios.length + 1), Number(dayCode(now).slice(0, 4)) + 1, now),
    )
    desk.go(id)
  }
  return (
    <article class="scenarios" data-part="overview">
      <Title>{words.title}</Title>
      <p>{words.intro}</p>
      <ReleasedNote room={room} />
      <UnreadableRecords
        desk={desk}
        records={state.unreadable}
        onDiscard={(key) =>
          run(
            async () => ({ ok: true, value: await store.discard(key) }),
            () => {},
          )
        }
      />
      <NotDone desk={desk} problem={problem} />
      {scenarios.length === 0 && (
        <section class="notice">
          <h2>{words.none.title}</h2>
          <p>{words.none.text}</p>
        </section>
      )}
      <Bar room={room}>
        <button type="button" class="primary" disabled={scenarios.length >= SCENARIOS_MAX} onClick={begin}>
          {words.start}
        </button>
      </Bar>
      {scenarios.length >= SCENARIOS_MAX && <p class="notice warn">{words.full(SCENARIOS_MAX)}</p>}
      {scenarios.length > 0 && (
        <ul class="scenario-cards">
          {scenarios.map((s) => (
            <Card key={s.id} room={room} scenario={s} />
          ))}
        </ul>
      )}
      {scenarios.length > 0 && <Compare room={room} />}
      <Files room={room} />
      <p class="no-print">
        <a href={desk.href('examples')}>{words.examples.link}</a>
      </p>
    </article>
  )
}
