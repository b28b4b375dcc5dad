import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorFacts } from '../../../domain/content.ts'
import { capacityOf, personsOf } from '../../../domain/delivery/capacity.ts'
import { dutiesOf } from '../../../domain/delivery/duties.ts'
import { FORMS, newLine, newScenario, type Scenario, WORKLOADS } from '../../../domain/financing/scenario.ts'
import { duties, facts, services } from '../../content/files.ts'

const ID = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'
const three = () => ({ count: 3, population: 3000 })

const base: Scenario = {
  ...newScenario(ID, 'x', 2027),
  fullTime: 1600_00,
  lines: [{ ...newLine('aa'), counts: { onboardings: 2 } }, newLine('bb')],
  work: [
    {
      service: 'aa',
      form: 'federation',
      role: 'nõustaja',
      hours: { perYear: 100_00, perMember: 10_00, perOnboarding: 20_50 },
    },
    { service: 'bb', form: 'federation', role: 'nõustaja', hours: { perYear: 629_00 } },
    { service: 'aa', form: 'regionalGroup', role: 'nõustaja', hours: { perYear: 100_00, perMember: 10_00 } },
  ],
}

describe('Capacity', () => {
  test('is what was entered: a year, for each participant and for each new one', () => {
    expect(capacityOf(base, 'federation', three, 'aa')).toEqual({
      roles: [{ role: 'nõustaja', hours: 171_00, persons: 11 }],
      total: { hours: 171_00, persons: 11 },
      groupsMissing: false,
    })
  })

  test('adds up to the organisation a form needs, by role', () => {
    expect(capacityOf(base, 'federation', three).roles).toEqual([
      { role: 'nõustaja', hours: 800_00, persons: 50 },
    ])
    expect(capacityOf(base, 'state', three)).toEqual({
      roles: [],
      total: { hours: 0, persons: 0 },
      groupsMissing: false,
    })
  })

  test('of regional groups counts yearly work once in every group, and asks how many there are', () => {
    expect(capacityOf(base, 'regionalGroup', three).groupsMissing).toBe(true)
    const grouped = capacityOf({ ...base, groups: 4 }, 'regionalGroup', three)
    expect(grouped.groupsMissing).toBe(false)
    expect(grouped.total.hours).toBe(4 * 100_00 + 3 * 10_00)
  })

  test('says nothing of persons until a full-time year is entered', () => {
    const { fullTime: _, ...open } = base
    expect(capacityOf(open, 'federation', three).total).toEqual({ hours: 800_00, persons: undefined })
  })

  test('rounds persons to the nearest hundredth, halves up, in whole numbers', () => {
    expect(personsOf(800, 1600)).toBe(50)
    expect(personsOf(8, 1600)).toBe(1)
    expect(personsOf(7, 1600)).toBe(0)
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.integer({ min: 1, max: 10 ** 9 }), (hours, full) => {
        const exact = (BigInt(hours) * 200n + BigInt(full)) / (2n * BigInt(full))
        expect(BigInt(personsOf(hours, full) ?? -1)).toBe(exact)
      }),
    )
  })

  test('of the whole is the sum of its services, in every form and any order', () => {
    const hours = fc.record(Object.fromEntries(WORKLOADS.map((w) => [w, fc.nat(10 ** 6)])))
    const work = fc.array(
      fc.record({
        service: fc.constantFrom('aa', 'bb'),
        form: fc.constantFrom(...FORMS),
        role: fc.constantFrom('a', 'b', 'c'),
        hours,
      }),
    )
    fc.assert(
      fc.property(work, fc.nat(9), (rows, groups) => {
        const s = { ...base, work: rows, groups }
        for (const form of FORMS) {
          const whole = capacityOf(s, form, three)
          const parts = ['aa', 'bb'].map((id) => capacityOf(s, form, three, id).total.hours)
          expect(parts.reduce((a, b) => a + b, 0)).toBe(whole.total.hours)
          expect(capacityOf({ ...s, work: rows.toReversed() }, form, three)).toEqual(whole)
        }
      }),
    )
  })
})

test('Duties of a service are those of what it lifts, and the content knows each', () => {
  const byId = new Map(facts.map((f) => [f.id, f] satisfies [string, IndicatorFacts]))
  const all = services.flatMap((service) => dutiesOf(service, byId))
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter((id) => !duties.some((d) => d.id === id))).toEqual([])
  const cyber = services.find((s) => s.family === 'C')
  expect(cyber && new Set(dutiesOf(cyber, byId)).size).toBe(cyber && dutiesOf(cyber, byId).length)
})
