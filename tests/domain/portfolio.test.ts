/** The laws of the order: what weights, ranges and the other services may change, and what they may not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, type Component, CRITERIA, DRAWS } from '../../domain/portfolio/candidates.ts'
import { EQUAL, FIRST, portfolioOf, scoreOf, type Weights } from '../../domain/portfolio.ts'

const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const component = fc.tuple(share, share, fc.integer({ min: 0, max: 1000 })).map(([a, b, turn]): Component => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  const at = (draw: number) => ((draw * 37 + turn * 11) % 101) / 100
  return { range: { low, high }, draws: Array.from({ length: DRAWS }, (_, d) => low + at(d) * (high - low)) }
})
const candidates = (complete = true) =>
  fc
    .array(
      fc.record({ need: component, demand: component, readiness: component, known: fc.integer({ max: 9 }) }),
      { minLength: 1, maxLength: 9 },
    )
    .map((all) =>
      all.map(
        ({ need, demand, readiness, known }, at): Candidate => ({
          service: `s${at}`,
          criteria: complete || known > 2 ? { need, demand, readiness } : { need },
        }),
      ),
    )
const weight = fc.constantFrom(0, 0.5, 1, 1.5, 2, 3)
const weights: fc.Arbitrary<Weights> = fc.record({ need: weight, demand: weight, readiness: weight })
const times = (w: Weights, factor: number): Weights => ({
  need: w.need * factor,
  demand: w.demand * factor,
  readiness: w.readiness * factor,
})
const values = fc.record({ need: share, demand: share, readiness: share })

describe('A score', () => {
  test('lies between 0 and 1, and never falls when need, demand or readiness rises', () => {
    fc.assert(
      fc.property(values, weights, fc.constantFrom(...CRITERIA), share, (v, w, criterion, more) => {
        const score = scoreOf(v, w)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        const raised = { ...v, [criterion]: Math.max(v[criterion], more) }
        expect(scoreOf(raised, w)).toBeGreaterThanOrEqual(score)
      }),
    )
  })

  test('is nothing where one weighed criterion is nothing, and does not look at what is not weighed', () => {
    expect(scoreOf({ need: 1, demand: 0, readiness: 1 }, EQUAL)).toBe(0)
    expect(scoreOf({ need: 0.25, demand: 0, readiness: 0 }, { need: 3, demand: 0, readiness: 0 })).toBe(0.25)
  })

  test('depends on how the weights stand to one another alone', () => {
    fc.assert(
      fc.property(values, weights, fc.constantFrom(0.1, 0.3, 3, 7), (v, w, factor) => {
        expect(scoreOf(v, times(w, factor))).toBeCloseTo(scoreOf(v, w), 12)
      }),
    )
  })
})

describe('The order of services', () => {
  test('ties everywhere when nothing is weighed', () => {
    fc.assert(
      fc.property(candidates(false), (all) => {
        const { rows, left } = portfolioOf(all, { need: 0, demand: 0, readiness: 0 })
        expect(left).toEqual([])
        for (const row of rows) {
          expect(row.possible).toEqual({ low: 1, high: all.length })
          expect(row.usual).toEqual({ low: 1, high: all.length })
          expect(row.tier).toBe(1)
          expect(row.first).toBe(all.length <= FIRST ? DRAWS : 0)
        }
      }),
    )
  })

  test('is the same with all weights twice as large', () => {
    fc.assert(
      fc.property(candidates(), weights, (all, w) => {
        expect(portfolioOf(all, times(w, 2))).toEqual(portfolioOf(all, w))
      }),
    )
  })

  test('says the same of a service wherever it stands in the catalogue', () => {
    const shuffled = candidates(false).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, weights, ([all, other], w) => {
        expect(portfolioOf(other, w).rows).toEqual(portfolioOf(all, w).rows)
      }),
    )
  })

  test('never narrows the possible places when ranges widen', () => {
    const wide = fc.tuple(share, share)
    fc.assert(
      fc.property(candidates(), fc.array(wide, { minLength: 9, maxLength: 9 }), weights, (all, more, w) => {
        const widened = all.map(({ service, criteria }, at): Candidate => {
          const [down = 0, up = 0] = more[at] ?? []
          const wider = ({ range: { low, high }, draws }: Component): Component => ({
            range: { low: Math.max(0, low - down), high: Math.min(1, high + up) },
            draws,
          })
          const { need, demand, readiness } = criteria as Required<typeof criteria>
          return {
            service,
            criteria: { need: wider(need), demand: wider(demand), readiness: wider(readiness) },
          }
        })
        const after = new Map(portfolioOf(widened, w).rows.map((r) => [r.service, r.possible]))
        for (const { service, possible } of portfolioOf(all, w).rows) {
          expect(after.get(service)?.low).toBeLessThanOrEqual(possible.low)
          expect(after.get(service)?.high).toBeGreaterThanOrEqual(possible.high)
        }
      }),
    )
  })

  test('stands within the possible places, mostly stands within them too, and tiers only go down the order', () => {
    fc.assert(
      fc.property(candidates(), weights, (all, w) => {
        let tier = 1
        for (const [at, row] of portfolioOf(all, w).rows.entries()) {
          expect(row.possible.low).toBeLessThanOrEqual(at + 1)
          expect(row.possible.high).toBeGreaterThanOrEqual(at + 1)
          expect(row.usual.low).toBeGreaterThanOrEqual(row.possible.low)
          expect(row.usual.high).toBeLessThanOrEqual(row.possible.high)
          expect([tier, tier + 1]).toContain(row.tier)
          tier = row.tier
        }
      }),
    )
  })

  test('leaves out what the release says nothing of, says what is missing, and asks only for what is weighed', () => {
    const some: Component = { range: { low: 0.2, high: 0.3 }, draws: Array(DRAWS).fill(0.25) }
    const all: Candidate[] = [
      { service: 'whole', criteria: { need: some, demand: some, readiness: some } },
      { service: 'half', criteria: { need: some } },
    ]
    expect(portfolioOf(all, EQUAL)).toMatchObject({
      rows: [{ service: 'whole' }],
      left: [{ service: 'half', missing: ['demand', 'readiness'] }],
    })
    expect(portfolioOf(all, { need: 1, demand: 0, readiness: 0 }).rows).toHaveLength(2)
  })

  test('is certain where ranges are apart, and one tier where they are not', () => {
    const at = (low: number, high: number, turn: number): Candidate => {
      const draws = Array.from(
        { length: DRAWS },
        (_, d) => low + (((d * 37 + turn) % 100) / 100) * (high - low),
      )
      const own: Component = { range: { low, high }, draws }
      return { service: `s${turn}`, criteria: { need: own, demand: own, readiness: own } }
    }
    const apart = portfolioOf([at(0.8, 0.9, 1), at(0.5, 0.6, 2), at(0.1, 0.2, 3), at(0, 0.05, 4)], EQUAL).rows
    expect(apart.map((r) => [r.tier, r.possible, r.first, r.firstMoved])).toEqual([
      [1, { low: 1, high: 1 }, 100, 100],
      [2, { low: 2, high: 2 }, 100, 100],
      [3, { low: 3, high: 3 }, 100, 100],
      [4, { low: 4, high: 4 }, 0, 0],
    ])
    const together = portfolioOf([at(0.4, 0.6, 1), at(0.4, 0.6, 50), at(0.41, 0.6, 20)], EQUAL).rows
    expect(together.map((r) => r.tier)).toEqual([1, 1, 1])
    expect(together.every((r) => r.possible.high === 3 && r.possible.low === 1)).toBe(true)
  })
})
