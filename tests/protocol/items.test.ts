import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS, newAssessment } from '../../domain/assessment.ts'
import { indicatorsOf } from '../../domain/content.ts'
import { BLOCKER, DELIVERY, type Demand, FEE, FINANCING, HAVE, NEED, WHEN } from '../../domain/demand.ts'
import { openProposals, proposalsFor } from '../../domain/demand-proposals.ts'
import { rankServices } from '../../domain/fit.ts'
import { scoreProfile } from '../../domain/score.ts'
import { ITEMS_MAX, Item, NONE } from '../../protocol/item.ts'
import { CLASS, itemsOf, packHash } from '../../protocol/items.ts'
import { valuesOf } from '../../protocol/values.ts'
import { contentFiles, pack, readContent, services } from '../content/files.ts'
import { atLevel, mode, shuffled, WORLDS, withAnswers } from '../domain/arbitraries.ts'
import { realItems } from './sample.ts'

const valuesFor = (id: string) => realItems.find((i) => i.id === id)?.values

const some = <T extends string>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined })
const familyDemand = fc.record({
  when: some(WHEN),
  delivery: some(DELIVERY),
  financing: some(FINANCING),
  blocker: some(BLOCKER),
  fee: some(FEE),
})
const demandFor = (ids: readonly string[]): fc.Arbitrary<Demand> =>
  fc.record({
    services: fc
      .array(fc.record({ have: some(HAVE), need: some(NEED) }), {
        minLength: ids.length,
        maxLength: ids.length,
      })
      .map((all) => Object.fromEntries(ids.map((id, at) => [id, all[at] ?? {}]))),
    families: fc.record({ A: familyDemand, S: familyDemand, P: familyDemand, C: familyDemand }),
  })
const NOTHING: Demand = { services: {}, families: {} }
const fresh = newAssessment(pack, 'aaaaaaaa', 'x', 'full', 0)

describe('The items of a campaign', () => {
  test('are all answers, dimensions, services and families of the content, each once, within the limits', () => {
    const count = (kind: string) => realItems.filter((i) => i.id.startsWith(`${kind}/`)).length
    expect(count('answer')).toBe(indicatorsOf(pack).length)
    expect(count('dimension')).toBe(pack.dimensions.length)
    expect(count('service')).toBe(services.length * 5)
    expect(count('family')).toBe(4 * 5)
    expect(new Set(realItems.map((i) => i.id)).size).toBe(realItems.length)
    expect(realItems.length).toBeLessThanOrEqual(ITEMS_MAX)
    for (const item of realItems) expect(Item.safeParse(item).success, item.id).toBe(true)
  })

  test('have their values: none first, each once', () => {
    expect(valuesFor('answer/1.1')).toEqual([
      'none',
      '0',
      '1',
      '2',
      '3',
      '4',
      'unknown',
      'notApplicable',
      'declined',
    ])
    expect(valuesFor('dimension/1')).toHaveLength(11)
    for (const { values } of realItems) {
      expect(values[0]).toBe(NONE)
      expect(new Set(values).size).toBe(values.length)
    }
  })

  test('of a service have at most six values, besides none', () => {
    expect(CLASS.filter((v) => v !== NONE)).toHaveLength(6)
    for (const { world } of WORLDS)
      fc.assert(
        fc.property(world, ({ pack, services }) => {
          const own = itemsOf(pack, services).filter((i) => i.id.startsWith('service/'))
          for (const { values } of own) expect(values.filter((v) => v !== NONE).length).toBeLessThanOrEqual(6)
        }),
        { numRuns: 30 },
      )
  })

  test('are the same in the same order, whatever the order of the catalogue', () => {
    fc.assert(
      fc.property(shuffled(services), (turned) => {
        expect(itemsOf(pack, turned)).toEqual(realItems)
      }),
      { numRuns: 20 },
    )
  })
})

