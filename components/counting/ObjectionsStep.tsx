/** Objections that reached the counter: open ones block the count. */
import { useId, useState } from 'preact/hooks'
import { momentHere } from '../../domain/time/moment.ts'
import { lineOf } from '../../domain/typed.ts'
import type { Objection } from '../../protocol/published.ts'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import type { StepProps } from './room.ts'

const Resolve = ({ room, campaign, number }: StepProps & { number: number }) => {
  const words = room.words.objections
  const id = useId()
  const [text, setText] = useState('')
  const { problem, run } = useDo<Problem>()
  const [tried, setTried] = useState(false)
  const missing = tried && lineOf(text) === ''
  const submit = () => {
    setTried(true)
    if (lineOf(text) === '') return undefined
    return run(
      () => room.port.resolveObjection(campaign.id, number, text),
      () => room.desk.say(words.resolved(number)),
    )
  }
  return (
    <Form class="fields" onSend={submit}>
      <div class="field">
        <label for={id}>{words.how(number)}</label>
        <input
          id={id}
          type="text"
          maxLength={500}
          value={text}
          aria-invalid={missing}
          aria-describedby={`${id}-error`}
          onInput={(e) => setText(e.currentTarget.value)}
        />
        <p id={`${id}-error`} class="error" role="alert">
          {missing ? words.needed : ''}
        </p>
      </div>
      <ProblemNotice room={room} problem={problem} />
      <div class="actions">
        <button type="submit">
          {words.resolve}
          <span class="unseen"> {number}</span>
        </button>
      </div>
    </Form>
  )
}

export const ObjectionsStep = (props: StepProps) => {
  const { room, campaign } = props
  const words = room.words.objections
  const { problem, run } = useDo<Problem>()
  const when = (moment: string) => momentHere(moment, room.desk.language)
  const line = (o: Objection) =>
    o.resolvedAt === null
      ? words.open(o.number, when(o.at))
      : words.closed(o.number, when(o.at), when(o.resolvedAt))
  const add = () =>
    run(
      () => room.port.addObjection(campaign.id),
      ({ number }) => room.desk.say(words.added(number)),
    )
  return (
    <>
      <p>{words.about}</p>
      {campaign.objections.length === 0 && <p class="hint">{words.none}</p>}
      <ul class="rows">
        {campaign.objections.map((o) => (
          <li key={o.number}>
            <p>{line(o)}</p>
            {o.resolution !== null && <p class="hint">{o.resolution}</p>}
            {o.resolvedAt === null && <Resolve {...props} number={o.number} />}
          </li>
        ))}
      </ul>
      <ProblemNotice room={room} problem={problem} />
      {campaign.stage === 'listed' && (
        <div class="actions">
          <button type="button" onClick={add}>
            {words.add}
          </button>
        </div>
      )}
    </>
  )
}
