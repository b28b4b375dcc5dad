/** The end: keys are destroyed, and a public record says so. */
import { useId, useState } from 'preact/hooks'
import { tokenOf } from '../../domain/typed.ts'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import type { StepProps } from './room.ts'

const Destroyed = ({ room, campaign }: StepProps) => {
  const { words, port, desk } = room
  const { problem, run } = useDo<Problem>()
  const remove = () =>
    run(
      () => port.removeCampaign(campaign.id),
      () => desk.go(''),
    )
  return (
    <>
      <p class="notice good">{words.destroy.done}</p>
      <SaveFiles files={campaign.files} names={['destruction.json']} label={words.saveFile} />
      <p>{words.destroy.rest}</p>
      <div class="actions">
        <button type="button" class="quiet" onClick={remove}>
          {words.destroy.remove}
        </button>
      </div>
      <ProblemNotice room={room} problem={problem} />
    </>
  )
}

const Whole = ({ room, campaign }: StepProps) => {
  const { port, desk } = room
  const words = room.words.destroy
  const id = useId()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [uncounted, setUncounted] = useState(false)
  const [piles, setPiles] = useState(false)
  const { problem, run } = useDo<Problem>()
  const { stage } = campaign
  const submit = () => {
    const right = tokenOf(typed).toUpperCase() === campaign.id
    setWrong(!right)
    if (!right) return undefined
    return run(
      () => port.destroy(campaign.id, { uncounted, piles }),
      () => {
        desk.say(words.done)
        if (stage === 'new') desk.go('')
      },
    )
  }
  return (
    <Form class="fields" onSend={submit}>
      <p>{stage === 'counted' ? words.about : words.giveUpText}</p>
      {stage !== 'counted' && stage !== 'new' && (
        <label class="check">
          <input type="checkbox" checked={uncounted} onChange={() => setUncounted(!uncounted)} />
          <span>{words.uncounted}</span>
        </label>
      )}
      {stage !== 'new' && (
        <label class="check">
          <input type="checkbox" checked={piles} onChange={() => setPiles(!piles)} />
          <span>{words.piles}</span>
        </label>
      )}
      <div class="field">
        <label for={id}>{words.confirm(campaign.id)}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={`${id}-error`}
          onInput={(e) => setTyped(e.currentTarget.value)}
        />
        <p id={`${id}-error`} class="error" role="alert">
          {wrong ? words.mismatch : ''}
        </p>
      </div>
      <ProblemNotice room={room} problem={problem} />
      <div class="actions">
        <button type="submit">{words.submit}</button>
      </div>
    </Form>
  )
}

export const DestroyStep = (props: StepProps) => {
  const { stage } = props.campaign
  if (stage === 'destroyed') return <Destroyed {...props} />
  if (stage === 'counted') return <Whole {...props} />
  // Before its time it is nothing to be done by the way.
  return (
    <details>
      <summary>{props.room.words.destroy.giveUp}</summary>
      <Whole {...props} />
    </details>
  )
}
