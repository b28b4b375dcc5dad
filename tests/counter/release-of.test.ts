import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { releaseOf } from '../../counter/release-of.ts'
import type { Tally } from '../../counter/tally.ts'
import type { MergedBand } from '../../protocol/bands.ts'
import { canonicalBytes } from '../../protocol/canonical.ts'
import type { Item } from '../../protocol/item.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import { checkRelease, type Release, type Result, signRelease } from '../../protocol/release.ts'
import { shapesOf } from '../../protocol/shapes.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { fakeHash, realItems } from '../protocol/sample.ts'
import { asked, participants, releaseFrom, talliesOf } from './sample.ts'

const BANDS: MergedBand[] = [['small'], ['middle'], ['large']]
const counted = (items: Item[], tallies: Tally[], total: number, bands = BANDS): Release =>
  releaseOf({
    manifest: { ...asked, items } as Manifest,
    ctx: fakeHash(1),
    lists: { hash: fakeHash(2), bands },
    tallies,
    total,
  })

const kinds = [
  'answer/1.1',
  'dimension/1',
  'service/volis/have',
  'service/volis/need',
  'service/volis/verdict',
  'service/volis/missing',
  'service/volis/class',
  'family/A/when',
  'family/A/delivery',
  'family/A/fee',
]
const someOfEach = realItems.filter((i) => kinds.includes(i.id))

/** Anyhow, or nearly all alike: rules begin there. */
const anyAnswers = (values: readonly string[], n: number) =>
  fc
    .oneof(fc.constant(values), fc.shuffledSubarray([...values], { minLength: 1, maxLength: 2 }))
    .chain((among) =>
      fc
        .tuple(
          fc.array(fc.constantFrom(...values), { maxLength: Math.min(n, 6) }),
          fc.array(fc.constantFrom(...among), { minLength: n, maxLength: n }),
        )
        .map(([few, most]) => [...few, ...most].slice(0, n)),
    )

/** Boxes by band, 0 to 40, and any answers in them: every item has as many as there are boxes. */
const anyCount = fc.tuple(...BANDS.map(() => fc.integer({ min: 0, max: 40 }))).chain((boxes) =>
  fc.record({
    boxes: fc.constant(boxes),
    tallies: fc
      .tuple(
        ...someOfEach.flatMap(({ id, values }) =>
          BANDS.map((band, at) =>
            anyAnswers(values, boxes[at] ?? 0).map((given) => ({
              item: id,
              band: band.join('+'),
              counts: Object.fromEntries(values.map((v) => [v, given.filter((g) => g === v).length])),
            })),
          ),
        ),
      )
      .map((tallies): Tally[] => tallies),
  }),
)
const total = (boxes: readonly number[]) => boxes.reduce((a, b) => a + b, 0)

const signed = async (release: Release, items: Item[], bands = BANDS) => {
  const keys = await newSigningKeys()
  const manifest = { ...asked, items, releaseKey: keys.publicKey } as Manifest
  return checkRelease(await signRelease(release, keys.privateKey), manifest, release.ctx, {
    hash: release.lists,
    bands,
  })
}

