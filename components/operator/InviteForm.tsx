/** What the letters say, and the passphrase that locks the list of codes. */
import { useState } from 'preact/hooks'
import { addressOf } from '../../domain/typed.ts'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Field } from './Field.tsx'
import { isGood, NewPassphrase, NONE } from './NewPassphrase.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { LetterWish, Office, Problem } from './port.ts'
import type { StepProps } from './room.ts'

const EMPTY: LetterWish = { collector: '', sender: '', contact: '', language: 'et' }

export const InviteForm = ({
  room,
  survey,
  onOffice,
}: StepProps & { onOffice: (office: Office) => void }) => {
  const { desk, port } = room
  const words = room.words.invite
  const [wish, setWish] = useState(EMPTY)
  const [pass, setPass] = useState(NONE)
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDo<Problem>()
  const set = (name: 'collector' | 'sender' | 'contact') => (value: string) =>
    setWish({ ...wish, [name]: value })
  const submit = () => {
    setTried(true)
    const meant = { ...wish, collector: addressOf(wish.collector) }
    if (!isGood(room, pass)) return undefined
    return run(() => port.invite(survey.id, meant, pass.first, desk.language), onOffice)
  }
  return (
    <Form class="fields" onSend={submit}>
      <p>{words.about}</p>
      <Field
        label={words.collector}
        hint={words.collectorHint}
        kind="url"
        value={wish.collector}
        error={problem?.kind === 'address' ? room.words.problem.address : ''}
        onInput={set('collector')}
      />
      <Field label={words.sender} value={wish.sender} onInput={set('sender')} />
      <Field label={words.contact} value={wish.contact} onInput={set('contact')} />
      <Segmented
        label={words.language}
        value={wish.language}
        options={[
          ['et', words.et],
          ['en', words.en],
        ]}
        onChange={(language) => setWish({ ...wish, language })}
      />
      <NewPassphrase room={room} value={pass} tried={tried} onChange={setPass} />
      <ProblemNotice words={room.words} problem={problem?.kind === 'address' ? undefined : problem} />
      <div class="actions">
        <button type="submit" class="primary">
          {busy ? room.words.working : words.submit}
        </button>
      </div>
    </Form>
  )
}
