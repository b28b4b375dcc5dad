/** The draft is looked over, then the test pile is opened and the survey is signed. */
import { useState } from 'preact/hooks'
import { FileField } from '../desk/FileField.tsx'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Facts } from './Facts.tsx'
import { CLOSED, elsewhere, type Lock, Locks } from './Locks.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Inspected, Problem } from './port.ts'
import type { StepProps } from './room.ts'

const Signed = ({ room, campaign }: StepProps) => (
  <>
    <p>{room.words.sign.done}</p>
    <SaveFiles files={campaign.files} names={['signed.json', 'proof.json']} label={room.words.saveFile} />
    {campaign.manifest && campaign.fingerprint && (
      <Facts room={room} of={{ manifest: campaign.manifest, fingerprint: campaign.fingerprint }} />
    )}
  </>
)

const Unsigned = ({ room, campaign }: StepProps) => {
  const { port, here, desk } = room
  const words = room.words.sign
  const [draft, setDraft] = useState<File | undefined>()
  const [challenge, setChallenge] = useState<File | undefined>()
  const [missing, setMissing] = useState(false)
  const [inspected, setInspected] = useState<Inspected | undefined>()
  const [lock, setLock] = useState(CLOSED)
  const { busy, problem, clear, run } = useDo<Problem>()
  const chosen = (set: (file: File | undefined) => void) => (files: readonly File[]) => {
    set(files[0])
    setInspected(undefined)
    clear()
  }
  const inspect = () => {
    setMissing(!draft || !challenge)
    if (!draft || !challenge) return undefined
    return run(() => port.inspect(campaign.id, draft), setInspected)
  }
  const sign = () => {
    if (!draft || !challenge) return undefined
    return run(
      () => port.sign(campaign.id, draft, challenge, lock.openers),
      () => desk.say(words.done),
    )
  }
  const locks: Lock[] = [
    { kind: 'campaign', opensWith: campaign.opensWith },
    ...(here.identity ? [{ kind: 'identity', opensWith: here.identity.opensWith } as const] : []),
  ]
  const keys = [campaign.id, ...(here.identity ? [here.identity.id] : [])].join(', ')
  return (
    <>
      <Form class="fields" onSend={inspect}>
        <p>{words.about}</p>
        <FileField
          label={words.draft}
          accept=".json"
          error={missing && !draft ? words.needed : ''}
          onChange={chosen(setDraft)}
        />
        <FileField
          label={words.challenge}
          accept=".json"
          error={missing && !challenge ? words.needed : ''}
          onChange={chosen(setChallenge)}
        />
        <ProblemNotice room={room} problem={inspected ? undefined : problem} />
        <div class="actions">
          <button type="submit" class={inspected ? '' : 'primary'}>
            {words.inspect}
          </button>
        </div>
      </Form>
      {inspected && (
        <Form class="fields" onSend={sign}>
          <p class="notice good" role="status">
            {words.inspected}
          </p>
          <Facts room={room} of={inspected} />
          <Locks room={room} keys={keys} locks={locks} state={lock} problem={problem} onChange={setLock} />
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
      )}
    </>
  )
}

export const SignStep = (props: StepProps) =>
  props.campaign.stage === 'new' ? <Unsigned {...props} /> : <Signed {...props} />
