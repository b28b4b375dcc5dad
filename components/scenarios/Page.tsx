/** A page of one scenario: the way back, its parts, how saving stands. */
import type { ComponentChildren } from 'preact'
import type { Scenario } from '../../domain/financing/scenario.ts'
import { Title } from '../ui/Title.tsx'
import { Bar } from './Bar.tsx'
import type { RoomView } from './room.ts'

interface Props {
  room: RoomView
  scenario: Scenario
  part: 'money' | 'delivery'
  children: ComponentChildren
}

export const Page = ({ room, scenario, part, children }: Props) => {
  const { words, desk } = room
  const parts = [
    ['money', scenario.id],
    ['delivery', `${scenario.id}/delivery`],
  ] as const
  return (
    <article class="scenarios" data-part={part}>
      <p class="no-print">
        <a href={desk.href('')}>{words.back}</a>
      </p>
      <Title>{scenario.name}</Title>
      <nav class="scenario-parts no-print" aria-label={words.parts.label}>
        {parts.map(([name, path]) => (
          <a key={name} href={desk.href(path)} aria-current={name === part ? 'page' : undefined}>
            {words.parts[name]}
          </a>
        ))}
      </nav>
      <Bar room={room}>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </Bar>
      {children}
    </article>
  )
}
