/** What is stored next, from what is stored: every field that a step may touch. */
import { describe, expect, test } from 'vitest'
import type { Published } from '../../protocol/published.ts'
import { SEQ_MAX } from '../../protocol/wire.ts'
import type { Stored } from '../../storage/submissions.ts'
import {
  afterPublished,
  answered,
  happened,
  inTrouble,
  isExhausted,
  isFinal,
  leaveStanding,
  nextSeq,
  withBox,
  withWithdrawal,
} from '../../submit/record.ts'
import { blank, box, hash } from './stored.ts'

const seqs = (s: Stored) => s.boxes.map((b) => b.seq)
const whats = (s: Stored) => s.history.map((e) => `${e.what} ${e.at}`)

describe('The next number', () => {
  test.each([
    ['of what is known to lie there', { known: { seq: 4, hash: null } }],
    ['of what the collector says', { theirs: { seq: 4, hash: hash(1) } }],
    ['of what waits', { pending: { seq: 4, hash: null, tried: false } }],
    ['of any box that was sealed', { boxes: [box(4), box(2)] }],
  ])('is above the highest one %s', (_name, change) => {
    expect(nextSeq(blank(change))).toBe(5)
  })

  test('is 1 where nothing was ever done', () => {
    expect(nextSeq(blank())).toBe(1)
  })

  test('is the highest there is once, and then nothing more can be asked for', () => {
    const last = blank({ known: { seq: SEQ_MAX - 1, hash: null } })
    expect([nextSeq(last), isExhausted(last)]).toEqual([SEQ_MAX, false])
    expect(withWithdrawal(last, 5).pending?.seq).toBe(SEQ_MAX)
    const beyond = blank({ known: { seq: SEQ_MAX, hash: null } })
    expect(isExhausted(beyond)).toBe(true)
    expect(withBox(beyond, box(1))).toBe(beyond)
    expect(withWithdrawal(beyond, 5)).toBe(beyond)
  })
})

describe('The history', () => {
  test('keeps the newest two hundred, in their order', () => {
    let s = blank()
    for (let at = 1; at <= 205; at++) s = happened(s, 'sealed', at)
    expect(s.history).toHaveLength(200)
    expect([s.history[0]?.at, s.history.at(-1)?.at]).toEqual([6, 205])
  })
})

describe('A sealed box', () => {
  const troubled = blank({ warning: 'otherActed', trouble: 'busy', failed: 3, nextAt: 9 })

  test('waits at once, untried, and what was in the way is forgotten', () => {
    const { seq, ...sealed } = box(1)
    const s = withBox(troubled, sealed)
    expect(s).toMatchObject({ warning: null, trouble: null, failed: 0, nextAt: sealed.at })
    expect(s.pending).toEqual({ seq, hash: sealed.hash, tried: false })
    expect(s.boxes).toEqual([box(1)])
    expect(whats(s)).toEqual([`sealed ${sealed.at}`])
  })

  test('takes the place of one that nobody has seen, and never of one that was tried', () => {
    const waiting = (tried: boolean) =>
      blank({ boxes: [box(1), box(2)], pending: { seq: 2, hash: hash(2), tried } })
    expect(seqs(withBox(waiting(false), box(9)))).toEqual([1, 3])
    expect(seqs(withBox(waiting(true), box(9)))).toEqual([1, 2, 3])
    expect(seqs(withWithdrawal(waiting(false), 5))).toEqual([1])
    expect(seqs(withWithdrawal(waiting(true), 5))).toEqual([1, 2])
  })

  test('pushes out the oldest of six attempts, but never the one that is known to lie there', () => {
    const boxes = [1, 2, 3, 4, 5, 6, 7].map((n) => box(n))
    const tried = { seq: 7, hash: hash(7), tried: true }
    const s = blank({ boxes, pending: tried })
    expect(seqs(withBox(s, box(9)))).toEqual([3, 4, 5, 6, 7, 8])
    expect(seqs(withBox({ ...s, known: { seq: 1, hash: hash(1) } }, box(9)))).toEqual([1, 3, 4, 5, 6, 7, 8])
    // Not the one that merely has its number, or its hash.
    expect(seqs(withBox({ ...s, known: { seq: 1, hash: hash(5) } }, box(9)))).toEqual([3, 4, 5, 6, 7, 8])
    expect(seqs(withBox({ ...s, known: { seq: 5, hash: hash(1) } }, box(9)))).toEqual([3, 4, 5, 6, 7, 8])
    // One of the newest is not kept twice.
    expect(seqs(withBox({ ...s, known: { seq: 7, hash: hash(7) } }, box(9)))).toEqual([3, 4, 5, 6, 7, 8])
  })
})

test('A withdrawal waits at once, untried, with the next number', () => {
  const s = withWithdrawal(
    blank({ known: { seq: 3, hash: hash(3) }, boxes: [box(3)], trouble: 'busy', failed: 2 }),
    77,
  )
  expect(s).toMatchObject({ trouble: null, failed: 0, nextAt: 77 })
  expect(s.pending).toEqual({ seq: 4, hash: null, tried: false })
  expect(whats(s)).toEqual(['withdrawalAsked 77'])
  expect(seqs(s)).toEqual([3])
})