describe.each(WORLDS)('The values of an assessment, $content', ({ world }) => {
  test('are complete and each one that its item has', () => {
    fc.assert(
      fc.property(
        world.chain((w) =>
          fc.record({ w: fc.constant(w), demand: demandFor(w.services.map((s) => s.id)), inMode: mode }),
        ),
        ({ w, demand, inMode }) => {
          const items = itemsOf(w.pack, w.services)
          const values = valuesOf(items, withAnswers(w.pack, w.answers, inMode), demand, w.pack, w.services)
          expect(Object.keys(values).sort()).toEqual(items.map((i) => i.id).sort())
          for (const { id, values: domain } of items) expect(domain, id).toContain(values[id])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('say of dimensions and services what the screens say', () => {
    fc.assert(
      fc.property(world, mode, (w, inMode) => {
        const a = withAnswers(w.pack, w.answers, inMode)
        const values = valuesOf(itemsOf(w.pack, w.services), a, NOTHING, w.pack, w.services)
        for (const { dimension, level, kind } of scoreProfile(w.pack, a)) {
          const shown = values[`dimension/${dimension}`] ?? ''
          if (level === null) expect(shown).toBe(NONE)
          else {
            expect(shown.startsWith(kind === 'full' ? 'full-' : 'short-')).toBe(true)
            expect(Math.abs(Number(shown.slice(-1)) - level)).toBeLessThanOrEqual(0.5)
          }
        }
        if (Object.keys(w.answers).length === 0) return
        for (const { service, verdict, missing } of rankServices(w.services, w.answers, w.pack)) {
          expect(values[`service/${service}/verdict`]).toBe(verdict)
          expect(values[`service/${service}/missing`] === 'met').toBe(missing.length === 0)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('The values', () => {
  const at = (id: string, demand: Demand = NOTHING, a = fresh) =>
    valuesOf(realItems, a, demand, pack, services)[id]

  test('of a device without an answer are none, every one', () => {
    expect(new Set(Object.values(valuesOf(realItems, fresh, NOTHING, pack, services)))).toEqual(
      new Set([NONE]),
    )
  })

  test('never hold a reason or a note', () => {
    const answers = {
      '1.1': {
        value: { kind: 'notApplicable' as const, reason: 'salajane' },
        note: 'märkus',
        revision: 1,
        at: 1,
      },
    }
    const values = valuesOf(realItems, { ...fresh, answers }, NOTHING, pack, services)
    expect(values['answer/1.1']).toBe('notApplicable')
    expect(JSON.stringify(values)).not.toMatch(/salajane|märkus/)
  })

  test('"no need" of a family answers all its questions', () => {
    const demand: Demand = { services: {}, families: { P: { when: 'noNeed', delivery: 'state' } } }
    expect(
      ['when', 'delivery', 'financing', 'blocker', 'fee'].map((q) => at(`family/P/${q}`, demand)),
    ).toEqual(Array(5).fill('noNeed'))
    expect(at('family/C/when', demand)).toBe(NONE)
  })

  const zeros = indicatorsOf(pack).reduce((answers, { id }) => atLevel(answers, id, 0), {})
  const fours = indicatorsOf(pack).reduce((answers, { id }) => atLevel(answers, id, 4), {})
  test.each([
    ['has', { have: 'own', need: '3' }, zeros],
    ['wantsNow', { have: 'no', need: '2' }, zeros],
    ['helpful', { have: 'no', need: '1' }, zeros],
    ['helpful', { need: '1' }, fours],
    ['has', { have: 'own', need: '1' }, zeros],
    ['fitsUnwanted', { have: 'no', need: '0' }, zeros],
    ['wantsLater', { need: '3' }, fours],
    ['noNeed', { have: 'unknown', need: '0' }, fours],
    ['none', { have: 'no', need: 'unknown' }, zeros],
  ] as const)('join what is needed into the class %s', (expected, demand, answers) => {
    const a = { ...fresh, answers }
    expect(at('service/noustamine/class', { services: { noustamine: demand }, families: {} }, a)).toBe(
      expected,
    )
  })

  test('say that a service would help wherever its own proposal was accepted', () => {
    const seen = new Set<string | undefined>()
    for (const level of LEVELS) {
      const answers = indicatorsOf(pack).reduce((all, { id }) => atLevel(all, id, level), {})
      const a = { ...fresh, answers }
      const proposals = proposalsFor(services, a, pack)
      const demand = { families: {}, services: openProposals(proposals, NOTHING) }
      const values = valuesOf(realItems, a, demand, pack, services)
      for (const { service, need } of proposals) {
        seen.add(need)
        expect(values[`service/${service}/class`] === 'helpful', service).toBe(need === '1')
      }
    }
    expect([...seen].sort()).toEqual(['0', '1', '2'])
  })

  test('of a campaign whose class does not know what would help are none there, and never another class', () => {
    const older = realItems.map((i) =>
      i.id.endsWith('/class') ? { ...i, values: i.values.filter((v) => v !== 'helpful') } : i,
    )
    const demand: Demand = { services: { noustamine: { have: 'no', need: '1' } }, families: {} }
    const values = valuesOf(older, { ...fresh, answers: zeros }, demand, pack, services)
    expect(values['service/noustamine/class']).toBe(NONE)
    expect(values['service/noustamine/need']).toBe('1')
  })

  test('of an item the content does not have are not invented', () => {
    expect(() =>
      valuesOf([{ id: 'answer/99.1', values: ['none', '0'] }], fresh, NOTHING, pack, services),
    ).toThrow(RangeError)
  })
})

test('The hash of the content changes with every file of it', async () => {
  const files = Object.fromEntries(contentFiles().map((path) => [path, readContent(path)]))
  const hash = await packHash(files)
  for (const path of Object.keys(files)) expect(await packHash({ ...files, [path]: {} }), path).not.toBe(hash)
})
