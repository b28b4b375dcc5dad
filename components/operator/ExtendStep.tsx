/** More time: a notice that the federation signs here and the server publishes. */
import { useState } from 'preact/hooks'
import { FileField } from '../desk/FileField.tsx'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { MomentField, momentIn } from './MomentField.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import type { StepProps } from './room.ts'
import { ServerCommand } from './ServerCommand.tsx'

export const ExtendStep = ({ room, survey }: StepProps) => {
  const { desk, port } = room
  const words = room.words.extend
  const [key, setKey] = useState<File | undefined>()
  const [kind, setKind] = useState<'extension' | 'carryOver'>('extension')
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDo<Problem>()
  const submit = () => {
    setTried(true)
    if (!key || Number.isNaN(momentIn(to))) return undefined
    return run(
      () => port.signNotice(survey.id, key, { kind, to: momentIn(to) }, desk.language),
      ({ name }) => desk.say(words.done(name)),
    )
  }
  const names = Array.from({ length: survey.notices }, (_, at) => `notice-${at + 1}.json`)
  return (
    <Form class="fields" onSend={submit}>
      <p>{words.about}</p>
      <FileField
        label={words.key}
        accept=".json"
        error={tried && !key ? words.needed : ''}
        onChange={([file]) => setKey(file)}
      />
      <Segmented
        label={words.kind}
        value={kind}
        options={[
          ['extension', words.extension],
          ['carryOver', words.carryOver],
        ]}
        onChange={setKind}
      />
      <MomentField room={room} label={words.to} value={to} tried={tried} onInput={setTo} />
      <ProblemNotice words={room.words} problem={problem} />
      <div class="actions">
        <button type="submit">{busy ? room.words.working : words.submit}</button>
      </div>
      {names.map((name) => (
        <div key={name} class="fields">
          <p>{words.done(name)}</p>
          <SaveFiles files={survey.files} names={[name]} label={room.words.saveFile} />
          <ServerCommand room={room} words={['extend', survey.id, '--notice', name]} />
        </div>
      ))}
    </Form>
  )
}
