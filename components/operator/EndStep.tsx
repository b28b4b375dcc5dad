/** Takes the survey off this device. */
import { useState } from 'preact/hooks'
import { Field } from './Field.tsx'
import type { StepProps } from './room.ts'

export const EndStep = ({ room, survey }: StepProps) => {
  const words = room.words.end
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = (e: Event) => {
    e.preventDefault()
    const right = typed.trim() === survey.id
    setWrong(!right)
    if (right) room.port.remove(survey.id).then(() => room.desk.go(''))
  }
  return (
    <form class="fields" onSubmit={submit}>
      <p>{words.about}</p>
      <Field
        label={words.confirm(survey.id)}
        value={typed}
        error={wrong ? words.mismatch : ''}
        onInput={setTyped}
      />
      <div class="actions">
        <button type="submit">{words.submit}</button>
      </div>
    </form>
  )
}
