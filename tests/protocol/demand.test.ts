/** What is said about services, as it would be sealed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reduce } from '../../domain/actions.ts'
import { FAMILY_QUESTIONS, NO_NEED } from '../../domain/demand.ts'
import { openProposals, proposalsFor } from '../../domain/demand-proposals.ts'
import { NONE } from '../../protocol/item.ts'
import { valuesOf } from '../../protocol/values.ts'
import { pack, services } from '../content/files.ts'
import { anyAssessment, onDemand } from '../domain/actions.arbitraries.ts'
import { withAnswers } from '../domain/arbitraries.ts'
import { realItems } from './sample.ts'

const sealed = (a: Parameters<typeof valuesOf>[1]) => valuesOf(realItems, a, a.demand, pack, services)

describe('What an assessment says about services', () => {
  test('is sealed as one of the values the items know, whatever was said, and nothing besides', () => {
    const values = new Map(realItems.map((i) => [i.id, i.values]))
    fc.assert(
      fc.property(anyAssessment, fc.array(onDemand, { maxLength: 6 }), (a, actions) => {
        const after = sealed(actions.reduce((state, action) => reduce(state, action, 1), a))
        expect(Object.keys(after)).toEqual([...values.keys()])
        for (const [id, value] of Object.entries(after)) expect(values.get(id), id).toContain(value)
        expect(JSON.stringify(after)).not.toContain('no-longer-there')
      }),
    )
  })

  test('is what was answered: proposals change no value before they are accepted', () => {
    fc.assert(
      fc.property(anyAssessment, (a) => {
        const empty = { ...a, demand: { services: {}, families: {} } }
        const before = sealed(empty)
        for (const { id } of services)
          expect([before[`service/${id}/have`], before[`service/${id}/need`]]).toEqual([NONE, NONE])
        const proposed = openProposals(proposalsFor(services, empty, pack), empty.demand)
        const after = sealed(reduce(empty, { type: 'demandAccept', proposed }, 1))
        for (const { id } of services) {
          expect(after[`service/${id}/have`]).toBe(proposed[id]?.have ?? NONE)
          expect(after[`service/${id}/need`]).toBe(proposed[id]?.need ?? NONE)
        }
      }),
    )
  })

  test('is five times "no need" for a family of which nothing is needed', () => {
    const none = { type: 'demandFamily', family: 'P', given: { when: NO_NEED } } as const
    const values = sealed(reduce(withAnswers(pack, {}), none, 1))
    for (const question of Object.keys(FAMILY_QUESTIONS)) {
      expect(values[`family/P/${question}`]).toBe(NO_NEED)
      expect(values[`family/A/${question}`]).toBe(NONE)
    }
  })
})
