/** The operator's room. */

import { loadOperator } from '../../locales/load.ts'
import type { Unreadable } from '../../storage/desk.ts'
import { useLoaded } from '../app/loaded.ts'
import { ModeGate } from '../desk/ModeGate.tsx'
import { StoredPart } from '../desk/StoredPart.tsx'
import type { RoomProps } from '../desk/types.ts'
import { useStored } from '../desk/useStored.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { Home } from './Home.tsx'
import { PlanForm } from './PlanForm.tsx'
import type { Survey } from './port.ts'
import type { Room } from './room.ts'
import { SurveyView } from './SurveyView.tsx'
import { TakeList } from './TakeList.tsx'

interface Here {
  readonly surveys: readonly Survey[]
  readonly unreadable: readonly Unreadable[]
}

const Place = ({ room, here, path }: { room: Room; here: Here; path: string }) => {
  const [place, id] = path.split('/')
  if (place === 'plan') return <PlanForm room={room} />
  if (place === 'take') return <TakeList room={room} />
  const survey = place === 'survey' && here.surveys.find((s) => s.id === id)
  return survey ? <SurveyView key={survey.id} room={room} survey={survey} /> : <Home room={room} {...here} />
}

/** Read once the device is known to be the operator's: whoever tries again at the gate tries all of it. */
const Inside = ({ room }: { room: Room }) => {
  const { desk, port } = room
  const here = useStored(port.surveys, desk.ports.records.onChange)
  return (
    <StoredPart desk={desk} stored={here}>
      {(now) => <Place room={room} here={now} path={desk.path} />}
    </StoredPart>
  )
}

export const Operator = ({ desk }: RoomProps) => {
  const words = useLoaded(`operator ${desk.language}`, () => loadOperator(desk.language))
  const port = useLoaded('operator port', desk.ports.operator, desk.ports)
  if (words.kind !== 'ok') return <Waiting guide={desk.guide} loaded={words} />
  if (port.kind !== 'ok') return <Waiting guide={desk.guide} loaded={port} />
  const name = 'operator'
  return (
    <ModeGate desk={desk} mode="operator" class={name}>
      <Inside room={{ desk, words: words.value, port: port.value }} />
    </ModeGate>
  )
}
