/** What sums leave of ranges, held against trying every number. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interval } from '../../../domain/report/interval.ts'
import { extremes, narrowed, type Sum } from '../../../domain/report/whole-numbers.ts'

const range = fc.tuple(fc.nat(6), fc.nat(4)).map(([low, width]): Interval => ({ low, high: low + width }))
const factors = fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom(-2, -0.55, 0, 1, 2, 3))
const sum = fc
  .record({ factors, low: fc.integer({ min: -10, max: 25 }), width: fc.nat(8) })
  .map(({ factors, low, width }): Sum => ({ factors, low, high: low + width }))
const system = fc.record({
  ranges: fc.array(range, { minLength: 4, maxLength: 4 }),
  sums: fc.array(sum, { maxLength: 4 }),
  goal: fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom(-1, 1, 2)),
})

const value = (factors: Sum['factors'], x: readonly number[]) =>
  Object.entries(factors).reduce((all, [at, factor]) => all + factor * (x[Number(at)] ?? 0), 0)

/** Every choice of numbers within the ranges that keeps all sums. */
const solutions = (ranges: readonly Interval[], sums: readonly Sum[]): number[][] =>
  ranges
    .reduce<number[][]>(
      (all, { low, high }) =>
        all.flatMap((x) => Array.from({ length: high - low + 1 }, (_, at) => [...x, low + at])),
      [[]],
    )
    .filter((x) =>
      sums.every((s) => value(s.factors, x) >= s.low - 1e-9 && value(s.factors, x) <= s.high + 1e-9),
    )

describe('Whole numbers bound by sums', () => {
  test('have exactly the extremes that trying every number finds', () => {
    fc.assert(
      fc.property(system, ({ ranges, sums, goal }) => {
        const found = solutions(ranges, sums).map((x) => value(goal, x))
        const exact = found.length > 0 ? { low: Math.min(...found), high: Math.max(...found) } : undefined
        expect(extremes(ranges, sums, goal)).toEqual(exact)
      }),
    )
  })

  test('stay inside what is narrowed', () => {
    fc.assert(
      fc.property(system, ({ ranges, sums }) => {
        const inside = narrowed(ranges, sums)
        for (const x of solutions(ranges, sums))
          for (const [at, number] of x.entries()) {
            expect(number).toBeGreaterThanOrEqual(inside?.[at]?.low ?? Number.POSITIVE_INFINITY)
            expect(number).toBeLessThanOrEqual(inside?.[at]?.high ?? Number.NEGATIVE_INFINITY)
          }
      }),
    )
  })

  test('are narrowed to the numbers themselves where one sum leaves no choice', () => {
    const two = { low: 0, high: 9 }
    expect(narrowed([two, two], [{ factors: { 0: 1, 1: -1 }, low: 9, high: 20 }])).toEqual([
      { low: 9, high: 9 },
      { low: 0, high: 0 },
    ])
    expect(narrowed([two], [{ factors: { 0: 1 }, low: 10, high: 11 }])).toBeUndefined()
    expect(extremes([two], [{ factors: { 0: 2 }, low: 3, high: 3 }], { 0: 1 })).toBeUndefined()
  })
})
