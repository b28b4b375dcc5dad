import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, type Level, levelOf } from '../../domain/assessment.ts'
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
