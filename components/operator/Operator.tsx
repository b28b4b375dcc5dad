/** The operator's room. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { loadOperator } from '../../locales/load.ts'
import { useLoaded } from '../app/loaded.ts'
import { ModeGate } from '../desk/ModeGate.tsx'
import type { DeskApp, RoomProps } from '../desk/types.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { Home } from './Home.tsx'
import { PlanForm } from './PlanForm.tsx'
import type { OperatorPort, Survey } from './port.ts'
import type { Room } from './room.ts'
import { SurveyView } from './SurveyView.tsx'
import { TakeList } from './TakeList.tsx'

interface Here {
  readonly surveys: readonly Survey[]
  readonly unreadable: readonly string[]
}

const useHere = (desk: DeskApp, port: OperatorPort | undefined): Here | undefined => {
  const [here, setHere] = useState<Here | undefined>()
  const read = useCallback(() => {
    port?.surveys().then(setHere, () => setHere({ surveys: [], unreadable: [] }))
  }, [port])
  useEffect(() => {
    read()
    return desk.ports.records.onChange(read)
  }, [read, desk.ports.records])
  return here
}

const Place = ({ room, here, path }: { room: Room; here: Here; path: string }) => {
  const [place, id] = path.split('/')
  if (place === 'plan') return <PlanForm room={room} />
  if (place === 'take') return <TakeList room={room} />
  const survey = place === 'survey' && here.surveys.find((s) => s.id === id)
  return survey ? <SurveyView key={survey.id} room={room} survey={survey} /> : <Home room={room} {...here} />
}

export const Operator = ({ desk }: RoomProps) => {
  const words = useLoaded(`operator ${desk.language}`, () => loadOperator(desk.language))
  const port = useLoaded('operator port', desk.ports.operator)
  const here = useHere(desk, port.kind === 'ok' ? port.value : undefined)
  if (words.kind !== 'ok') return <Waiting guide={desk.guide} loaded={words} />
  if (port.kind !== 'ok') return <Waiting guide={desk.guide} loaded={port} />
  const name = 'operator'
  return (
    <ModeGate desk={desk} mode="operator" class={name}>
      {here && <Place room={{ desk, words: words.value, port: port.value }} here={here} path={desk.path} />}
    </ModeGate>
  )
}
