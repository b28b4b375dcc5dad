/** Whatever was answered, what the published figure leaves open contains it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLASSES, WANTED } from '../../../domain/portfolio/candidates.ts'
import { chanceOf } from '../../../domain/portfolio/chance.ts'
import { drawLevels, possibilities, shortfallOf, shortfallRange } from '../../../domain/portfolio/levels.ts'
import { drawShare, shareRange } from '../../../domain/portfolio/shares.ts'
import type { Shape } from '../../../domain/publication/shape.ts'
import { publish } from '../../../domain/publication.ts'
import { figuresOf } from '../../../domain/report/figures.ts'
import { joinedCount } from '../../../domain/report/joined.ts'

const K = 5
const VALUES = ['0', '1', '2', '3', '4']
const LEVELS: Shape = {
  units: VALUES.map((v) => ({ values: [v], level: Number(v) })),
  groups: [[0, 1], [2], [3, 4]],
  ordered: true,
  from: 15,
  without: [],
  parts: {},
}
const CLASS: Shape = {
  units: CLASSES.map((v) => ({ values: [v], ...(v === 'has' && { apart: true }) })),
  groups: CLASSES.map((_, at) => [at]),
  ordered: false,
  from: 10,
  without: [],
  parts: {},
}

const counts = (values: readonly string[]) =>
  fc
    .array(fc.integer({ min: 0, max: 12 }), { minLength: values.length, maxLength: values.length })
    .map((sizes) => Object.fromEntries(values.map((v, at) => [v, sizes[at] ?? 0])))

const wholeFigure = (
  item: string,
  values: readonly string[],
  shape: Shape,
  given: Record<string, number>,
) => {
  const [whole] = publish(shape, [given], K)
  if (!whole) return undefined
  const { n, mean, most, groups } = whole
  return figuresOf([{ id: item, values }], [{ item, band: 'all', n, mean, most, groups }], {
    k: K,
  })[0]?.whole
}

const EPSILON = 1e-9

describe('The shortfall up to a level', () => {
  test('lies in its range, and so does every draw', () => {
    fc.assert(
      fc.property(counts(VALUES), fc.constantFrom(1, 2, 3, 4), fc.integer(), (given, reach, seed) => {
        const figure = wholeFigure('answer/1.1', VALUES, LEVELS, given)
        if (!figure) return
        const possible = possibilities(figure)
        expect(possible.length).toBeGreaterThan(0)
        const range = shortfallRange(possible, reach)
        const n = Object.values(given).reduce((a, b) => a + b, 0)
        const real = VALUES.reduce((sum, v) => sum + (given[v] ?? 0) * Math.max(0, reach - Number(v)), 0) / n
        expect(real).toBeGreaterThanOrEqual(range.low - EPSILON)
        expect(real).toBeLessThanOrEqual(range.high + EPSILON)
        const chance = chanceOf(String(seed))
        for (let turn = 0; turn < 20; turn++) {
          const drawn = drawLevels(possible, chance)
          const value = drawn ? shortfallOf(drawn, reach) : Number.NaN
          expect(value).toBeGreaterThanOrEqual(range.low - EPSILON)
          expect(value).toBeLessThanOrEqual(range.high + EPSILON)
        }
      }),
    )
  })

  test('is narrow where many answered and groups are told apart', () => {
    const figure = wholeFigure('answer/1.1', VALUES, LEVELS, {
      '0': 300,
      '1': 300,
      '2': 300,
      '3': 90,
      '4': 10,
    })
    const { low, high } = shortfallRange(possibilities(figure as NonNullable<typeof figure>), 2)
    expect(low).toBeLessThanOrEqual(0.9)
    expect(high).toBeGreaterThanOrEqual(0.9)
    expect(high - low).toBeLessThan(0.25)
  })
})

describe('The share of those who want a service', () => {
  test('lies in its range, and so does every draw', () => {
    fc.assert(
      fc.property(counts(CLASSES), fc.integer(), (given, seed) => {
        const figure = wholeFigure('service/volis/class', CLASSES, CLASS, given)
        const range = figure && shareRange(joinedCount(figure, undefined, K), WANTED, CLASSES)
        if (!figure || !range) return
        const n = Object.values(given).reduce((a, b) => a + b, 0)
        const real = WANTED.reduce((sum, v) => sum + (given[v] ?? 0), 0) / n
        expect(real).toBeGreaterThanOrEqual(range.low - EPSILON)
        expect(real).toBeLessThanOrEqual(range.high + EPSILON)
        const chance = chanceOf(String(seed))
        for (let turn = 0; turn < 20; turn++) {
          const value = drawShare(figure, WANTED, K, chance)
          expect(value).toBeGreaterThanOrEqual(range.low - EPSILON)
          expect(value).toBeLessThanOrEqual(range.high + EPSILON)
        }
      }),
    )
  })
})

test('Chance is the same for the same names, and another for others', () => {
  const ten = (...names: string[]) => {
    const next = chanceOf(...names)
    return Array.from({ length: 10 }, next)
  }
  expect(ten('a', 'b')).toEqual(ten('a', 'b'))
  expect(ten('a', 'b')).not.toEqual(ten('ab'))
  expect(ten('x', '1').every((n) => n >= 0 && n < 1)).toBe(true)
  const mean = Array.from({ length: 2000 }, (_, at) => chanceOf('mean', String(at))()).reduce(
    (a, b) => a + b,
    0,
  )
  expect(Math.abs(mean / 2000 - 0.5)).toBeLessThan(0.03)
})
