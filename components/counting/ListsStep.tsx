/** The lists received at close are checked and signed: from then on it is fixed what will be counted. */
import { useState } from 'preact/hooks'
import { systemClock } from '../../domain/time/clock.ts'
import { momentHere } from '../../domain/time/moment.ts'
import { FileField } from '../desk/FileField.tsx'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { CLOSED, elsewhere, Locks } from './Locks.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './port.ts'
import type { StepProps } from './room.ts'

const Signed = ({ room, campaign }: StepProps) => (
  <>
    <p>{room.words.lists.done}</p>
    {campaign.opens !== undefined && (
      <p>{room.words.lists.opens(momentHere(campaign.opens, room.desk.language))}</p>
    )}
    <SaveFiles files={campaign.files} names={['lists-signature.json']} label={room.words.saveFile} />
  </>
)

const Unsigned = ({ room, campaign }: StepProps) => {
  const { port, desk } = room
  const words = room.words.lists
  const [lists, setLists] = useState<File | undefined>()
  const [notices, setNotices] = useState<File | undefined>()
  const [missing, setMissing] = useState(false)
  const [lock, setLock] = useState(CLOSED)
  const { busy, problem, run } = useDo<Problem>()
  const submit = () => {
    setMissing(!lists)
    if (!lists) return undefined
    return run(
      () => port.signLists(campaign.id, lists, notices, lock.openers),
      ({ codes: c }) => desk.say(`${words.done} ${words.codes(c.issued, c.reissued, c.revoked, c.used)}`),
    )
  }
  return (
    <Form class="fields" onSend={submit}>
      <p>{words.about}</p>
      {campaign.close !== undefined && campaign.close > systemClock() && (
        <p class="notice">{words.early(momentHere(campaign.close, desk.language))}</p>
      )}
      <FileField
        label={words.file}
        accept=".json"
        error={missing && !lists ? words.needed : ''}
        onChange={([file]) => setLists(file)}
      />
      <FileField label={words.notices} accept=".json" onChange={([file]) => setNotices(file)} />
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
      <p class="waiting" role="status">
        {busy ? words.working : ''}
      </p>
    </Form>
  )
}

export const ListsStep = (props: StepProps) =>
  props.campaign.stage === 'signed' ? <Unsigned {...props} /> : <Signed {...props} />
