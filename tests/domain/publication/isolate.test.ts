/** Which classes isolate few of which others, one exact example for each way it can be. */
import { describe, expect, test } from 'vitest'
import { type Class, isolates, isSafe, sizeOf } from '../../../domain/publication/isolate.ts'

const K = 5
const band = (...bands: number[]): Class => ({ bands, values: ['a', 'b', 'c'] })
const values = (...some: string[]): Class => ({ bands: [0, 1], values: some })

describe('A class', () => {
  test('is as large as the answers in its bands that gave one of its values', () => {
    const counts = [
      { a: 4, b: 3, c: 1 },
      { c: 9, b: 9, a: 4 },
    ]
    expect(sizeOf({ bands: [0, 1], values: ['a', 'b'] }, counts)).toBe(20)
    expect(sizeOf({ bands: [1], values: ['c', 'x'] }, counts)).toBe(9)
    expect(sizeOf({ bands: [2], values: ['c'] }, counts)).toBe(0)
  })

  // Band 0 has r answers beside the eight of value a; all of band 1 gave b.
  test.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ])('within another leaves %i over: isolated is %s, whichever is named first', (rest, isolated) => {
    const counts = [
      { a: 8, b: rest, c: 0 },
      { a: 0, b: 9, c: 0 },
    ]
    const [inner, outer] = [values('a'), band(0)]
    expect(isolates(inner, outer, counts, K)).toBe(isolated)
    expect(isolates(outer, inner, counts, K)).toBe(isolated)
    expect(isSafe([inner, outer], counts, K)).toBe(!isolated)
  })

  test('that overlaps another isolates nobody, however few are on either side', () => {
    const counts = [
      { a: 8, b: 1, c: 0 },
      { a: 1, b: 9, c: 0 },
    ]
    expect(isolates(values('a'), band(0), counts, K)).toBe(false)
    expect(isSafe([values('a'), band(0)], counts, K)).toBe(true)
  })

  test('isolates nobody of a class in other bands, though it gave the same values', () => {
    const counts = [{ a: 8 }, { a: 9 }]
    expect(isolates({ bands: [0], values: ['a'] }, { bands: [1], values: ['a'] }, counts, K)).toBe(false)
  })

  test('of one municipality is found where a group lies in a band but for it', () => {
    const counts = [
      { a: 4, b: 3, c: 1 },
      { c: 9, b: 9, a: 4 },
    ]
    // Seven of the eight in band 0 gave a or b.
    const group: Class = { bands: [0], values: ['a', 'b'] }
    expect(isSafe([group], counts, K)).toBe(true)
    expect(isSafe([group, band(0)], counts, K)).toBe(false)
    expect(isSafe([band(0), group], counts, K)).toBe(false)
  })

  test('with fewer than k is never safe, one with exactly k is', () => {
    expect(isSafe([band(0)], [{ a: 4 }], K)).toBe(false)
    expect(isSafe([band(0)], [{ a: 5 }], K)).toBe(true)
    expect(isSafe([], [{ a: 1 }], K)).toBe(true)
  })
})
