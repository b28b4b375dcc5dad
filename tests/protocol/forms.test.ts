/** The form of everything that is written down, at its limits: the last that is one, and the first that is none. */
import { describe, expect, test } from 'vitest'
import { BandName, bandName, MergedBand, mergeBands } from '../../protocol/bands.ts'
import { Hash } from '../../protocol/bytes.ts'
import { CampaignId } from '../../protocol/invitation.ts'
import { Item, ItemId, ItemValue } from '../../protocol/item.ts'
import { BandId, Moment } from '../../protocol/manifest.ts'
import { momentOf, opensAt, parseVersioned, repeated } from '../../protocol/parse.ts'
import { PublicKeys } from '../../protocol/public-keys.ts'
import { DestructionRecord, Objection, Published, PublishedLists } from '../../protocol/published.ts'
import { newSigningKeys, PublicKey, Signature, sign } from '../../protocol/signature.ts'
import { fakeHash } from './sample.ts'

interface Form {
  safeParse(value: unknown): { success: boolean }
}
const is = (form: Form, value: unknown) => form.safeParse(value).success
const takes = (form: Form, yes: readonly unknown[], no: readonly unknown[]) => {
  for (const value of yes) expect(is(form, value), `taken: ${JSON.stringify(value)}`).toBe(true)
  for (const value of no) expect(is(form, value), `refused: ${JSON.stringify(value)}`).toBe(false)
}
const x = (n: number) => 'x'.repeat(n)
const AT = '2027-03-01T10:00:00Z'

describe('A name', () => {
  test('of a campaign has 3 to 40 small letters, digits and hyphens, and does not begin with a hyphen', () => {
    takes(
      CampaignId,
      ['kov', '0-a', 'a--', x(40)],
      ['ko', x(41), '-ov', 'Kov', 'k v', 'kov ', ' kov', 'kõv', 'kov/'],
    )
  })

  test('of a band has 1 to 16, and begins with a letter', () => {
    takes(BandId, ['a', 'a-1', x(16)], ['', x(17), '1a', '-a', 'A', 'aB', 'a+b', ' a', 'a '])
  })

  test('of merged bands holds those of the bands, joined', () => {
    takes(BandName, ['a', 'small+middle-1', x(140)], ['', x(141), 'A', 'a b', ' a', 'a '])
    expect([bandName(['small']), bandName(['small', 'middle'])]).toEqual(['small', 'small+middle'])
    takes(MergedBand, [['a'], ['a', 'b']], [[], 'a', ['A']])
  })

  test('of an item says its kind, and one or two things more', () => {
    takes(
      ItemId,
      ['answer/1.1', 'dimension/A-z.9', 'service/volis/need', 'family/A/when', `answer/${x(40)}/${x(40)}`],
      [
        ...[
          'answer',
          'answer/',
          'answer//a',
          'answer/a/b/c',
          'answers/a',
          'other/a',
          ' answer/a',
          'answer/a ',
        ],
        ...[`answer/${x(41)}`, 'answer/õ', 'answer/a_b'],
      ],
    )
  })

  test('of a value fits an envelope', () => {
    takes(ItemValue, ['0', 'full-3', 'a.B', x(45)], ['', x(46), 'a b', 'õ', ' a', 'a ', 'a/b'])
  })

  test('of a hash is 64 small hexadecimal digits', () => {
    const f = (n: number) => 'f'.repeat(n)
    takes(
      Hash,
      [f(64), fakeHash(9)],
      [f(63), f(65), 'F'.repeat(64), 'g'.repeat(64), ` ${f(63)}`, `${f(63)} `, ''],
    )
  })

  test('of a moment is UTC to the second', () => {
    takes(Moment, [AT], ['2027-03-01T10:00Z', '2027-03-01T10:00:00.0Z', '2027-03-01T10:00:00', '2027-03-01'])
    expect(momentOf('1970-01-01T00:00:01Z')).toBe(1000)
    expect(opensAt({ objectionDays: 1 }, '1970-01-01T00:00:01Z')).toBe(86_401_000)
    expect(opensAt({ objectionDays: 0 }, '1970-01-01T00:00:01Z')).toBe(1000)
  })
})

test('An item has 2 to 16 values', () => {
  const item = (n: number) => ({ id: 'answer/1', values: Array.from({ length: n }, (_, at) => String(at)) })
  takes(Item, [item(2), item(16)], [item(1), item(0), item(17), { ...item(2), more: 1 }, { id: 'answer/1' }])
})

test('Bands of which nobody says anything have no boxes', () => {
  const bands = ['a', 'b'].map((id) => ({ id, label: id, eligible: 9 }))
  expect(mergeBands(bands, {}, 5)).toEqual([['a', 'b']])
  expect(mergeBands(bands, { a: 9 }, 5)).toEqual([['a', 'b']])
  expect(mergeBands(bands, { a: 5, b: 5 }, 5)).toEqual([['a'], ['b']])
})

