/** Everything that can happen to an assessment of the real bank. */
import fc from 'fast-check'
import type { Action } from '../../domain/actions.ts'
import type { Assessment, DemandAnswers } from '../../domain/assessment.ts'
import { type Family, indicatorsOf } from '../../domain/content.ts'
import { BLOCKER, DELIVERY, FEE, FINANCING, HAVE, NEED, WHEN } from '../../domain/demand.ts'
import { type DemandAction, demandClear, reduceDemand } from '../../domain/demand-actions.ts'
import { pack, services } from '../content/files.ts'
import {
  answer,
  answersTo,
  cause,
  evidence,
  level,
  mode,
  moment,
  text,
  value,
  withAnswers,
} from './arbitraries.ts'

const ids = indicatorsOf(pack).map((i) => i.id)
const anyId = fc.constantFrom(...ids)

/** Long enough to meet every limit of length now and then. */
const longText = fc.oneof(
  text,
  fc.constant(''),
  fc.integer({ min: 290, max: 2100 }).map((n) => '😀 õ'.repeat(n / 4)),
)

/** Any change of the answer to one question. */
export const onAnswer = (id: string) => {
  const at = { id: fc.constant(id), revision: fc.integer({ min: 1, max: 3 }) }
  const of = <T extends string, R extends object>(type: T, rest: { [K in keyof R]: fc.Arbitrary<R[K]> }) =>
    fc.record({ type: fc.constant(type), ...at, ...rest })
  return fc.oneof(
    of('answer', { value }),
    of('clear', {}),
    of('note', { note: longText }),
    of('review', { on: fc.boolean() }),
    of('byDecision', { on: fc.boolean() }),
    of('evidence', { evidence: fc.option(evidence, { nil: undefined }) }),
    of('cause', { cause: fc.option(cause, { nil: undefined }) }),
    of('target', { target: fc.option(level, { nil: undefined }) }),
    fc.record({
      type: fc.constant('restore' as const),
      id: fc.constant(id),
      answer: fc.option(answer, { nil: undefined }),
    }),
  ) as fc.Arbitrary<Extract<Action, { id: string }>>
}

export const serviceIds = [...services.map((s) => s.id), 'no-longer-there']
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const serviceGiven = fc.record({ have: maybe(HAVE), need: maybe(NEED) }, { requiredKeys: [] })
const familyGiven = fc.record(
  {
    when: maybe(WHEN),
    delivery: maybe(DELIVERY),
    financing: maybe(FINANCING),
    blocker: maybe(BLOCKER),
    fee: maybe(FEE),
  },
  { requiredKeys: [] },
)
const family = fc.constantFrom<Family>('A', 'S', 'P', 'C')

/** Answers of the companion block as the product keeps them. */
export const anyDemand: fc.Arbitrary<DemandAnswers> = fc
  .record({
    all: fc.dictionary(fc.constantFrom(...serviceIds), serviceGiven),
    some: fc.dictionary(family, familyGiven),
    moment,
  })
  .map(({ all, some, moment: at }) => {
    const actions: DemandAction[] = [
      ...Object.entries(all).map(
        ([service, given]): DemandAction => ({ type: 'demandService', service, given }),
      ),
      ...Object.entries(some).map(
        ([f, given]): DemandAction => ({ type: 'demandFamily', family: f as Family, given }),
      ),
    ]
    return actions.reduce<DemandAnswers>((d, action) => reduceDemand(d, action, at), {
      services: {},
      families: {},
    })
  })

/** Any change of the companion block. */
export const onDemand: fc.Arbitrary<DemandAction> = fc.oneof(
  fc.record({
    type: fc.constant('demandService' as const),
    service: fc.constantFrom(...serviceIds),
    given: serviceGiven,
  }),
  fc.record({ type: fc.constant('demandFamily' as const), family, given: familyGiven }),
  fc.record({
    type: fc.constant('demandAccept' as const),
    proposed: fc.dictionary(fc.constantFrom(...serviceIds), serviceGiven),
  }),
  anyDemand.map(demandClear),
  anyDemand.map((before): DemandAction => ({ type: 'demandRestore', before })),
)

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: anyId.chain(onAnswer) as fc.Arbitrary<Action> },
  { weight: 3, arbitrary: onDemand as fc.Arbitrary<Action> },
  { weight: 1, arbitrary: mode.map((m): Action => ({ type: 'mode', mode: m })) },
  { weight: 1, arbitrary: anyId.map((id): Action => ({ type: 'position', id })) },
  { weight: 1, arbitrary: longText.map((name): Action => ({ type: 'rename', name })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Action>({ type: 'backedUp' }, { type: 'delete' }, { type: 'undelete' }),
  },
)

export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    answers: answersTo(ids),
    inMode: mode,
    rev: fc.nat(1000),
    position: fc.option(anyId),
    backedUpAt: fc.option(moment),
    deletedAt: fc.option(moment),
    demand: anyDemand,
  })
  .map(({ answers, inMode, ...rest }) => ({ ...withAnswers(pack, answers, inMode), ...rest }))
