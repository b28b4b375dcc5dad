/** Rounding where it changes: the numbers of answers at which a step ends, halves, and the coded ends. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coarseMean, down5, isCoarse, stepOf } from '../../../domain/publication/round.ts'
import { topOf } from '../../../domain/publication/shape.ts'

test.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [9, 5],
  [10, 10],
  [24, 20],
])('%i answers are published as %i', (exact, said) => {
  expect(down5(exact)).toBe(said)
})

describe('A mean', () => {
  test.each([
    [10, 0.5],
    [14, 0.5],
    [15, 0.25],
    [29, 0.25],
    [30, 0.1],
    [90, 0.1],
  ])('over %i answers goes in steps of %d', (n, step) => {
    expect(stepOf(n)).toBe(step)
  })

  test.each([
    // Half a step goes up, anything less goes down.
    [15, 12, 1.5],
    [14, 12, 1],
    [18, 16, 1.25],
    [17, 16, 1],
    [41, 20, 2],
    [43, 20, 2.25],
    [62, 30, 2.1],
    [61, 30, 2],
  ])('of %i over %i answers is said to be %d', (sum, n, mean) => {
    expect(coarseMean(sum, n, 4)).toBe(mean)
  })

  test.each([
    [0, 20, 0.5],
    [10, 20, 0.5],
    [13, 20, 0.75],
    [67, 20, 3.25],
    [70, 20, 3.5],
    [80, 20, 3.5],
  ])('of %i over %i answers is no nearer to an end than half a level: %d', (sum, n, mean) => {
    expect(coarseMean(sum, n, 4)).toBe(mean)
  })

  test.each([
    [0.5, 20, true],
    [0.25, 20, false],
    [0, 20, false],
    [3.5, 20, true],
    [3.75, 20, false],
    [4, 20, false],
    [2.25, 20, true],
    [2.25, 10, false],
    [2.3, 20, false],
    [2.3, 30, true],
    [2.25, 30, false],
  ])('of %d over %i answers up to 4 can have been published: %s', (mean, n, can) => {
    expect(isCoarse(mean, n, 4)).toBe(can)
  })

  test('can have been published exactly when some sum of levels leads to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 0, max: 400 }), (n, hundredths) => {
        const mean = hundredths / 100
        const sums = Array.from({ length: 4 * n + 1 }, (_, sum) => coarseMean(sum, n, 4))
        expect(isCoarse(mean, n, 4)).toBe(sums.includes(mean))
      }),
    )
  })
})

test('The top of a scale is its highest level, wherever it stands; without levels there is none', () => {
  const unit = (...level: number[]) => ({ values: ['x'], ...(level[0] !== undefined && { level: level[0] }) })
  const top = (...units: { values: string[] }[]) =>
    topOf({ units, groups: [], ordered: true, from: 15, without: [], parts: {} })
  expect(top(unit(0), unit(3), unit(2))).toBe(3)
  expect(top(unit(0))).toBe(0)
  expect([top(), top(unit())]).toEqual([undefined, undefined])
})
