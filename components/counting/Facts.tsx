/** What a manifest says, for the one who signs it. */
import { momentHere } from '../../domain/time/moment.ts'
import type { Inspected } from './port.ts'
import type { Room } from './room.ts'

export const Facts = ({ room, of: { manifest: m, fingerprint } }: { room: Room; of: Inspected }) => {
  const words = room.words.facts
  const when = (moment: string) => momentHere(moment, room.desk.language)
  const rows: readonly (readonly [string, string])[] = [
    [words.campaign, m.id],
    [words.from, when(m.from)],
    [words.to, when(m.to)],
    [words.objectionDays, words.days(m.objectionDays)],
    [words.pack, words.items(m.pack.id, m.pack.version, m.items.length)],
    [words.invited, words.invitedOf(Object.keys(m.bandOf).length)],
    ...m.bands.map((b) => [b.label, words.invitedOf(b.eligible)] as const),
    [words.k, words.atLeast(m.k)],
    [words.minTotal, words.ifAtLeast(m.minTotal)],
  ]
  return (
    <>
      {m.demo && <p class="notice warn">{words.demo}</p>}
      <dl class="facts">
        <dt>{room.words.sign.fingerprint}</dt>
        <dd>
          <strong class="fingerprint">{fingerprint}</strong>
        </dd>
        {rows.flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{value}</dd>])}
      </dl>
      <p class="hint">{room.words.sign.compare}</p>
    </>
  )
}
