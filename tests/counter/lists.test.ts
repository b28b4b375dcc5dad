import { describe, expect, test } from 'vitest'
import { signReceivedLists } from '../../counter/lists.ts'
import { areListsSigned, type Lists } from '../../protocol/lists.ts'
import { signNotice } from '../../protocol/notice.ts'
import { boxesOf, CLOSE, closed, DAY, delivered, setup, TO } from './setup.ts'

const s = await setup()
const d = await delivered(s)

const signing = (change: Partial<Parameters<typeof signReceivedLists>[0]> = {}) =>
  signReceivedLists({ ...s, notices: [], lists: d.lists, now: CLOSE, ...change })

const why = async (change: Parameters<typeof signing>[0]) => {
  const done = await signing(change)
  return done.ok ? undefined : done.refusals
}

describe('Lists that were received', () => {
  test('are signed, by themselves or as they are published', async () => {
    for (const lists of [d.lists, { lists: d.lists, signature: null }]) {
      const done = await signing({ lists })
      if (!done.ok) throw new Error(JSON.stringify(done.refusals))
      expect(done.signature.hash).toBe(d.hash)
      expect(await areListsSigned(d.hash, done.signature.signature, s.manifest)).toBe(true)
      expect(done.register.lists).toMatchObject({ hash: d.hash })
    }
  })

  test('are signed once: the same ones get the same signature, others none', async () => {
    const first = await signing()
    if (!first.ok) throw new Error(JSON.stringify(first.refusals))
    expect(await signing({ register: first.register })).toMatchObject({ signature: first.signature })
    const others = await delivered(s)
    expect(await why({ register: first.register, lists: others.lists })).toEqual([
      { rule: 'otherListsSigned' },
    ])
  })

  test('are not signed before the close', async () => {
    expect(await why({ now: CLOSE - 1 })).toEqual([{ rule: 'notClosed', to: TO }])
  })

  const spoiled: [string, (lists: Lists) => unknown, string[]][] = [
    [
      'of unequal length',
      (l) => ({ ...l, lists: l.lists.map((x, at) => (at ? x : { ...x, hashes: x.hashes.slice(1) })) }),
      ['unequal'],
    ],
    ['of another campaign', (l) => ({ ...l, ctx: 'a'.repeat(64) }), ['otherCampaign']],
    ['with a close that is not in force', (l) => ({ ...l, to: '2027-02-27T15:00:00Z' }), ['otherClose']],
    ['with a list left out', (l) => ({ ...l, lists: l.lists.slice(1) }), ['incomplete']],
    [
      'with one out of order',
      (l) => ({ ...l, lists: l.lists.map((x, at) => (at ? x : { ...x, hashes: x.hashes.toReversed() })) }),
      ['unsorted'],
    ],
    ['with more boxes than codes', (l) => ({ ...l, codes: { ...l.codes, revoked: 3 } }), ['tooMany']],
    ['that are none', () => ({}), ['shape']],
  ]
  test.each(spoiled)('are refused when they are %s', async (_, spoil, refusals) => {
    expect(await why({ lists: spoil(d.lists) })).toEqual([{ rule: 'lists', refusals }])
  })

  test('are refused when fewer have delivered than may be opened', async () => {
    const few = await delivered(s, undefined, (nth) => nth < 9)
    expect(await why({ lists: few.lists })).toEqual([{ rule: 'lists', refusals: ['tooFew'] }])
  })

  test('name the later end when the federation has extended the campaign', async () => {
    const to = '2027-03-05T15:00:00Z'
    const notice = { v: 1, ctx: s.ctx, number: 1, kind: 'extension', at: '2027-02-20T10:00:00Z', to } as const
    const lists = (await closed(s, await boxesOf(s), to)).lists
    const notices = [await signNotice(notice, s.notice.privateKey)]
    expect(await signing({ lists, notices, now: CLOSE + 7 * DAY })).toMatchObject({ ok: true })
    expect(await why({ lists })).toEqual([{ rule: 'lists', refusals: ['otherClose'] }])
    const forged = [await signNotice(notice, s.identity.privateKey)]
    expect(await why({ lists, notices: forged })).toEqual([
      { rule: 'notice', refusal: 'wronglySigned', number: 1 },
    ])
  })
})

describe('A campaign is refused', () => {
  test('without this counter’s own signature', async () => {
    const other = await setup()
    for (const signed of [
      { ...s.signed, signature: null },
      { ...s.signed, signature: other.signed.signature },
    ])
      expect(await why({ signed })).toEqual([{ rule: 'notOwnSignature' }])
  })

  test('with a change after it was signed', async () => {
    const manifest = { ...s.manifest, objectionDays: 7 }
    expect(await why({ signed: { ...s.signed, manifest } })).toEqual([{ rule: 'notOwnSignature' }])
  })

  test('with keys of another campaign, or its register', async () => {
    const other = await setup()
    const keys = { ...other.keys, counter: s.keys.counter }
    expect(await why({ keys })).toEqual([{ rule: 'otherKeys', which: ['tallyKey'] }])
    expect(await why({ register: other.register })).toEqual([{ rule: 'otherRegister' }])
  })
})
