/** Takes the survey off this device. */
import { useState } from 'preact/hooks'
import { tokenOf } from '../../domain/typed.ts'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Field } from './Field.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import type { StepProps } from './room.ts'

export const EndStep = ({ room, survey }: StepProps) => {
  const words = room.words.end
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const { problem, run } = useDo<Problem>()
  const submit = () => {
    const right = tokenOf(typed).toLowerCase() === survey.id
    setWrong(!right)
    if (!right) return undefined
    return run(
      () => room.port.remove(survey.id, survey.stage, room.desk.language),
      () => room.desk.go(''),
    )
  }
  return (
    <Form class="fields" onSend={submit}>
      <p>{words.about}</p>
      <Field
        label={words.confirm(survey.id)}
        value={typed}
        error={wrong ? words.mismatch : ''}
        onInput={setTyped}
      />
      <ProblemNotice words={room.words} problem={problem} />
      <div class="actions">
        <button type="submit">{words.submit}</button>
      </div>
    </Form>
  )
}
