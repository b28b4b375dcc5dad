import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, levelOf, type Mode } from '../../domain/assessment.ts'
import type { Dimension, Pack } from '../../domain/content.ts'
import { asked } from '../../domain/progress.ts'
import { neededFor, scoreDimension, scoreProfile } from '../../domain/score.ts'
import {
  atLevel,
  level,
  mode,
  shuffled,
  valued,
  WORLDS,
  withAnswers,
  without,
  withQuestion,
} from './arbitraries.ts'

const dimensionOf = (pack: Pack, id: string): Dimension => {
  const found = pack.dimensions.find((d) => d.indicators.some((i) => i.id === id))
  if (!found) throw new Error(id)
  return found
}
const isNA = (answers: Answers, id: string) => answers[id]?.value?.kind === 'notApplicable'

describe.each(WORLDS)('The score of a dimension, over $content,', ({ world }) => {
  const question = withQuestion(world)

  test('is a number from 0 to 4, between the lowest and the highest level answered, or absent', () => {
    fc.assert(
      fc.property(world, mode, ({ pack, answers }, m) => {
        for (const score of scoreProfile(pack, withAnswers(pack, answers, m))) {
          if (score.level === null) continue
          const d = pack.dimensions.find((x) => x.id === score.dimension)
          const levels = (d?.indicators ?? []).flatMap((i) => levelOf(answers, i.id) ?? [])
          expect(score.level).toBeGreaterThanOrEqual(0)
          expect(score.level).toBeLessThanOrEqual(4)
          expect(score.level).toBeGreaterThanOrEqual(Math.min(...levels) - 1e-9)
          expect(score.level).toBeLessThanOrEqual(Math.max(...levels) + 1e-9)
        }
      }),
    )
  })

  test('has the same number in both modes wherever both show one', () => {
    fc.assert(
      fc.property(world, ({ pack, answers }) => {
        for (const d of pack.dimensions) {
          const [short, full] = [scoreDimension(d, answers, 'short'), scoreDimension(d, answers, 'full')]
          if (full.level !== null) expect(short.level).toBe(full.level)
          expect(short.basis).toEqual(full.basis)
          expect(short.weakest).toEqual(full.weakest)
        }
      }),
    )
  })

  test('does not depend on the order of the answers or of the dimensions', () => {
    const jumbled = world.chain((w) =>
      fc.record({
        w: fc.constant(w),
        entries: shuffled(Object.entries(w.answers)),
        dimensions: shuffled(w.pack.dimensions),
        m: mode,
      }),
    )
    fc.assert(
      fc.property(jumbled, ({ w, entries, dimensions, m }) => {
        const straight = scoreProfile(w.pack, withAnswers(w.pack, w.answers, m))
        const other = { ...w.pack, dimensions }
        const mixed = scoreProfile(other, withAnswers(other, Object.fromEntries(entries), m))
        const byId = new Map(mixed.map((s) => [s.dimension, s]))
        for (const score of straight) expect(byId.get(score.dimension)).toEqual(score)
      }),
    )
  })

  test('treats a question that does not apply as if the bank did not have it', () => {
    fc.assert(
      fc.property(question, mode, ({ pack, answers, id }, m) => {
        const d = dimensionOf(pack, id)
        const smaller = { ...d, indicators: d.indicators.filter((i) => i.id !== id) }
        const marked = valued(answers, id, { kind: 'notApplicable', reason: 'x' })
        expect(scoreDimension(d, marked, m)).toEqual(scoreDimension(smaller, answers, m))
      }),
    )
  })

  test('keeps "do not know" and "prefer not to say" in the denominator, like no answer at all', () => {
    fc.assert(
      fc.property(question, mode, ({ pack, answers, id }, m) => {
        const d = dimensionOf(pack, id)
        const open = scoreDimension(d, without(answers, id), m)
        expect(scoreDimension(d, valued(answers, id, { kind: 'unknown' }), m)).toEqual(open)
        expect(scoreDimension(d, valued(answers, id, { kind: 'declined' }), m)).toEqual(open)
        const applicable = d.indicators.filter((i) => i.id === id || !isNA(answers, i.id))
        expect(open.basis.of).toBe(applicable.length)
      }),
    )
  })

  test('shows no level under 60 % of the mode, an indicative one on the short mode alone, else a full one', () => {
    const enough = (d: Dimension, answers: Answers, m: Mode) => {
      const applicable = asked(d.indicators, m).filter((i) => !isNA(answers, i.id))
      const answered = applicable.filter((i) => levelOf(answers, i.id) !== undefined)
      return applicable.length > 0 && 10 * answered.length >= 6 * applicable.length
    }
    fc.assert(
      fc.property(world, mode, ({ pack, answers }, m) => {
        for (const d of pack.dimensions) {
          const { kind, level: shown } = scoreDimension(d, answers, m)
          const indicative = m === 'short' && enough(d, answers, 'short')
          expect(kind).toBe(enough(d, answers, 'full') ? 'full' : indicative ? 'indicative' : 'none')
          expect(shown === null).toBe(kind === 'none')
        }
      }),
    )
  })

  test('never falls when an answer improves', () => {
    fc.assert(
      fc.property(question, level, level, mode, ({ pack, answers, id }, one, other, m) => {
        const d = dimensionOf(pack, id)
        const [low, high] = one < other ? [one, other] : [other, one]
        const lower = scoreDimension(d, atLevel(answers, id, low), m).level
        const higher = scoreDimension(d, atLevel(answers, id, high), m).level
        if (lower === null) expect(higher).toBeNull()
        else expect(higher).toBeGreaterThanOrEqual(lower)
      }),
    )
  })

  test('names the first of the lowest answers as the weakest', () => {
    fc.assert(
      fc.property(world, ({ pack, answers }) => {
        for (const d of pack.dimensions) {
          const answered = d.indicators.filter((i) => levelOf(answers, i.id) !== undefined)
          const lowest = Math.min(...answered.map((i) => levelOf(answers, i.id) ?? 9))
          const first = answered.find((i) => levelOf(answers, i.id) === lowest)
          const { weakest } = scoreDimension(d, answers, 'full')
          expect(weakest).toEqual(first ? { id: first.id, level: lowest } : null)
        }
      }),
    )
  })
})

describe('The number of levels a dimension needs', () => {
  test('is the smallest that reaches 60 %, however many questions there are', () => {
    for (let of = 1; of <= 200; of++) {
      const needed = neededFor({ answered: 0, of })
      expect(10 * needed).toBeGreaterThanOrEqual(6 * of)
      expect(10 * (needed - 1)).toBeLessThan(6 * of)
    }
  })

  test('weighs the mean: levels 4 and 1 of weights 3 and 1 make 3,25', () => {
    const indicators = [
      { id: '1.1', revision: 1, weight: 3 },
      { id: '1.2', revision: 1, weight: 1 },
    ]
    const answers = atLevel(atLevel({}, '1.1', 4), '1.2', 1)
    expect(scoreDimension({ id: '1', indicators }, answers, 'full').level).toBe(3.25)
  })
})
