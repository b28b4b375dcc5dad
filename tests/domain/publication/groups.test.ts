/** How values are put together until each group has enough, by exact examples: neighbours of a row, and the rare ones. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Column, groupsOf } from '../../../domain/publication/groups.ts'
import { mergeNeighbours } from '../../../domain/publication/merge.ts'

const K = 5
/** Values by how many gave each, in one class. */
const row = (...sizes: number[]): Column[] => sizes.map((n) => ({ sizes: [n], apart: false }))
const apart = (n: number): Column => ({ sizes: [n], apart: true })
const unordered = (columns: Column[]) => groupsOf(columns, K, false)
const ordered = (columns: Column[]) => groupsOf(columns, K, true)

describe('Values without an order', () => {
  test('stand alone where each has k', () => {
    expect(unordered(row(5, 9, 5))).toEqual([[0], [1], [2]])
    expect(unordered(row(5))).toEqual([[0]])
  })

  test('that are rare stand together, last, in their own order', () => {
    expect(unordered(row(3, 9, 2, 7))).toEqual([[1], [3], [0, 2]])
    expect(unordered(row(1, 1, 1, 2))).toEqual([[0, 1, 2, 3]])
  })

  test('that are rare even together take in the smallest of the frequent ones, of equals the first', () => {
    expect(unordered(row(9, 2, 6, 7, 2))).toEqual([[0], [3], [1, 2, 4]])
    expect(unordered(row(8, 6, 6, 4))).toEqual([[0], [2], [1, 3]])
    expect(unordered(row(6, 8, 0))).toEqual([[1], [0, 2]])
    expect(unordered(row(4, 6, 9))).toEqual([[2], [0, 1]])
  })

  test('that nobody gave do not stand alone: a published nought would say something', () => {
    expect(unordered(row(7, 8, 0))).toEqual([[1], [0, 2]])
  })

  test('never take in one that other figures count as well', () => {
    expect(unordered([apart(5), ...row(9, 2)])).toEqual([[0], [1, 2]])
    expect(unordered([apart(5), ...row(2, 9)])).toEqual([[0], [1, 2]])
    expect(unordered([apart(9), ...row(2, 2)])).toEqual([])
    expect(unordered([apart(9), ...row(3, 2)])).toEqual([[0], [1, 2]])
  })

  test('have no groups where all together are too few', () => {
    expect(unordered(row(4))).toEqual([])
    expect(unordered(row(2, 2))).toEqual([])
  })

  test('are frequent only where every class has k of them; the smallest is that in all classes together', () => {
    const two = (...pairs: [number, number][]): Column[] => pairs.map((sizes) => ({ sizes, apart: false }))
    expect(unordered(two([5, 5], [9, 5]))).toEqual([[0], [1]])
    expect(unordered(two([9, 9], [9, 4], [2, 9]))).toEqual([[0], [1, 2]])
    expect(unordered(two([5, 20], [9, 9], [4, 9], [6, 20]))).toEqual([[0], [3], [1, 2]])
    expect(unordered(two([9, 4]))).toEqual([])
  })
})

describe('Values with an order', () => {
  test('merge with a neighbour where some class has too few of them', () => {
    expect(ordered(row(5, 5, 5))).toEqual([[0], [1], [2]])
    expect(ordered(row(4, 9, 6))).toEqual([[0, 1], [2]])
    const classes: Column[] = [
      { sizes: [9, 9], apart: false },
      { sizes: [9, 4], apart: false },
      { sizes: [7, 20], apart: false },
    ]
    // By the fewest in any class: seven on the one side, nine on the other.
    expect(ordered(classes)).toEqual([[0], [1, 2]])
  })

  test('have no groups where all together are too few', () => {
    expect(ordered(row(2, 2))).toEqual([])
  })
})

test('Of no values there are no groups', () => {
  expect([ordered([]), unordered([])]).toEqual([[], []])
})

describe('Neighbours', () => {
  const merged = (...sizes: number[]) => mergeNeighbours(sizes, (_, size) => size >= K)

  test('of which there are none or one stay what they are', () => {
    expect([merged(), merged(3), merged(5)]).toEqual([[], [[0]], [[0]]])
  })

  test('merge at either end with the only one they have', () => {
    expect(merged(1, 5)).toEqual([[0, 1]])
    expect(merged(5, 1)).toEqual([[0, 1]])
    expect(merged(1, 9, 9)).toEqual([[0, 1], [2]])
    expect(merged(9, 9, 1)).toEqual([[0], [1, 2]])
  })

  test('merge with the smaller one, of equals with the first', () => {
    expect(merged(6, 1, 5)).toEqual([[0], [1, 2]])
    expect(merged(5, 1, 6)).toEqual([[0, 1], [2]])
    expect(merged(6, 1, 6)).toEqual([[0, 1], [2]])
  })

  test('begin with the smallest, and what was merged counts with all that is in it', () => {
    expect(merged(2, 9, 1, 9)).toEqual([[0, 1, 2], [3]])
    expect(merged(9, 2, 2, 3, 9)).toEqual([[0], [1, 2, 3], [4]])
    expect(merged(3, 9, 3, 9)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  test('that may stand by themselves do, though others of their size may not', () => {
    const fits = (members: readonly number[]) => members.join() !== '2'
    expect(mergeNeighbours([3, 9, 3], fits)).toEqual([[0], [1, 2]])
  })

  test('are partitioned in their order, each part with enough or all in one, whatever their sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }), (sizes) => {
        const parts = merged(...sizes)
        expect(parts.flat()).toEqual(sizes.map((_, at) => at))
        const enough = (part: number[]) => part.reduce((sum, at) => sum + (sizes[at] ?? 0), 0) >= K
        expect(parts.length === 1 || parts.every(enough)).toBe(true)
      }),
    )
  })
})
