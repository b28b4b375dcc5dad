/** The companion block: what can be answered, and what never happens to it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOf, reduce } from '../../domain/actions.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { Assessment as Schema } from '../../domain/assessment-schema.ts'
import {
  FAMILY_QUESTIONS,
  type FamilyQuestion,
  NO_DEMAND,
  NO_NEED,
  needsNothing,
  withFamily,
} from '../../domain/demand.ts'
import { demandClear, demandRestoreAt, isDemandAction } from '../../domain/demand-actions.ts'
import { pack } from '../content/files.ts'
import { anyAction, anyAssessment, anyDemand, onDemand } from './actions.arbitraries.ts'
import { withAnswers } from './arbitraries.ts'

const NOW = 1_800_000_000_000
const QUESTIONS = Object.keys(FAMILY_QUESTIONS) as FamilyQuestion[]
const blank = withAnswers(pack, {})
const done = (a: Assessment, ...actions: Parameters<typeof reduce>[1][]) =>
  actions.reduce((state, action) => reduce(state, action, NOW), a)

describe('Whatever is said about services,', () => {
  test('no answer to a question of the assessment changes, and no other action changes the services', () => {
    fc.assert(
      fc.property(anyAssessment, anyAction, (a, action) => {
        const next = reduce(a, action, NOW)
        if (isDemandAction(action)) expect({ ...next, ...meta(a), demand: a.demand }).toEqual(a)
        else expect(next.demand).toBe(a.demand)
      }),
    )
  })

  test('"no need" stands in all five answers of a family or in none', () => {
    fc.assert(
      fc.property(
        fc.array(
          onDemand.filter((x) => x.type !== 'demandRestore'),
          { maxLength: 15 },
        ),
        (actions) => {
          for (const family of Object.values(done(blank, ...actions).demand.families))
            expect([0, 5]).toContain(QUESTIONS.filter((q) => family?.[q] === NO_NEED).length)
        },
      ),
    )
  })

  test('an entry that holds nothing does not stay', () => {
    fc.assert(
      fc.property(anyAssessment, fc.array(onDemand, { maxLength: 10 }), (a, actions) => {
        const { services, families } = done(a, ...actions).demand
        for (const entry of [...Object.values(services), ...Object.values(families)]) {
          expect(Object.keys(entry).length).toBeGreaterThan(1)
          expect(Object.values(entry)).not.toContain(undefined)
        }
      }),
    )
  })

  test('only the places an action names change', () => {
    fc.assert(
      fc.property(anyAssessment, onDemand, (a, action) => {
        const next = reduce(a, action, NOW)
        const places = new Set(
          [...placesIn(a), ...placesIn(next)].filter((p) => !placesOf(action).includes(p)),
        )
        for (const place of places)
          expect(demandRestoreAt(next.demand, place)).toEqual(demandRestoreAt(a.demand, place))
      }),
    )
  })

  test('it can be taken away as a whole and stored at every step', () => {
    fc.assert(
      fc.property(anyAssessment, (a) => {
        const empty = reduce(a, demandClear(a.demand), NOW)
        expect(empty.demand).toEqual(NO_DEMAND)
        expect(Schema.parse(empty)).toEqual(empty)
      }),
    )
  })
})

const meta = ({ rev, updatedAt }: Assessment) => ({ rev, updatedAt })
const placesIn = ({ demand }: Assessment) => [
  ...Object.keys(demand.services).map((s) => `service/${s}`),
  ...Object.keys(demand.families).map((f) => `family/${f}`),
]

describe('A place', () => {
  test('of a service or a family gives back what is there, by an action that puts it there again', () => {
    fc.assert(
      fc.property(anyDemand, (demand) => {
        const a = { ...blank, demand }
        const back = placesIn(a).flatMap((p) => demandRestoreAt(demand, p) ?? [])
        expect(done(blank, ...back).demand).toEqual(demand)
      }),
    )
  })

  test('of a question is none of the services', () => {
    expect(demandRestoreAt(NO_DEMAND, '1.1')).toBeUndefined()
  })

  test('where nothing is gives back nothing', () => {
    const nothing = demandRestoreAt(NO_DEMAND, 'service/volis')
    const answered = { type: 'demandService', service: 'volis', given: { need: '1' } } as const
    expect(nothing && done(blank, answered, nothing).demand).toEqual(NO_DEMAND)
  })
})

describe('A service', () => {
  const volis = (have?: 'own', need?: '2') =>
    ({
      type: 'demandService',
      service: 'volis',
      given: { ...(have && { have }), ...(need && { need }) },
    }) as const

  test('is answered in two parts, each on its own', () => {
    expect(done(blank, volis('own'), volis(undefined, '2')).demand.services).toEqual({
      volis: { have: 'own', need: '2', at: NOW },
    })
  })

  test('loses an answer that is taken away, and is gone with its last', () => {
    const none = (key: 'have' | 'need') =>
      ({ type: 'demandService', service: 'volis', given: { [key]: undefined } }) as const
    const both = done(blank, volis('own', '2'))
    expect(done(both, none('have')).demand.services).toEqual({ volis: { need: '2', at: NOW } })
    expect(done(both, none('have'), none('need')).demand.services).toEqual({})
  })

  test('of no catalogue keeps its answer while others change', () => {
    const old = { ...blank, demand: { ...NO_DEMAND, services: { gone: { need: '3' as const, at: 1 } } } }
    expect(
      done(old, volis('own'), { type: 'demandAccept', proposed: { dhx: { need: '0' } } }).demand.services,
    ).toMatchObject({ gone: { need: '3', at: 1 } })
  })
})

describe('Accepting proposals', () => {
  test('fills what is empty and never changes what was answered, also when another page was faster', () => {
    fc.assert(
      fc.property(anyAssessment, onDemand, (a, action) => {
        if (action.type !== 'demandAccept') return
        const next = reduce(a, action, NOW).demand.services
        for (const [id, { have, need }] of Object.entries(action.proposed)) {
          const before = a.demand.services[id]
          expect(next[id]?.have).toBe(before?.have ?? have)
          expect(next[id]?.need).toBe(before?.need ?? need)
        }
      }),
    )
  })

  test('leaves alone, to the moment, what needs no filling', () => {
    const full = { ...blank, demand: { ...NO_DEMAND, services: { volis: { need: '0' as const, at: 1 } } } }
    const accept = { type: 'demandAccept', proposed: { volis: { need: '3' }, dhx: {} } } as const
    expect(reduce(full, accept, NOW).demand).toEqual(full.demand)
  })
})

describe('A family', () => {
  const all = Object.fromEntries(QUESTIONS.map((q) => [q, NO_NEED]))

  test.each(QUESTIONS)('of which %s is answered with "no need" is not needed at all', (question) => {
    expect(withFamily({ fee: 'to1000', when: 'later' }, { [question]: NO_NEED })).toEqual(all)
    expect(needsNothing(withFamily({}, { [question]: NO_NEED }))).toBe(true)
  })

  test.each(QUESTIONS)('is needed again as soon as %s says something else', (question) => {
    expect(withFamily(all, { [question]: 'unknown' })).toEqual({ [question]: 'unknown' })
    expect(withFamily(all, { [question]: undefined })).toEqual({})
  })

  test('of which nothing was said is not one that is not needed', () => {
    expect(needsNothing(undefined)).toBe(false)
    expect(needsNothing({})).toBe(false)
    expect(needsNothing({ when: NO_NEED })).toBe(false)
  })
})
