/** A result in words, as the public will read it. */
import { useEffect, useState } from 'preact/hooks'
import type { ReadItem } from '../../counter/read-out.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import type { Release } from '../../protocol/release.ts'
import type { Room } from './room.ts'

interface Props {
  room: Room
  release: Release
  manifest: Manifest | undefined
}

export const Reading = ({ room, release, manifest }: Props) => {
  const { port, desk } = room
  const [items, setItems] = useState<readonly ReadItem[] | undefined>()
  useEffect(() => {
    port.readOut(release, manifest, desk.language).then(setItems, () => setItems([]))
  }, [release, desk.language])
  if (!items) return <p class="waiting">{desk.guide.loading}</p>
  return (
    <div class="reading">
      {items.map(({ id, name, classes }) => (
        <section key={id}>
          <h3>{name}</h3>
          <ul>
            {classes.map(({ text, shares }) => (
              <li key={text}>
                {text}
                {shares.length > 0 && (
                  <ul>
                    {shares.map((share) => (
                      <li key={share}>{share}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
