/** A form for one file that is checked and kept. */
import { useState } from 'preact/hooks'
import { FileField } from '../desk/FileField.tsx'
import { toFirstWrong } from '../desk/toFirstWrong.ts'
import { useDo } from '../desk/useDo.ts'
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
  const send = (e: Event) => {
    e.preventDefault()
    setTried(true)
    toFirstWrong(e)
    if (file)
      run(
        () => take(file),
        () => room.desk.say(done),
      )
  }
  return (
    <form class="fields" onSubmit={send}>
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
    </form>
  )
}
