/** What each of the collector's replies does, above all those that come late. */
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../protocol/wire.ts'
import type { Stored } from '../../storage/submissions.ts'
import { afterReply, afterStatus, troubleOf } from '../../submit/reply.ts'
import { blank, box, hash } from './stored.ts'

const reply = (outcome: Reply['outcome'], state: Reply['state'] = null): Reply => ({ v: 1, outcome, state })
const at = (seq: number, n: number | null = seq) => ({ seq, hash: n === null ? null : hash(n) })
const waits = (seq: number, n: number | null = seq) => ({ ...at(seq, n), tried: true })
const whats = (s: Stored) => s.history.map((e) => e.what)

test('Every outcome has its trouble, and "ok" none', () => {
  const all = [
    'conflict',
    'unknownCode',
    'revoked',
    'notOpen',
    'closed',
    'badRequest',
    'badBox',
    'tooOften',
    'unavailable',
  ] as const
  expect(all.map(troubleOf)).toEqual([
    'conflict',
    'unknownCode',
    'revoked',
    'notOpen',
    'closed',
    'refused',
    'refused',
    'busy',
    'busy',
  ])
  expect(troubleOf('ok')).toBeNull()
})

describe('A confirmation', () => {
  test('of what waits ends the waiting and leaves the one box that lies there', () => {
    const s = blank({
      boxes: [box(1), box(2)],
      pending: waits(2),
      warning: 'goneBack',
      trouble: 'busy',
      failed: 2,
    })
    const next = afterReply(s, waits(2), reply('ok'), 7)
    expect(next).toMatchObject({
      known: at(2),
      theirs: at(2),
      boxes: [box(2)],
      pending: null,
      warning: null,
      trouble: null,
      failed: 0,
    })
    expect(next.history).toEqual([{ at: 7, what: 'delivered' }])
  })

  test('that comes late touches nothing that was asked for since: box, withdrawal and warning stay', () => {
    const newer = { ...waits(3), tried: false }
    const s = blank({ boxes: [box(1), box(2), box(3)], pending: newer, warning: 'otherActed' })
    expect(afterReply(s, waits(2), reply('ok'), 7)).toMatchObject({
      known: at(2),
      boxes: [box(2), box(3)],
      pending: newer,
      warning: 'otherActed',
    })
    const withdrawal = { ...waits(3, null), tried: false }
    expect(afterReply({ ...s, pending: withdrawal }, waits(2), reply('ok'), 7).pending).toEqual(withdrawal)
  })

  test('that comes late is not taken for the answer to another box that has got the same number since', () => {
    // Sent as the third; left standing on another page while it was on its way; sealed anew, as the third again.
    const newer = { ...waits(3, 8), tried: false }
    const s = blank({ known: at(2, 7), boxes: [box(3, 8)], pending: newer })
    expect(afterReply(s, waits(3), reply('ok'), 7)).toMatchObject({ known: at(3), pending: newer })
    for (const outcome of ['conflict', 'closed', 'badBox'] as const)
      expect(afterReply(s, waits(3), reply(outcome, at(9)), 7)).toBe(s)
  })

  test('of what nobody waits for any more is noted, and no warning is left', () => {
    const s = blank({ boxes: [box(2)], warning: 'goneBack' })
    expect(afterReply(s, waits(2), reply('ok'), 7)).toMatchObject({
      known: at(2),
      pending: null,
      warning: null,
    })
  })

  test('keeps no box with the same number and another content, and none of a lower number', () => {
    const s = blank({ boxes: [box(1), box(2, 9)], pending: waits(2) })
    expect(afterReply(s, waits(2), reply('ok'), 7).boxes).toEqual([])
    // The same box, sent a second time under a higher number, lies there under that one alone.
    const again = blank({ boxes: [box(1), box(3, 1)], pending: waits(3, 1) })
    expect(afterReply(again, waits(3, 1), reply('ok'), 7).boxes).toEqual([box(3, 1)])
  })

  test('of a withdrawal keeps the boxes, to see that no list brings them back', () => {
    const s = blank({ boxes: [box(1)], pending: waits(2, null) })
    const next = afterReply(s, waits(2, null), reply('ok'), 7)
    expect(next).toMatchObject({ known: at(2, null), boxes: [box(1)], pending: null })
    expect(whats(next)).toEqual(['withdrawn'])
  })
})

