/** What a release and the piles before it give away: differences of classes, and links between answers. */
import { afterEach, expect, test } from 'vitest'
import type { Shape } from '../../domain/publication/shape.ts'
import { readBox } from '../../protocol/box.ts'
import { type Bytes, toHex } from '../../protocol/bytes.ts'
import { sha256 } from '../../protocol/canonical.ts'
import { open } from '../../protocol/envelope.ts'
import type { Pile } from '../../protocol/lists.ts'
import { readPile } from '../../protocol/piles.ts'
import type { Result } from '../../protocol/release.ts'
import { shapesOf } from '../../protocol/shapes.ts'
import { tallies } from '../../simulation/tally.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { type ClosedScene, closedSceneOn, OPENABLE, some } from './closed.ts'

/** Some answers in some bands: whoever gave one of these there. */
interface Class {
  readonly bands: readonly string[]
  readonly values: readonly string[]
}

const within = (a: Class, b: Class): boolean =>
  a.bands.every((x) => b.bands.includes(x)) && a.values.every((x) => b.values.includes(x))

/** Classes of which a line of the release says anything. */
const classesOf = (result: Result, all: readonly string[], shape: Shape | undefined): Class[] => {
  const bands = result.band === 'all' ? all : result.band.split('+')
  const valid = shape?.units.flatMap((u) => u.values) ?? []
  const values = result.part === undefined ? valid : (shape?.parts[result.part] ?? [])
  const shares = [...(result.groups ?? []), ...(result.without ?? [])]
  return [{ bands, values }, ...shares.map((share) => ({ bands, values: share.values }))]
}

/** Pairs of different things, each once. */
const pairs = <T>(things: readonly T[]): [T, T][] =>
  things.flatMap((a, at) => things.slice(at + 1).map((b): [T, T] => [a, b]))

onBothDatabases('What is published', (newPlace) => {
  let scene: ClosedScene
  afterEach(() => scene.close())

  test.each([
    ['few in every band', { small: 6, middle: 5, large: 7 }],
    ['a band that is merged', { small: 3, middle: 12, large: 9 }],
    ['many', { small: 16, middle: 20, large: 18 }],
  ])(
    'Differencing of every pair of published classes never isolates fewer than k: %s',
    { timeout: 60_000 },
    async (_, boxes) => {
      scene = await closedSceneOn(await newPlace(), { who: some(boxes) })
      await scene.signLists()
      const counted = await scene.count()
      if (!counted.ok) throw new Error('not counted')
      const { manifest } = scene.campaign
      const apart = manifest.bands.map((b) => [b.id])
      const own = tallies(manifest.items, apart, scene.delivered)
      const shapes = shapesOf(manifest.items)
      const { results } = counted.release.release
      expect(results.length).toBeGreaterThan(5)
      const isolated: string[] = []
      for (const { id } of manifest.items) {
        const size = ({ bands, values }: Class): number =>
          own
            .filter((t) => t.item === id && bands.includes(t.band))
            .reduce((sum, t) => sum + values.reduce((n, v) => n + (t.counts[v] ?? 0), 0), 0)
        const classes = results
          .filter((r) => r.item === id)
          .flatMap((r) =>
            classesOf(
              r,
              manifest.bands.map((b) => b.id),
              shapes.get(id),
            ),
          )
        for (const one of classes) if (size(one) < manifest.k) isolated.push(`${id} ${JSON.stringify(one)}`)
        for (const [a, b] of pairs(classes))
          for (const [inner, outer] of [
            [a, b],
            [b, a],
          ] as const) {
            const rest = size(outer) - size(inner)
            if (within(inner, outer) && rest > 0 && rest < manifest.k)
              isolated.push(`${id} ${JSON.stringify(outer)} − ${JSON.stringify(inner)} = ${rest}`)
          }
      }
      expect(isolated).toEqual([])
    },
  )

  /** Everybody's answers agree with one another, and half of the municipalities answer one way, half the other. */
  const correlated = async () => {
    const owners = new Map<string, string>()
    const answers = (id: string) => id.startsWith('answer/')
    scene = await closedSceneOn(await newPlace(), {
      who: some({ small: 12, middle: 12, large: 12 }),
      values: (s, who) => ({
        ...s.campaign.values(who),
        ...Object.fromEntries(
          s.campaign.manifest.items
            .filter((i) => answers(i.id))
            .map((i) => [i.id, s.campaign.invited.indexOf(who) % 2 === 0 ? '0' : '4']),
        ),
      }),
      spoil: (box, who) => {
        boxes.push([box, who.ehak])
        return box
      },
    })
    const { manifest, ctx, federation } = scene.campaign
    for (const [box, ehak] of boxes.splice(0)) {
      const read = readBox(box, ctx, manifest.items.length)
      for (const envelope of read.ok ? read.envelopes : []) owners.set(toHex(await sha256(envelope)), ehak)
    }
    await scene.signLists()
    const lines = await federation.piles(OPENABLE)
    const piles = lines.map(readPile).filter((pile): pile is Pile => pile !== undefined)
    return { piles, owners, answers }
  }
  const boxes: [Uint8Array<ArrayBuffer>, string][] = []
  const hashes = (pile: Pile): Promise<string[]> =>
    Promise.all(pile.envelopes.map(async (e: Bytes) => toHex(await sha256(e))))

  test('Planted correlation between two items gone in the piles: each lies in the order of its own hashes', async () => {
    const { piles, owners } = await correlated()
    const orders: { band: string; order: string[] }[] = []
    for (const pile of piles) {
      const own = await hashes(pile)
      expect(own).toEqual(own.toSorted())
      orders.push({ band: pile.band, order: own.map((hash) => owners.get(hash) ?? '') })
    }
    // Two orders of the same municipalities that have nothing to do with one another agree in one place on average.
    const same = pairs(orders)
      .filter(([a, b]) => a.band === b.band)
      .map(([a, b]) => a.order.filter((owner, at) => owner === b.order[at]).length)
    const mean = same.reduce((sum, n) => sum + n, 0) / same.length
    expect(same.length).toBeGreaterThan(500)
    expect(mean).toBeGreaterThan(0.6)
    expect(mean).toBeLessThan(1.4)
  })

  test('Planted correlation between two items gone in the piles: opened side by side they agree by chance alone', async () => {
    const { piles, answers } = await correlated()
    const { manifest, ctx, counter } = scene.campaign
    const opened: { band: string; values: string[] }[] = []
    for (const pile of piles.filter((p) => answers(p.item))) {
      const item = manifest.items.find((i) => i.id === pile.item)
      if (!item) continue
      const all = await Promise.all(pile.envelopes.map((e) => open(counter.keys.tally, ctx, item, e)))
      opened.push({ band: pile.band, values: all.map((o) => (o.ok ? o.value : 'broken')) })
    }
    const agree = pairs(opened)
      .filter(([a, b]) => a.band === b.band)
      .flatMap(([a, b]) => a.values.map((v, at) => (v === b.values[at] ? 1 : 0) as number))
    const share = agree.reduce((sum, n) => sum + n, 0) / agree.length
    expect(agree.length).toBeGreaterThan(300)
    // In the boxes it is 1.
    expect(share).toBeGreaterThan(0.25)
    expect(share).toBeLessThan(0.75)
  })
})
