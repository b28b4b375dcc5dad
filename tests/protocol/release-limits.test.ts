/** The publication rules of a release where they change: the last that may be said, the first that may not. */
import { describe, expect, test } from 'vitest'
import { demand, fee, groups, keeps, LATE, scale } from './said.ts'

describe('The whole', () => {
  test('is of ten answers or more, and never of more than there are boxes', () => {
    expect([keeps([scale(10)]), keeps([scale(5)]), keeps([scale(40)]), keeps([scale(45)])]).toEqual([
      ...[true, false, true, false],
    ])
    expect([keeps([scale(10)], { total: 10 }), keeps([])]).toEqual([true, true])
  })

  test('has a mean, or agreement, where there are levels, and never both or neither', () => {
    const { mean: _, ...bare } = scale(20)
    expect([keeps([{ ...bare, most: ['2'] }]), keeps([scale(20, { most: ['2'] })]), keeps([bare])]).toEqual([
      ...[true, false, false],
    ])
  })

  test('has a mean within the coded ends, and none without levels', () => {
    for (const [mean, may] of [
      [0.5, true],
      [0.25, false],
      [3.5, true],
      [3.75, false],
      [0, false],
    ] as const)
      expect(keeps([scale(20, { mean })]), String(mean)).toBe(may)
    for (const mean of [0, -1, 0.5, 2]) expect(keeps([demand(20, { mean })])).toBe(false)
  })

  test('says of an item without levels what it can count, or only how many answered', () => {
    expect([keeps([fee(20)]), keeps([fee(20, { most: ['0'] })])]).toEqual([true, true])
    expect(keeps([fee(20, { most: ['0', 'to1000'] })])).toBe(false)
  })

  test('is none of an item that is not published, or not at all', () => {
    expect(keeps([{ item: 'service/volis/verdict', band: 'all', n: 20 }])).toBe(false)
    expect(keeps([{ item: 'answer/99.9', band: 'all', n: 20, mean: 2 }])).toBe(false)
    expect(keeps([scale(20), { item: 'service/volis/verdict', band: 'all', n: 20 }])).toBe(false)
  })

  test('says nothing beside agreement', () => {
    const { mean: _, ...bare } = scale(40)
    const bands = ['a', 'b'].map((band) => scale(20, { band }))
    expect([keeps([{ ...bare, most: ['2'] }, ...bands]), keeps([scale(40), ...bands])]).toEqual([false, true])
    expect(keeps([demand(20, { most: ['has'], ...groups(['has', 10], [`wantsNow ${LATE}`, 10]) })])).toBe(
      false,
    )
  })
})

describe('Groups', () => {
  const two = (a: number, b: number) => groups(['0 1 2', a], ['3 4', b])

  test('are of fifteen answers or more, of demand from ten', () => {
    expect([keeps([scale(15, two(5, 10))]), keeps([scale(10, { ...two(5, 5) })])]).toEqual([true, false])
    const classes = groups(['has', 5], [`wantsNow ${LATE}`, 5])
    expect(keeps([demand(10, classes)])).toBe(true)
  })

  test('are two or more, each with k', () => {
    expect(keeps([scale(20, groups(['0 1 2 3 4', 20]))])).toBe(false)
    expect([keeps([scale(20, two(5, 15))]), keeps([scale(20, two(0, 20))])]).toEqual([true, false])
    // k of seven is published as five.
    expect(keeps([scale(20, two(5, 15))], { k: 7 })).toBe(true)
    expect([keeps([scale(20, two(10, 10))], { k: 10 }), keeps([scale(20, two(5, 15))], { k: 10 })]).toEqual([
      true,
      false,
    ])
  })

  test('hold together what was counted: not more, and each at most four fewer than there were', () => {
    expect([
      keeps([scale(20, two(10, 10))]),
      keeps([scale(20, two(10, 5))]),
      keeps([scale(20, two(5, 5))]),
    ]).toEqual([...[true, true, false]])
    expect(keeps([scale(20, two(10, 15))])).toBe(false)
    const five = (n: number) =>
      demand(
        n,
        groups(['has', 5], ['wantsNow', 5], ['wantsLater', 5], ['helpful', 5], ['fitsUnwanted noNeed', 5]),
      )
    expect([keeps([five(45)], { total: 50 }), keeps([five(50)], { total: 50 })]).toEqual([true, false])
  })

  test('hold every value once, neighbours of a scale, and in its order', () => {
    expect(keeps([scale(20, groups(['0 1', 5], ['2', 5], ['3 4', 10]))])).toBe(true)
    for (const wrong of [
      groups(['0 1', 10], ['2 3', 10]),
      groups(['0 1 2', 10], ['2 3 4', 10]),
      groups(['3 4', 10], ['0 1 2', 10]),
      groups(['0', 10], ['1 2 3 4', 10]),
      groups(['0 1 3 4', 10], ['2', 10]),
    ])
      expect(keeps([scale(20, wrong)]), JSON.stringify(wrong)).toBe(false)
    // Demand has no order.
    expect(keeps([demand(20, groups([LATE, 10], ['has wantsNow', 10]))])).toBe(true)
  })
})

describe('Reasons for no answer', () => {
  const REASONS = 'none unknown notApplicable declined'

  test('are said of the whole alone, of as many as gave no answer at most', () => {
    const said = (n: number, total: number, ...all: [string, number][]) =>
      keeps([scale(n, { without: groups(...all).groups })], { total })
    expect(said(10, 15, [REASONS, 5])).toBe(true)
    expect(said(10, 10, [REASONS, 5])).toBe(false)
    expect([said(20, 30, [REASONS, 10]), said(20, 30, [REASONS, 15]), said(20, 30, [REASONS, 0])]).toEqual([
      ...[true, false, false],
    ])
    expect([
      said(20, 40, ['none', 5], ['unknown notApplicable declined', 15]),
      said(20, 40, ['none', 5]),
    ]).toEqual([...[true, false]])
    const inBand = scale(20, { band: 'b', without: groups([REASONS, 5]).groups })
    expect(keeps([scale(40), scale(20, { band: 'a' }), inBand], { total: 60 })).toBe(false)
  })

  test('are said from fifteen boxes, however few k may be', () => {
    const none = (total: number) =>
      keeps([scale(10, { without: groups([REASONS, 0]).groups })], { total, k: 4 })
    expect([none(10), none(15)]).toEqual([false, true])
  })

  test('may stand beside agreement', () => {
    const { mean: _, ...bare } = scale(20)
    expect(keeps([{ ...bare, most: ['2'], without: groups([REASONS, 10]).groups }])).toBe(true)
  })
})
