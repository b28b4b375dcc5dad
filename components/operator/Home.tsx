/** All surveys of this device. */
import type { Unreadable } from '../../storage/desk.ts'
import { LeaveMode } from '../desk/LeaveMode.tsx'
import { UnreadableRecords } from '../desk/UnreadableRecords.tsx'
import { useDo } from '../desk/useDo.ts'
import { Title } from '../ui/Title.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem, Survey } from './port.ts'
import type { Room } from './room.ts'

interface Props {
  room: Room
  surveys: readonly Survey[]
  unreadable: readonly Unreadable[]
}

export const Home = ({ room: { desk, words, port }, surveys, unreadable }: Props) => {
  const { problem, run } = useDo<Problem>()
  return (
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
        <UnreadableRecords
          desk={desk}
          records={unreadable}
          onDiscard={(key) =>
            run(
              () => port.discard(key),
              () => {},
            )
          }
        />
        <ProblemNotice words={words} problem={problem} />
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
}
