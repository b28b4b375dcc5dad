/** Key files that were made elsewhere: at the command line, or on another device. */
import { useState } from 'preact/hooks'
import { FileField } from '../desk/FileField.tsx'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Title } from '../ui/Title.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import type { Room } from './room.ts'

export const TakeKeys = ({ room }: { room: Room }) => {
  const { desk, port } = room
  const words = room.words.take
  const [files, setFiles] = useState<readonly File[]>([])
  const [none, setNone] = useState(false)
  const { busy, problem, run } = useDo<Problem>()
  const submit = () => {
    setNone(files.length === 0)
    if (files.length === 0) return undefined
    return run(
      () => port.take(files),
      ({ id }) => desk.go(id === undefined ? '' : `campaign/${id}`),
    )
  }
  return (
    <article>
      <Title>{words.title}</Title>
      <p>{words.about}</p>
      <p class="notice">{words.register}</p>
      <Form class="fields" onSend={submit}>
        <FileField
          label={words.files}
          multiple
          error={none && files.length === 0 ? words.needed : ''}
          onChange={setFiles}
        />
        <ProblemNotice room={room} problem={problem} />
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