describe('What a collector tells everybody', () => {
  const published = {
    v: 1,
    campaign: { manifest: {}, signature: null },
    notices: [],
    participation: { codes: 21, delivered: 0 },
    objections: [],
    has: { lists: false, release: true },
  }
  const changed = (change: object) => ({ ...published, ...change })

  test('has its fields, each within its bounds', () => {
    const people = (codes: unknown, delivered: unknown) => changed({ participation: { codes, delivered } })
    takes(
      Published,
      [published, people(0, 0), people(100_000, 100_000), changed({ notices: Array(99).fill(1) })],
      [
        ...[people(-1, 0), people(0, -1), people(100_001, 0), people(0, 100_001), people(0.5, 0)],
        changed({ participation: {} }),
        changed({ has: {} }),
        changed({ has: { lists: 1, release: true } }),
        changed({ notices: Array(100).fill(1) }),
        changed({ v: 2 }),
        changed({ more: 1 }),
        changed({ campaign: {} }),
      ],
    )
  })

  test('names objections by number alone', () => {
    const open = { number: 1, at: AT, resolvedAt: null, resolution: null }
    const resolved = (resolution: unknown) => ({ ...open, resolvedAt: AT, resolution })
    takes(
      Objection,
      [open, resolved('ü'), resolved(x(500)), { ...open, number: 9_999 }],
      [
        ...[resolved(''), resolved(x(501)), resolved('a\nb'), resolved('a\u200bb'), resolved(undefined)],
        ...[0, 10_000, 1.5].map((number) => ({ ...open, number })),
        { ...open, by: 'Tartu' },
        {},
      ],
    )
    const objections = (n: number) => changed({ objections: Array(n).fill(open) })
    takes(Published, [objections(9_999)], [objections(10_000), changed({ objections: [{}] })])
  })

  test('holds the lists, signed or not yet', () => {
    takes(
      PublishedLists,
      [{ lists: {}, signature: null }],
      [{ lists: {} }, { lists: {}, signature: 'x' }, {}],
    )
  })

  test('says what was destroyed, by whom', () => {
    const record = { v: 1, ctx: fakeHash(1), by: 'counter', at: AT, destroyed: ['tallyKey'] }
    takes(
      DestructionRecord,
      [
        record,
        { ...record, by: 'collector', destroyed: ['boxes', 'codes', 'piles'] },
        { ...record, destroyed: ['releaseKey'] },
      ],
      [
        { ...record, destroyed: [] },
        { ...record, destroyed: [''] },
        { ...record, by: '' },
        { ...record, v: 2 },
        { ...record, more: 1 },
      ],
    )
  })
})

describe('A key, a signature', () => {
  test('is a point of 65 bytes, is 64 bytes', async () => {
    const { publicKey, privateKey } = await newSigningKeys()
    const signature = await sign(privateKey, 'lists', new Uint8Array(3))
    const bytes = (n: number, first: number) =>
      Buffer.from(Array.from({ length: n }, (_, at) => (at ? 7 : first))).toString('base64url')
    takes(
      PublicKey,
      [publicKey, bytes(65, 4)],
      [bytes(65, 2), bytes(64, 4), bytes(66, 4), '', '!', signature],
    )
    takes(Signature, [signature, bytes(64, 0)], [bytes(63, 0), bytes(65, 0), '', '!', publicKey])
    const keys = { v: 1, counter: publicKey, tallyKey: publicKey, releaseKey: publicKey }
    takes(
      PublicKeys,
      [keys],
      [{ ...keys, v: 2 }, { ...keys, noticeKey: publicKey }, { v: 1 }, { ...keys, counter: '' }],
    )
  })

  test('for signing can be saved only where that was asked for', async () => {
    const { privateKey } = await newSigningKeys()
    expect([privateKey.extractable, (await newSigningKeys(true)).privateKey.extractable]).toEqual([
      false,
      true,
    ])
    expect(privateKey.usages).toEqual(['sign'])
  })
})

describe('What was read', () => {
  test('is of another version, or of no form, and then the place is named', () => {
    const of = (raw: unknown) => parseVersioned(Item, raw)
    expect(of({ v: 2 })).toEqual({ ok: false, problem: 'unknownVersion' })
    expect(of({ id: 'answer/1', values: ['0', '1', ''] })).toEqual({
      ok: false,
      problem: 'shape',
      where: 'values.2',
    })
    // Of several things that are wrong, the first.
    expect(of({ id: 'x', values: [] })).toMatchObject({ where: 'id' })
    for (const raw of [null, 'x', undefined, 1, { v: '2' }, { v: 1 }])
      expect(of(raw), JSON.stringify(raw)).toMatchObject({ problem: 'shape' })
    expect(of(null)).toMatchObject({ where: '' })
  })

  test('twice is what stands there a second time', () => {
    expect(repeated([])).toEqual([])
    expect(repeated(['a', 'b'])).toEqual([])
    expect(repeated(['a', 'b', 'a', 'a'])).toEqual(['a', 'a'])
  })
})
