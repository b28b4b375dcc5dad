/** The first page of the desk: one card for each room, saying what it is and for whom. */
import { Title } from '../ui/Title.tsx'
import { addressOf } from './place.ts'
import { ROOMS } from './rooms.ts'
import type { DeskApp } from './types.ts'

export const Entrance = ({ desk }: { desk: DeskApp }) => {
  const { words } = desk
  return (
    <article class="entrance">
      <Title>{words.title}</Title>
      <p>{words.intro}</p>
      <ul class="room-cards">
        {ROOMS.map(({ id }) => {
          const { name, does, who } = words.rooms[id]
          return (
            <li key={id} class="room-card">
              <h2>
                <a href={addressOf(id)}>{name}</a>
              </h2>
              <p>{does}</p>
              <p class="hint">{who}</p>
            </li>
          )
        })}
      </ul>
    </article>
  )
}
