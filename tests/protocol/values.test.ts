/** What single answers are sealed as: exactly these values, for exactly these answers. */
import { describe, expect, test } from 'vitest'
import { type Answers, newAssessment } from '../../domain/assessment.ts'
import { indicatorsOf, type Requirement, type Service } from '../../domain/content.ts'
import type { Demand } from '../../domain/demand.ts'
import { itemsOf, missingValues, requirementsOf } from '../../protocol/items.ts'
import { valuesOf } from '../../protocol/values.ts'
import { pack, services } from '../content/files.ts'
import { atLevel } from '../domain/arbitraries.ts'
import { realItems } from './sample.ts'

const fresh = newAssessment(pack, 'aaaaaaaa', 'x', 'full', 0)
const NOTHING: Demand = { services: {}, families: {} }
const [a = '', b = '', c = '', d = '', e = ''] = indicatorsOf(pack).map(({ id }) => id)
const needs = (indicator: string, level: Requirement['level']): Requirement => ({ indicator, level })
const [real] = services
if (!real) throw new Error('no service')

/** A service that asks for these things, and those of its capacity. */
const asking = (prerequisites: Requirement[], capacity: Requirement[] = []): Service => ({
  ...real,
  prerequisites,
  capacity: { ...real.capacity, needs: capacity },
})
const FOUR = asking([needs(a, 2), needs(b, 3), needs(c, 1)], [needs(a, 2), needs(d, 2)])

const valuesIn = (service: Service, answers: Answers, demand = NOTHING) =>
  valuesOf(itemsOf(pack, [service]), { ...fresh, answers }, demand, pack, [service])
const levels = (...all: [string, 0 | 1 | 2 | 3 | 4][]): Answers =>
  all.reduce<Answers>((answers, [id, level]) => atLevel(answers, id, level), {})
const notApplicable = { value: { kind: 'notApplicable' as const, reason: 'x' }, revision: 1, at: 1 }

describe('What a service asks for', () => {
  test('are its prerequisites, then what its capacity needs', () => {
    expect(requirementsOf(FOUR)).toEqual([needs(a, 2), needs(b, 3), needs(c, 1), needs(a, 2), needs(d, 2)])
  })

  test('is named for the first three, each once; the rest is other', () => {
    expect(missingValues(FOUR)).toEqual(['none', 'met', `${a}-2`, `${b}-3`, `${c}-1`, 'other'])
    expect(missingValues(asking([needs(a, 2), needs(b, 3)], [needs(c, 1)]))).toEqual([
      ...['none', 'met', `${a}-2`, `${b}-3`, `${c}-1`],
    ])
    expect(missingValues(asking([]))).toEqual(['none', 'met'])
  })

  test('is missing where the level is not reached: the first such thing', () => {
    const missing = (answers: Answers) => valuesIn(FOUR, answers)[`service/${real.id}/missing`]
    expect(missing(levels([e, 4]))).toBe(`${a}-2`)
    expect(missing(levels([a, 1]))).toBe(`${a}-2`)
    expect(missing(levels([a, 2], [b, 2]))).toBe(`${b}-3`)
    expect(missing(levels([a, 2], [b, 3]))).toBe(`${c}-1`)
    expect(missing(levels([a, 2], [b, 3], [c, 1], [d, 1]))).toBe('other')
    expect(missing(levels([a, 2], [b, 3], [c, 1], [d, 2]))).toBe('met')
    expect(missing({ ...levels([b, 4], [c, 4], [d, 4]), [a]: notApplicable })).toBe('met')
    expect(missing({})).toBe('none')
  })
})

describe('Answers and dimensions', () => {
  const at = (id: string, answers: Answers) =>
    valuesOf(realItems, { ...fresh, answers }, NOTHING, pack, services)[id]

  test('are sealed by their level or by what was said instead', () => {
    const said = (kind: 'unknown' | 'declined') => ({ [a]: { value: { kind }, revision: 1, at: 1 } })
    expect(at(`answer/${a}`, levels([a, 3]))).toBe('3')
    expect([at(`answer/${a}`, said('unknown')), at(`answer/${a}`, said('declined'))]).toEqual([
      'unknown',
      'declined',
    ])
    expect(at(`answer/${a}`, { [a]: notApplicable })).toBe('notApplicable')
    expect([
      at(`answer/${b}`, levels([a, 3])),
      at(`answer/${a}`, { [a]: { note: 'x', revision: 1, at: 1 } }),
    ]).toEqual([...['none', 'none']])
  })

  test('of full coverage and of short are told apart', () => {
    const [dimension] = pack.dimensions
    const all = levels(...(dimension?.indicators ?? []).map(({ id }): [string, 3] => [id, 3]))
    expect(at(`dimension/${dimension?.id}`, all)).toBe('full-3')
    expect(at(`dimension/${pack.dimensions[1]?.id}`, all)).toBe('none')
  })
})

