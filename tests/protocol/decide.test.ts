import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareState,
  decide,
  type Phase,
  phaseAt,
  type Request,
  type Stored,
  UNUSED,
} from '../../protocol/decide.ts'
import { fakeHash } from './sample.ts'

const [A, B] = [fakeHash(1), fakeHash(2)]
const delivered: Stored = { revoked: false, seq: 3, hash: A }
const withdrawn: Stored = { revoked: false, seq: 4, hash: null }
const put = (seq: number, hash: string): Request => ({ kind: 'put', seq, hash })
const remove = (seq: number): Request => ({ kind: 'delete', seq })
const status: Request = { kind: 'status' }

describe('What a request leads to', () => {
  test.each<
    [string, Stored | undefined, Request, Phase, string, { seq: number; hash: string | null } | null]
  >([
    ['a first delivery', UNUSED, put(1, A), 'open', 'ok', { seq: 1, hash: A }],
    ['a replacement', delivered, put(4, B), 'open', 'ok', { seq: 4, hash: B }],
    ['the same box again, numbered on', delivered, put(4, A), 'open', 'ok', { seq: 4, hash: A }],
    ['a withdrawal', delivered, remove(4), 'open', 'ok', { seq: 4, hash: null }],
    ['a delivery after a withdrawal', withdrawn, put(5, B), 'open', 'ok', { seq: 5, hash: B }],
    ['a withdrawal before any delivery', UNUSED, remove(1), 'open', 'ok', { seq: 1, hash: null }],
  ])('%s is accepted', (_what, stored, request, phase, outcome, state) => {
    expect(decide(stored, request, phase)).toEqual({
      outcome,
      state,
      write: state && { revoked: false, ...state },
    })
  })

  test.each<[string, Stored, Request, Phase]>([
    ['a repeated delivery', delivered, put(3, A), 'open'],
    ['one repeated after the end', delivered, put(3, A), 'closed'],
    ['a repeated withdrawal', withdrawn, remove(4), 'open'],
    ['a question for the state', delivered, status, 'open'],
    ['one after the end', withdrawn, status, 'closed'],
    ['one before the beginning', UNUSED, status, 'before'],
  ])('%s gets the answer and changes nothing', (_what, stored, request, phase) => {
    const { seq, hash } = stored
    expect(decide(stored, request, phase)).toEqual({ outcome: 'ok', state: { seq, hash }, write: null })
  })

  test.each<[string, string, Stored, Request, Phase]>([
    ['conflict', 'another box with the same number', delivered, put(3, B), 'open'],
    ['conflict', 'an older box', delivered, put(2, B), 'open'],
    ['conflict', 'a withdrawal with the number of the box', delivered, remove(3), 'open'],
    ['conflict', 'an older withdrawal', delivered, remove(2), 'open'],
    ['conflict', 'a withdrawn box that returns', withdrawn, put(3, A), 'open'],
    ['conflict', 'a box with the number of the withdrawal', withdrawn, put(4, A), 'open'],
    ['conflict', 'a withdrawal without a number', UNUSED, remove(0), 'open'],
    ['closed', 'a withdrawal without a number after the end', UNUSED, remove(0), 'closed'],
    ['notOpen', 'a withdrawal before the beginning', UNUSED, remove(1), 'before'],
    ['closed', 'a replacement after the end', delivered, put(4, B), 'closed'],
    ['closed', 'a withdrawal after the end', delivered, remove(4), 'closed'],
    ['closed', 'a first delivery after the end', UNUSED, put(1, A), 'closed'],
    ['notOpen', 'a delivery before the beginning', UNUSED, put(1, A), 'before'],
  ])('%s: %s', (outcome, _what, stored, request, phase) => {
    const { seq, hash } = stored
    expect(decide(stored, request, phase)).toEqual({ outcome, state: { seq, hash }, write: null })
  })

  test('nobody is told anything of a code that is unknown or void', () => {
    for (const request of [put(9, A), remove(9), status]) {
      expect(decide(undefined, request, 'open')).toEqual({ outcome: 'unknownCode', state: null, write: null })
      expect(decide({ ...delivered, revoked: true }, request, 'open')).toEqual({
        outcome: 'revoked',
        state: null,
        write: null,
      })
    }
  })
})

describe('Whatever is sent in whatever order', () => {
  const request: fc.Arbitrary<Request> = fc.oneof(
    fc.record({
      kind: fc.constant('put' as const),
      seq: fc.integer({ min: 1, max: 6 }),
      hash: fc.constantFrom(A, B),
    }),
    fc.record({ kind: fc.constant('delete' as const), seq: fc.integer({ min: 1, max: 6 }) }),
    fc.constant(status),
  )
  const run = (requests: readonly Request[], start: Stored = UNUSED) =>
    requests.reduce((stored, r) => decide(stored, r, 'open').write ?? stored, start)

  test('the number never falls, and every accepted change raises it', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 20 }), request, (before, last) => {
        const stored = run(before)
        const { write } = decide(stored, last, 'open')
        expect(write === null || write.seq > stored.seq).toBe(true)
      }),
    )
  })

  test('sending everything a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 20 }), (requests) => {
        const once = run(requests)
        expect(run(requests, once)).toEqual(once)
      }),
    )
  })

  test('a lost reply is given again, word for word', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 20 }), request, (before, last) => {
        const stored = run(before)
        const first = decide(stored, last, 'open')
        const again = decide(first.write ?? stored, last, 'open')
        expect({ ...again, write: null }).toEqual({ ...first, write: null })
        expect(again.write).toBeNull()
      }),
    )
  })
})

describe('The state at the collector', () => {
  const own = { seq: 3, hash: A }
  test.each([
    ['same', own],
    ['otherActed', { seq: 4, hash: B }],
    ['otherActed', { seq: 4, hash: A }],
    ['otherActed', { seq: 4, hash: null }],
    ['otherActed', { seq: 3, hash: B }],
    ['goneBack', { seq: 2, hash: A }],
    ['goneBack', { seq: 0, hash: null }],
  ] as const)('is %s when it is %j', (standing, theirs) => {
    expect(compareState(own, theirs)).toBe(standing)
  })

  test('a restored backup that revives a withdrawn box is seen', () => {
    expect(compareState({ seq: 4, hash: null }, { seq: 3, hash: A })).toBe('goneBack')
  })
})

test('A campaign is open from its first moment to the one before its end', () => {
  expect([9, 10, 19, 20].map((now) => phaseAt(now, 10, 20))).toEqual(['before', 'open', 'open', 'closed'])
})
