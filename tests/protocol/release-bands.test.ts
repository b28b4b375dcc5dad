/** Bands and kinds of coverage in a release: what they may say beside the whole, at the numbers where it changes. */
import { describe, expect, test } from 'vitest'
import type { Result } from '../../protocol/release.ts'
import { coverage, demand, FIVE, groups, keeps, LATE, scale } from './said.ts'

describe('Bands', () => {
  const inBands = (n: number, ...sizes: number[]) => [
    scale(n),
    ...sizes.map((size, at) => scale(size, { band: FIVE[at]?.[0] ?? '' })),
  ]

  test('are told apart from twenty answers, each with k', () => {
    expect([keeps(inBands(20, 10, 10)), keeps(inBands(15, 5, 10))]).toEqual([true, false])
    expect([keeps(inBands(20, 5, 15)), keeps(inBands(20, 0, 20))]).toEqual([true, false])
    expect([keeps(inBands(20, 5, 15), { k: 9 }), keeps(inBands(20, 5, 15), { k: 10 })]).toEqual([true, false])
  })

  test('hold together what the whole holds: not more, and each at most four fewer', () => {
    expect([keeps(inBands(40, 20, 20)), keeps(inBands(40, 20, 15)), keeps(inBands(40, 15, 15))]).toEqual([
      ...[true, true, false],
    ])
    expect(keeps(inBands(35, 20, 20))).toBe(false)
    const five = { bands: FIVE, total: 50 }
    expect([keeps(inBands(45, 5, 5, 5, 5, 5), five), keeps(inBands(50, 5, 5, 5, 5, 5), five)]).toEqual([
      true,
      false,
    ])
  })

  test('are all of them, in their order', () => {
    const [whole, a, b] = inBands(40, 20, 20) as [Result, Result, Result]
    expect([keeps([whole, a]), keeps([whole, b, a]), keeps([a, b])]).toEqual([false, false, false])
    expect(keeps(inBands(40, 20, 20), { bands: FIVE })).toBe(false)
  })

  test('may have means alone where the whole has groups', () => {
    const [whole, ...bands] = inBands(40, 20, 20) as [Result, ...Result[]]
    expect(keeps([{ ...whole, ...groups(['0 1', 10], ['2', 15], ['3 4', 15]) }, ...bands])).toBe(true)
  })

  test('say something: a mean, or groups', () => {
    const counted = groups(['has', 10], [`wantsNow ${LATE}`, 10])
    const whole = demand(40, groups(['has', 20], [`wantsNow ${LATE}`, 20]))
    const bands = (said: Partial<Result>) => ['a', 'b'].map((band) => demand(20, { band, ...said }))
    expect([keeps([whole, ...bands(counted)]), keeps([whole, ...bands({})])]).toEqual([true, false])
    expect(keeps([whole, ...bands({ most: ['has'] })])).toBe(false)
  })

  test('count by the groups of the whole, or by some of them merged, all alike', () => {
    const whole = demand(40, groups(['has', 10], ['wantsNow', 10], [LATE, 20]))
    const bands = (one: Partial<Result>, other = one) => [
      whole,
      demand(20, { band: 'a', ...one }),
      demand(20, { band: 'b', ...other }),
    ]
    const same = groups(['has', 5], ['wantsNow', 5], [LATE, 10])
    const merged = groups(['has', 5], [`wantsNow ${LATE}`, 15])
    expect([keeps(bands(same)), keeps(bands(merged)), keeps(bands(same, merged))]).toEqual([
      true,
      true,
      false,
    ])
    expect(keeps(bands(groups(['has wantsLater', 10], ['wantsNow helpful fitsUnwanted noNeed', 10])))).toBe(
      false,
    )
    // Five in each of two bands are ten to eighteen in all.
    expect(keeps(bands(groups(['has', 5], ['wantsNow', 10], [LATE, 5])))).toBe(false)
    // Of fifty: two bands that count ten between them have counted up to eighteen.
    const fifty = (has: number, wantsNow: number) =>
      keeps(
        [
          demand(50, groups(['has', has], ['wantsNow', wantsNow], [LATE, 20])),
          ...['a', 'b'].map((band) => demand(25, { band, ...same })),
        ],
        { total: 50 },
      )
    expect([fifty(15, 15), fifty(20, 10), fifty(10, 20)]).toEqual([true, false, false])
  })
})

describe('Kinds of coverage', () => {
  const part = (name: string, n: number, more: Partial<Result> = {}) => coverage(n, { part: name, ...more })

  test('are both, each of ten answers, and together the whole', () => {
    const kinds = (n: number, short: number, full: number) =>
      keeps([coverage(n), part('short', short), part('full', full)])
    expect([
      kinds(20, 10, 10),
      kinds(20, 5, 15),
      kinds(20, 15, 10),
      kinds(25, 10, 10),
      kinds(30, 10, 10),
    ]).toEqual([...[true, false, false, true, false]])
    expect(keeps([coverage(20), part('short', 10)])).toBe(false)
    expect(keeps([coverage(20), part('short', 10), part('other', 10)])).toBe(false)
  })

  test('have a mean and nothing else, and are not told apart in bands', () => {
    const full = part('full', 20)
    const { mean: _, ...bare } = full
    expect(keeps([coverage(40), part('short', 20), full])).toBe(true)
    for (const wrong of [
      bare,
      { ...bare, most: ['short-2', 'full-2'] },
      {
        ...full,
        ...groups(
          ['short-0 full-0 short-1 full-1 short-2 full-2', 10],
          ['short-3 full-3 short-4 full-4', 10],
        ),
      },
      { ...full, without: groups(['none', 5]).groups },
      { ...full, band: 'a' },
    ])
      expect(keeps([coverage(40), part('short', 20), wrong]), JSON.stringify(wrong)).toBe(false)
  })
})
