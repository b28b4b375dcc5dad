/** Tallies of a campaign over simulated municipalities: what a counter has before it, without sealing anything. */
import { releaseOf } from '../../counter/release-of.ts'
import type { Tally } from '../../counter/tally.ts'
import { bandName, mergeBands } from '../../protocol/bands.ts'
import type { Values } from '../../protocol/item.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import { valuesOf } from '../../protocol/values.ts'
import { simulate } from '../../simulation/municipality.ts'
import { randomOf, shuffled } from '../../simulation/random.ts'
import { worldOf } from '../../simulation/world.ts'
import { pack, services } from '../content/files.ts'
import { fakeHash, realItems } from '../protocol/sample.ts'

/** The 78 of today by inhabitants of 2023: under 5 000, under 11 000, more. */
export const ELIGIBLE = { small: 17, middle: 32, large: 29 }
const BANDS = Object.keys(ELIGIBLE)

export interface Participant {
  band: string
  values: Values
}

const world = worldOf('publication', pack, services, BANDS)
const everyone: Participant[] = Object.entries(ELIGIBLE)
  .flatMap(([band, n]) => Array.from({ length: n }, () => band))
  .map((band, at) => {
    const a = simulate(world, String(1000 + at), band)
    return { band, values: valuesOf(realItems, a, a.demand, pack, services) }
  })

/** So many of the 78, chosen by chance but always the same. */
export const participants = (n: number, seed = 'a'): Participant[] =>
  shuffled(randomOf('participants', seed, String(n)), everyone).slice(0, n)

type Asked = Pick<Manifest, 'items' | 'bands' | 'k' | 'demo'>

export const asked: Asked = {
  items: realItems,
  bands: Object.entries(ELIGIBLE).map(([id, eligible]) => ({ id, label: id, eligible })),
  k: 5,
  demo: false,
}

export const bandsOf = (people: readonly Participant[], { bands, k }: Asked = asked) =>
  mergeBands(
    bands,
    Object.fromEntries(bands.map(({ id }) => [id, people.filter((p) => p.band === id).length])),
    k,
  )

export const talliesOf = (people: readonly Participant[], { items }: Asked = asked): Tally[] =>
  items.flatMap(({ id, values }) =>
    bandsOf(people).map((band) => ({
      item: id,
      band: bandName(band),
      counts: Object.fromEntries(
        values.map((v) => [v, people.filter((p) => band.includes(p.band) && p.values[id] === v).length]),
      ),
    })),
  )

/** @param of the campaign that it is a release of */
export const releaseFrom = (
  people: readonly Participant[],
  tallies = talliesOf(people),
  of: { manifest: Manifest; ctx: string } = { manifest: asked as Manifest, ctx: fakeHash(1) },
) =>
  releaseOf({
    ...of,
    lists: { hash: fakeHash(2), bands: bandsOf(people) },
    tallies,
    total: people.length,
  })