describe('A refusal', () => {
  test.each(['conflict', 'closed', 'revoked', 'badBox', 'tooOften', 'notOpen'] as const)(
    '%s that comes late does not touch what was asked for since',
    (outcome) => {
      const s = blank({ boxes: [box(2), box(3)], pending: { ...waits(3), tried: false } })
      expect(afterReply(s, waits(2), reply(outcome, at(9)), 7)).toBe(s)
      const nothing = blank({ boxes: [box(2)] })
      expect(afterReply(nothing, waits(2), reply(outcome, at(9)), 7)).toBe(nothing)
    },
  )

  test('is counted, and what the collector says of its state is noted', () => {
    const s = blank({ pending: waits(2), theirs: at(1), failed: 1 })
    expect(afterReply(s, waits(2), reply('tooOften', at(5)), 7)).toMatchObject({
      trouble: 'busy',
      failed: 2,
      theirs: at(5),
      pending: waits(2),
    })
    expect(afterReply(s, waits(2), reply('tooOften'), 7).theirs).toEqual(at(1))
  })

  test('by conflict is another device’s doing; without a state, what is known stands for it', () => {
    const s = blank({ pending: waits(2), known: at(1) })
    expect(afterReply(s, waits(2), reply('conflict', at(5)), 7)).toMatchObject({
      warning: 'otherActed',
      theirs: at(5),
      trouble: null,
    })
    expect(afterReply(s, waits(2), reply('conflict'), 7).theirs).toEqual(at(1))
  })

  test('because it is closed ends a replacement where an earlier delivery stands, and nothing else', () => {
    const s = blank({ boxes: [box(1), box(2)], known: at(1), pending: waits(2), failed: 1 })
    const closed = (change: Partial<Stored>, state: Reply['state'] = at(1)) =>
      afterReply({ ...s, ...change }, change.pending ?? waits(2), reply('closed', state), 7)
    expect(closed({})).toMatchObject({
      trouble: 'closed',
      ended: true,
      failed: 2,
      pending: null,
      boxes: [box(1)],
    })
    // A withdrawal that came too late, a first delivery, and a state nobody knows: all of it stays to be seen.
    expect(closed({ pending: waits(2, null) })).toMatchObject({
      pending: waits(2, null),
      boxes: [box(1), box(2)],
    })
    expect(closed({ known: at(0, null) }, at(0, null))).toMatchObject({ pending: waits(2) })
    expect(closed({}, at(5))).toMatchObject({ pending: waits(2), theirs: at(5) })
    expect(closed({}, null)).toMatchObject({ pending: waits(2), theirs: null })
  })
})

