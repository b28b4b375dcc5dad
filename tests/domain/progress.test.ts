import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, type Assessment, levelOf } from '../../domain/assessment.ts'
import { indicatorsOf, type Pack } from '../../domain/content.ts'
import {
  asked,
  dimensionProgress,
  isAnswered,
  minutesLeft,
  neighbour,
  nextOpen,
  placeIn,
  progressOf,
  resumeAt,
  weakItems,
} from '../../domain/progress.ts'
import { pack } from '../content/files.ts'
import { atLevel, mode, valued, WORLDS, withAnswers, withQuestion } from './arbitraries.ts'

describe.each(WORLDS)('Moving through the questions, over $content,', ({ world }) => {
  test('step by step meets every question of the mode once, in order, and back again', () => {
    fc.assert(
      fc.property(world, mode, (w, m) => {
        const ids = asked(indicatorsOf(w.pack), m).map((i) => i.id)
        ids.forEach((id, at) => {
          expect(neighbour(w.pack, m, id, 1)).toBe(ids[at + 1])
          expect(neighbour(w.pack, m, id, -1)).toBe(ids[at - 1])
        })
      }),
    )
  })

  test('leads out of a question outside the mode to the nearest one inside', () => {
    fc.assert(
      fc.property(withQuestion(world), mode, (w, m) => {
        const all = indicatorsOf(w.pack)
        const here = all.findIndex((i) => i.id === w.id)
        const inMode = (i: { short?: true | undefined }) => m === 'full' || i.short === true
        expect(neighbour(w.pack, m, w.id, 1)).toBe(all.find((i, at) => at > here && inMode(i))?.id)
        expect(neighbour(w.pack, m, w.id, -1)).toBe(all.findLast((i, at) => at < here && inMode(i))?.id)
      }),
    )
  })

  test('finds the next open question from any place, wrapping round, until none is left', () => {
    fc.assert(
      fc.property(withQuestion(world), mode, (w, m) => {
        const a = withAnswers(w.pack, w.answers, m)
        const open = asked(indicatorsOf(w.pack), m).filter((i) => !isAnswered(w.answers, i.id))
        const all = indicatorsOf(w.pack).map((i) => i.id)
        const here = all.indexOf(w.id)
        const after = open.find((i) => all.indexOf(i.id) >= here) ?? open[0]
        expect(nextOpen(w.pack, a, w.id)).toBe(after?.id)
        expect(nextOpen(w.pack, { ...a, position: w.id })).toBe(after?.id)
        expect(nextOpen(w.pack, a, null)).toBe(open[0]?.id)
        expect(nextOpen(w.pack, a, '99.999')).toBe(open[0]?.id)
      }),
    )
  })

  test('counts any kind of answer as done, and the dimensions together make the whole', () => {
    fc.assert(
      fc.property(world, mode, (w, m) => {
        const a = withAnswers(w.pack, w.answers, m)
        const questions = asked(indicatorsOf(w.pack), m)
        const done = questions.filter((i) => w.answers[i.id]?.value !== undefined).length
        expect(progressOf(w.pack, a)).toEqual({ done, of: questions.length })
        const parts = w.pack.dimensions.map((d) => dimensionProgress(d, a))
        expect(parts.reduce((sum, p) => sum + p.done, 0)).toBe(done)
        expect(parts.reduce((sum, p) => sum + p.of, 0)).toBe(questions.length)
      }),
    )
  })

  test('lists as weak the levels 0 and 1 that are not low on purpose', () => {
    fc.assert(
      fc.property(world, (w) => {
        const a = withAnswers(w.pack, w.answers)
        const weak = new Set(w.pack.dimensions.flatMap((d) => weakItems(d, a)).map((i) => i.id))
        for (const { id } of indicatorsOf(w.pack)) {
          const level = levelOf(w.answers, id)
          const low = level === 0 || level === 1
          expect(weak.has(id)).toBe(low && !w.answers[id]?.byDecision)
        }
      }),
    )
  })
})

