/** Order among rounded figures: certain between tiers, open within. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interval } from '../../../domain/report/interval.ts'
import { ranked } from '../../../domain/report/tiers.ts'

const interval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 10 }))
  .map(([low, width]): Interval => ({ low, high: low + width }))
const several = fc.array(interval, { maxLength: 20 })
/** Some true values that the intervals allow. */
const withTruth = several.chain((all) =>
  fc.record({
    all: fc.constant(all),
    truth: fc.tuple(...all.map(({ low, high }) => fc.integer({ min: low, max: high }))),
  }),
)
const places = (all: readonly Interval[]) => ranked([...all.keys()], (at) => all[at])

test('order is by what is certain: whoever has more at least stands before, and a wide range lifts nobody', () => {
  fc.assert(
    fc.property(several, (all) => {
      const lows = places(all).map((o) => (all[o.of] as Interval).low)
      expect(lows).toEqual(lows.toSorted((a, b) => b - a))
    }),
  )
  const order = ranked(
    [
      { low: 10, high: 14 },
      { low: 2, high: 30 },
      { low: 5, high: 9 },
    ],
    (value) => value,
  )
  expect(order.map((o) => o.of.low)).toEqual([10, 5, 2])
})

test('whoever stands in a higher tier is above everybody in a lower one, whatever is true', () => {
  fc.assert(
    fc.property(withTruth, ({ all, truth }) => {
      const order = places(all)
      for (const a of order)
        for (const b of order) if (a.tier < b.tier) expect(truth[a.of]).toBeGreaterThan(truth[b.of] as number)
    }),
  )
})

test('the true place is among the places that are named', () => {
  fc.assert(
    fc.property(withTruth, ({ all, truth }) => {
      for (const { of, place } of places(all)) {
        const above = truth.filter((value) => value > (truth[of] as number)).length
        const level = truth.filter((value) => value === truth[of]).length
        // Of equals any order is right.
        expect(above + level).toBeGreaterThanOrEqual(place.low)
        expect(above + 1).toBeLessThanOrEqual(place.high)
      }
    }),
  )
})

test('tiers count from 1 without a gap, and everybody with a value has one', () => {
  fc.assert(
    fc.property(several, (all) => {
      const order = places(all)
      expect(order.map((o) => o.of).sort((a, b) => a - b)).toEqual([...all.keys()])
      const tiers = [...new Set(order.map((o) => o.tier))]
      expect(tiers).toEqual(tiers.map((_, at) => at + 1))
    }),
  )
})

test('who overlaps shares a tier, also through others; nobody without a value is placed', () => {
  const of = (low: number, high: number): Interval => ({ low, high })
  const order = ranked(['a', 'b', 'c', 'd'], (name) => ({ a: of(20, 24), b: of(15, 20), c: of(5, 9) })[name])
  expect(order).toEqual([
    { of: 'a', tier: 1, place: of(1, 2) },
    { of: 'b', tier: 1, place: of(1, 2) },
    { of: 'c', tier: 2, place: of(3, 3) },
  ])
})
