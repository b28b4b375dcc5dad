import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Cause, Evidence } from '../../domain/assessment-schema.ts'
import { CURRENT, migrate, parseAssessment, STEPS, type Step } from '../../storage/migrate.ts'
import { fresh } from './sample.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/stored')
const fixture = (version: number): unknown =>
  JSON.parse(readFileSync(join(FIXTURES, `v${version}.json`), 'utf8'))

describe('What is found in the store', () => {
  test('is empty when nothing was ever written', () => {
    expect(parseAssessment(undefined)).toEqual({ kind: 'empty' })
  })

  test('is ok and equal to what was written', () => {
    expect(parseAssessment(fresh())).toEqual({ kind: 'ok', value: fresh() })
  })

  test('is newer, and handed on untouched, when a later version of the product wrote it', () => {
    const raw = { v: CURRENT + 1, whatever: [1, 2] }
    expect(parseAssessment(raw)).toEqual({ kind: 'newer', raw })
  })

  test.each([
    null,
    [],
    'text',
    42,
    {},
    { v: 0 },
    { v: -1 },
    { ...fresh(), v: 0 },
    { ...fresh(), v: -1 },
    { v: 1.5 },
    { v: '1' },
    { v: Number.NaN },
    { v: 1 },
    { v: 2 },
    { ...fresh(), v: 1, demand: null },
    { ...fresh(), demand: undefined },
    { ...fresh(), demand: { services: { volis: { need: '4', at: 0 } }, families: {} } },
    { ...fresh(), demand: { services: {}, families: { X: { fee: '0', at: 0 } } } },
    { ...fresh(), extra: true },
    { ...fresh(), answers: { '1.1': { revision: 1, at: 0, value: { kind: 'level', level: 5 } } } },
    { ...fresh(), answers: { nonsense: { revision: 1, at: 0 } } },
  ])('is corrupt, and handed on untouched, when it is %j', (raw) => {
    expect(parseAssessment(raw)).toMatchObject({ kind: 'corrupt', raw })
  })
})

test('What has no version is said to be wrong there, anything else where it is', () => {
  const why = (raw: unknown) => {
    const load = parseAssessment(raw)
    return load.kind === 'corrupt' ? load.why : load.kind
  }
  for (const raw of [null, {}, { ...fresh(), v: '2' }, { ...fresh(), v: 0 }]) expect(why(raw)).toBe('v')
  expect(why({ ...fresh(), mode: 'medium' })).toBe('mode')
})

describe('Migration', () => {
  const add =
    (word: string): Step =>
    (old) => ({ ...(old as object), trail: `${(old as { trail?: string }).trail ?? ''}${word}` })
  const steps = [add('a'), add('b'), add('c')]

  test('applies every step from the version found, in order, and none before it', () => {
    expect(migrate({ v: 1 }, steps)).toMatchObject({ trail: 'abc' })
    expect(migrate({ v: 2 }, steps)).toMatchObject({ trail: 'bc' })
    expect(migrate({ v: 4 }, steps)).toEqual({ v: 4 })
  })

  test('ends in an assessment of today when the steps lead there', () => {
    const { name, ...rest } = fresh()
    const old = { ...rest, title: name, v: 1 }
    const rename: Step = (raw) => {
      const { title, ...others } = raw as { title: string }
      return { ...others, name: title, v: CURRENT }
    }
    expect(parseAssessment(old, [rename])).toEqual({ kind: 'ok', value: fresh() })
    expect(parseAssessment({ ...old, v: 2 }, [rename])).toMatchObject({ kind: 'corrupt' })
    expect(parseAssessment({ ...old, v: 3 }, [rename])).toMatchObject({ kind: 'newer' })
  })

  test('that breaks on damaged data calls it corrupt and hands on what was stored, not something half done', () => {
    const raw = { v: 1, answers: null }
    const trusting: Step = (old) => (old as { answers: { length: number } }).answers.length
    expect(parseAssessment(raw, [trusting])).toMatchObject({ kind: 'corrupt', raw })
  })

  test('has one step per version and a frozen example of every version', () => {
    expect(CURRENT).toBe(STEPS.length + 1)
    const expected = Array.from({ length: CURRENT }, (_, at) => `v${at + 1}.json`)
    const found = readdirSync(FIXTURES).filter((name) => name.startsWith('v'))
    expect(found.sort()).toEqual(expected.sort())
  })
})

/** Frozen too: an option taken away would make stored answers unreadable. */
const OPTIONS_OF_2 = {
  have: ['no', 'own', 'federation', 'another', 'unknown'],
  need: ['0', '1', '2', '3', 'unknown'],
  when: ['noNeed', 'withinYear', 'inTwoYears', 'later', 'unknown'],
  delivery: ['noNeed', 'federation', 'state', 'regionalGroup', 'market', 'own', 'unknown'],
  financing: [
    ...['noNeed', 'membershipFee', 'perUse', 'perInhabitant', 'monthlyFee', 'projectOwnShare', 'stateGrant'],
    'unknown',
  ],
  blocker: [
    ...['noNeed', 'nothing', 'people', 'money', 'skills', 'law', 'supplier', 'centralSystem', 'unknown'],
  ],
  fee: ['noNeed', '0', 'to1000', 'to5000', 'to20000', 'over20000', 'unknown'],
}

describe('The frozen examples', () => {
  test.each(Array.from({ length: CURRENT }, (_, at) => at + 1))('of version %i can be opened', (version) => {
    expect(parseAssessment(fixture(version))).toMatchObject({ kind: 'ok' })
  })

  test('of version 1 open to exactly what is in the file', () => {
    const demand = { services: {}, families: {} }
    expect(parseAssessment(fixture(1))).toEqual({
      kind: 'ok',
      value: { ...(fixture(1) as object), v: 2, demand },
    })
  })

  test('of version 2 open to exactly what is in the file, a service that no catalogue has any more included', () => {
    expect(parseAssessment(fixture(2))).toEqual({ kind: 'ok', value: fixture(2) })
    expect(JSON.stringify(fixture(2))).toContain('no-longer-in-the-catalogue')
  })

  test.each(Object.entries(OPTIONS_OF_2))(
    'of version 2 may answer %s with every option it ever had',
    (key, options) => {
      for (const option of options) {
        const [services, families] =
          key === 'have' || key === 'need'
            ? [{ volis: { [key]: option, at: 1 } }, {}]
            : [{}, { A: { [key]: option, at: 1 } }]
        const stored = { ...(fixture(2) as object), demand: { services, families } }
        expect(parseAssessment(stored)).toEqual({ kind: 'ok', value: stored })
      }
    },
  )

  test('of version 1 hold every kind of answer there is', () => {
    const text = JSON.stringify(fixture(1))
    const kinds = ['level', 'unknown', 'notApplicable', 'declined'].map((k) => `"kind":"${k}"`)
    const levels = [0, 1, 2, 3, 4].map((n) => `"level":${n}`)
    const fields = ['byDecision', 'review', 'note', 'target', 'reason'].map((f) => `"${f}":`)
    const words = [...Cause.def.values, ...Evidence.def.values].map((w) => `"${w}"`)
    for (const part of [...kinds, ...levels, ...fields, ...words]) expect(text).toContain(part)
  })
})
