import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, levelOf } from '../../domain/assessment.ts'
import type { Dimension, Pack } from '../../domain/content.ts'
import { asked } from '../../domain/progress.ts'
import { scoreDimension, scoreProfile } from '../../domain/score.ts'
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

  test('says the same whichever mode is chosen: switching the mode changes nothing of the profile', () => {
    fc.assert(
      fc.property(world, ({ pack, answers }) => {
        const [short, full] = (['short', 'full'] as const).map((m) =>
          scoreProfile(pack, withAnswers(pack, answers, m)),
        )
        expect(full).toEqual(short)
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
      fc.property(question, ({ pack, answers, id }) => {
        const d = dimensionOf(pack, id)
        const smaller = { ...d, indicators: d.indicators.filter((i) => i.id !== id) }
        const marked = valued(answers, id, { kind: 'notApplicable', reason: 'x' })
        expect(scoreDimension(d, marked)).toEqual(scoreDimension(smaller, answers))
      }),
    )
  })

  test('keeps "do not know" and "prefer not to say" in the denominator, like no answer at all', () => {
    fc.assert(
      fc.property(question, ({ pack, answers, id }) => {
        const d = dimensionOf(pack, id)
        const open = scoreDimension(d, without(answers, id))
        expect(scoreDimension(d, valued(answers, id, { kind: 'unknown' }))).toEqual(open)
        expect(scoreDimension(d, valued(answers, id, { kind: 'declined' }))).toEqual(open)
        const applicable = d.indicators.filter((i) => i.id === id || !isNA(answers, i.id))
        expect(open.basis.of).toBe(applicable.length)
      }),
    )
  })

  test('is full from 60 % of the dimension on, else indicative from 60 % of its short questions on, else absent', () => {
    const enough = (indicators: Dimension['indicators'], answers: Answers) => {
      const applicable = indicators.filter((i) => !isNA(answers, i.id))
      const answered = applicable.filter((i) => levelOf(answers, i.id) !== undefined)
      return applicable.length > 0 && 10 * answered.length >= 6 * applicable.length
    }
    fc.assert(
      fc.property(world, ({ pack, answers }) => {
        for (const d of pack.dimensions) {
          const { kind, level: shown, basis } = scoreDimension(d, answers)
          const indicative = enough(asked(d.indicators, 'short'), answers)
          expect(kind).toBe(enough(d.indicators, answers) ? 'full' : indicative ? 'indicative' : 'none')
          expect(shown === null).toBe(kind === 'none')
          const applicable = d.indicators.filter((i) => !isNA(answers, i.id))
          expect(basis).toEqual({
            answered: applicable.filter((i) => levelOf(answers, i.id) !== undefined).length,
            of: applicable.length,
          })
        }
      }),
    )
  })

  test('says how many more levels it takes: fewer never show one, and as many of the right ones always do', () => {
    fc.assert(
      fc.property(world, ({ pack, answers }) => {
        for (const d of pack.dimensions) {
          const { kind, missing, basis } = scoreDimension(d, answers)
          const open = d.indicators.filter(
            (i) => !isNA(answers, i.id) && levelOf(answers, i.id) === undefined,
          )
          if (kind !== 'none' || basis.of === 0) {
            expect(missing).toBe(0)
            continue
          }
          const shownWith = (more: readonly { id: string }[]) =>
            scoreDimension(
              d,
              more.reduce((all, { id }) => atLevel(all, id, 2), answers),
            ).kind !== 'none'
          /** Every way to answer so many of the open questions; a dimension has six at most. */
          const ways = (n: number, from: typeof open): (typeof open)[] =>
            n === 0 ? [[]] : from.flatMap((i, at) => ways(n - 1, from.slice(at + 1)).map((w) => [i, ...w]))
          expect(missing).toBeGreaterThan(0)
          expect(ways(missing - 1, open).some(shownWith)).toBe(false)
          expect(ways(missing, open).some(shownWith)).toBe(true)
        }
      }),
    )
  })

  test('never falls when an answer improves', () => {
    fc.assert(
      fc.property(question, level, level, ({ pack, answers, id }, one, other) => {
        const d = dimensionOf(pack, id)
        const [low, high] = one < other ? [one, other] : [other, one]
        const lower = scoreDimension(d, atLevel(answers, id, low)).level
        const higher = scoreDimension(d, atLevel(answers, id, high)).level
        if (lower === null) expect(higher).toBeNull()
        else expect(higher).toBeGreaterThanOrEqual(lower)
      }),
    )
  })

  test('names all of the lowest answers as the weakest, in the order of the bank, and none that is low by decision', () => {
    fc.assert(
      fc.property(world, ({ pack, answers }) => {
        for (const d of pack.dimensions) {
          const counted = d.indicators.filter(
            (i) => levelOf(answers, i.id) !== undefined && !answers[i.id]?.byDecision,
          )
          const lowest = Math.min(...counted.map((i) => levelOf(answers, i.id) ?? 9))
          const ids = counted.filter((i) => levelOf(answers, i.id) === lowest).map((i) => i.id)
          expect(scoreDimension(d, answers).weakest).toEqual(ids.length > 0 ? { ids, level: lowest } : null)
        }
      }),
    )
  })
})