describe('Going on', () => {
  const ids = indicatorsOf(pack).map((i) => i.id)
  const [first = '', second = '', third = ''] = ids
  const at = (position: string | null, ...answered: string[]) => ({
    ...withAnswers(
      pack,
      answered.reduce<Answers>((all, id) => atLevel(all, id, 2), {}),
    ),
    position,
  })
  test.each([
    ['begins at the first question', at(null), first],
    ['stays at the question that was looked at while it is open', at(second), second],
    ['goes to the next open one once it is answered', at(first, first), second],
    ['wraps round to what was left open before', at(third, ...ids.slice(1)), first],
    ['stays where one was when all are answered', at(third, ...ids), third],
    ['begins again at the first when all are answered and the place is not known', at('99.9', ...ids), first],
    ['does not trust a place that the bank does not have', at('99.9', first), second],
  ])('%s', (_what, a, expected) => {
    expect(resumeAt(pack, a)).toBe(expected)
  })

  test('of a bank without questions leads nowhere', () => {
    expect(resumeAt({ ...pack, dimensions: [] }, at(null))).toBe('')
  })
})

describe('The time left', () => {
  test('is 36 minutes for the full and 12 for the short assessment at the start', () => {
    const left = (m: 'full' | 'short') => minutesLeft(progressOf(pack, withAnswers(pack, {}, m)))
    expect(left('full')).toBe(36)
    expect(left('short')).toBe(12)
  })

  test('is none once everything is answered, and never none before', () => {
    expect(minutesLeft({ done: 48, of: 48 })).toBe(0)
    expect(minutesLeft({ done: 47, of: 48 })).toBe(1)
    expect(minutesLeft({ done: 46, of: 48 })).toBe(2)
    // 45 seconds each: four questions are three minutes.
    expect(minutesLeft({ done: 44, of: 48 })).toBe(3)
    expect(minutesLeft({ done: 43, of: 48 })).toBe(4)
  })
})

describe('In a bank of three dimensions with two short questions', () => {
  const small: Pack = {
    ...pack,
    dimensions: [
      ['1.1', '1.2s'],
      ['2.1', '2.2'],
      ['3.1s', '3.2'],
    ].map((ids, at) => ({
      id: `${at + 1}`,
      indicators: ids.map((id) => ({
        id: id.replace('s', ''),
        revision: 1,
        weight: 1,
        ...(id.endsWith('s') && { short: true as const }),
      })),
    })),
  }
  const at = (
    position: string | null,
    done: readonly string[],
    inMode: 'short' | 'full' = 'full',
  ): Assessment => ({
    ...withAnswers(
      small,
      done.reduce((all, id) => atLevel(all, id, 2), {}),
      inMode,
    ),
    position,
  })
  const all = ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2']

  test('a change of the mode keeps the place, but goes to the first open question where all was answered', () => {
    expect(placeIn(small, at('1.2', ['1.2'], 'short'), 'full')).toBe('1.2')
    expect(placeIn(small, at(null, [], 'short'), 'full')).toBeNull()
    expect(placeIn(small, at('3.1', ['1.2', '3.1'], 'short'), 'full')).toBe('1.1')
    expect(placeIn(small, at('3.2', all), 'short')).toBe('3.2')
    expect(placeIn(small, at('2.1', ['1.1', '2.1']), 'short')).toBe('2.1')
  })

  test('weak are levels 0 and 1; an answer without a level, a level by decision and no answer are not', () => {
    const [first, second] = small.dimensions
    const levels = valued(atLevel(atLevel(atLevel({}, '1.1', 0), '1.2', 1), '2.1', 2), '2.2', {
      kind: 'unknown',
    })
    const decided = { ...levels, '1.2': { revision: 1, at: 0, ...levels['1.2'], byDecision: true as const } }
    const weak = (d: typeof first, answers: typeof levels) =>
      d ? weakItems(d, withAnswers(small, answers)).map((i) => i.id) : undefined
    expect(weak(first, levels)).toEqual(['1.1', '1.2'])
    expect(weak(second, levels)).toEqual([])
    expect(weak(first, decided)).toEqual(['1.1'])
    expect(weak(second, {})).toEqual([])
  })
})
