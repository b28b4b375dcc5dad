/** What changed since an earlier campaign, and where a trend line breaks. */
import { describe, expect, test } from 'vitest'
import { changesOf, type Earlier } from '../../../domain/report/changes.ts'
import { figuresOf } from '../../../domain/report/figures.ts'
import type { AskedItem, PublishedResult } from '../../../domain/report/input.ts'
import type { Asked } from '../../../domain/report/report.ts'

const LEVELS = ['none', '0', '1', '2', '3', '4']
const ITEMS: AskedItem[] = [
  { id: 'answer/1.1', values: LEVELS },
  { id: 'answer/1.2', values: LEVELS },
  { id: 'dimension/1', values: ['none', 'short-0', 'full-0', 'short-4', 'full-4'] },
  { id: 'service/kyber/need', values: ['none', '0', '1', '2', '3'] },
  { id: 'service/kyber/class', values: ['none', 'has', 'wantsNow', 'wantsLater', 'noNeed'] },
]
const QUESTIONS: Asked['questions'] = [
  { id: '1.1', dimension: '1', revision: 1, weight: 1 },
  { id: '1.2', dimension: '1', revision: 1, weight: 1 },
]
const result = (item: string, more: Partial<PublishedResult>): PublishedResult => ({
  item,
  band: 'all',
  n: 70,
  ...more,
})
const RESULTS = [
  result('answer/1.1', { mean: 1.5 }),
  result('answer/1.2', { mean: 1.5 }),
  result('dimension/1', { mean: 1.5 }),
  result('service/kyber/need', { mean: 2 }),
  result('service/kyber/class', {
    groups: [
      { values: ['wantsNow'], n: 15 },
      { values: ['wantsLater'], n: 20 },
      { values: ['has', 'noNeed'], n: 30 },
    ],
  }),
]

const campaign = (
  id: string,
  { items = ITEMS, questions = QUESTIONS, results = RESULTS, hash = 'a' } = {},
): Earlier => ({
  campaign: {
    id,
    demo: false,
    from: '2027-01-01T00:00:00Z',
    to: '2027-02-01T00:00:00Z',
    k: 5,
    rules: 1,
    ctx: 'c'.repeat(64),
    lists: 'd'.repeat(64),
  },
  asked: { pack: { id: 'kov', version: '1', hash }, items, questions },
  figures: figuresOf(items, results, { k: 5 }),
})

const withMean = (item: string, mean: number) => RESULTS.map((r) => (r.item === item ? { ...r, mean } : r))

describe('What changed', () => {
  test('the very same figures moved nowhere', () => {
    const changes = changesOf(campaign('b'), campaign('a'))
    expect(changes.breaks).toEqual([])
    expect(changes.gone).toEqual([])
    expect([...changes.levels, ...changes.wants].map(({ moved, least }) => ({ moved, least }))).toEqual(
      Array(5).fill({ moved: 'open', least: 0 }),
    )
  })

  test('is said only where rounding cannot explain it', () => {
    const moved = (mean: number) =>
      changesOf(campaign('b', { results: withMean('answer/1.1', mean) }), campaign('a')).levels.find(
        (c) => c.item === 'answer/1.1',
      )
    // 1.5 stands for 1.45 to 1.55, 1.6 for 1.55 to 1.65: both could be 1.55.
    expect(moved(1.6)).toMatchObject({ moved: 'open', least: 0 })
    expect(moved(1.7)).toMatchObject({ moved: 'up', least: 0.1 })
    expect(moved(1.3)).toMatchObject({ moved: 'down', least: 0.1 })
  })

  test('how many want a service is compared over all who want it, whether it fits or not', () => {
    const shifted = RESULTS.map((r) =>
      r.item.endsWith('/class')
        ? {
            ...r,
            groups: [
              { values: ['wantsNow', 'wantsLater'], n: 50 },
              { values: ['has', 'noNeed'], n: 15 },
            ],
          }
        : r,
    )
    const [wants] = changesOf(campaign('b', { results: shifted }), campaign('a')).wants
    expect(wants).toMatchObject({ item: 'service/kyber/class', moved: 'up' })
  })
})

describe('A trend line breaks', () => {
  const breaksOf = (now: Earlier, earlier: Earlier) =>
    Object.fromEntries(changesOf(now, earlier).breaks.map(({ item, why }) => [item, why]))

  test('where a question has another revision, in it and in its dimension alone', () => {
    const questions = QUESTIONS.map((q) => (q.id === '1.1' ? { ...q, revision: 2 } : q))
    const now = campaign('b', { questions, hash: 'b' })
    expect(breaksOf(now, campaign('a'))).toEqual({ 'answer/1.1': 'revised', 'dimension/1': 'revised' })
    expect(changesOf(now, campaign('a')).levels.map((c) => c.item)).toEqual([
      'answer/1.2',
      'service/kyber/need',
    ])
  })

  test('where a question came into a dimension, left it or weighs otherwise', () => {
    const more = [...QUESTIONS, { id: '1.3', dimension: '1', revision: 1, weight: 1 }]
    expect(breaksOf(campaign('b', { questions: more }), campaign('a'))).toEqual({ 'dimension/1': 'revised' })
    const heavier = QUESTIONS.map((q) => (q.id === '1.2' ? { ...q, weight: 2 } : q))
    expect(breaksOf(campaign('b', { questions: heavier }), campaign('a'))).toEqual({
      'dimension/1': 'revised',
    })
  })

  test('where other values may be answered, and where nothing was asked or published', () => {
    const items = ITEMS.map((i) => (i.id === 'answer/1.1' ? { ...i, values: [...LEVELS, 'unknown'] } : i))
    const results = RESULTS.filter((r) => r.item !== 'answer/1.2')
    expect(breaksOf(campaign('b', { items, results }), campaign('a'))).toEqual({
      'answer/1.1': 'otherValues',
      'answer/1.2': 'notPublished',
    })
    expect(breaksOf(campaign('b'), campaign('a', { items: ITEMS.slice(1) }))).toEqual({ 'answer/1.1': 'new' })
    expect(changesOf(campaign('b', { items: ITEMS.slice(1) }), campaign('a')).gone).toEqual(['answer/1.1'])
  })

  test('nowhere because other content changed elsewhere: a pack hash alone breaks nothing', () => {
    expect(breaksOf(campaign('b', { hash: 'b' }), campaign('a'))).toEqual({})
  })
})
