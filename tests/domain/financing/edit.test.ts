import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as edit from '../../../domain/financing/edit.ts'
import {
  FORMS,
  type Line,
  newScenario,
  RATES,
  ROWS,
  type Scenario,
} from '../../../domain/financing/scenario.ts'
import { Scenario as Schema } from '../../../domain/financing/scenario-schema.ts'
import { scenario as arbitrary } from './arbitraries.ts'

const base: Scenario = edit.addLines(['aa', 'bb'])(
  newScenario('3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11', 'x', 2027),
)
const line = (s: Scenario, service = 'aa'): Line | undefined => s.lines.find((l) => l.service === service)

const amount = fc.option(fc.integer({ min: 0, max: 10 ** 11 }), { nil: undefined })
const change: fc.Arbitrary<edit.Change> = fc.oneof(
  fc.subarray(['aa', 'bb', 'cc']).map(edit.addLines),
  fc.constantFrom('aa', 'bb').map(edit.removeLine),
  fc
    .tuple(fc.constantFrom('aa', 'cc'), fc.constantFrom(...ROWS), fc.nat(4), amount)
    .map((a) => edit.setAmount(...a)),
  fc.tuple(fc.constantFrom('aa', 'cc'), fc.constantFrom(...ROWS)).map((a) => edit.repeatFirst(...a)),
  fc.tuple(fc.constantFrom('aa', 'bb'), fc.constantFrom(...RATES), amount).map((a) => edit.setRate(...a)),
  fc
    .tuple(fc.constantFrom('aa', 'bb'), fc.constantFrom(...FORMS), fc.constantFrom('r', 's'))
    .map((a) => edit.addRole(...a)),
)

describe('A change of a scenario', () => {
  test('leads from one the schema lets in to another, and changes nothing in place', () => {
    fc.assert(
      fc.property(arbitrary, fc.array(change, { maxLength: 12 }), (start, changes) => {
        const before = JSON.stringify(start)
        const end = changes.reduce((s, c) => c(s), start)
        expect(Schema.safeParse(end).error).toBeUndefined()
        expect(JSON.stringify(start)).toBe(before)
      }),
    )
  })

  test('keeps empty empty: what is taken away again leaves nothing behind', () => {
    const amounts = edit.setAmount('aa', 'grant', 2, 500)(base)
    expect(line(amounts)?.rows).toEqual({ grant: [null, null, 500, null, null] })
    expect(edit.setAmount('aa', 'grant', 2, undefined)(amounts)).toEqual(base)
    expect(edit.setRate('aa', 'usePrice', undefined)(edit.setRate('aa', 'usePrice', 0)(base))).toEqual(base)
    expect(edit.set('groups', undefined)(edit.set('groups', 4)(base))).toEqual(base)
  })

  test('repeats the first year, also when it is empty', () => {
    const first = edit.setAmount('aa', 'fixed', 0, 700)(base)
    expect(line(edit.repeatFirst('aa', 'fixed')(first))?.rows.fixed).toEqual([700, 700, 700, 700, 700])
    const later = edit.setAmount('aa', 'fixed', 3, 700)(base)
    expect(edit.repeatFirst('aa', 'fixed')(later)).toEqual(base)
  })

  test('adds a role once, and a removed service takes its work along', () => {
    const role = edit.addRole('aa', 'state', 'r')(base)
    expect(edit.addRole('aa', 'state', 'r')(role)).toBe(role)
    const hours = edit.setHours({ service: 'aa', form: 'state', role: 'r' }, 'perYear', 8000)(role)
    expect(hours.work).toEqual([{ service: 'aa', form: 'state', role: 'r', hours: { perYear: 8000 } }])
    expect(edit.removeLine('aa')(hours)).toEqual(edit.removeLine('aa')(base))
    expect(edit.removeRole({ service: 'aa', form: 'state', role: 'r' })(hours)).toEqual(base)
  })
})
