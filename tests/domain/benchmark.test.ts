import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beside,
  codedEnd,
  mostLevel,
  type Published,
  placeOf,
  roundedTo,
  whyNoBand,
} from '../../domain/benchmark.ts'

const item = 'dimension/1'
const figure = (band: string, more: Partial<Published> = {}): Published => ({
  item,
  band,
  n: 20,
  mean: 2,
  ...more,
})
const results = [
  figure('all', { n: 40 }),
  figure('all', { part: 'full' }),
  figure('all', { part: 'short' }),
  figure('small+middle'),
  figure('large', { n: 15 }),
  { ...figure('all'), item: 'dimension/2' },
]

describe('Beside the own level stands', () => {
  test('the figure of the band that the own one has merged into', () => {
    expect(beside(results, item, 'small').own?.band).toBe('small+middle')
    expect(beside(results, item, 'small+middle').own?.band).toBe('small+middle')
    expect(beside(results, item, 'large').own?.n).toBe(15)
  })

  test('nothing of a band that is not known, is another, or is split', () => {
    for (const band of [undefined, 'tiny', 'middle+large', 'mid', 'all'])
      expect(beside(results, item, band).own).toBeUndefined()
  })

  test('everybody’s figure, with its two kinds of coverage apart', () => {
    const { whole, parts } = beside(results, item, 'large')
    expect(whole?.part).toBeUndefined()
    expect(whole?.n).toBe(40)
    expect(parts.map((p) => p.part)).toEqual(['full', 'short'])
  })

  test('nothing of an item of which nothing is published', () => {
    const none = beside(results, 'dimension/3', 'large')
    expect(none).toEqual({ whole: undefined, parts: [], own: undefined })
    expect(whyNoBand(none)).toBe('none')
  })
})

test('Why there is no figure of the own band is said', () => {
  expect(whyNoBand(beside(results, item, 'large'))).toBeUndefined()
  expect(whyNoBand(beside(results, 'dimension/2', 'large'))).toBe('few')
  const agreed = [{ item, band: 'all', n: 20, most: ['2'] }]
  expect(whyNoBand(beside(agreed, item, 'large'))).toBe('agreed')
})

describe('The own place', () => {
  test.each([
    [1.4, 2, 'lower'],
    [1.5, 2, 'same'],
    [2.5, 2, 'same'],
    [2.6, 2, 'higher'],
    [4, 3.5, 'same'],
    [0, 0.5, 'same'],
    [null, 2, undefined],
    [undefined, 2, undefined],
  ] as const)('of %s beside a mean of %d is %s', (own, mean, place) => {
    expect(placeOf(own, figure('all', { mean }))).toBe(place)
  })

  test('beside what nearly all have is told from that one level', () => {
    const most = { item, band: 'all', n: 20, most: ['short-1', 'full-1'] }
    expect(mostLevel(most)).toBe(1)
    expect(placeOf(3, most)).toBe('higher')
    expect(placeOf(3, { ...most, most: ['has'] })).toBeUndefined()
    expect(mostLevel({ ...most, most: ['1', '2'] })).toBeUndefined()
  })

  test('never says lower where the level is not below, nor higher where it is not above', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.double({ min: 0.5, max: 3.5, noNaN: true }),
        (own, mean) => {
          const place = placeOf(own, figure('all', { mean }))
          if (place === 'lower') expect(own).toBeLessThan(mean)
          if (place === 'higher') expect(own).toBeGreaterThan(mean)
        },
      ),
    )
  })
})

test('A mean at a coded end stands for all beyond it', () => {
  expect([0.5, 0.6, 2, 3.4, 3.5].map((mean) => codedEnd(mean, 4))).toEqual([
    'orLess',
    undefined,
    undefined,
    undefined,
    'orMore',
  ])
  expect(codedEnd(2.5, 3)).toBe('orMore')
})

test('How exact a mean is follows from how many it is of', () => {
  expect([5, 10, 15, 25, 30, 75].map((n) => roundedTo(figure('all', { n })))).toEqual([
    0.5, 0.5, 0.25, 0.25, 0.1, 0.1,
  ])
  expect(roundedTo({ item, band: 'all', n: 20, most: ['1'] })).toBeUndefined()
})
