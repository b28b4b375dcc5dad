/** While the survey runs: how many have delivered, and whom to remind. */
import { momentHere } from '../../domain/time/moment.ts'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { useOutcome } from '../desk/useOutcome.ts'
import type { ListProps } from './InviteStep.tsx'
import { OneFile } from './OneFile.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { ServerCommand } from './ServerCommand.tsx'

export const RunningStep = (props: ListProps) => {
  const { room, survey, office } = props
  const words = room.words.running
  const language = survey.letter?.language ?? room.desk.language
  const { value: standing, problem } = useOutcome(office && (() => office.standing(language)), [
    office,
    survey,
    language,
  ])
  const { delivered } = survey
  const needed = survey.manifest?.minTotal ?? 0
  return (
    <>
      <p>{words.about}</p>
      <ServerCommand room={room} words={['used', survey.id, '--out', '.']} />
      <OneFile
        room={room}
        label={words.file}
        submit={words.submit}
        done={words.closes(momentHere(survey.close, room.desk.language))}
        take={(file) => room.port.takeUsed(survey.id, file)}
      />
      {delivered !== undefined && (
        <div class="notice" role="status">
          <p>
            {standing ? words.delivered(standing.delivered, standing.valid) : words.deliveredOnly(delivered)}
          </p>
          {survey.serverSet !== undefined && <p>{words.serverSet(survey.serverSet)}</p>}
          <p>{delivered >= needed ? words.enough(needed) : words.tooFew(needed)}</p>
          <p>{words.closes(momentHere(survey.close, room.desk.language))}</p>
        </div>
      )}
      <ProblemNotice words={room.words} problem={problem} />
      {delivered !== undefined && !office && <p class="hint">{words.unlockFirst}</p>}
      {standing?.missing.length === 0 && <p>{words.none}</p>}
      {standing && standing.missing.length > 0 && (
        <>
          <h3>{words.missing(standing.missing.length)}</h3>
          <ul class="columns">
            {standing.missing.map(({ ehak, name }) => (
              <li key={ehak}>{name}</li>
            ))}
          </ul>
          <SaveFiles
            files={{ 'reminders.csv': standing.reminders }}
            names={['reminders.csv']}
            label={room.words.saveFile}
          />
          <p class="hint">{words.csv}</p>
        </>
      )}
    </>
  )
}
