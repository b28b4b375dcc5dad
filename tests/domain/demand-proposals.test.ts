/** What the answers suggest about services, and what they must never suggest. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reduce } from '../../domain/actions.ts'
import type { Answers, Level } from '../../domain/assessment.ts'
import { indicatorsOf } from '../../domain/content.ts'
import { FAMILY_QUESTIONS, NO_DEMAND, NO_NEED } from '../../domain/demand.ts'
import { demandProgress, familiesOf, familyProgress } from '../../domain/demand-progress.ts'
import { countOpen, NEEDED_AT, openProposals, proposalsFor } from '../../domain/demand-proposals.ts'
import { fitOf, NEED_AT } from '../../domain/fit.ts'
import { pack, services } from '../content/files.ts'
import { anyAssessment, anyDemand } from './actions.arbitraries.ts'
import { answersTo, withAnswers } from './arbitraries.ts'

const ids = indicatorsOf(pack).map((i) => i.id)
const levelled = (level: Level): Answers =>
  Object.fromEntries(ids.map((id) => [id, { value: { kind: 'level', level }, revision: 1, at: 1 }]))
const proposed = (answers: Answers) => proposalsFor(services, withAnswers(pack, answers), pack)
const needIn = (answers: Answers, id: string) =>
  Number(proposed(answers).find((p) => p.service === id)?.need ?? -1)

describe('Proposals', () => {
  test('are none where nothing is answered, and none where everything is "don’t know"', () => {
    expect(proposed({})).toEqual([])
    const unknown = Object.fromEntries(
      ids.map((id) => [id, { value: { kind: 'unknown' as const }, revision: 1, at: 1 }]),
    )
    expect(proposed(unknown)).toEqual([])
  })

  test('follow the verdict, and are highest at 2: how soon a service is needed the answers do not say', () => {
    fc.assert(
      fc.property(answersTo(ids), (answers) => {
        const all = new Map(proposed(answers).map((p) => [p.service, p]))
        for (const service of services) {
          const { verdict, need } = fitOf(service, answers, pack)
          const expected = {
            fitsNow: need >= NEEDED_AT ? '2' : '1',
            fitsAfter: need >= NEEDED_AT ? '2' : '1',
            littleNeed: '0',
            covered: '0',
            cannotTell: undefined,
          }[verdict]
          expect(all.get(service.id)?.need).toBe(expected)
          if (expected === '1' || expected === '2') expect(need).toBeGreaterThanOrEqual(NEED_AT)
        }
      }),
    )
  })

  test('of a need never appear or grow because an answer is missing, and "we do not have it" never either', () => {
    const gone = fc.tuple(answersTo(ids), fc.subarray(ids, { minLength: 1 }))
    fc.assert(
      fc.property(gone, fc.boolean(), ([answers, lost], asUnknown) => {
        const fewer = Object.fromEntries(
          Object.entries(answers).flatMap(([id, answer]) =>
            !lost.includes(id)
              ? [[id, answer]]
              : asUnknown
                ? [[id, { ...answer, value: { kind: 'unknown' as const } }]]
                : [],
          ),
        )
        const before = new Map(proposed(answers).map((p) => [p.service, p]))
        for (const p of proposed(fewer)) {
          if (p.need !== undefined && p.need !== '0')
            expect(Number(p.need)).toBeLessThanOrEqual(Number(before.get(p.service)?.need))
          if (p.have !== undefined && !p.fit.reasons.some((r) => r.state === 'notApplicable'))
            expect(before.get(p.service)?.have).toBe(p.have)
        }
      }),
    )
  })

  test('of a need never grow when an answer gets better', () => {
    for (const service of services)
      for (const level of [0, 1, 2, 3] as const)
        expect(needIn(levelled((level + 1) as Level), service.id)).toBeLessThanOrEqual(
          needIn(levelled(level), service.id),
        )
  })

  test('say that a service is not there only where everything it lifts is known and weak', () => {
    for (const p of proposed(levelled(1))) expect(p.have).toBe('no')
    for (const p of proposed(levelled(2))) expect(p.have).toBeUndefined()
    const [first] = services
    const lifted = first?.lifts[0]?.indicator ?? ''
    const { [lifted]: _unknown, ...rest } = levelled(0)
    expect(proposed(rest).find((p) => p.service === first?.id)?.have).toBeUndefined()
  })

  test('say nothing about who provides what is covered', () => {
    for (const p of proposed(levelled(4))) expect(p).toMatchObject({ have: undefined, need: '0' })
    expect(proposed(levelled(4))).toHaveLength(services.length)
  })

  test('do not depend on the order of the answers or of the services', () => {
    fc.assert(
      fc.property(answersTo(ids), (answers) => {
        const turned = Object.fromEntries(Object.entries(answers).toReversed())
        const back = proposalsFor(services.toReversed(), withAnswers(pack, turned), pack)
        expect(back.toReversed()).toEqual(proposed(answers))
      }),
    )
  })

  test('are no answers until they are accepted, and are all answered then', () => {
    fc.assert(
      fc.property(anyAssessment, (a) => {
        const all = proposalsFor(services, a, pack)
        const open = openProposals(all, a.demand)
        const before = demandProgress(services, a.demand)
        const after = reduce(a, { type: 'demandAccept', proposed: open }, 1).demand
        expect(demandProgress(services, after).done).toBe(before.done + countOpen(open))
        expect(openProposals(all, after)).toEqual({})
        for (const [id, given] of Object.entries(a.demand.services))
          expect(after.services[id]).toMatchObject(strip(given))
      }),
    )
  })
})

const strip = ({ at: _at, ...rest }: { at: number }) => rest

describe('Progress', () => {
  const whole = services.length * 2 + familiesOf(services).length * Object.keys(FAMILY_QUESTIONS).length

  test('begins with nothing of everything', () => {
    expect(demandProgress(services, NO_DEMAND)).toEqual({ done: 0, of: whole })
  })

  test('counts what the families say together, and a service of no catalogue not at all', () => {
    fc.assert(
      fc.property(anyDemand, (demand) => {
        const parts = familiesOf(services).map((f) => familyProgress(services, demand, f).done)
        const { done, of } = demandProgress(services, demand)
        expect(done).toBe(parts.reduce((a, b) => a + b, 0))
        expect(of).toBe(whole)
        expect(done).toBeLessThanOrEqual(of)
        const { 'no-longer-there': _gone, ...there } = demand.services
        expect(demandProgress(services, { ...demand, services: there }).done).toBe(done)
      }),
    )
  })

  test('takes "no need" for five answers and "don’t know" for one', () => {
    const family = Object.fromEntries(Object.keys(FAMILY_QUESTIONS).map((q) => [q, NO_NEED]))
    expect(familyProgress(services, { services: {}, families: { P: family } }, 'P').done).toBe(5)
    expect(familyProgress(services, { services: {}, families: { P: { fee: 'unknown' } } }, 'P').done).toBe(1)
    expect(demandProgress(services, { services: { volis: { need: 'unknown' } }, families: {} }).done).toBe(1)
  })
})