describe('The state by code', () => {
  test('that names an own later box is the confirmation whose reply was lost', () => {
    const s = blank({ boxes: [box(1), box(2)], known: at(1), pending: waits(2) })
    expect(afterStatus(s, reply('ok', at(2)), 7)).toMatchObject({
      known: at(2),
      pending: null,
      boxes: [box(2)],
    })
    // The same content under another number, or the same number with another content, is not this one.
    expect(afterStatus(s, reply('ok', at(3, 2)), 7).warning).toBe('otherActed')
    expect(afterStatus(s, reply('ok', at(2, 9)), 7).warning).toBe('otherActed')
    // Nor is an own box whose number something else has been confirmed under since.
    const overtaken = blank({ boxes: [box(2)], known: at(2, 9) })
    expect(afterStatus(overtaken, reply('ok', at(2)), 7).warning).toBe('otherActed')
  })

  test('of another device is told once, and again when it has acted again', () => {
    const first = afterStatus(blank({ trouble: 'busy', failed: 2 }), reply('ok', at(3)), 7)
    expect(first).toMatchObject({ warning: 'otherActed', theirs: at(3), trouble: null, failed: 0 })
    expect(whats(first)).toEqual(['otherActed'])
    expect(whats(afterStatus(first, reply('ok', at(3)), 8))).toEqual(['otherActed'])
    expect(whats(afterStatus(first, reply('ok', at(4)), 8))).toEqual(['otherActed', 'otherActed'])
    // Heard of before, beside a refusal, but never told.
    const heard = blank({ theirs: at(3) })
    expect(whats(afterStatus(heard, reply('ok', at(3)), 7))).toEqual(['otherActed'])
    expect(whats(afterStatus(first, reply('ok', at(3, 5)), 8))).toEqual(['otherActed', 'otherActed'])
  })

  test('that is as known takes the warning away where nothing waits, and trouble too, except that it is closed', () => {
    const s = blank({ known: at(1), warning: 'otherActed', trouble: 'busy', failed: 2 })
    expect(afterStatus(s, reply('ok', at(1)), 7)).toMatchObject({
      theirs: at(1),
      warning: null,
      trouble: null,
      failed: 0,
    })
    expect(afterStatus({ ...s, pending: waits(2) }, reply('ok', at(1)), 7)).toMatchObject({
      warning: 'otherActed',
      trouble: 'busy',
      failed: 2,
    })
    expect(afterStatus({ ...s, trouble: 'closed' }, reply('ok', at(1)), 7)).toMatchObject({
      warning: null,
      trouble: 'closed',
      failed: 2,
    })
    expect(afterStatus({ ...s, warning: 'goneBack' }, reply('ok', at(1)), 7).warning).toBe('goneBack')
    // Nothing is told of a code that was never used: what is known stands.
    expect(afterStatus(s, reply('ok'), 7)).toMatchObject({ theirs: at(1), warning: null })
  })

  test('that is refused is trouble', () => {
    expect(afterStatus(blank(), reply('revoked'), 7)).toMatchObject({ trouble: 'revoked', failed: 1 })
  })
})

describe('A collector that has gone back', () => {
  // Another box with its number, and one with its content: only the one with both lies there.
  const boxes = [box(3, 8), box(2, 3), box(3)]
  const delivered = blank({ known: at(3), boxes, trouble: 'busy', failed: 2 })

  test('is given the box again with a higher number, once', () => {
    const next = afterStatus(delivered, reply('ok', at(1)), 7)
    expect(next).toMatchObject({
      warning: 'goneBack',
      pending: { seq: 4, hash: hash(3), tried: false },
      nextAt: 7,
    })
    expect(next.boxes).toEqual([...boxes, { ...box(3), seq: 4 }])
    expect(next).toMatchObject({ trouble: null, failed: 0 })
    expect(whats(next)).toEqual(['goneBack'])
    const again = afterStatus(next, reply('ok', at(1)), 8)
    expect(again.pending).toEqual(next.pending)
    expect(whats(again)).toEqual(['goneBack'])
  })

  test('is told of the withdrawal again', () => {
    const next = afterStatus({ ...delivered, known: at(3, null) }, reply('ok', at(1)), 7)
    expect(next).toMatchObject({ pending: { seq: 4, hash: null, tried: false }, nextAt: 7 })
  })

  test('to before another device’s box is given nothing: there is nothing here to send', () => {
    const next = afterStatus(blank({ known: at(3, 9) }), reply('ok', at(1)), 7)
    expect(next).toMatchObject({ pending: null, known: at(1), warning: 'goneBack' })
  })

  test('is given nothing after the end, nor while something newer waits', () => {
    expect(afterStatus({ ...delivered, ended: true }, reply('ok', at(1)), 7).pending).toBeNull()
    const pending = waits(9)
    expect(afterStatus({ ...delivered, pending }, reply('ok', at(1)), 7).pending).toEqual(pending)
  })
})