describe('Demand', () => {
  const none = levels(...indicatorsOf(pack).map(({ id }): [string, 0] => [id, 0]))
  const classes = (
    have: Demand['services'][string]['have'],
    need: Demand['services'][string]['need'],
    service: Service,
    answers: Answers,
  ) => {
    const values = valuesIn(service, answers, { services: { [service.id]: { have, need } }, families: {} })
    return [values[`service/${service.id}/verdict`], values[`service/${service.id}/class`]]
  }
  /** Everything of it is missing at level nought, or nothing is. */
  const ready = asking([])
  const notReady = asking([needs(a, 1)])

  test('is joined with what fits: now, or after something else', () => {
    expect(classes('no', '2', ready, none)).toEqual(['fitsNow', 'wantsNow'])
    expect(classes('no', '3', ready, none)).toEqual(['fitsNow', 'wantsNow'])
    expect(classes('no', '2', notReady, none)).toEqual(['fitsAfter', 'wantsLater'])
    expect(classes(undefined, '3', notReady, none)).toEqual(['fitsAfter', 'wantsLater'])
    expect(classes('no', '0', ready, none)).toEqual(['fitsNow', 'fitsUnwanted'])
    expect(classes('no', '0', notReady, none)).toEqual(['fitsAfter', 'fitsUnwanted'])
    expect(classes('no', '1', notReady, none)).toEqual(['fitsAfter', 'helpful'])
  })

  test('is none where nothing was said of need, unless the service is there', () => {
    for (const need of [undefined, 'unknown'] as const) {
      for (const have of [undefined, 'no', 'unknown'] as const)
        expect(classes(have, need, ready, none)[1]).toBe('none')
      for (const have of ['own', 'federation', 'another'] as const)
        expect(classes(have, need, ready, none)[1]).toBe('has')
    }
    for (const have of ['own', 'federation', 'another'] as const)
      expect(classes(have, '3', ready, none)[1]).toBe('has')
    expect(classes('unknown', '3', ready, none)[1]).toBe('wantsNow')
  })

  test('of a family is what was answered, question by question', () => {
    const demand: Demand = { services: {}, families: { S: { when: 'later', fee: 'to5000' } } }
    const values = valuesOf(realItems, fresh, demand, pack, services)
    expect([values['family/S/when'], values['family/S/fee'], values['family/S/delivery']]).toEqual([
      ...['later', 'to5000', 'none'],
    ])
    for (const family of ['A', 'P', 'C']) expect(values[`family/${family}/when`]).toBe('none')
  })
})

test('Items stand in one order: answers, dimensions, services by their names, families A, S, P, C', () => {
  const kinds = realItems.map(({ id }) => id.split('/')[0])
  expect([...new Set(kinds)]).toEqual(['answer', 'dimension', 'service', 'family'])
  const named = (kind: string) => [
    ...new Set(
      realItems
        .map(({ id }) => id.split('/'))
        .filter(([k]) => k === kind)
        .map(([, name]) => name),
    ),
  ]
  expect(named('family')).toEqual(['A', 'S', 'P', 'C'])
  expect(named('service')).toEqual(services.map(({ id }) => id).sort())
  const of = (id: string) => realItems.find((i) => i.id === id)?.values
  expect(of('service/volis/have')).toEqual(['none', 'no', 'own', 'federation', 'another', 'unknown'])
  expect(of('service/volis/need')).toEqual(['none', '0', '1', '2', '3', 'unknown'])
  expect(of('service/volis/verdict')).toEqual([
    'none',
    'fitsNow',
    'fitsAfter',
    'cannotTell',
    'littleNeed',
    'covered',
  ])
  expect(of('family/A/when')).toEqual(['none', 'noNeed', 'withinYear', 'inTwoYears', 'later', 'unknown'])
})
