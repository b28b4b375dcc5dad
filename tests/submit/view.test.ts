/** What a submission looks like from its stored record: every stage, and what is in the way. */
import { describe, expect, test } from 'vitest'
import { SEQ_MAX } from '../../protocol/wire.ts'
import type { Stored } from '../../storage/submissions.ts'
import { latestBox, stageOf, viewOf } from '../../submit/view.ts'
import { blank, box, frozen, hash } from './stored.ts'

const HOUR = 3_600_000
const BEGINS = Date.parse(frozen.manifest.from)
const END = Date.parse(frozen.close)
const NOW = END - HOUR
const at = (seq: number, n: number | null = seq) => ({ seq, hash: n === null ? null : hash(n) })
const waits = (seq: number, n: number | null = seq) => ({ ...at(seq, n), tried: true })
const view = (change: Partial<Stored> = {}, now = NOW, ahead = 0) => viewOf(blank(change), now, ahead)

/** One more that has the number of the second, and one its content: only the one with both is meant. */
const boxes = [box(2, 9), box(1, 2), box(2), box(3)]

describe('The box that is shown', () => {
  test('is the one that waits, or else the one that is known to lie there', () => {
    expect(latestBox(blank({ boxes, known: at(2) }))).toEqual(box(2))
    expect(latestBox(blank({ boxes, known: at(2), pending: waits(3) }))).toEqual(box(3))
    // Whoever is withdrawing, or sees another device’s box, has none to show.
    expect(latestBox(blank({ boxes, known: at(2), pending: waits(4, null) }))).toBeUndefined()
    expect(latestBox(blank({ boxes, known: at(2, 7) }))).toBeUndefined()
  })

  test('is shown with its values and the moment it was sealed', () => {
    const values = { 'answer/1.1': '3' }
    expect(view({ boxes: [{ ...box(2), values }], known: at(2) }).sealed).toEqual({ values, at: 1_002 })
    expect(view({ boxes }).sealed).toBeNull()
  })
})

describe('The stage', () => {
  const { lists, release } = frozen

  test.each<[string, Partial<Stored>]>([
    ['joined', {}],
    ['joined', { known: at(2, 7), boxes }],
    ['sealed', { pending: waits(1), boxes: [box(1)] }],
    ['sealed', { pending: waits(3), known: at(2), boxes }],
    ['delivered', { known: at(2), boxes }],
    ['joined', { known: at(2), boxes: [box(2, 9), box(1, 2)] }],
    ['withdrawing', { pending: waits(4, null), known: at(2), boxes }],
    ['withdrawn', { known: at(4, null), boxes }],
    ['recorded', { lists, known: at(2), boxes }],
    ['counted', { lists, release, known: at(2), boxes }],
    ['recorded', { lists, pending: waits(3), known: at(2), boxes }],
    ['delivered', { lists: lists && { ...lists, signed: false }, release, known: at(2), boxes }],
  ])('is "%s"', (stage, change) => {
    expect(stageOf(blank(change))).toBe(stage)
  })
})

test('Something lies elsewhere where the collector holds a box that this device has not sealed', () => {
  expect(view({ theirs: null }).elsewhere).toBe(false)
  expect(view({ theirs: at(4, null), boxes }).elsewhere).toBe(false)
  expect(view({ theirs: at(3), boxes }).elsewhere).toBe(false)
  expect(view({ theirs: at(3, 7), boxes }).elsewhere).toBe(true)
  expect(view({ theirs: at(3) }).elsewhere).toBe(true)
})

describe('The phase', () => {
  test('begins and ends at its very moments, by the clock, until the collector has said that it is closed', () => {
    const phase = (now: number, change: Partial<Stored> = {}, ahead = 0) => {
      const { phase, overdue } = view(change, now, ahead)
      return [phase, overdue]
    }
    expect(phase(BEGINS - 1)).toEqual(['before', false])
    expect(phase(BEGINS)).toEqual(['open', false])
    expect(phase(END - 1)).toEqual(['open', false])
    expect(phase(END)).toEqual(['open', true])
    for (const now of [BEGINS - 1, NOW, END]) expect(phase(now, { ended: true })).toEqual(['closed', false])
  })

  test('is told by the collector’s clock where this device’s is known to differ', () => {
    expect(view({}, END + HOUR, HOUR)).toMatchObject({ overdue: true, clockAhead: HOUR })
    expect(view({}, END + HOUR, HOUR + 1)).toMatchObject({ phase: 'open', overdue: false })
    expect(view({}, BEGINS - HOUR, -HOUR)).toMatchObject({ phase: 'open' })
  })
})

describe('What is in the way', () => {
  test('is said with the next try, and without one where it is final', () => {
    expect(view().trouble).toBeNull()
    const nextAt = NOW + HOUR
    expect(view({ trouble: 'busy', nextAt }).trouble).toEqual({ problem: 'busy', nextAt })
    for (const problem of ['closed', 'revoked'] as const)
      expect(view({ trouble: problem, nextAt }).trouble).toEqual({ problem, nextAt: null })
  })

  test('is that no higher number is left, while that still matters', () => {
    const used = { known: at(SEQ_MAX, 1) }
    expect(view({ ...used, trouble: 'busy', nextAt: NOW }).trouble).toEqual({
      problem: 'exhausted',
      nextAt: null,
    })
    expect(view({ known: at(SEQ_MAX - 1, 1) }).trouble).toBeNull()
    expect(view({ ...used, ended: true }).trouble).toBeNull()
    expect(view({ ...used, trouble: 'revoked' }).trouble?.problem).toBe('revoked')
  })
})

test('Lists are shown with how many of the own envelopes stand in them', () => {
  expect(view().lists).toBeNull()
  const lists = frozen.lists && { ...frozen.lists, absent: ['answer/1.1', 'answer/4.6'], band: null }
  expect(view({ lists }).lists).toEqual({
    found: 3,
    of: 5,
    absent: ['answer/1.1', 'answer/4.6'],
    band: null,
    signed: true,
    refusals: [],
  })
})

test('Why a release is not believed is said only where there is a reason', () => {
  expect(view({ releaseRefusal: 'otherLists' }).releaseRefusal).toBe('otherLists')
  expect(view()).not.toHaveProperty('releaseRefusal')
})
