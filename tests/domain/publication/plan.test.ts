/** What may be said of an item, decided at exactly the numbers where it changes: one more municipality, or one fewer. */
import { describe, expect, test } from 'vitest'
import type { Counts } from '../../../domain/publication/isolate.ts'
import { planOf } from '../../../domain/publication/plan.ts'
import { type Shape, valuesOf } from '../../../domain/publication/shape.ts'
import { publish } from '../../../domain/publication.ts'
import { SHAPES } from '../publication.arbitraries.ts'

const K = 5
const of = (name: string): Shape => SHAPES[name] as Shape
const plan = (name: string, ...counts: Counts[]) => planOf(of(name), counts, K)
/** The groups of a plan by the values in them. */
const named = (groups: readonly (readonly { values: readonly string[] }[])[] = []) =>
  groups.map((units) => valuesOf(units).join(' '))
const bandsOf = (name: string, ...counts: Counts[]) => plan(name, ...counts)?.bands

describe('Answers', () => {
  test('of an item nobody answered, or of no municipality at all, say nothing', () => {
    expect([publish(of('answer'), [{}], K), publish(of('answer'), [], K)]).toEqual([[], []])
  })

  test('are ten before anything is said, and as many as k where k is more', () => {
    expect(plan('answer', { 1: 5, 4: 4 })).toBeUndefined()
    expect(plan('answer', { 1: 5, 4: 5 })).toMatchObject({ whole: [0], agreed: false })
    expect(planOf(of('answer'), [{ 1: 6, 4: 5 }], 12)).toBeUndefined()
    expect(planOf(of('answer'), [{ 1: 6, 4: 6 }], 12)).toMatchObject({ agreed: false })
  })

  test('with levels are agreed when two say otherwise, and not when three do', () => {
    expect(plan('answer', { 1: 18, 4: 2 })?.agreed).toBe(true)
    expect(plan('answer', { 1: 17, 4: 3 })?.agreed).toBe(false)
  })

  test('without levels are agreed when fewer than k say otherwise', () => {
    expect(plan('fee', { a: 16, b: 4 })?.agreed).toBe(true)
    expect(plan('fee', { a: 15, b: 5 })?.agreed).toBe(false)
    // The rule never gets weaker than with levels.
    expect(planOf(of('fee'), [{ a: 18, b: 2 }], 1)?.agreed).toBe(true)
  })

  test('that are agreed have neither groups nor bands nor parts', () => {
    expect(plan('dimension', { 'full-1': 15 }, { 'short-1': 15 })).toEqual({
      whole: [0, 1],
      agreed: true,
      bands: [],
      groups: [],
      bandGroups: [],
      without: [],
      parts: [],
    })
  })
})

describe('A distribution', () => {
  test('is given from fifteen answers on, of demand from ten', () => {
    expect(named(plan('answer', { 0: 5, 2: 4, 4: 5 })?.groups)).toEqual([])
    expect(named(plan('answer', { 0: 5, 2: 5, 4: 5 })?.groups)).toEqual(['0 1', '2', '3 4'])
    expect(named(plan('need', { 0: 5, 3: 5 })?.groups)).toEqual(['0 1', '2 3'])
  })

  test('is none where a single group is left', () => {
    expect(named(plan('answer', { 0: 2, 2: 11, 4: 4 })?.groups)).toEqual([])
  })

  test('is the same in the bands, or coarser: as fine as every band allows', () => {
    const even = { 0: 5, 2: 5, 4: 5 }
    expect(named(plan('answer', even, even)?.bandGroups)).toEqual(['0 1', '2', '3 4'])
    // In the second band, four low answers: they go with the middle ones, in both.
    const coarser = plan('answer', { 0: 9, 2: 9, 4: 9 }, { 0: 4, 2: 6, 4: 8 })
    expect(named(coarser?.groups)).toEqual(['0 1', '2', '3 4'])
    expect(named(coarser?.bandGroups)).toEqual(['0 1 2', '3 4'])
  })

  test('is given in the bands only where each of them has enough for one', () => {
    const fifteen = { 0: 5, 2: 5, 4: 5 }
    expect(named(plan('answer', fifteen, { 0: 5, 2: 4, 4: 5 })?.bandGroups)).toEqual([])
    expect(bandsOf('answer', fifteen, { 0: 5, 2: 4, 4: 5 })).toEqual([[0], [1]])
    expect(plan('answer', { 0: 9, 2: 9, 4: 9 })).toMatchObject({ bands: [], bandGroups: [] })
  })
})

