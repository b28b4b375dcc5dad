/** How many lie below a level, and whom that concerns. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Shape } from '../../domain/publication/shape.ts'
import { publish } from '../../domain/publication.ts'
import { figuresOf } from '../../domain/report/figures.ts'
import { belowOf, dutiesOf, leastLifted, liftsOf } from '../../domain/value.ts'
import { benefits, duties, facts, pack, services } from '../content/files.ts'

const VALUES = ['0', '1', '2', '3', '4']
const shape = (grouped: boolean): Shape => ({
  units: VALUES.map((v) => ({ values: [v], level: Number(v) })),
  groups: [[0, 1], [2], [3, 4]],
  ordered: true,
  from: grouped ? 15 : Number.POSITIVE_INFINITY,
  without: [],
  parts: {},
})

test('How many lie below a level is always within what is said, with groups and from the mean alone', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(sizes, fc.boolean(), fc.constantFrom(1, 2, 3, 4), (given, grouped, ceiling) => {
      const counts = Object.fromEntries(VALUES.map((v, at) => [v, given[at] ?? 0]))
      const [whole] = publish(shape(grouped), [counts], 5)
      if (!whole) return
      const { n, mean, most, groups } = whole
      const [figures] = figuresOf(
        [{ id: 'answer/1.1', values: VALUES }],
        [{ item: 'answer/1.1', band: 'all', n, mean, most, groups }],
        { k: 5 },
      )
      const below = figures?.whole && belowOf(figures.whole, ceiling)
      const real = given.slice(0, ceiling).reduce((a, b) => a + b, 0)
      expect(below?.low).toBeLessThanOrEqual(real)
      expect(below?.high).toBeGreaterThanOrEqual(real)
    }),
  )
})

describe('The value of a service', () => {
  test.each(services)('$id is said indicator by indicator, each for somebody', (service) => {
    const lifts = liftsOf(service, pack, benefits, () => undefined)
    expect(lifts.map((l) => l.indicator)).toEqual(service.lifts.map((l) => l.indicator))
    for (const lift of lifts) {
      expect(lift.who.length).toBeGreaterThan(0)
      expect(lift.below).toBeUndefined()
    }
    expect(leastLifted(lifts, 'residents')).toBeUndefined()
  })

  test('for those it serves is at least the largest of its indicators, and never their sum', () => {
    const lift = (indicator: string, low: number) =>
      ({ indicator, ceiling: 2, below: { low, high: low + 4 }, who: ['residents'] }) as const
    expect(leastLifted([lift('3.1', 20), lift('3.3', 35)], 'residents')).toBe(35)
    expect(leastLifted([lift('3.1', 20)], 'officials')).toBeUndefined()
  })

  test('touches the duties of what it lifts, and no others', () => {
    const factsOf = (id: string) => facts.find((f) => f.id === id)
    for (const service of services)
      for (const { duty, indicators } of dutiesOf(service, factsOf)) {
        expect(duties.map((d) => d.id)).toContain(duty)
        for (const id of indicators) expect(factsOf(id)?.duties).toContain(duty)
      }
    const touched = (id: string) => {
      const service = services.find((s) => s.id === id)
      return service ? dutiesOf(service, factsOf).map((d) => d.duty) : []
    }
    expect(touched('kyber')).toContain('eits')
    expect(touched('volis')).not.toContain('eits')
  })
})
