/** A form for one file that is checked and kept. */
import { useState } from 'preact/hooks'
import { FileField } from '../desk/FileField.tsx'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Outcome, Problem } from './port.ts'
import type { Room } from './room.ts'

interface Props {
  room: Room
  label: string
  submit: string
  /** Said when it is done. */
  done: string
  take: (file: File) => Promise<Outcome<null>>
}

export const OneFile = ({ room, label, submit, done, take }: Props) => {
  const [file, setFile] = useState<File | undefined>()
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDo<Problem>()
  const send = () => {
    setTried(true)
    if (!file) return undefined
    return run(
      () => take(file),
      () => room.desk.say(done),
    )
  }
  return (
    <Form class="fields" onSend={send}>
      <FileField
        label={label}
        accept=".json"
        error={tried && !file ? room.words.keys.needed : ''}
        onChange={([chosen]) => setFile(chosen)}
      />
      <ProblemNotice words={room.words} problem={problem} />
      <div class="actions">
        <button type="submit" class="primary">
          {busy ? room.words.working : submit}
        </button>
      </div>
    </Form>
  )
}