test('What another device has done is left standing: own boxes are kept only where one of them lies there', () => {
  const theirs = { seq: 5, hash: hash(2) }
  const s = blank({
    theirs,
    boxes: [box(2), box(3)],
    pending: { seq: 4, hash: null, tried: true },
    warning: 'otherActed',
    trouble: 'conflict',
  })
  expect(leaveStanding(s)).toMatchObject({ known: theirs, pending: null, warning: null, trouble: null })
  expect(seqs(leaveStanding(s))).toEqual([2])
  const known = { seq: 1, hash: null }
  expect(leaveStanding({ ...s, theirs: null, known })).toMatchObject({ known, boxes: [] })
})

describe('Trouble', () => {
  test('is counted, and only a closed campaign and a void code are final', () => {
    expect(inTrouble(blank({ failed: 2 }), 'busy')).toMatchObject({ trouble: 'busy', failed: 3 })
    expect((['closed', 'revoked'] as const).map(isFinal)).toEqual([true, true])
    expect((['busy', 'unknownCode', 'refused', 'conflict', 'notOpen'] as const).some(isFinal)).toBe(false)
    expect(isFinal(null)).toBe(false)
  })

  test('is over once the collector answers, unless something waits or it is final', () => {
    const s = blank({ trouble: 'unreachable', failed: 4 })
    expect(answered(s)).toMatchObject({ trouble: null, failed: 0 })
    expect(answered({ ...s, pending: { seq: 1, hash: null, tried: true } })).toMatchObject({
      trouble: 'unreachable',
      failed: 4,
    })
    expect(answered({ ...s, trouble: 'revoked' })).toMatchObject({ trouble: 'revoked', failed: 4 })
  })
})

describe('What the collector publishes', () => {
  const END = '2027-02-26T15:00:00Z'
  const LATER = '2027-03-12T15:00:00Z'
  const notice = { notice: 'one', signature: 's' }
  const published = (change: Partial<Published> = {}): Published => ({
    v: 1,
    campaign: { manifest: {}, signature: null },
    notices: [notice],
    participation: { codes: 18, delivered: 3 },
    objections: [],
    has: { lists: false, release: false },
    ...change,
  })
  const s = blank({ close: END, notices: [] })
  const at = Date.parse(END)
  const to = (end: string) => ({ ok: true as const, to: end })
  const before = { now: at - 5, said: at - 5 }

  test('is taken over: participation, objections, what there is besides, and the notices of a good end', () => {
    const p = published({ has: { lists: false, release: true } })
    expect(afterPublished(s, p, to(END), before)).toMatchObject({
      close: END,
      notices: [notice],
      participation: p.participation,
      has: p.has,
      ended: false,
      history: [],
    })
  })

  test('a later end is told once, and what was refused is tried again', () => {
    const late = afterPublished({ ...s, trouble: 'closed', failed: 3 }, published(), to(LATER), before)
    expect(late).toMatchObject({ close: LATER, notices: [notice], trouble: null, failed: 0 })
    expect(whats(late)).toEqual([`extended ${before.now}`])
    expect(whats(afterPublished(late, published(), to(LATER), before))).toEqual([`extended ${before.now}`])
  })

  test('an earlier end, one that is refused, or one that comes after the end changes neither end nor notices', () => {
    const kept = { ...s, close: LATER, notices: [notice, notice] }
    for (const next of [
      afterPublished(kept, published(), to(END), before),
      afterPublished(kept, published(), { ok: false, refusal: 'wronglySigned', number: 1 }, before),
      afterPublished({ ...kept, ended: true }, published(), to('2027-04-01T00:00:00Z'), {
        now: Date.parse(LATER),
      }),
    ])
      expect(next).toMatchObject({ close: LATER, notices: [notice, notice], history: [] })
  })

  test('ends the campaign at the very moment of its end by the collector’s clock, and not a moment before', () => {
    const ended = (said: number | undefined, now: number) =>
      afterPublished(s, published(), to(END), { now, said }).ended
    expect(ended(at, 0)).toBe(true)
    expect(ended(at - 1, at)).toBe(false)
    expect(ended(undefined, at + 1)).toBe(false)
    expect(
      afterPublished(s, published({ has: { lists: true, release: false } }), to(END), before).ended,
    ).toBe(true)
  })

  test('lets what was refused because of the end be tried again once that end is taken back, and not before', () => {
    const refused = { ...s, ended: true, trouble: 'closed' as const, failed: 2 }
    expect(afterPublished(refused, published(), to(END), before)).toMatchObject({
      ended: false,
      trouble: null,
      failed: 0,
    })
    expect(afterPublished(refused, published(), to(END), { now: at, said: at })).toMatchObject({
      ended: true,
      trouble: 'closed',
      failed: 2,
    })
    // What waits for another reason, before any end, has not been answered by this.
    const waits = {
      ...s,
      pending: { seq: 1, hash: hash(1), tried: true },
      trouble: 'busy' as const,
      failed: 2,
    }
    expect(afterPublished(waits, published(), to(END), before)).toMatchObject({ trouble: 'busy', failed: 2 })
    const revoked = { ...waits, pending: null, trouble: 'revoked' as const }
    expect(afterPublished(revoked, published(), to(END), before)).toMatchObject({
      trouble: 'revoked',
      failed: 2,
    })
  })

  test('takes back an end only where both clocks stand before it', () => {
    const ended = (said: number | undefined, now: number) =>
      afterPublished({ ...s, ended: true }, published(), to(END), { now, said }).ended
    expect(ended(at - 1, at - 1)).toBe(false)
    expect(ended(at - 1, at)).toBe(true)
    expect(ended(at, at - 1)).toBe(true)
    expect(ended(undefined, at - 1)).toBe(true)
  })
})