describe('A release', () => {
  test('of any counts is what every client takes: inside the campaign and within the rules', async () => {
    await fc.assert(
      fc.asyncProperty(anyCount, async ({ boxes, tallies }) => {
        const release = counted(someOfEach, tallies, total(boxes))
        expect(await signed(release, someOfEach)).toEqual({ ok: true, release })
      }),
      { numRuns: 150 },
    )
  })

  test('is the same to the byte, in whatever order the piles were counted', () => {
    fc.assert(
      fc.property(anyCount, fc.infiniteStream(fc.nat()), ({ boxes, tallies }, chance) => {
        const order = tallies.map((t) => ({ t, at: chance.next().value as number }))
        const mixed = order.sort((a, b) => a.at - b.at).map(({ t }) => t)
        expect(canonicalBytes(counted(someOfEach, mixed, total(boxes)))).toEqual(
          canonicalBytes(counted(someOfEach, tallies, total(boxes))),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('never counts more in groups than answered, nor more answers than boxes', () => {
    fc.assert(
      fc.property(anyCount, ({ boxes, tallies }) => {
        const release = counted(someOfEach, tallies, total(boxes))
        expect(release.total).toBeLessThanOrEqual(total(boxes))
        for (const { n, groups = [], without = [] } of release.results) {
          const sum = (shares: typeof groups) => shares.reduce((all, s) => all + s.n, 0)
          expect(sum(groups)).toBeLessThanOrEqual(n)
          expect(n + sum(without)).toBeLessThanOrEqual(release.total)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('is not made of tallies that are double, missing, or of something else', () => {
    const people = participants(20)
    const tallies = talliesOf(people)
    const [first] = tallies
    const make = (wrong: Tally[]) => () => releaseFrom(people, wrong)
    expect(make([...tallies, ...tallies.slice(0, 1)])).toThrow(RangeError)
    expect(make(tallies.slice(1))).toThrow(RangeError)
    expect(make([...tallies, { item: 'answer/9.9', band: first?.band ?? '', counts: {} }])).toThrow(
      'answer/9.9',
    )
  })
})

describe('Demand for a service', () => {
  test('counts no need as an answer: twelve who have it beside eighteen without need are not nearly all', () => {
    const items = realItems.filter((i) => i.id === 'service/volis/class')
    const tally = (counts: Record<string, number>) => [{ item: 'service/volis/class', band: 'small', counts }]
    const of = (counts: Record<string, number>) =>
      counted(items, tally(counts), total(Object.values(counts)), [['small']]).results
    const whole = { item: 'service/volis/class', band: 'all' }
    const groups = [
      { values: ['has'], n: 10 },
      { values: ['noNeed'], n: 15 },
    ]
    expect(of({ has: 12, wantsNow: 1, wantsLater: 5, noNeed: 18 })).toEqual([
      {
        ...whole,
        n: 35,
        groups: [...groups, { values: ['wantsNow', 'wantsLater', 'helpful', 'fitsUnwanted'], n: 5 }],
      },
    ])
    expect(of({ has: 12, wantsNow: 1, wantsLater: 1, noNeed: 18 })[0]).toMatchObject({ n: 30 })
    expect(of({ has: 12, wantsNow: 1, wantsLater: 1, noNeed: 18 })[0]?.most).toBeUndefined()
    expect(of({ has: 1, noNeed: 28, none: 2 })).toEqual([{ ...whole, n: 25, most: ['noNeed'] }])
  })
})

describe('Items that say the same of the same municipalities', () => {
  const shapes = shapesOf(realItems)

  test('all have a way of being published, save the verdict where the joined class is asked', () => {
    const missing = realItems.filter((i) => !shapes.has(i.id)).map((i) => i.id)
    // Of a service that asks for nothing, nothing can be missing.
    const nothing = realItems
      .filter((i) => i.id.endsWith('/missing') && i.values.length === 2)
      .map((i) => i.id)
    expect(missing.filter((id) => !id.endsWith('/verdict'))).toEqual(nothing)
    const alone = realItems.filter((i) => i.id.endsWith('/verdict') || i.id.endsWith('/need'))
    expect(shapesOf(alone).size).toBe(alone.length)
    expect(shapesOf(alone).get('service/volis/need')?.from).toBe(10)
  })

  test('who provides a service is counted among exactly those whom the class counts as having it', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const people = participants(78, seed)
      const release = releaseFrom(people)
      const whole = (item: string): Result | undefined =>
        release.results.find((r) => r.item === item && r.band === 'all' && r.part === undefined)
      for (const { id } of realItems.filter((i) => i.id.endsWith('/have'))) {
        const has = people.filter((p) => p.values[id.replace('have', 'class')] === 'has').length
        const group = whole(id.replace('have', 'class'))?.groups?.find((g) => g.values.includes('has'))
        if (has >= 5 && group) expect(group.values).toEqual(['has'])
        if (whole(id)) expect(whole(id)?.n).toBe(group?.n ?? whole(id)?.n)
      }
    }
  })

  test('need is never counted beside the class', () => {
    const release = releaseFrom(participants(78))
    const needs = release.results.filter((r) => r.item.endsWith('/need'))
    expect(needs.length).toBeGreaterThan(0)
    expect(needs.every((r) => r.groups === undefined && r.mean !== undefined)).toBe(true)
  })

  test('the same "no need" is counted alike in all five questions of a family', () => {
    for (const n of [30, 50, 78]) {
      const { results } = releaseFrom(participants(n))
      for (const family of ['A', 'S', 'P', 'C']) {
        const groups = results
          .filter((r) => r.item.startsWith(`family/${family}/`))
          .flatMap((r) => r.without?.find((g) => g.values.includes('noNeed')) ?? [])
        const alone = groups.filter((g) => g.values.length === 1)
        if (alone.length > 0) expect(groups).toEqual(alone)
      }
    }
  })
})

describe('What the rules cost, over simulated municipalities with the sizes of the real ones', () => {
  /** Share of a family's items in whose results there is such a thing. */
  const share = ({ results }: Release, prefix: string, has: (own: Result[]) => boolean): number => {
    const items = realItems.filter((i) => i.id.startsWith(prefix))
    return items.filter(({ id }) => has(results.filter((r) => r.item === id))).length / items.length
  }
  const figure = (own: Result[]) => own.some((r) => r.mean !== undefined || r.most || r.groups)
  const inBands = (own: Result[]) => own.some((r) => r.band !== 'all')
  const inAllBands = (own: Result[]) => own.filter((r) => r.band !== 'all').length === 3
  const average = (n: number, prefix: string, has: (own: Result[]) => boolean): number => {
    const seeds = ['a', 'b', 'c', 'd', 'e', 'f']
    return (
      seeds.reduce((sum, s) => sum + share(releaseFrom(participants(n, s)), prefix, has), 0) / seeds.length
    )
  }

  test.each([
    // participants, answers with: any figure, bands, all three bands; dimensions with bands
    [15, 0.4, 0, 0, 0],
    [30, 1, 0.4, 0.05, 0.9],
    [50, 1, 0.95, 0.7, 1],
    [78, 1, 1, 0.95, 1],
  ])('%i participants', (n, any, bands, all, dimensions) => {
    const found = {
      any: average(n, 'answer/', figure),
      bands: average(n, 'answer/', inBands),
      all: average(n, 'answer/', inAllBands),
      dimensions: average(n, 'dimension/', inBands),
    }
    expect(found.any).toBeGreaterThanOrEqual(any)
    expect(found.bands).toBeGreaterThanOrEqual(bands)
    expect(found.all).toBeGreaterThanOrEqual(all)
    expect(found.dimensions).toBeGreaterThanOrEqual(dimensions)
  })
})