const dimensionWith = (n: number, short: (at: number) => boolean): Dimension => ({
  id: '1',
  indicators: Array.from({ length: n }, (_, at) => ({
    id: `1.${at + 1}`,
    revision: 1,
    weight: 1,
    ...(short(at) && { short: true as const }),
  })),
})
const levels = (of: readonly (0 | 1 | 2 | 3 | 4)[]): Answers =>
  of.reduce<Answers>((all, value, at) => atLevel(all, `1.${at + 1}`, value), {})

describe('The level of a dimension, worked out by hand,', () => {
  test('is the weighted mean: levels 4 and 1 of weights 3 and 1 make 3,25', () => {
    const indicators = [
      { id: '1.1', revision: 1, weight: 3 },
      { id: '1.2', revision: 1, weight: 1 },
    ]
    expect(scoreDimension({ id: '1', indicators }, levels([4, 1])).level).toBe(3.25)
  })

  test('takes three of five questions, and four of six', () => {
    const none = () => false
    expect(scoreDimension(dimensionWith(5, none), levels([1, 2])).kind).toBe('none')
    expect(scoreDimension(dimensionWith(5, none), levels([1, 2, 3])).kind).toBe('full')
    expect(scoreDimension(dimensionWith(6, none), levels([1, 2, 3])).kind).toBe('none')
    expect(scoreDimension(dimensionWith(6, none), levels([1, 2, 3, 4])).kind).toBe('full')
  })

  test('is indicative on two short questions of six, and full once four of the six have a level', () => {
    const d = dimensionWith(6, (at) => at < 2)
    expect(scoreDimension(d, levels([1]))).toMatchObject({ kind: 'none', level: null, missing: 1 })
    expect(scoreDimension(d, levels([1, 2]))).toMatchObject({ kind: 'indicative', level: 1.5, missing: 0 })
    expect(scoreDimension(d, levels([1, 2, 3]))).toMatchObject({ kind: 'indicative', level: 2 })
    expect(scoreDimension(d, levels([1, 2, 3, 4]))).toMatchObject({ kind: 'full', level: 2.5 })
    expect(scoreDimension(d, {})).toMatchObject({ missing: 2, basis: { answered: 0, of: 6 } })
  })

  test('lacks nothing where no question applies', () => {
    const d = dimensionWith(2, () => true)
    const waived = d.indicators.reduce<Answers>(
      (all, { id }) => valued(all, id, { kind: 'notApplicable', reason: 'x' }),
      {},
    )
    expect(scoreDimension(d, waived)).toEqual({
      dimension: '1',
      level: null,
      kind: 'none',
      basis: { answered: 0, of: 0 },
      missing: 0,
      weakest: null,
    })
  })

  test('names both of two equal lowest answers, and neither once both are by decision', () => {
    const d = dimensionWith(4, () => false)
    const answers = levels([2, 0, 3, 0])
    expect(scoreDimension(d, answers).weakest).toEqual({ ids: ['1.2', '1.4'], level: 0 })
    const decided = (id: string, all: Answers): Answers => ({
      ...all,
      [id]: { ...(all[id] ?? { revision: 1, at: 0 }), byDecision: true },
    })
    expect(scoreDimension(d, decided('1.2', answers)).weakest).toEqual({ ids: ['1.4'], level: 0 })
    expect(scoreDimension(d, decided('1.4', decided('1.2', answers))).weakest).toEqual({
      ids: ['1.1'],
      level: 2,
    })
  })
})