describe('Bands', () => {
  test('are told apart from twenty answers in all', () => {
    expect(bandsOf('answer', { 1: 5, 4: 5 }, { 1: 5, 4: 4 })).toEqual([])
    expect(bandsOf('answer', { 1: 5, 4: 5 }, { 1: 5, 4: 5 })).toEqual([[0], [1]])
  })

  test('with a mean have k answers, three of them otherwise; else they merge', () => {
    const many = { 1: 10, 4: 10 }
    expect(bandsOf('answer', many, { 1: 2, 2: 1, 3: 1, 4: 1 })).toEqual([[0], [1]])
    expect(bandsOf('answer', many, { 1: 1, 2: 1, 3: 1, 4: 1 })).toEqual([])
    expect(bandsOf('answer', many, { 1: 9, 4: 3 })).toEqual([[0], [1]])
    expect(bandsOf('answer', many, { 1: 9, 4: 2 })).toEqual([])
    expect(bandsOf('answer', many, { 1: 9, 4: 2 }, many)).toEqual([[0, 1], [2]])
  })

  test('without a mean have enough answers for counts, and say nothing where they cannot be counted', () => {
    const fifteen = { a: 5, c: 5, e: 5 }
    expect(bandsOf('fee', fifteen, fifteen)).toEqual([[0], [1]])
    expect(bandsOf('fee', fifteen, { a: 5, c: 5, e: 4 })).toEqual([])
    // Bands of fifteen that have no groups in common.
    expect(bandsOf('fee', { a: 15 }, { e: 15 })).toEqual([])
    expect(named(plan('fee', { a: 15 }, { e: 15 })?.groups)).toEqual(['a b c', 'd e'])
  })

  test('without a mean merge until each has enough to be counted, the smallest first', () => {
    const fifteen = { a: 5, c: 5, e: 5 }
    expect(bandsOf('fee', fifteen, { a: 2, c: 2, e: 4 }, fifteen)).toEqual([[0, 1], [2]])
    expect(bandsOf('fee', fifteen, { a: 5, c: 5, e: 4 }, { a: 2, c: 2, e: 4 })).toEqual([[0], [1, 2]])
    // Counts of demand may be given of ten, but of fewer than k nothing is.
    const { units, ...rest } = of('class')
    const demand = { ...rest, units: units.slice(1), groups: [[0], [1]] }
    const bands = (n: number) =>
      planOf(
        demand,
        [
          { a: 12, b: 12 },
          { a: n, b: 12 },
          { a: 12, b: 12 },
        ],
        12,
      )?.bands
    expect([bands(12), bands(11)]).toEqual([[[0], [1], [2]], []])
    const small = (n: number) => planOf({ ...demand, from: 3 }, [{ a: 9 }, { b: n }, { c: 9 }], 4)?.bands
    expect([small(3), small(4)]).toEqual([[], []])
  })

  test('with a mean merge where one has fewer than k, though its answers differ', () => {
    const many = { 1: 10, 4: 10 }
    expect(bandsOf('answer', many, { 1: 1, 2: 1, 3: 1, 4: 1 }, many)).toEqual([[0, 1], [2]])
  })

  test('have k of what other figures count as well, where that is k or more in all', () => {
    const ten = { has: 5, a: 5 }
    expect(bandsOf('class', ten, ten)).toEqual([[0], [1]])
    expect(bandsOf('class', ten, { has: 4, a: 6 })).toEqual([])
    expect(bandsOf('class', ten, { has: 4, a: 6 }, ten)).toEqual([[0, 1], [2]])
    const even = { a: 10, b: 10 }
    expect(bandsOf('class', { has: 5, a: 10, b: 5 }, even, even)).toEqual([])
    expect(bandsOf('class', { has: 4, a: 10, b: 5 }, even, even)).toEqual([[0], [1], [2]])
    // Four in all are not counted apart: with the five others they are many enough in each band.
    expect(bandsOf('class', { has: 2, a: 5, b: 4 }, { has: 2, a: 5, b: 4 })).toEqual([[0], [1]])
  })
})

describe('Parts', () => {
  const kinds = (short: [number, number], full: [number, number]): Counts => ({
    'short-0': short[0],
    'short-3': short[1],
    'full-1': full[0],
    'full-4': full[1],
  })
  const parts = (counts: Counts) => plan('dimension', counts)?.parts

  test('have ten answers each, three of them otherwise, or none is shown', () => {
    expect(parts(kinds([5, 5], [5, 5]))).toEqual(['short', 'full'])
    expect(parts(kinds([5, 4], [5, 5]))).toEqual([])
    expect(parts(kinds([5, 5], [4, 5]))).toEqual([])
    expect(parts(kinds([7, 3], [5, 5]))).toEqual(['short', 'full'])
    expect(parts(kinds([8, 2], [5, 5]))).toEqual([])
    expect(parts(kinds([5, 5], [9, 2]))).toEqual([])
  })
})

describe('Reasons for no answer', () => {
  const reasons = (name: string, counts: Counts) => named(plan(name, counts)?.without)

  test('are counted where fifteen were asked, each reason k times or together with others', () => {
    expect(reasons('answer', { 1: 5, 4: 5, none: 5 })).toEqual(['none unknown notApplicable'])
    expect(reasons('answer', { 1: 5, 4: 5, none: 4 })).toEqual([])
    expect(reasons('answer', { 1: 5, 4: 6, none: 4 })).toEqual([])
    expect(reasons('answer', { 1: 5, 4: 5, none: 5, unknown: 5, notApplicable: 5 })).toEqual([
      'none',
      'unknown',
      'notApplicable',
    ])
    expect(reasons('answer', { 1: 6, 4: 6, none: 7, unknown: 2, notApplicable: 3 })).toEqual([
      'none',
      'unknown notApplicable',
    ])
  })

  test('are counted where fifteen were asked, however few k may be', () => {
    const asked = (none: number) => named(planOf(of('answer'), [{ 1: 5, 4: 5, none }], 3)?.without)
    expect([asked(4), asked(5)]).toEqual([[], ['none unknown notApplicable']])
  })

  test('never take in the one that is the same in other figures', () => {
    expect(reasons('delivery', { a: 5, b: 5, noNeed: 5, none: 6, unknown: 4 })).toEqual([
      'noNeed',
      'none unknown',
    ])
    expect(reasons('delivery', { a: 5, b: 5, noNeed: 9, none: 2, unknown: 2 })).toEqual([])
  })

  test('are counted beside agreement too', () => {
    expect(publish(of('answer'), [{ 1: 12, 4: 2, none: 6 }], K)).toEqual([
      { bands: [0], n: 10, most: ['1'], without: [{ values: ['none', 'unknown', 'notApplicable'], n: 5 }] },
    ])
  })
})
