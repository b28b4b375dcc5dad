/** Opens the list of codes with its passphrase. */
import { useState } from 'preact/hooks'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Passphrase } from '../ui/Passphrase.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Office, Problem } from './port.ts'
import type { StepProps } from './room.ts'

export const Unlock = ({ room, survey, onOffice }: StepProps & { onOffice: (office: Office) => void }) => {
  const words = room.words.invite
  const [pass, setPass] = useState('')
  const { busy, problem, run } = useDo<Problem>()
  const isWrong = problem?.kind === 'passphrase'
  const submit = () => run(() => room.port.unlock(survey.id, pass), onOffice)
  return (
    <Form class="fields" onSend={submit}>
      <p>{words.locked}</p>
      <Passphrase
        label={words.pass}
        value={pass}
        shown={false}
        error={isWrong ? room.words.problem.passphrase : ''}
        onInput={setPass}
      />
      <ProblemNotice words={room.words} problem={isWrong ? undefined : problem} />
      <div class="actions">
        <button type="submit" class="primary">
          {busy ? room.words.working : words.unlock}
        </button>
      </div>
    </Form>
  )
}
