import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, type Level, levelOf } from '../../domain/assessment.ts'
import type { Pack, Service } from '../../domain/content.ts'
import { type Fit, fitOf, KNOWN_NEEDED, NEED_AT, rankServices } from '../../domain/fit.ts'
import { atLevel, level, shuffled, valued, WORLDS, type World, without, withQuestion } from './arbitraries.ts'

const fits = ({ verdict }: Fit) => verdict === 'fitsNow' || verdict === 'fitsAfter'

const each = (w: World, before: Answers, after: Answers, check: (before: Fit, after: Fit) => void) => {
  for (const service of w.services) check(fitOf(service, before, w.pack), fitOf(service, after, w.pack))
}

describe.each(WORLDS)('The fit of a service, over $content,', ({ world }) => {
  const question = withQuestion(world)

  test('has need and readiness from 0 to 100 and a known share from 0 to 1', () => {
    fc.assert(
      fc.property(world, ({ pack, services, answers }) => {
        for (const { need, readiness, known } of services.map((s) => fitOf(s, answers, pack))) {
          for (const share of [need / 100, readiness / 100, known]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  test('never needs more and is never less ready after an answer has improved', () => {
    fc.assert(
      fc.property(question, level, level, ({ id, ...w }, one, other) => {
        const [low, high]: [Level, Level] = one < other ? [one, other] : [other, one]
        each(w, atLevel(w.answers, id, low), atLevel(w.answers, id, high), (before, after) => {
          expect(after.need).toBeLessThanOrEqual(before.need)
          expect(after.readiness).toBeGreaterThanOrEqual(before.readiness)
        })
      }),
    )
  })

  test('never finds more need and never begins to fit because an answer went missing', () => {
    fc.assert(
      fc.property(question, ({ id, ...w }) => {
        const lost: Answers[] = [
          without(w.answers, id),
          valued(w.answers, id, { kind: 'unknown' }),
          valued(w.answers, id, { kind: 'declined' }),
        ]
        for (const answers of lost)
          each(w, w.answers, answers, (before, after) => {
            expect(after.need).toBeLessThanOrEqual(before.need)
            if (!fits(before)) expect(fits(after)).toBe(false)
            if (before.verdict !== 'fitsNow') expect(after.verdict).not.toBe('fitsNow')
          })
      }),
    )
  })

  test('cannot be told while too little is known, and there is no need to see', () => {
    fc.assert(
      fc.property(world, ({ pack, services, answers }) => {
        for (const service of services) {
          const nothing = fitOf(service, {}, pack)
          expect(nothing).toMatchObject({ verdict: 'cannotTell', need: 0, known: 0 })
          const { verdict, known, need } = fitOf(service, answers, pack)
          expect(verdict === 'cannotTell').toBe(need < NEED_AT && known < KNOWN_NEEDED)
        }
      }),
    )
  })

  test('fits exactly when a quarter of what it lifts is an open gap, and at once when nothing is missing', () => {
    fc.assert(
      fc.property(world, ({ pack, services, answers }) => {
        for (const fit of services.map((s) => fitOf(s, answers, pack))) {
          expect(fits(fit)).toBe(fit.need >= NEED_AT)
          if (fits(fit)) expect(fit.verdict).toBe(fit.missing.length === 0 ? 'fitsNow' : 'fitsAfter')
          expect(fit.missing.length === 0).toBe(fit.readiness === 100)
          if (fit.verdict === 'covered') expect(fit.need).toBe(0)
        }
      }),
    )
  })

  test('has a need that is the sum of its reasons, and a reason for every indicator it lifts', () => {
    fc.assert(
      fc.property(world, ({ pack, services, answers }) => {
        for (const service of services) {
          const { need, reasons } = fitOf(service, answers, pack)
          expect(reasons.map((r) => r.indicator)).toEqual(service.lifts.map((l) => l.indicator))
          const applying = reasons.filter((r) => r.state !== 'notApplicable')
          const open = applying.reduce((sum, r) => sum + r.weight * r.gap, 0)
          const whole = applying.reduce((sum, r) => sum + r.weight * r.ceiling, 0)
          expect(need).toBeCloseTo(whole === 0 ? 0 : (100 * open) / whole, 9)
          for (const r of reasons) {
            expect(r.current).toBe(levelOf(answers, r.indicator) ?? null)
            expect(r.gap > 0).toBe(r.state === 'gap')
          }
        }
      }),
    )
  })

  test('never needs more because a level is low by decision', () => {
    fc.assert(
      fc.property(question, level, ({ id, ...w }, at) => {
        const plain = atLevel(w.answers, id, at)
        const decided = { ...plain, [id]: { revision: 1, at: 0, ...plain[id], byDecision: true as const } }
        each(w, plain, decided, (before, after) => {
          expect(after.need).toBeLessThanOrEqual(before.need)
          expect(after.reasons.find((r) => r.indicator === id)?.gap ?? 0).toBe(0)
        })
      }),
    )
  })

  test('counts a question that does not apply as if the service did not lift it', () => {
    fc.assert(
      fc.property(question, ({ pack, services, answers, id }) => {
        const marked = valued(answers, id, { kind: 'notApplicable', reason: 'x' })
        for (const service of services) {
          const smaller = { ...service, lifts: service.lifts.filter((l) => l.indicator !== id) }
          const { need, known, verdict, missing } = fitOf(service, marked, pack)
          expect({ need, known, verdict, missing }).toEqual(
            (({ need, known, verdict, missing }) => ({ need, known, verdict, missing }))(
              fitOf(smaller, marked, pack),
            ),
          )
          expect(missing.map((m) => m.indicator)).not.toContain(id)
        }
      }),
    )
  })

  test('ranks the same whatever the order of the catalogue and of the answers', () => {
    const jumbled = world.chain((w) =>
      fc.record({
        w: fc.constant(w),
        services: shuffled(w.services),
        entries: shuffled(Object.entries(w.answers)),
      }),
    )
    fc.assert(
      fc.property(jumbled, ({ w, services, entries }) => {
        const straight = rankServices(w.services, w.answers, w.pack)
        expect(rankServices(services, Object.fromEntries(entries), w.pack)).toEqual(straight)
      }),
    )
  })
})

/** One service that lifts four questions of equal weight up to level 4, and asks for nothing unless it is said. */
const FOUR = ['1.1', '1.2', '1.3', '1.4']
const PACK: Pack = {
  id: 'four',
  version: '1',
  validAsOf: '2026-01-01',
  languages: ['et', 'en'],
  defaultTarget: 4,
  dimensions: [{ id: '1', indicators: [...FOUR, '1.5'].map((id) => ({ id, revision: 1, weight: 1 })) }],
}
const SERVICE: Service = {
  id: 'one',
  family: 'S',
  status: 'operating',
  validAsOf: '2026-01-01',
  sources: [{ title: 'x', grade: 'C', checkedOn: '2026-01-01' }],
  delivery: [],
  financing: [],
  lifts: FOUR.map((indicator) => ({ indicator, ceiling: 4, weight: 1 })),
  prerequisites: [],
  capacity: { effort: 'small', needs: [] },
}
/** Levels of the four questions, in order; null: not answered. */
const fitFor = (levels: readonly (Level | null)[], change: Partial<Service> = {}, more: Answers = {}) => {
  const answers = levels.reduce<Answers>((all, at, i) => {
    const id = FOUR[i] ?? ''
    return at === null ? all : atLevel(all, id, at)
  }, more)
  return fitOf({ ...SERVICE, ...change }, answers, PACK)
}

describe('A verdict', () => {
  test.each<[string, (Level | null)[], Fit['verdict'], number, number]>([
    ['fits from a need of exactly 25', [0, 4, 4, 4], 'fitsNow', 25, 1],
    ['does not fit just below', [1, 4, 4, 4], 'littleNeed', 18.75, 1],
    ['is covered where all is met', [4, 4, 4, 4], 'covered', 0, 1],
    [
      'is covered where what is known is met, and that is exactly half',
      [4, 4, null, null],
      'covered',
      0,
      0.5,
    ],
    ['cannot be told with less than half known', [4, null, null, null], 'cannotTell', 0, 0.25],
    ['is little need where one small gap is open', [4, 3, null, null], 'littleNeed', 6.25, 0.5],
    [
      'fits though little is known, because what is known is enough',
      [0, null, null, null],
      'fitsNow',
      25,
      0.25,
    ],
  ])('%s', (_what, levels, verdict, need, known) => {
    expect(fitFor(levels)).toMatchObject({ verdict, need, known })
  })

  test('is little need, not covered, where a level is low by decision', () => {
    const low = fitFor(
      [4, 4, 4, null],
      {},
      { '1.4': { value: { kind: 'level', level: 3 }, revision: 1, at: 0, byDecision: true } },
    )
    expect(low).toMatchObject({ verdict: 'littleNeed', need: 0, known: 1 })
    expect(low.reasons.map((r) => r.state)).toEqual(['met', 'met', 'met', 'byDecision'])
  })

  test('is little need, not covered, where nothing that the service lifts applies', () => {
    const off: Answers = Object.fromEntries(
      FOUR.map((id) => [id, { value: { kind: 'notApplicable', reason: 'x' }, revision: 1, at: 0 }]),
    )
    expect(fitFor([], {}, off)).toMatchObject({ verdict: 'littleNeed', need: 0, known: 1, readiness: 100 })
  })

  test('fits after what is missing; readiness is the mean of what is reached of each requirement', () => {
    const change: Partial<Service> = {
      prerequisites: [{ indicator: '1.5', level: 4 }],
      capacity: { effort: 'small', needs: [{ indicator: '1.1', level: 2 }] },
    }
    const one = fitFor([2, 0, 0, 0], change, atLevel({}, '1.5', 1))
    expect(one).toMatchObject({ verdict: 'fitsAfter', readiness: 62.5 })
    expect(one.missing).toEqual([{ indicator: '1.5', level: 4, current: 1 }])
    expect(fitFor([0, 0, 0, 0], change).missing).toEqual([
      { indicator: '1.5', level: 4, current: null },
      { indicator: '1.1', level: 2, current: 0 },
    ])
    expect(fitFor([2, 0, 0, 0], change, atLevel({}, '1.5', 4))).toMatchObject({
      verdict: 'fitsNow',
      readiness: 100,
    })
  })

  test('never comes out above 100 by the way it is divided', () => {
    const weight = 0.09156247490289286
    const lifts = FOUR.slice(0, 1).map((indicator) => ({ indicator, ceiling: 1 as const, weight }))
    expect(fitFor([0], { lifts }).need).toBe(100)
  })

  test.each([
    [
      'verdict',
      [
        { id: 'b', levels: [0, 0] },
        { id: 'a', levels: [4, 4] },
      ],
    ],
    [
      'need',
      [
        { id: 'b', levels: [0, 0] },
        { id: 'a', levels: [2, 2] },
      ],
    ],
    [
      'id where all else is equal',
      [
        { id: 'a', levels: [0, 0] },
        { id: 'b', levels: [0, 0] },
      ],
    ],
  ] as const)('puts the better one first: by %s', (_what, order) => {
    const answers = order.reduce<Answers>(
      (all, { levels }, at) =>
        levels.reduce<Answers>((some, l, i) => atLevel(some, FOUR[2 * at + i] ?? '', l), all),
      {},
    )
    const services = order.map(
      ({ id }, at): Service => ({
        ...SERVICE,
        id,
        lifts: FOUR.slice(2 * at, 2 * at + 2).map((indicator) => ({ indicator, ceiling: 4, weight: 1 })),
      }),
    )
    for (const catalogue of [services, services.toReversed()])
      expect(rankServices(catalogue, answers, PACK).map((f) => f.service)).toEqual(order.map((o) => o.id))
  })
})

describe('A ranking', () => {
  test.each(WORLDS)('goes by verdict, then need, then readiness, over $content', ({ world }) => {
    const order = ['fitsNow', 'fitsAfter', 'cannotTell', 'littleNeed', 'covered']
    fc.assert(
      fc.property(world, ({ pack, services, answers }) => {
        const ranked = rankServices(services, answers, pack)
        ranked.slice(1).forEach((later, at) => {
          const earlier = ranked[at]
          if (!earlier) throw new Error('no earlier one')
          const keys = (f: Fit) => [order.indexOf(f.verdict), -f.need, -f.readiness]
          const [a, b] = [keys(earlier), keys(later)]
          const differing = a.findIndex((key, k) => key !== b[k])
          if (differing >= 0) expect(a[differing]).toBeLessThan(b[differing] ?? Number.NaN)
        })
      }),
    )
  })
})
