/** Messages at their limits, and what every reply is over HTTP. */
import { beforeAll, describe, expect, test } from 'vitest'
import { boxBytes, boxProblem, sealBox } from '../../protocol/box.ts'
import { newCode } from '../../protocol/code.ts'
import {
  boxOf,
  HTTP,
  type Put,
  Reply,
  readDelete,
  readReply,
  readStatus,
  requestBytes,
  SEQ_MAX,
  writeReply,
} from '../../protocol/wire.ts'
import { type Campaign, campaign, fakeHash, noValues, someItems } from './sample.ts'

const N = someItems.length
let good: Campaign
beforeAll(async () => {
  good = await campaign()
})
/** JSON filled up to so many bytes. */
const filled = (value: unknown, size = 512) => new TextEncoder().encode(JSON.stringify(value).padEnd(size))

test('Every outcome has the status that proxies and clients know it by', () => {
  expect(HTTP).toEqual({
    ok: 200,
    badRequest: 400,
    unknownCode: 403,
    revoked: 403,
    notOpen: 403,
    conflict: 409,
    closed: 410,
    badBox: 422,
    tooOften: 429,
    unavailable: 503,
  })
})

test('A request and a reply have 512 bytes; a delivery its box besides, in letters', () => {
  expect([requestBytes('delete', N), requestBytes('status', N)]).toEqual([512, 512])
  expect(requestBytes('put', N)).toBe(512 + Math.ceil((boxBytes(N) * 4) / 3))
  expect(writeReply({ outcome: 'ok', state: null })).toHaveLength(512)
  expect(boxBytes(0)).toBe(37)
  expect(boxBytes(2)).toBe(37 + 2 * 128)
})

describe('A reply', () => {
  const reply = (state: unknown, outcome: unknown = 'ok') => readReply(filled({ v: 1, outcome, state }))

  test('tells a state from nothing delivered to the highest number', () => {
    for (const state of [null, { seq: 0, hash: null }, { seq: SEQ_MAX, hash: fakeHash(1) }])
      expect(reply(state)).toEqual({ v: 1, outcome: 'ok', state })
    for (const state of [
      { seq: -1, hash: null },
      { seq: SEQ_MAX + 1, hash: null },
      { seq: 1.5, hash: null },
      { seq: 1, hash: 'x' },
      { seq: 1 },
      {},
      { seq: 1, hash: null, more: 1 },
    ])
      expect(reply(state), JSON.stringify(state)).toBeUndefined()
  })

  test('has an outcome that is known', () => {
    for (const outcome of Object.keys(HTTP)) expect(reply(null, outcome)).toMatchObject({ outcome })
    for (const outcome of ['', 'good', 200]) expect(reply(null, outcome)).toBeUndefined()
    expect(Reply.safeParse({ v: 1, outcome: 'ok' }).success).toBe(false)
  })

  test('is of exactly its size, and JSON', () => {
    const value = { v: 1, outcome: 'ok', state: null }
    expect(readReply(filled(value, 512))).toEqual(value)
    expect([readReply(filled(value, 511)), readReply(filled(value, 513))]).toEqual([undefined, undefined])
    expect(readReply(new TextEncoder().encode('{'.padEnd(512)))).toBeUndefined()
  })
})

test('A withdrawal is numbered from 1 to a million', () => {
  const request = { v: 1, ctx: fakeHash(1), code: newCode() }
  expect(readDelete(filled({ ...request, seq: 1 }))).toMatchObject({ seq: 1 })
  expect(readDelete(filled({ ...request, seq: 1_000_000 }))).toMatchObject({ seq: 1_000_000 })
  expect([
    readDelete(filled({ ...request, seq: 0 })),
    readDelete(filled({ ...request, seq: 1_000_001 })),
  ]).toEqual([undefined, undefined])
  expect(readStatus(filled(request))).toEqual(request)
})

describe('The box in a delivery', () => {
  const put = (change: Partial<Put>): Put => ({
    v: 1,
    ctx: good.ctx,
    code: newCode(),
    seq: 1,
    hash: '',
    box: '',
    ...change,
  })

  test('is looked at with the tools that were given', async () => {
    const { bytes, hash } = await sealBox(good.manifest, good.ctx, noValues(someItems))
    const box = Buffer.from(bytes).toString('base64url')
    const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
    const tools = { decode, hash: () => hash }
    expect(await boxOf(put({ box, hash }), N, tools)).toEqual(bytes)
    expect(await boxOf(put({ box, hash }), N)).toEqual(bytes)
    expect(await boxOf(put({ box, hash }), N, { ...tools, decode: () => undefined })).toBeUndefined()
    expect(await boxOf(put({ box, hash }), N, { ...tools, hash: () => 'x' })).toBeUndefined()
    expect(await boxOf(put({ box, hash }), N + 1)).toBeUndefined()
    expect(await boxOf(put({ box: 'A', hash }), N)).toBeUndefined()
  })
})

test('A box is one of its campaign, whole and no longer; what it is not is named', async () => {
  const { bytes } = await sealBox(good.manifest, good.ctx, noValues(someItems))
  const problem = (box: Uint8Array, items = N) => boxProblem(box, good.ctx, items)
  expect(problem(bytes)).toBeUndefined()
  expect([problem(bytes, N + 1), problem(bytes, N - 1)]).toEqual(['truncated', 'oversized'])
  expect([problem(bytes.slice(0, 37), 0), problem(bytes.slice(0, 36), 0)]).toEqual([undefined, 'truncated'])
  expect([problem(bytes.with(0, 0)), problem(bytes.with(3, 0))]).toEqual(['notABox', 'notABox'])
  expect([
    problem(bytes.with(4, 2)),
    problem(bytes.with(5, (bytes[5] ?? 0) ^ 1)),
    problem(bytes.with(36, (bytes[36] ?? 0) ^ 1)),
  ]).toEqual(['version', 'otherCampaign', 'otherCampaign'])
  expect(problem(bytes.with(37, (bytes[37] ?? 0) ^ 1))).toBeUndefined()
  expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('KOVB')
})
