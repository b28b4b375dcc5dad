/** What a stored submission may hold: frozen, because a record that cannot be read is a submission that is lost. */
import { describe, expect, test } from 'vitest'
import { SEQ_MAX } from '../../protocol/wire.ts'
import { parseSubmission } from '../../storage/submission-schema.ts'
import { blank, box, frozen, hash } from '../submit/stored.ts'

const kind = (change: object) => parseSubmission({ ...frozen, ...change }).kind
const why = (change: object) => {
  const load = parseSubmission({ ...frozen, ...change })
  return load.kind === 'corrupt' ? load.why : load.kind
}

describe('A stored submission', () => {
  test.each([
    ...['unreachable', 'notACollector', 'broken', 'noCampaign', 'conflict', 'unknownCode', 'revoked'],
    ...['notOpen', 'closed', 'refused', 'busy'],
  ])('may be in the trouble that any version has written: %s', (trouble) => {
    expect(why({ trouble })).toBe('ok')
  })

  test.each([
    ...['joined', 'sealed', 'delivered', 'withdrawalAsked', 'withdrawn', 'otherActed', 'goneBack'],
    ...['extended', 'recorded', 'notRecorded', 'counted'],
  ])('may have in its history what any version has written: %s', (what) => {
    expect(why({ history: [{ at: 0, what }] })).toBe('ok')
  })

  test('may warn, wait, and be anything between joined and counted', () => {
    for (const change of [
      { warning: 'otherActed' },
      { warning: 'goneBack' },
      { pending: { seq: 1, hash: null, tried: true } },
      { pending: { seq: SEQ_MAX, hash: hash(1), tried: false } },
      { known: { seq: 0, hash: null }, theirs: null },
      { known: { seq: SEQ_MAX, hash: hash(1) }, theirs: { seq: 0, hash: null } },
      { nextAt: 0, failed: 0 },
      { participation: { codes: 0, delivered: 0 } },
      { releaseRefusal: 'otherLists' },
      { boxes: [box(1), box(SEQ_MAX)] },
      { notices: Array.from({ length: 99 }, () => ({})) },
    ])
      expect(why(change), JSON.stringify(change)).toBe('ok')
    expect(parseSubmission(blank()).kind).toBe('ok')
  })

  test.each<[string, object]>([
    ['trouble', { trouble: '' }],
    ['warning', { warning: '' }],
    ['history.0.what', { history: [{ at: 1, what: '' }] }],
    ['history.0.at', { history: [{ at: -1, what: 'joined' }] }],
    ['history.0', { history: [{ at: 1, what: 'joined', more: 1 }] }],
    ['pending.seq', { pending: { seq: 0, hash: null, tried: true } }],
    ['pending', { pending: { seq: 1, hash: null, tried: true, more: 1 } }],
    ['known.seq', { known: { seq: -1, hash: null } }],
    ['known.seq', { known: { seq: SEQ_MAX + 1, hash: null } }],
    ['known', { known: { seq: 1, hash: null, more: 1 } }],
    ['theirs.hash', { theirs: { seq: 1, hash: 'short' } }],
    ['boxes.0.box', { boxes: [{ ...box(1), box: 'not base64url!' }] }],
    ['boxes.0', { boxes: [{ ...box(1), more: 1 }] }],
    ['boxes.0.seq', { boxes: [box(SEQ_MAX + 1)] }],
    ['fingerprint', { fingerprint: 'AAAA-AAAAX' }],
    ['fingerprint', { fingerprint: 'XAAAA-AAAA' }],
    ['fingerprint', { fingerprint: 'aaaa-aaaa' }],
    ['fingerprint', { fingerprint: 'AAA-AAAA' }],
    ['fingerprint', { fingerprint: 'AAAA-AAA' }],
    ['collector', { collector: 'koguja' }],
    ['code', { code: 'AAAA' }],
    ['has', { has: { lists: true, release: false, more: 1 } }],
    ['participation', { participation: { codes: 1, delivered: 1, more: 1 } }],
    ['participation.codes', { participation: { codes: -1, delivered: 1 } }],
    ['lists', { lists: { ...frozen.lists, more: 1 } }],
    ['lists.of', { lists: { ...frozen.lists, of: 0.5 } }],
    ['notices', { notices: Array.from({ length: 100 }, () => ({})) }],
    ['failed', { failed: -1 }],
    ['nextAt', { nextAt: -1 }],
    ['', { more: 1 }],
    ['v', { v: 2.5 }],
    ['v', { v: 0 }],
    ['v', { v: '2' }],
  ])('is damaged at %s by %j', (where, change) => {
    expect(why(change)).toBe(where)
  })

  test('of a newer version is told by that alone', () => {
    expect(kind({ v: 2 })).toBe('newer')
    expect(parseSubmission({ v: 7 }).kind).toBe('newer')
    for (const raw of [null, 7, 'text', [], {}])
      expect(parseSubmission(raw)).toMatchObject({ kind: 'corrupt', raw })
  })
})
