/** Codes and letters; the list of codes is open only while somebody works with it. */
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { useOutcome } from '../desk/useOutcome.ts'
import { InviteForm } from './InviteForm.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Office } from './port.ts'
import type { StepProps } from './room.ts'
import { ServerCommand } from './ServerCommand.tsx'
import { Unlock } from './Unlock.tsx'

export interface ListProps extends StepProps {
  readonly office: Office | undefined
  readonly onOffice: (office: Office | undefined) => void
}

const Invited = ({ room, survey, office, onOffice }: ListProps & { office: Office }) => {
  const words = room.words.invite
  const { value: files = {}, problem } = useOutcome(office.files, [office])
  const { codes } = office.list
  return (
    <>
      <ProblemNotice words={room.words} problem={problem} />
      <p>
        {words.done(codes.filter((c) => !c.void).length)} {words.set(office.set)}
      </p>
      <SaveFiles files={files} names={['letters.html', 'letters.csv']} label={room.words.saveFile} />
      <p class="hint">{words.letters}</p>
      <p>{words.next}</p>
      <SaveFiles files={files} names={['codes.json']} label={room.words.saveFile} />
      <ServerCommand room={room} words={['codes', 'load', survey.id, '--codes', 'codes.json']} />
      <p class="hint">{words.list}</p>
      <SaveFiles files={files} names={['code-list.json']} label={room.words.saveFile} />
      <details>
        <summary>{words.table}</summary>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((c) => (
              <tr key={c.code}>
                <td>{c.name}</td>
                <td>{c.void ? words.void : words.valid}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <div class="actions">
        <button type="button" onClick={() => onOffice(undefined)}>
          {words.lock}
        </button>
      </div>
    </>
  )
}

export const InviteStep = (props: ListProps) => {
  const { room, survey, office, onOffice } = props
  if (survey.stage === 'signed') return <InviteForm room={room} survey={survey} onOffice={onOffice} />
  return office ? (
    <Invited {...props} office={office} />
  ) : (
    <Unlock room={room} survey={survey} onOffice={onOffice} />
  )
}
