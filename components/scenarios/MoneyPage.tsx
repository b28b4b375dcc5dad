/** Cost and income of one scenario, and what comes out. */
import { useState } from 'preact/hooks'
import type { Scenario } from '../../domain/financing/scenario.ts'
import { AddLine } from './AddLine.tsx'
import { LineCard } from './LineCard.tsx'
import { Page } from './Page.tsx'
import { Results } from './Results.tsx'
import type { RoomView } from './room.ts'
import { Setup } from './Setup.tsx'

export const MoneyPage = ({ room, scenario }: { room: RoomView; scenario: Scenario }) => {
  const { words } = room
  /** Who has just added a service wants to fill it in. */
  const [added, add] = useState<string | undefined>()
  return (
    <Page room={room} scenario={scenario} part="money">
      <Setup room={room} scenario={scenario} />
      <section aria-labelledby="lines">
        <h2 id="lines">{words.services.title}</h2>
        {scenario.lines.length === 0 && <p class="notice">{words.services.none}</p>}
        <div class="line-cards">
          {scenario.lines.map((line) => (
            <LineCard
              key={line.service}
              room={room}
              scenario={scenario}
              line={line}
              open={line.service === added || scenario.lines.length === 1}
            />
          ))}
        </div>
        <AddLine room={room} scenario={scenario} onAdded={add} />
      </section>
      <Results room={room} scenario={scenario} />
    </Page>
  )
}
