/** A list of codes that was made at the command line. */
import { useState } from 'preact/hooks'
import { FileField } from '../desk/FileField.tsx'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Title } from '../ui/Title.tsx'
import { isGood, NewPassphrase, NONE } from './NewPassphrase.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import type { Room } from './room.ts'

export const TakeList = ({ room }: { room: Room }) => {
  const { desk, port } = room
  const words = room.words.take
  const [signed, setSigned] = useState<File | undefined>()
  const [list, setList] = useState<File | undefined>()
  const [pass, setPass] = useState(NONE)
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDo<Problem>()
  const submit = () => {
    setTried(true)
    if (!signed || !list || !isGood(room, pass)) return undefined
    return run(
      () => port.takeList(signed, list, pass.first),
      ({ id }) => desk.go(`survey/${id}`),
    )
  }
  return (
    <article>
      <Title>{words.title}</Title>
      <p>{words.about}</p>
      <Form class="fields" onSend={submit}>
        <FileField
          label={words.signed}
          accept=".json"
          error={tried && !signed ? words.needed : ''}
          onChange={([file]) => setSigned(file)}
        />
        <FileField
          label={words.list}
          accept=".json"
          error={tried && !list ? words.needed : ''}
          onChange={([file]) => setList(file)}
        />
        <NewPassphrase room={room} value={pass} tried={tried} onChange={setPass} />
        <ProblemNotice words={room.words} problem={problem} />
        <div class="actions">
          <button type="submit" class="primary">
            {busy ? room.words.working : words.submit}
          </button>
          <a href={desk.href('')}>{room.words.cancel}</a>
        </div>
      </Form>
    </article>
  )
}
