/** What a plan leaves out so that nobody is isolated, the classes it speaks of, and how answers spread over them. */
import { describe, expect, test } from 'vitest'
import type { Counts } from '../../../domain/publication/isolate.ts'
import { classesOf, planOf } from '../../../domain/publication/plan.ts'
import { type Shape, valuesOf } from '../../../domain/publication/shape.ts'
import { countable, spreadOf } from '../../../domain/publication/spread.ts'
import { SHAPES } from '../publication.arbitraries.ts'

const K = 5
const of = (name: string): Shape => SHAPES[name] as Shape
const plan = (name: string, ...counts: Counts[]) => planOf(of(name), counts, K)
/** The groups of a plan by the values in them. */
const named = (groups: readonly (readonly { values: readonly string[] }[])[] = []) =>
  groups.map((units) => valuesOf(units).join(' '))

describe('What would isolate somebody is left out, the least of it', () => {
  test('parts, where a group lies in one of them but for a few', () => {
    // All who are low are of short coverage, and two besides.
    const counts = { 'short-0': 6, 'short-1': 6, 'short-3': 2, 'full-2': 9, 'full-4': 9 }
    const kept = plan('dimension', counts)
    expect(kept?.parts).toEqual([])
    expect(named(kept?.groups)).toHaveLength(3)
    // Four in both bands together; what is counted in the bands stays.
    const inBands = plan('dimension', counts, counts)
    expect(inBands?.parts).toEqual([])
    expect(inBands?.bandGroups).toHaveLength(3)
    expect(plan('dimension', { ...counts, 'short-3': 5 })?.parts).toEqual(['short', 'full'])
  })

  test('groups in the bands, where one lies in a merged one but for a few', () => {
    // Nobody in the second band is in the middle: in the first, low and middle together are the middle and two.
    const first = { 0: 2, 2: 10, 4: 8 }
    const second = { 0: 8, 4: 8 }
    const kept = plan('answer', first, second)
    expect(kept?.bands).toEqual([[0], [1]])
    expect(named(kept?.groups)).toEqual(['0 1', '2', '3 4'])
    expect(kept?.bandGroups).toEqual([])
    expect(kept?.parts).toEqual([])
  })

  test('all groups, where one of the whole is a band but for a few', () => {
    const kept = plan('answer', { 0: 4, 1: 3, 2: 2 }, { 2: 9, 3: 9, 4: 4 })
    expect(kept).toMatchObject({ bands: [[0], [1]], groups: [], bandGroups: [], parts: [] })
  })

  test('the bands as well, where without a mean nothing is left to say of them', () => {
    const first = { a: 5, b: 5, c: 2, e: 8 }
    const second = { c: 8, e: 12 }
    const kept = plan('fee', first, second)
    for (const said of [kept?.bands ?? [], kept?.bandGroups ?? []]) expect(said).toEqual([])
  })
})

describe('The classes of a plan', () => {
  test('are the whole, bands, groups, groups of each band, and parts', () => {
    const shape = of('dimension')
    const all = valuesOf(shape.units)
    const [low = [], rest = []] = [shape.units.slice(0, 2), shape.units.slice(2)]
    const classes = classesOf(
      {
        whole: [0, 1, 2],
        agreed: false,
        bands: [[0], [1, 2]],
        groups: [low, rest],
        bandGroups: [low, rest],
        without: [],
        parts: ['short'],
      },
      shape,
    )
    const [lowValues, restValues] = [valuesOf(low), valuesOf(rest)]
    expect(classes).toEqual([
      { bands: [0, 1, 2], values: all },
      { bands: [0], values: all },
      { bands: [1, 2], values: all },
      { bands: [0, 1, 2], values: lowValues },
      { bands: [0, 1, 2], values: restValues },
      { bands: [0], values: lowValues },
      { bands: [0], values: restValues },
      { bands: [1, 2], values: lowValues },
      { bands: [1, 2], values: restValues },
      { bands: [0, 1, 2], values: shape.parts.short },
    ])
  })
})

describe('The spread of answers', () => {
  test('of nobody has no most frequent one', () => {
    expect(spreadOf([], [{ a: 3 }], [0])).toEqual({ n: 0, sizes: [], most: [], dissent: 0 })
  })

  test('names of equals the first, and counts all others against it', () => {
    const { units } = of('fee')
    expect(
      spreadOf(
        units,
        [
          { a: 2, b: 4 },
          { b: 1, c: 5 },
        ],
        [0, 1],
      ),
    ).toEqual({
      n: 12,
      sizes: [2, 5, 5, 0, 0],
      most: [units[1]],
      dissent: 7,
    })
  })

  test('looks at some bands and some values alone where told so', () => {
    const { units, parts } = of('dimension')
    const counts = [
      { 'short-1': 4, 'full-1': 9 },
      { 'short-1': 7, 'short-2': 2 },
    ]
    expect(spreadOf(units, counts, [1], parts.short)).toMatchObject({
      n: 9,
      sizes: [0, 7, 2, 0, 0],
      dissent: 2,
    })
    expect(spreadOf(units, counts, [0], parts.short)).toMatchObject({ n: 4, dissent: 0 })
  })

  test('is counted with the rare in a group that holds more than what other figures count', () => {
    const [has, a, b, c] = of('class').units
    if (!has || !a || !b || !c) throw new Error('too few units')
    const counts = [{ has: 4, a: 4, b: 20, c: 2 }]
    // Alone it takes nobody in; with another in its group it is no longer what others count.
    expect(countable([[has, a], [b], [c]], [[0]], counts, K, false)).toEqual([[b], [has, a, c]])
    expect(countable([[has], [a], [b], [c]], [[0]], [{ has: 9, a: 10, b: 20, c: 2 }], K, false)).toEqual([
      [has],
      [b],
      [a, c],
    ])
  })
})
