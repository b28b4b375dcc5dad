/** What is done next, and when: exact, without chance. */
import { describe, expect, test } from 'vitest'
import type { Stored } from '../../storage/submissions.ts'
import { dueAt, longestWait, nextStep, type Step, scheduled } from '../../submit/schedule.ts'
import { blank, box, frozen } from './stored.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const END = Date.parse(frozen.close)
const NOW = END - 40 * DAY
/** No earlier, no later. */
const middle = () => 0.5
const wait = (s: Stored, now = NOW, chance = middle) => (scheduled(s, now, chance) ?? Number.NaN) - now
const pending = { ...box(1), tried: true }
const waiting = { pending: { seq: 1, hash: pending.hash, tried: true } }

describe('The next step', () => {
  const steps = (s: Stored, forced = false): Step[] => {
    const done = new Set<Step>()
    for (let step = nextStep(s, done, forced); step; step = nextStep(s, done, forced)) done.add(step)
    return [...done]
  }

  test('is to send what waits, then to ask, then for the state', () => {
    expect(steps(blank())).toEqual(['ask', 'status'])
    expect(steps(blank(waiting))).toEqual(['send', 'ask', 'status'])
  })

  test('is never to send over another device’s doing; what was final is sent once more only when somebody asks', () => {
    for (const forced of [true, false])
      expect(steps(blank({ ...waiting, warning: 'otherActed' }), forced)).not.toContain('send')
    expect(steps(blank({ ...waiting, warning: 'goneBack' }))).toContain('send')
    for (const trouble of ['closed', 'revoked'] as const) {
      expect(steps(blank({ ...waiting, trouble }))).not.toContain('send')
      expect(steps(blank({ ...waiting, trouble }), true)).toContain('send')
    }
  })

  test('is not for the state once there are lists, nor for that of a void code unless somebody asks', () => {
    expect(steps(blank({ has: { lists: true, release: false } }), true)).not.toContain('status')
    expect(steps(blank({ trouble: 'revoked' }))).toEqual(['ask'])
    expect(steps(blank({ trouble: 'revoked' }), true)).toEqual(['ask', 'status'])
  })

  test('is for the lists until they are signed, and for the release until it is there', () => {
    const has = { lists: true, release: true }
    const lists = frozen.lists && { ...frozen.lists, signed: true }
    expect(steps(blank({ has }))).toEqual(['ask', 'lists'])
    expect(steps(blank({ has, lists: lists && { ...lists, signed: false } }))).toEqual([
      'ask',
      'lists',
      'release',
    ])
    expect(steps(blank({ has, lists }))).toEqual(['ask', 'release'])
    expect(steps(blank({ has, lists, release: frozen.release }))).toEqual(['ask'])
    expect(steps(blank({ has: { lists: true, release: false }, lists }))).toEqual(['ask'])
  })
})

describe('It is tried again', () => {
  test.each([
    [1, 30_000],
    [2, MINUTE],
    [3, 2 * MINUTE],
    [10, 256 * MINUTE],
    [11, 6 * HOUR],
    [40, 6 * HOUR],
    [4_000, 6 * HOUR],
  ])('after failure %i in so many milliseconds: %i', (failed, ms) => {
    expect(wait(blank({ trouble: 'unreachable', failed }))).toBe(ms)
  })

  test.each(['unknownCode', 'refused', 'noCampaign'] as const)(
    'more slowly where waiting seldom helps: %s',
    (trouble) => {
      expect([1, 2, 5, 6, 9].map((failed) => wait(blank({ trouble, failed })) / HOUR)).toEqual([
        1, 2, 16, 24, 24,
      ])
    },
  )

  test('a fifth earlier or later, by chance', () => {
    const s = blank({ trouble: 'busy', failed: 1 })
    expect(wait(s, NOW, () => 0)).toBe(24_000)
    expect(wait(s, NOW, () => 1)).toBe(36_000)
  })

  test('at the beginning where it was too early, and at the latest in six hours', () => {
    const from = Date.parse(frozen.manifest.from)
    const s = blank({ ...waiting, trouble: 'notOpen', failed: 1 })
    expect(wait(s, from - HOUR)).toBe(HOUR + 30_000)
    expect(wait(s, from - 9 * HOUR)).toBe(6 * HOUR)
    expect(wait(s, from - 1)).toBe(30_001)
    expect(wait(s, from)).toBe(30_000)
    expect(wait(s, from + HOUR)).toBe(30_000)
    expect(wait(blank({ ...s, trouble: 'busy' }), from - HOUR)).toBe(30_000)
  })
})

describe('It is asked again', () => {
  test('in six hours while the campaign is open, ten minutes after its end, then every twelve hours', () => {
    expect(wait(blank())).toBe(6 * HOUR)
    expect(wait(blank(), END - HOUR)).toBe(HOUR + 10 * MINUTE)
    expect(wait(blank(), END)).toBe(12 * HOUR)
    expect(wait(blank(), END + 1)).toBe(12 * HOUR)
    expect(wait(blank({ trouble: 'closed', failed: 3 }))).toBe(6 * HOUR)
  })

  test('never once the release is there or the code is void', () => {
    expect(scheduled(blank({ release: frozen.release }), NOW, middle)).toBeNull()
    expect(scheduled(blank({ trouble: 'revoked', failed: 1 }), NOW, middle)).toBeNull()
  })

  test('at once where something waits that has not had its turn, unless somebody has to choose first', () => {
    const untried = { pending: { seq: 1, hash: null, tried: false } }
    expect(wait(blank({ ...untried, trouble: 'busy', failed: 9 }))).toBe(0)
    expect(wait(blank({ ...untried, warning: 'otherActed' }))).toBe(6 * HOUR)
    expect(wait(blank({ ...untried, trouble: 'closed' }))).toBe(6 * HOUR)
  })
})

describe('It is due', () => {
  test('at its moment, whatever is nearer than the longest wait', () => {
    expect(longestWait(blank())).toBe(14.4 * HOUR)
    expect(longestWait(blank({ trouble: 'refused' }))).toBe(28.8 * HOUR)
    expect(longestWait(blank({ trouble: 'busy' }))).toBe(14.4 * HOUR)
    expect(dueAt(blank({ nextAt: NOW + 14.4 * HOUR }), NOW)).toBe(NOW + 14.4 * HOUR)
    expect(dueAt(blank({ nextAt: NOW + 14.4 * HOUR + 1 }), NOW)).toBe(NOW)
    expect(dueAt(blank({ nextAt: NOW - 1 }), NOW)).toBe(NOW - 1)
  })

  test('not once it is finished, nor when nobody publishes any more, and again should the clock have been wrong', () => {
    const s = blank({ nextAt: NOW })
    expect(dueAt({ ...s, release: frozen.release }, NOW)).toBeNull()
    expect(dueAt({ ...s, trouble: 'revoked' }, NOW)).toBeNull()
    expect(dueAt(s, END + 400 * DAY)).toBe(NOW)
    expect(dueAt(s, END + 400 * DAY + 1)).toBeNull()
    expect(dueAt(s, NOW)).toBe(NOW)
  })
})
