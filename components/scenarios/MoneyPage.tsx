/** Cost and income of one scenario, and what comes out. */
import { useState } from 'preact/hooks'
import type { Account } from '../../domain/financing/account.ts'
import type { Scenario } from '../../domain/financing/scenario.ts'
import { AddLine } from './AddLine.tsx'
import { LineCard } from './LineCard.tsx'
import { Page } from './Page.tsx'
import { Results } from './Results.tsx'
import type { RoomView } from './room.ts'
import { Setup } from './Setup.tsx'

/** The account has its lines in the scenario's order. */
const figuresIn = (line: Account['lines'][number] | undefined) =>
  line && { cost: line.total.cost, income: line.total.paid + line.total.other }

export const MoneyPage = ({ room, scenario }: { room: RoomView; scenario: Scenario }) => {
  const { words } = room
  /** Who has just added a service wants to fill it in. */
  const [added, add] = useState<string | undefined>()
  const lines = room.outcomeOf(scenario)?.variants.entered.account.lines
  return (
    <Page room={room} scenario={scenario} part="money">
      <Setup room={room} scenario={scenario} />
      <section aria-labelledby="lines">
        <h2 id="lines">{words.services.title}</h2>
        {scenario.lines.length === 0 && <p class="notice">{words.services.none}</p>}
        <div class="line-cards">
          {scenario.lines.map((line, at) => (
            <LineCard
              key={line.service}
              room={room}
              scenario={scenario}
              line={line}
              figures={figuresIn(lines?.[at])}
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
