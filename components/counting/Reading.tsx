/** A result in words, as the public will read it. */
import type { Manifest } from '../../protocol/manifest.ts'
import type { Release } from '../../protocol/release.ts'
import { NotDone } from '../desk/NotDone.tsx'
import { useOutcome } from '../desk/useOutcome.ts'
import type { Room } from './room.ts'

interface Props {
  room: Room
  release: Release
  manifest: Manifest | undefined
}

export const Reading = ({ room, release, manifest }: Props) => {
  const { port, desk } = room
  const { value: items, problem } = useOutcome(
    async () => ({ ok: true as const, value: await port.readOut(release, manifest, desk.language) }),
    [release, desk.language],
  )
  // Nothing to read is nothing to sign: it is said, not shown as an empty result.
  if (problem) return <NotDone desk={desk} problem={problem} />
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
