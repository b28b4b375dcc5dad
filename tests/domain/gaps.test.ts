import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelOf, targetOf } from '../../domain/assessment.ts'
import { type IndicatorFacts, indicatorsOf } from '../../domain/content.ts'
import { evidenceShare, findOutList, gapPriority, gapsOf } from '../../domain/gaps.ts'
import { facts, pack } from '../content/files.ts'
import { level, mode, WORLDS, withAnswers } from './arbitraries.ts'

describe('The priority of a gap', () => {
  test.each([
    [0, 4, 24],
    [0, 3, 15],
    [1, 3, 8],
    [2, 3, 3],
    [3, 3, 0],
    [4, 3, 0],
  ] as const)('from level %i to target %i is %i at weight 1', (current, target, priority) => {
    expect(gapPriority(current, target, 1)).toBe(priority)
  })

  test('is ((1 + max(0, target − current))² − 1) × weight', () => {
    fc.assert(
      fc.property(level, level, fc.integer({ min: 1, max: 10 }), (current, target, weight) => {
        const distance = target > current ? target - current : 0
        expect(gapPriority(current, target, weight)).toBe(weight * (distance * distance + 2 * distance))
      }),
    )
  })
})

describe.each(WORLDS)('The list of gaps, over $content,', ({ world }) => {
  test('holds every level under its target and nothing else', () => {
    fc.assert(
      fc.property(world, (w) => {
        const gaps = new Map(gapsOf(w.pack, w.answers, () => false).map((g) => [g.id, g]))
        for (const { id, weight } of indicatorsOf(w.pack)) {
          const current = levelOf(w.answers, id)
          const target = targetOf(w.answers, id, w.pack)
          if (current === undefined || current >= target) expect(gaps.has(id)).toBe(false)
          else
            expect(gaps.get(id)).toEqual({
              id,
              current,
              target,
              priority: gapPriority(current, target, weight),
              touchesDuty: false,
            })
        }
      }),
    )
  })

  test('begins with what touches a duty, then goes by priority, then by the order of the bank', () => {
    fc.assert(
      fc.property(world, fc.func(fc.boolean()), (w, hasDuty) => {
        const order = indicatorsOf(w.pack).map((i) => i.id)
        const gaps = gapsOf(w.pack, w.answers, hasDuty)
        gaps.slice(1).forEach((later, at) => {
          const earlier = gaps[at]
          if (!earlier) throw new Error('no earlier one')
          expect(earlier.touchesDuty).toBe(hasDuty(earlier.id))
          if (earlier.touchesDuty !== later.touchesDuty) expect(earlier.touchesDuty).toBe(true)
          else if (earlier.priority !== later.priority)
            expect(earlier.priority).toBeGreaterThan(later.priority)
          else expect(order.indexOf(earlier.id)).toBeLessThan(order.indexOf(later.id))
        })
      }),
    )
  })
})

describe.each(WORLDS)('The list of what to find out, over $content,', ({ world }) => {
  const known = new Map(facts.map((f) => [f.id, f]))
  const roles = ['it', 'head', 'finance']
  /** Generated banks borrow three roles, so that several questions share one. */
  const factsOf = (id: string): IndicatorFacts | undefined =>
    known.get(id) && { ...(known.get(id) as IndicatorFacts), ask: roles[Number(id.at(-1)) % 3] ?? '' }

  test('asks each role once, for every unknown answer of the mode and every answer marked for review', () => {
    fc.assert(
      fc.property(world, mode, (w, m) => {
        const list = findOutList(w.pack, withAnswers(w.pack, w.answers, m), factsOf)
        expect(new Set(list.map((l) => l.role)).size).toBe(list.length)
        const expected = indicatorsOf(w.pack).flatMap(({ id, short }) => {
          const answer = w.answers[id]
          if (answer?.value?.kind === 'unknown' && (m === 'full' || short)) return [{ id, why: 'unknown' }]
          return answer?.review ? [{ id, why: 'review' }] : []
        })
        const order = new Map(expected.map(({ id }, at) => [id, at]))
        const place = ({ id }: { id: string }) => order.get(id) ?? -1
        expect(list.flatMap((l) => l.items).sort((a, b) => place(a) - place(b))).toEqual(expected)
        for (const { role, items } of list) {
          expect(items.map(place)).toEqual(items.map(place).sort((a, b) => a - b))
          for (const { id } of items) expect(factsOf(id)?.ask ?? '').toBe(role)
        }
        const firsts = list.map((l) => Math.min(...l.items.map(place)))
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
      }),
    )
  })
})

