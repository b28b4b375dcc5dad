/** Before there are invitations: plan, draft, the counter's signature. */
import { momentHere } from '../../domain/time/moment.ts'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { OneFile } from './OneFile.tsx'
import type { StepProps } from './room.ts'
import { ServerCommand } from './ServerCommand.tsx'

export const PlanStep = ({ room, survey }: StepProps) => {
  const words = room.words.plan
  const { plan, bands, files } = survey
  const when = (moment: string) => momentHere(moment, room.desk.language)
  const of = plan ?? survey.manifest
  return (
    <>
      {of && (
        <dl class="facts">
          <dt>{words.from}</dt>
          <dd>{when(of.from)}</dd>
          <dt>{words.to}</dt>
          <dd>{when(of.to)}</dd>
          <dt>{words.objectionDays}</dt>
          <dd>{words.days(of.objectionDays)}</dd>
          <dt>{words.minTotal}</dt>
          <dd>{words.atLeast(of.minTotal)}</dd>
          {bands.flatMap(({ id, label, eligible }) => [
            <dt key={id}>{label}</dt>,
            <dd key={`${id} has`}>{words.invited(eligible)}</dd>,
          ])}
        </dl>
      )}
      <SaveFiles files={files} names={['plan.json']} label={room.words.saveFile} />
    </>
  )
}

const DRAFT = 'draft --plan plan.json --keys public-keys.json --out .'.split(' ')
const OPEN = 'open --manifest signed.json --proof proof.json --counter-key public-keys.json'.split(' ')

export const KeysStep = ({ room, survey }: StepProps) => {
  const words = room.words.keys
  const { counter, files, stage } = survey
  if (counter === undefined && stage !== 'planned') return null
  if (counter === undefined)
    return (
      <>
        <p>{words.about}</p>
        <OneFile
          room={room}
          label={words.file}
          submit={words.submit}
          done={words.next}
          take={(file) => room.port.takeKeys(survey.id, file, room.desk.language)}
        />
      </>
    )
  return (
    <>
      <dl class="facts">
        <dt>{words.counter}</dt>
        <dd class="key">
          <code>{counter}</code>
        </dd>
      </dl>
      <p class="hint">{words.compare}</p>
      <SaveFiles files={files} names={['public-keys.json']} label={room.words.saveFile} />
      <ServerCommand room={room} words={DRAFT} />
      <p>{words.next}</p>
    </>
  )
}

export const SignedStep = ({ room, survey }: StepProps) => {
  const words = room.words.signed
  if (!survey.manifest)
    return (
      <>
        <p>{words.about}</p>
        <OneFile
          room={room}
          label={words.file}
          submit={words.submit}
          done={words.done}
          take={(file) => room.port.takeSigned(survey.id, file, room.desk.language)}
        />
      </>
    )
  return (
    <>
      <p>{words.done}</p>
      <dl class="facts">
        <dt>{words.fingerprint}</dt>
        <dd>
          <strong class="fingerprint">{survey.fingerprint}</strong>
        </dd>
      </dl>
      <p class="hint">{words.compare}</p>
      <SaveFiles files={survey.files} names={['signed.json']} label={room.words.saveFile} />
      <ServerCommand room={room} words={OPEN} />
      <p>{words.next}</p>
    </>
  )
}
