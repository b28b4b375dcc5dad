/** The counter's room. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { loadCounting } from '../../locales/load.ts'
import { useLoaded } from '../app/loaded.ts'
import { ModeGate } from '../desk/ModeGate.tsx'
import type { DeskApp, RoomProps } from '../desk/types.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { CampaignView } from './CampaignView.tsx'
import { Connection } from './Connection.tsx'
import { Home } from './Home.tsx'
import { MakeKeys } from './MakeKeys.tsx'
import type { CountingPort, Here } from './port.ts'
import type { Room } from './room.ts'
import { TakeKeys } from './TakeKeys.tsx'

const useHere = (desk: DeskApp, port: CountingPort | undefined): Here | undefined => {
  const [here, setHere] = useState<Here | undefined>()
  const read = useCallback(() => {
    port?.here().then(setHere, () => setHere({ identity: undefined, campaigns: [], unreadable: [] }))
  }, [port])
  useEffect(() => {
    read()
    return desk.ports.records.onChange(read)
  }, [read, desk.ports.records])
  return here
}

const Place = ({ room, path }: { room: Room; path: string }) => {
  const [place, id] = path.split('/')
  if (place === 'keys') return <MakeKeys room={room} />
  if (place === 'take') return <TakeKeys room={room} />
  const campaign = place === 'campaign' && room.here.campaigns.find((c) => c.id === id)
  return campaign ? <CampaignView key={campaign.id} room={room} campaign={campaign} /> : <Home room={room} />
}

export const Counting = ({ desk }: RoomProps) => {
  const words = useLoaded(`counting ${desk.language}`, () => loadCounting(desk.language))
  const port = useLoaded('counting port', desk.ports.counting)
  const here = useHere(desk, port.kind === 'ok' ? port.value : undefined)
  if (words.kind !== 'ok') return <Waiting guide={desk.guide} loaded={words} />
  if (port.kind !== 'ok') return <Waiting guide={desk.guide} loaded={port} />
  const name = 'counting'
  return (
    <ModeGate desk={desk} mode="counter" class={name}>
      <Connection words={words.value} />
      {here && <Place room={{ desk, words: words.value, port: port.value, here }} path={desk.path} />}
    </ModeGate>
  )
}
