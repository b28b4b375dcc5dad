/** The changes of the list so far, each with what goes to the server; the last one with its letters. */
import { momentHere } from '../../domain/time/moment.ts'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import type { Office } from './port.ts'
import type { StepProps } from './room.ts'
import { ServerCommand } from './ServerCommand.tsx'

export const ChangesMade = ({ room, survey, office }: StepProps & { office: Office }) => {
  const words = room.words.change
  const { changes } = survey
  const last = changes.at(-1)
  if (!last) return null
  const nameOf = (number: number) => `changes-${number}.json`
  const part = (number: number) => (
    <>
      <p>{words.set(changes[number - 1]?.set ?? '')}</p>
      <SaveFiles files={survey.files} names={[nameOf(number)]} label={room.words.saveFile} />
      <ServerCommand room={room} words={['codes', 'apply', survey.id, '--changes', nameOf(number)]} />
    </>
  )
  return (
    <div class="fields" data-part="changes">
      <p>{words.done}</p>
      {last.letters.length > 0 && (
        <SaveFiles
          files={office.lettersTo(last.letters)}
          names={['letters.html', 'letters.csv']}
          label={room.words.saveFile}
        />
      )}
      {part(changes.length)}
      <p class="hint">{words.order}</p>
      {changes.length > 1 && (
        <details>
          <summary>{words.earlier(changes.length - 1)}</summary>
          <ol>
            {changes.slice(0, -1).map(({ at }, index) => (
              <li key={index}>
                <p>{momentHere(at, room.desk.language)}</p>
                {part(index + 1)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
