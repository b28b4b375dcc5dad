/** The files of a count, and what opens the keys. */
import { useState } from 'preact/hooks'
import type { Openers } from '../../counter/unlock.ts'
import { FileField } from '../desk/FileField.tsx'
import { Form } from '../ui/Form.tsx'
import { CLOSED, elsewhere, Locks } from './Locks.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import type { StepProps } from './room.ts'

export interface CountWish {
  readonly lists: File
  readonly piles: File
  readonly openers: Openers
}

export const CountForm = ({
  room,
  campaign,
  problem,
  onCount,
}: StepProps & { problem: Problem | undefined } & { onCount: (wish: CountWish) => Promise<void> }) => {
  const words = room.words.count
  const [lists, setLists] = useState<File | undefined>()
  const [piles, setPiles] = useState<File | undefined>()
  const [missing, setMissing] = useState(false)
  const [lock, setLock] = useState(CLOSED)
  const submit = () => {
    setMissing(!lists || !piles)
    return lists && piles ? onCount({ lists, piles, openers: lock.openers }) : undefined
  }
  return (
    <Form class="fields" onSend={submit}>
      <FileField
        label={words.piles}
        accept=".ndjson"
        error={missing && !piles ? words.needed : ''}
        onChange={([file]) => setPiles(file)}
      />
      <FileField
        label={room.words.lists.file}
        accept=".json"
        error={missing && !lists ? room.words.lists.needed : ''}
        onChange={([file]) => setLists(file)}
      />
      <Locks
        room={room}
        keys={campaign.id}
        locks={[{ kind: 'campaign', opensWith: campaign.opensWith }]}
        state={lock}
        problem={problem}
        onChange={setLock}
      />
      <ProblemNotice room={room} problem={elsewhere(problem)} />
      <div class="actions">
        <button type="submit" class="primary">
          {words.submit}
        </button>
      </div>
    </Form>
  )
}
