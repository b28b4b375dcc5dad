/** The generator of simulated municipalities: repeatable, complete, and true to what it says of itself. */
import { describe, expect, test } from 'vitest'
import { itemsOf } from '../../protocol/items.ts'
import { valuesOf } from '../../protocol/values.ts'
import { simulate } from '../../simulation/municipality.ts'
import { normal, randomOf, shuffled, weighted } from '../../simulation/random.ts'
import { tallies } from '../../simulation/tally.ts'
import { expectedDimension, expectedLevel, worldOf } from '../../simulation/world.ts'
import { pack, services } from '../content/files.ts'
import { read, sourcesIn } from '../source-tree.ts'

/** Drawn once; another machine or another version of Node must draw the same. */
const FROZEN = ['0.604378232', '0.458193922', '0.395260174']
const BANDS = ['small', 'middle', 'large']
const items = itemsOf(pack, services)
const world = worldOf('test', pack, services, BANDS)
const many = BANDS.flatMap((band, at) =>
  Array.from({ length: 400 }, (_, n) => ({ band, ehak: String(1000 + 400 * at + n) })),
)
const valuesIn = (seed = world, { ehak, band } = { ehak: '1000', band: 'small' }) => {
  const a = simulate(seed, ehak, band)
  return valuesOf(items, a, a.demand, pack, services)
}

describe('Simulated chance', () => {
  test('gives the same numbers for the same seed on every machine', () => {
    const random = randomOf('digikompass')
    expect(Array.from({ length: 3 }, () => random().toFixed(9))).toEqual(FROZEN)
    expect(randomOf('a', 'b')()).not.toBe(randomOf('ab')())
  })

  test('is even, normal and weighted where it says so', () => {
    const random = randomOf('spread')
    const drawn = Array.from({ length: 20_000 }, random)
    expect(drawn.every((x) => x >= 0 && x < 1)).toBe(true)
    expect(drawn.reduce((a, b) => a + b, 0) / drawn.length).toBeCloseTo(0.5, 1)
    const normals = Array.from({ length: 20_000 }, () => normal(random))
    expect(normals.reduce((a, b) => a + b, 0) / normals.length).toBeCloseTo(0, 1)
    expect(normals.reduce((a, b) => a + b * b, 0) / normals.length).toBeCloseTo(1, 1)
    const chosen = Array.from({ length: 20_000 }, () =>
      weighted(random, [
        ['x', 3],
        ['y', 1],
        ['never', 0],
      ]),
    )
    expect(chosen.filter((c) => c === 'x').length / chosen.length).toBeCloseTo(0.75, 1)
    expect(chosen).not.toContain('never')
    expect(shuffled(random, BANDS).sort()).toEqual([...BANDS].sort())
  })
})

describe('Simulated municipalities', () => {
  test('are the same for the same seed and others for another', () => {
    expect(valuesIn()).toEqual(valuesIn(worldOf('test', pack, services, BANDS)))
    expect(valuesIn()).not.toEqual(valuesIn(worldOf('other', pack, services, BANDS)))
  })

  test('stay the same when the bank gets one more dimension', () => {
    const [first, ...rest] = pack.dimensions
    if (!first) throw new Error('no dimension')
    const fewer = worldOf('test', { ...pack, dimensions: [first] }, services, BANDS)
    const more = worldOf('test', { ...pack, dimensions: [first, ...rest] }, services, BANDS)
    const answers = simulate(fewer, '1234', 'large').answers
    expect(simulate(more, '1234', 'large').answers).toMatchObject(answers)
  })

  test('give every item a value it has, and every kind of answer occurs', () => {
    const all = many.slice(0, 300).map((one) => valuesIn(world, one))
    for (const { id, values } of items) {
      const given = new Set(all.map((v) => v[id] ?? 'missing'))
      expect(values).toEqual(expect.arrayContaining([...given]))
    }
    const answers = new Set(all.flatMap((v) => Object.values(v)))
    for (const kind of ['none', 'unknown', 'notApplicable', 'declined', 'noNeed', 'wantsNow', 'has'])
      expect(answers).toContain(kind)
  })

  test('come out as mature, on average, as their world says', () => {
    const bank = pack.dimensions.map((d) => ({ d, ids: d.indicators.map((i) => i.id) }))
    for (const band of BANDS) {
      const members = many.filter((m) => m.band === band).map((m) => simulate(world, m.ehak, band))
      for (const { d, ids } of bank) {
        const levels = members
          .filter((a) => a.mode === 'full')
          .flatMap((a) => ids.map((id) => a.answers[id]?.value))
          .flatMap((v) => (v?.kind === 'level' ? [v.level] : []))
        const mean = levels.reduce((sum: number, l) => sum + l, 0) / levels.length
        expect(Math.abs(mean - expectedDimension(world, band, d))).toBeLessThan(0.15)
      }
    }
  })

  test('are the more mature the larger their band, in every question', () => {
    for (const d of pack.dimensions)
      for (const { id } of d.indicators) {
        const [small = 0, middle = 0, large = 0] = BANDS.map((b) => expectedLevel(world, b, d.id, id))
        expect(small < middle && middle < large).toBe(true)
      }
  })

  test('are tallied exactly, band by band', () => {
    const some = [
      { band: 'small', values: { x: 'a' } },
      { band: 'large', values: { x: 'b' } },
      { band: 'large', values: { x: 'b' } },
    ]
    const item = { id: 'x', values: ['a', 'b'] }
    expect(tallies([item], [['small', 'middle'], ['large']], some)).toEqual([
      { item: 'x', band: 'small+middle', counts: { a: 1 } },
      { item: 'x', band: 'large', counts: { b: 2 } },
    ])
  })

  test('are made without naming a question, a service or a dimension', () => {
    const names = [...items.map((i) => i.id.split('/')[1] ?? ''), ...services.map((s) => s.id)]
    const long = names.filter((name) => name.length > 1)
    const text = sourcesIn('simulation').map((s) => read(s.path))
    const found = long.filter((name) => text.some((t) => t.includes(`'${name}'`)))
    expect(found).toEqual([])
  })
})
