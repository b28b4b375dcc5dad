/** Generated municipalities: question banks, answers and catalogues of every shape the schemas allow. */
import fc from 'fast-check'
import {
  type Answer,
  type Answers,
  type Assessment,
  LEVELS,
  type Level,
  type Mode,
  newAssessment,
  type Value,
} from '../../domain/assessment.ts'
import { Cause, Evidence } from '../../domain/assessment-schema.ts'
import { indicatorsOf, type Pack, type Service } from '../../domain/content.ts'
import { pack as realPack, services as realServices } from '../content/files.ts'

/** One bank, its catalogue, and one municipality's answers. */
export interface World {
  pack: Pack
  services: Service[]
  answers: Answers
}

export const level = fc.constantFrom(...LEVELS)
export const mode = fc.constantFrom<Mode>('short', 'full')
export const moment = fc.integer({ min: 0, max: 4_000_000_000_000 })
const weight = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.double({ min: 0.05, max: 10, noNaN: true }))

/** Any script, emoji and control characters; well below every limit of length. */
export const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' })

export const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('level' as const), level }) },
  { weight: 1, arbitrary: fc.constant<Value>({ kind: 'unknown' }) },
  { weight: 1, arbitrary: fc.constant<Value>({ kind: 'declined' }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('notApplicable' as const), reason: text }),
  },
)

export const cause = fc.constantFrom(...Cause.def.values)
export const evidence = fc.constantFrom(...Evidence.def.values)

const parts = fc.record(
  {
    value,
    review: fc.constant(true as const),
    note: text,
    evidence,
    cause,
    target: level,
    byDecision: fc.constant(true as const),
  },
  { requiredKeys: [] },
)

/** An answer as the product keeps it: it holds something, and only a level can be low on purpose. */
export const answer: fc.Arbitrary<Answer> = fc
  .tuple(parts, fc.integer({ min: 1, max: 9 }), moment)
  .map(([{ byDecision, ...rest }, revision, at]) => ({
    ...(Object.keys(rest).length === 0 ? { review: true as const } : rest),
    ...(byDecision && rest.value?.kind === 'level' && { byDecision }),
    revision,
    at,
  }))

/** Answers to some of the questions. */
export const answersTo = (ids: readonly string[]): fc.Arbitrary<Answers> =>
  fc
    .array(fc.option(answer, { freq: 6, nil: undefined }), { minLength: ids.length, maxLength: ids.length })
    .map((all) => Object.fromEntries(ids.flatMap((id, at) => (all[at] ? [[id, all[at]]] : []))))

const packOf = (sizes: readonly number[]): fc.Arbitrary<Pack> =>
  fc
    .record({
      defaultTarget: level,
      weights: fc.array(weight, { minLength: 48, maxLength: 48 }),
      shorts: fc.array(fc.boolean(), { minLength: 48, maxLength: 48 }),
    })
    .map(({ defaultTarget, weights, shorts }) => ({
      id: 'generated',
      version: '1',
      validAsOf: '2026-01-01',
      languages: ['et', 'en'],
      defaultTarget,
      dimensions: sizes.map((size, d) => ({
        id: `${d + 1}`,
        indicators: Array.from({ length: size }, (_, i) => ({
          id: `${d + 1}.${i + 1}`,
          revision: 1,
          weight: weights[d * 6 + i] ?? 1,
          ...(shorts[d * 6 + i] && { short: true as const }),
        })),
      })),
    }))

export const generatedPack: fc.Arbitrary<Pack> = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 })
  .chain(packOf)

const rung = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)

const serviceFor = (ids: readonly string[], at: number): fc.Arbitrary<Service> => {
  const some = (minLength: number) => fc.subarray([...ids], { minLength, maxLength: Math.min(6, ids.length) })
  const requirements = fc.array(fc.record({ indicator: fc.constantFrom(...ids), level: rung }), {
    maxLength: 3,
  })
  const lifts = some(1).chain((lifted) =>
    fc.tuple(
      ...lifted.map((indicator) => fc.record({ indicator: fc.constant(indicator), ceiling: rung, weight })),
    ),
  )
  return fc
    .record({ lifts, prerequisites: requirements, needs: requirements })
    .map(({ lifts, prerequisites, needs }) => ({
      id: `service-${'abcdefgh'[at]}`,
      family: 'S',
      status: 'operating',
      validAsOf: '2026-01-01',
      sources: [{ title: 'x', grade: 'C', checkedOn: '2026-01-01' }],
      delivery: [],
      financing: [],
      lifts,
      prerequisites,
      capacity: { effort: 'small', needs },
    }))
}

const generatedWorld: fc.Arbitrary<World> = generatedPack.chain((pack) => {
  const ids = indicatorsOf(pack).map((i) => i.id)
  const services = fc
    .integer({ min: 1, max: 6 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => serviceFor(ids, at))))
  return fc.record({ pack: fc.constant(pack), services, answers: answersTo(ids) })
})

const realWorld: fc.Arbitrary<World> = answersTo(indicatorsOf(realPack).map((i) => i.id)).map((answers) => ({
  pack: realPack,
  services: realServices,
  answers,
}))

/** Every law is held against both. */
export const WORLDS = [
  { content: 'generated content', world: generatedWorld },
  { content: 'the real content', world: realWorld },
] as const

export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length })

export const withAnswers = (pack: Pack, answers: Answers, inMode: Mode = 'full'): Assessment => ({
  ...newAssessment(pack, 'aaaaaaaa', 'x', inMode, 0),
  answers,
})

/** A world and one of its questions. */
export const withQuestion = (world: fc.Arbitrary<World>): fc.Arbitrary<World & { id: string }> =>
  world.chain((w) => fc.constantFrom(...indicatorsOf(w.pack).map((i) => i.id)).map((id) => ({ ...w, id })))

export const without = (answers: Answers, id: string): Answers => {
  const { [id]: _gone, ...rest } = answers
  return rest
}

/** The same answers, but this one question answered so; whatever else the answer held stays, save "by decision". */
export const valued = (answers: Answers, id: string, to: Value): Answers => {
  const { byDecision: _gone, ...before } = answers[id] ?? { revision: 1, at: 0 }
  return { ...answers, [id]: { ...before, value: to } }
}

export const atLevel = (answers: Answers, id: string, to: Level): Answers =>
  valued(answers, id, { kind: 'level', level: to })
