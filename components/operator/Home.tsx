/** All surveys of this device. */
import { LeaveMode } from '../desk/LeaveMode.tsx'
import { Title } from '../ui/Title.tsx'
import type { Survey } from './port.ts'
import type { Room } from './room.ts'

interface Props {
  room: Room
  surveys: readonly Survey[]
  unreadable: readonly string[]
}

export const Home = ({ room: { desk, words }, surveys, unreadable }: Props) => (
  <article>
    <Title>{words.title}</Title>
    <p>{words.intro}</p>
    <section>
      <h2>{words.surveys}</h2>
      {surveys.length === 0 && <p>{words.noSurveys}</p>}
      <ul class="rows">
        {surveys.map(({ id, stage }) => (
          <li key={id} class="row">
            <a href={desk.href(`survey/${id}`)}>{id}</a>
            <span class="tag plain">{words.stage[stage]}</span>
          </li>
        ))}
      </ul>
      {unreadable.length > 0 && <p class="notice bad">{words.unreadable}</p>}
      <div class="actions">
        <button type="button" class="primary" onClick={() => desk.go('plan')}>
          {words.newPlan}
        </button>
        <button type="button" onClick={() => desk.go('take')}>
          {words.takeList}
        </button>
      </div>
    </section>
    <LeaveMode desk={desk} mode="operator" />
  </article>
)
