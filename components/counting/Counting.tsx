/** The counter's room. */
import { useState } from 'preact/hooks'
import { loadCounting } from '../../locales/load.ts'
import { useLoaded } from '../app/loaded.ts'
import { ModeGate } from '../desk/ModeGate.tsx'
import { StoredPart } from '../desk/StoredPart.tsx'
import type { RoomProps } from '../desk/types.ts'
import { useStored } from '../desk/useStored.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { CampaignView } from './CampaignView.tsx'
import { Connection } from './Connection.tsx'
import { Home } from './Home.tsx'
import { MadeKeys } from './MadeKeys.tsx'
import { MakeKeys } from './MakeKeys.tsx'
import type { Room } from './room.ts'
import { TakeKeys } from './TakeKeys.tsx'

const Place = ({ room, path }: { room: Room; path: string }) => {
  const [, redraw] = useState(0)
  const again = () => redraw((n) => n + 1)
  const made = room.port.made()
  // Shares that nobody has yet go before everything else, wherever in the room somebody wants to be.
  if (made) return <MadeKeys room={room} made={made} onDone={again} />
  const [place, id] = path.split('/')
  if (place === 'keys') return <MakeKeys room={room} onMade={again} />
  if (place === 'take') return <TakeKeys room={room} />
  const campaign = place === 'campaign' && room.here.campaigns.find((c) => c.id === id)
  return campaign ? <CampaignView key={campaign.id} room={room} campaign={campaign} /> : <Home room={room} />
}

/** Read once the device is known to be the counter's: whoever tries again at the gate tries all of it. */
const Inside = ({ room }: { room: Omit<Room, 'here'> }) => {
  const { desk, port } = room
  const stored = useStored(port.here, desk.ports.records.onChange)
  return (
    <StoredPart desk={desk} stored={stored}>
      {(here) => <Place room={{ ...room, here }} path={desk.path} />}
    </StoredPart>
  )
}

export const Counting = ({ desk }: RoomProps) => {
  const words = useLoaded(`counting ${desk.language}`, () => loadCounting(desk.language))
  const port = useLoaded('counting port', desk.ports.counting, desk.ports)
  if (words.kind !== 'ok') return <Waiting guide={desk.guide} loaded={words} />
  if (port.kind !== 'ok') return <Waiting guide={desk.guide} loaded={port} />
  const name = 'counting'
  return (
    <ModeGate desk={desk} mode="counter" class={name}>
      <Connection words={words.value} />
      <Inside room={{ desk, words: words.value, port: port.value }} />
    </ModeGate>
  )
}
