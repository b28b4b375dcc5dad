import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Level } from '../../domain/assessment.ts'
import { indicatorsOf, type Service } from '../../domain/content.ts'
import { levelsOf, project } from '../../domain/whatif.ts'
import { atLevel, shuffled, valued, WORLDS } from './arbitraries.ts'

const ceilingOf = (services: readonly Service[], id: string): number =>
  Math.max(-1, ...services.flatMap((s) => s.lifts.filter((l) => l.indicator === id).map((l) => l.ceiling)))

describe.each(WORLDS)('What-if, over $content,', ({ world }) => {
  const choice = world.chain((w) =>
    fc.record({
      start: fc.constant(levelsOf(w.answers)),
      chosen: fc.subarray(w.services),
      more: fc.constantFrom(...w.services),
      keep: fc.subarray(indicatorsOf(w.pack).map((i) => i.id)).map((ids) => new Set(ids)),
    }),
  )

  test('never lowers a projected level when one more service is taken', () => {
    fc.assert(
      fc.property(choice, ({ start, chosen, more, keep }) => {
        const fewer = project(start, chosen, keep)
        const after = project(start, [...chosen, more], keep)
        for (const [id, level] of Object.entries(fewer)) expect(after[id]).toBeGreaterThanOrEqual(level)
      }),
    )
  })

  test('never lowers a level and never lifts one above the highest ceiling of the services taken', () => {
    fc.assert(
      fc.property(choice, ({ start, chosen, keep }) => {
        for (const [id, level] of Object.entries(project(start, chosen, keep))) {
          const before = start[id] ?? Number.NaN
          expect(level).toBeGreaterThanOrEqual(before)
          expect(level).toBeLessThanOrEqual(Math.max(before, ceilingOf(chosen, id)))
        }
      }),
    )
  })

  test('gives the same whatever the order of the services, and when one is named twice', () => {
    const jumbled = choice.chain((c) => fc.record({ c: fc.constant(c), other: shuffled(c.chosen) }))
    fc.assert(
      fc.property(jumbled, ({ c, other }) => {
        const straight = project(c.start, c.chosen, c.keep)
        expect(project(c.start, other, c.keep)).toEqual(straight)
        expect(project(c.start, [...other, ...other], c.keep)).toEqual(straight)
      }),
    )
  })

  test('leaves unknown what is unknown, and keeps what is to be kept', () => {
    fc.assert(
      fc.property(choice, ({ start, chosen, keep }) => {
        const after = project(start, chosen, keep)
        expect(Object.keys(after).sort()).toEqual(Object.keys(start).sort())
        for (const id of keep) expect(after[id]).toBe(start[id])
      }),
    )
  })

  test('changes nothing without services, and nothing in what it was given', () => {
    fc.assert(
      fc.property(choice, ({ start, chosen, keep }) => {
        const frozen = Object.freeze({ ...start })
        expect(project(frozen, [], keep)).toEqual(start)
        project(frozen, chosen, keep)
        expect(frozen).toEqual(start)
      }),
    )
  })

  test('once more with the same services lifts nothing further', () => {
    fc.assert(
      fc.property(choice, ({ start, chosen, keep }) => {
        const once = project(start, chosen, keep)
        expect(project(once, chosen, keep)).toEqual(once)
      }),
    )
  })
})

describe('A service waits for its prerequisites', () => {
  const service = (
    id: string,
    needs: [string, 1 | 2 | 3 | 4][],
    lifts: [string, 1 | 2 | 3 | 4][],
  ): Service => ({
    id,
    family: 'S',
    status: 'operating',
    validAsOf: '2026-01-01',
    sources: [],
    delivery: [],
    financing: [],
    prerequisites: needs.map(([indicator, level]) => ({ indicator, level })),
    lifts: lifts.map(([indicator, ceiling]) => ({ indicator, ceiling, weight: 1 })),
    capacity: { effort: 'small', needs: [] },
  })
  const start = { '1.1': 1, '1.2': 0 } satisfies Record<string, Level>
  const second = service('second', [['1.1', 3]], [['1.2', 2]])

  test('and lifts nothing while they are missing', () => {
    expect(project(start, [second])).toEqual(start)
  })

  test('but takes what another service has lifted', () => {
    expect(project(start, [second, service('first', [], [['1.1', 3]])])).toEqual({ '1.1': 3, '1.2': 2 })
  })
})

test('The levels of a municipality are its answered levels and nothing else', () => {
  const answers = valued(atLevel(atLevel({}, '1.1', 0), '1.2', 4), '1.3', { kind: 'unknown' })
  expect(levelsOf(answers)).toEqual({ '1.1': 0, '1.2': 4 })
})
