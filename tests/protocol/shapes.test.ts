/** How each kind of item is published: which answers count, in which groups, and from how many on. */
import { describe, expect, test } from 'vitest'
import { valuesOf } from '../../domain/publication/shape.ts'
import type { Item } from '../../protocol/item.ts'
import { shapesOf } from '../../protocol/shapes.ts'
import { realItems } from './sample.ts'

const shapes = shapesOf(realItems)
/** Alone in its campaign, or beside others. */
const shapeOf = (id: string, values: readonly string[], ...beside: Item[]) =>
  shapesOf([{ id, values: [...values] }, ...beside]).get(id)
const real = (id: string) => {
  const shape = shapes.get(id)
  if (!shape) throw new Error(id)
  return shape
}
const named = (id: string) => {
  const { units, groups, without } = real(id)
  return {
    units: units.map((u) => u.values.join(' ')),
    groups: groups.map((g) => valuesOf(g.flatMap((at) => units[at] ?? [])).join(' ')),
    without: without.map((u) => u.values.join(' ')),
  }
}
const single = (...values: string[]) => values.map((v) => ({ values: [v] }))

describe('An answer', () => {
  test('has five levels in three groups, and four reasons for none', () => {
    expect(real('answer/1.1')).toEqual({
      units: ['0', '1', '2', '3', '4'].map((v, level) => ({ values: [v], level })),
      groups: [[0, 1], [2], [3, 4]],
      ordered: true,
      from: 15,
      without: single('none', 'unknown', 'notApplicable', 'declined'),
      parts: {},
    })
  })

  test.each([
    [['0'], [[0]]],
    [
      ['0', '1'],
      [[0], [1]],
    ],
    [
      ['0', '1', '2'],
      [[0], [1], [2]],
    ],
    [
      ['0', '1', '2', '3'],
      [[0], [1, 2], [3]],
    ],
    [
      ['0', '1', '2', '3', '4', '5'],
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
    ],
  ])('of the levels %j has the groups %j', (levels, groups) => {
    const shape = shapeOf('answer/9', ['none', ...levels])
    expect(shape?.groups).toEqual(groups)
    expect(shape?.units).toHaveLength(levels.length)
  })

  test('has its levels in their order, whatever the order of its values', () => {
    expect(shapeOf('answer/9', ['none', '2', '0', '1'])?.units.map((u) => u.level)).toEqual([0, 1, 2])
  })

  test('without a level, or of a kind nobody knows, is not published', () => {
    expect(shapeOf('answer/9', ['none', 'unknown'])).toBeUndefined()
    expect(shapeOf('answer/9', ['none', 'x3', '33', '3x', '-3', 'A-3'])).toBeUndefined()
    expect(shapeOf('other/9', ['none', '1'])).toBeUndefined()
    expect(shapesOf([])).toEqual(new Map())
  })
})

test('A dimension has one level of short and full coverage, and each kind as a part', () => {
  const levels = [0, 1, 2, 3, 4]
  expect(real('dimension/1')).toEqual({
    units: levels.map((level) => ({ values: [`short-${level}`, `full-${level}`], level })),
    groups: [[0, 1], [2], [3, 4]],
    ordered: true,
    from: 15,
    without: single('none'),
    parts: { short: levels.map((l) => `short-${l}`), full: levels.map((l) => `full-${l}`) },
  })
})

describe('A question of a family', () => {
  test('has every preference apart; no need is said alike in all of them', () => {
    expect(named('family/A/delivery').groups).toEqual(named('family/A/delivery').units)
    expect(real('family/A/delivery')).toMatchObject({ ordered: false, from: 15, parts: {} })
    for (const question of ['delivery', 'financing', 'blocker', 'fee', 'when']) {
      const { units, without } = real(`family/A/${question}`)
      expect(without.filter((u) => u.apart)).toEqual([{ values: ['noNeed'], apart: true }])
      expect(valuesOf(without)).toContain('none')
      for (const off of ['none', 'unknown', 'noNeed']) expect(valuesOf(units)).not.toContain(off)
      const item = realItems.find(({ id }) => id === `family/A/${question}`)
      expect([...valuesOf(units), ...valuesOf(without)].sort()).toEqual([...(item?.values ?? [])].sort())
    }
  })

  test('of the fee and the time has an order and three groups', () => {
    for (const question of ['fee', 'when']) {
      const { ordered, groups } = real(`family/C/${question}`)
      expect(ordered).toBe(true)
      expect(groups).toHaveLength(3)
    }
    expect(named('family/P/fee').groups).toEqual(['0 to1000', 'to5000', 'to20000 over20000'])
    for (const question of ['whenever', 'fees', 'xfee'])
      expect(shapeOf(`family/A/${question}`, ['none', 'a', 'b'])?.ordered).toBe(false)
  })
})

describe('A service', () => {
  const at = (name: string) => real(`service/volis/${name}`)

  test('has demand classes, counted from ten; who has it is counted alike elsewhere', () => {
    expect(at('class')).toEqual({
      units: [
        { values: ['has'], apart: true },
        ...single('wantsNow', 'wantsLater', 'helpful', 'fitsUnwanted', 'noNeed'),
      ],
      groups: [[0], [1], [2], [3], [4], [5]],
      ordered: false,
      from: 10,
      without: [],
      parts: {},
    })
  })

  test('says who provides it among those who have it, and what is missing among those who lack something', () => {
    expect(at('have')).toMatchObject({ ordered: false, from: 10, without: [], parts: {} })
    for (const off of ['none', 'no', 'unknown']) expect(valuesOf(at('have').units)).not.toContain(off)
    expect(at('have').units.length).toBeGreaterThan(1)
    expect(at('missing')).toMatchObject({ ordered: false, from: 15 })
    for (const off of ['none', 'met']) expect(valuesOf(at('missing').units)).not.toContain(off)
  })

  test('has a mean of need, and no verdict, where its class is asked as well', () => {
    expect(at('need')).toEqual({
      units: ['0', '1', '2', '3'].map((v, level) => ({ values: [v], level })),
      groups: [[0], [1], [2, 3]],
      ordered: true,
      from: Number.POSITIVE_INFINITY,
      without: [],
      parts: {},
    })
    expect(shapes.has('service/volis/verdict')).toBe(false)
  })

  test('has counts of both where its own class is not asked', () => {
    const need = ['none', '0', '1', '2', '3', 'unknown']
    expect(shapeOf('service/volis/need', need)?.from).toBe(10)
    expect(shapeOf('service/volis/verdict', ['none', 'fitsNow', 'later'])?.units).toEqual(
      single('fitsNow', 'later'),
    )
    const other = { id: 'service/other/class', values: ['none', 'has'] }
    expect(shapeOf('service/volis/need', need, other)?.from).toBe(10)
  })

  test('has nothing else', () => {
    expect(shapeOf('service/volis/name', ['none', '1'])).toBeUndefined()
  })
})
