/** Whatever comes over a wire or out of a file ends in a refusal: nothing throws, nothing changed is taken. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkLists } from '../../protocol/check-lists.ts'
import { checkManifest } from '../../protocol/check-manifest.ts'
import { readCode } from '../../protocol/code.ts'
import { open } from '../../protocol/envelope.ts'
import { readInvitation } from '../../protocol/invitation.ts'
import { type Lists, listKeys } from '../../protocol/lists.ts'
import { closeOf, signNotice } from '../../protocol/notice.ts'
import { checkRelease, signRelease } from '../../protocol/release.ts'
import { readDelete, readPut, readReply, readStatus } from '../../protocol/wire.ts'
import { type Campaign, campaign, fakeHash, someItems } from './sample.ts'

type Json = fc.JsonValue

/** All places in a value, as paths. */
const placesIn = (value: unknown, path: string[] = []): string[][] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))
    : []),
]

const withAt = (value: unknown, [key, ...rest]: readonly string[], put: Json): unknown => {
  if (key === undefined) return put
  const inner = (value as Record<string, unknown>)[key]
  const changed = withAt(inner, rest, put)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...(value as object), [key]: changed }
}

/** Any JSON, with half characters, and words that mean something to JavaScript. */
const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<Json[]>('\ud800', '__proto__', '', -1, 0.5, 1e300, null, [], {}, true),
)

/** One thing in it is another: as likely a number deep inside as the whole. */
const changed = (good: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...placesIn(good)), junk)
    .map(([path, put]) => withAt(good, path, put))
    .filter((bad) => JSON.stringify(bad) !== JSON.stringify(good))

let good: Campaign
beforeAll(async () => {
  good = await campaign()
})

const refusesAll = async (value: unknown, check: (bad: unknown) => Promise<{ ok: boolean }>) => {
  expect((await check(value)).ok).toBe(true)
  await fc.assert(
    fc.asyncProperty(changed(value), async (bad) => {
      expect((await check(bad)).ok).toBe(false)
    }),
    { numRuns: 300 },
  )
}

describe('With anything changed', () => {
  test('a manifest is refused', async () => {
    await refusesAll(good.signed, (bad) => checkManifest(bad, good.trust))
  })

  test('a notice is refused', async () => {
    const notice = await signNotice(
      {
        v: 1,
        ctx: good.ctx,
        number: 1,
        kind: 'extension',
        at: '2027-02-20T10:00:00Z',
        to: '2027-03-12T15:00:00Z',
      },
      good.notice.privateKey,
    )
    await refusesAll(notice, (bad) => closeOf(good.manifest, good.ctx, [bad]))
  })

  test('a release is refused', async () => {
    const lists = { hash: fakeHash(1), bands: [['small', 'middle', 'large']] }
    const release = await signRelease(
      {
        v: 1,
        ctx: good.ctx,
        lists: lists.hash,
        rules: 1,
        demo: false,
        total: 20,
        results: [
          {
            item: 'answer/1.1',
            band: 'all',
            n: 20,
            mean: 2.25,
            groups: [
              { values: ['0', '1'], n: 5 },
              { values: ['2', '3', '4'], n: 10 },
            ],
          },
        ],
      },
      good.release.privateKey,
    )
    await refusesAll(release, (bad) => checkRelease(bad, good.manifest, good.ctx, lists))
  })
})

test('Lists are taken or refused, but break nothing', () => {
  const bands = [['small', 'middle', 'large']]
  const lists: Lists = {
    v: 1,
    ctx: good.ctx,
    to: good.manifest.to,
    codes: { issued: 21, used: 10, reissued: 0, revoked: 0 },
    bands,
    lists: listKeys(good.manifest, bands).map((key, at) => ({
      ...key,
      hashes: Array.from({ length: 10 }, (_, i) => fakeHash(at * 10 + i)),
    })),
  }
  const check = (raw: unknown) => checkLists(raw, good.manifest, good.ctx, good.manifest.to).ok
  expect(check(lists)).toBe(true)
  fc.assert(
    fc.property(changed(lists), (bad) => {
      expect(typeof check(bad)).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})

test('Any text is a code or an invitation, or has something wrong with it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(typeof readCode(text).ok).toBe('boolean')
      for (const one of [text, `1/${text}`, `1/kov/0000-0000/${'0'.repeat(20)}/${text}`])
        expect(typeof readInvitation(one).ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})

test('Any bytes are no message and no envelope', async () => {
  const json = fc.json().map((text) => new TextEncoder().encode(text.padEnd(512)))
  await fc.assert(
    fc.asyncProperty(fc.oneof(json, fc.uint8Array({ minLength: 128, maxLength: 128 })), async (bytes) => {
      const read = [readPut(bytes, someItems.length), readDelete(bytes), readStatus(bytes), readReply(bytes)]
      expect(read).toEqual([undefined, undefined, undefined, undefined])
      for (const item of someItems.slice(0, 1))
        expect((await open(good.tally, good.ctx, item, bytes)).ok).toBe(false)
    }),
  )
})