test.each(WORLDS)('What can be shown is never more than what is answered, over $content', ({ world }) => {
  fc.assert(
    fc.property(world, (w) => {
      const { backed, of } = evidenceShare(w.pack, withAnswers(w.pack, w.answers))
      const levels = Object.values(w.answers).filter((a) => a.value?.kind === 'level')
      expect(of).toBe(levels.length)
      expect(backed).toBe(levels.filter((a) => /document|shown|audited/.test(a.evidence ?? '')).length)
    }),
  )
})

test('A target of the municipality counts before the target of the bank, and a decision before both', () => {
  const at = (extra: object) => ({
    '1.1': { value: { kind: 'level' as const, level: 1 as const }, revision: 1, at: 0, ...extra },
  })
  expect(targetOf(at({}), '1.1', pack)).toBe(pack.defaultTarget)
  expect(targetOf(at({ target: 4 }), '1.1', pack)).toBe(4)
  expect(targetOf(at({ target: 4, byDecision: true }), '1.1', pack)).toBe(1)
})

describe('Worked out by hand', () => {
  const answer = (value: object, extra: object = {}) => ({ value, revision: 1, at: 0, ...extra }) as never
  const level = (n: number, extra: object = {}) => answer({ kind: 'level', level: n }, extra)

  test('what to look at first: duties in front, then the wider gap, then the order of the bank', () => {
    const answers = {
      '1.1': level(2),
      '1.2': level(0),
      '1.3': level(2),
      '1.4': level(1, { byDecision: true }),
      '1.5': level(3, { target: 4 }),
      '1.6': level(4, { target: 2 }),
    }
    const weights = new Map(indicatorsOf(pack).map((i) => [i.id, i.weight]))
    const gaps = gapsOf(pack, answers, (id) => id === '1.3' || id === '1.5')
    const of = (id: string, current: number, target: number, touchesDuty: boolean) => ({
      id,
      current,
      target,
      touchesDuty,
      priority: ((1 + target - current) ** 2 - 1) * (weights.get(id) ?? 0),
    })
    const [duties, others] = [gaps.filter((g) => g.touchesDuty), gaps.filter((g) => !g.touchesDuty)]
    expect(gaps).toEqual([...duties, ...others])
    expect(duties).toHaveLength(2)
    expect(duties).toEqual(
      expect.arrayContaining([of('1.3', 2, pack.defaultTarget, true), of('1.5', 3, 4, true)]),
    )
    expect(others).toEqual([of('1.2', 0, pack.defaultTarget, false), of('1.1', 2, pack.defaultTarget, false)])
  })

  test('what to find out: an unknown answer outside the short mode is left out of it, one marked for review is not', () => {
    const short = indicatorsOf(pack).find((i) => i.short)?.id ?? ''
    const [one = '', two = ''] = indicatorsOf(pack).flatMap((i) => (i.short ? [] : [i.id]))
    const answers = {
      [one]: answer({ kind: 'unknown' }),
      [two]: answer({ kind: 'unknown' }, { review: true }),
      [short]: answer({ kind: 'unknown' }, { review: true }),
    }
    const found = (m: 'short' | 'full') =>
      Object.fromEntries(
        findOutList(pack, withAnswers(pack, answers, m), () => undefined)
          .flatMap((l) => l.items)
          .map(({ id, why }) => [id, why]),
      )
    expect(found('short')).toEqual({ [short]: 'unknown', [two]: 'review' })
    expect(found('full')).toEqual({ [short]: 'unknown', [one]: 'unknown', [two]: 'unknown' })
    // Nobody is known to ask: one list without a role.
    expect(findOutList(pack, withAnswers(pack, answers), () => undefined).map((l) => l.role)).toEqual([''])
  })

  test('what the result rests on: a document, a demonstration or an audit, and only where there is a level', () => {
    const answers = {
      '1.1': level(2, { evidence: 'opinion' }),
      '1.2': level(2),
      '1.3': level(2, { evidence: 'document' }),
      '1.4': level(2, { evidence: 'shown' }),
      '1.5': level(2, { evidence: 'audited' }),
      '1.6': answer({ kind: 'unknown' }, { evidence: 'audited' }),
    }
    for (const m of ['short', 'full'] as const)
      expect(evidenceShare(pack, withAnswers(pack, answers, m))).toEqual({ backed: 3, of: 5 })
  })
})
