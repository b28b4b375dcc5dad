/** While the survey runs: how many have delivered, and whom to remind. */
import { useEffect, useState } from 'preact/hooks'
import { formatMoment } from '../../locales/format.ts'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import type { ListProps } from './InviteStep.tsx'
import { OneFile } from './OneFile.tsx'
import type { Standing } from './port.ts'
import { ServerCommand } from './ServerCommand.tsx'

const useStanding = ({ room, survey, office }: ListProps): Standing | undefined => {
  const [standing, setStanding] = useState<Standing | undefined>()
  const language = survey.letter?.language ?? room.desk.language
  useEffect(() => {
    let stale = false
    setStanding(undefined)
    office?.standing(language).then((found) => {
      if (!stale) setStanding(found)
    })
    return () => {
      stale = true
    }
  }, [office, survey, language])
  return standing
}

export const RunningStep = (props: ListProps) => {
  const { room, survey, office } = props
  const words = room.words.running
  const standing = useStanding(props)
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
        done={words.closes(formatMoment(survey.close, room.desk.language))}
        take={(file) => room.port.takeUsed(survey.id, file)}
      />
      {delivered !== undefined && (
        <div class="notice" role="status">
          <p>
            {standing ? words.delivered(standing.delivered, standing.valid) : words.deliveredOnly(delivered)}
          </p>
          <p>{delivered >= needed ? words.enough(needed) : words.tooFew(needed)}</p>
          <p>{words.closes(formatMoment(survey.close, room.desk.language))}</p>
        </div>
      )}
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
