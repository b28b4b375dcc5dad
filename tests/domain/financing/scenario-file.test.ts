import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newScenario, SCENARIOS_MAX } from '../../../domain/financing/scenario.ts'
import {
  broughtBy,
  readScenarios,
  TEXT_MAX,
  writeScenarios,
} from '../../../domain/financing/scenario-file.ts'
import { scenario } from './arbitraries.ts'

const ID = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'
const NOW = Date.parse('2027-01-02T03:04:05Z')
const one = newScenario(ID, 'Üks', 2027, 5)
const text = writeScenarios([one], NOW)
const fileWith = (more: object) => JSON.stringify({ ...JSON.parse(text), ...more })

describe('A file of scenarios', () => {
  test('is read as it was written, every amount of it', () => {
    fc.assert(
      fc.property(scenario, (s) => {
        expect(readScenarios(writeScenarios([s], NOW))).toEqual({ ok: true, scenarios: [s] })
      }),
    )
  })

  test.each([
    ['nothing', '', 'notJson'],
    ['half a file', text.slice(0, 100), 'notJson'],
    ['a number', '7', 'notOurs'],
    ['null', 'null', 'notOurs'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'notOurs'],
    ['a table', 'teenus;summa\nkyber;100', 'notOurs'],
    ['another file', '{"format":"digikompass-assessment"}', 'notOurs'],
    ['a newer version', fileWith({ version: 2 }), 'newer'],
    ['no scenarios', fileWith({ scenarios: undefined }), 'shape'],
    ['a fraction of a cent', fileWith({ scenarios: [{ ...one, fullTime: 1.5 }] }), 'shape'],
    ['a negative count', fileWith({ scenarios: [{ ...one, groups: -1 }] }), 'shape'],
    ['a key nobody knows', fileWith({ scenarios: [{ ...one, extra: 1 }] }), 'shape'],
    ['a forbidden key', fileWith({ scenarios: [one] }).replace('"v":1', '"__proto__":{},"v":1'), 'shape'],
    ['the same one twice', fileWith({ scenarios: [one, one] }), 'shape'],
    ['too many', fileWith({ scenarios: Array(SCENARIOS_MAX + 1).fill(one) }), 'shape'],
    ['an empty name', fileWith({ scenarios: [{ ...one, name: ' ' }] }), 'shape'],
    ['a line break in a name', fileWith({ scenarios: [{ ...one, name: 'a\nb' }] }), 'shape'],
    ['a huge text', ' '.repeat(TEXT_MAX + 1), 'tooLarge'],
  ])('%s is refused', (_what, given, problem) => {
    expect(readScenarios(given)).toMatchObject({ ok: false, problem })
  })

  test('writes nothing over: the same is left out, what differs comes as a copy', () => {
    const copyOf = (name: string) => `${name} (koopia)`
    const brought = (file: (typeof one)[]) => broughtBy(file, [one], () => 'new', copyOf)
    expect(brought([one])).toEqual([])
    // As it comes out of the schema, not as it was typed.
    const typed = { ...one, groups: 2, fullTime: 5 }
    const read = readScenarios(writeScenarios([typed], NOW))
    expect(read.ok && broughtBy(read.scenarios, [typed], () => 'new', copyOf)).toEqual([])
    expect(brought([{ ...one, name: 'Kaks' }])).toEqual([{ ...one, id: 'new', name: 'Kaks (koopia)' }])
    const other = { ...one, id: ID.replace('3e', '4e') }
    expect(brought([other])).toEqual([other])
    const many = Array.from({ length: SCENARIOS_MAX }, (_, at) => ({ ...one, id: `${at}` }))
    expect(brought(many)).toHaveLength(SCENARIOS_MAX - 1)
  })
})
