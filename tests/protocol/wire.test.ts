import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Box, sealBox } from '../../protocol/box.ts'
import { newCode } from '../../protocol/code.ts'
import {
  boxOf,
  HTTP,
  REPLY_BYTES,
  readDelete,
  readPut,
  readReply,
  readStatus,
  requestBytes,
  SEQ_MAX,
  writeDelete,
  writePut,
  writeReply,
  writeStatus,
} from '../../protocol/wire.ts'
import { anyValues, type Campaign, campaign, fakeHash, noValues, someItems } from './sample.ts'

const N = someItems.length
const code = newCode()
const seq = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: SEQ_MAX }))

let good: Campaign
let box: Box
beforeAll(async () => {
  good = await campaign()
  box = await sealBox(good.manifest, good.ctx, noValues(someItems))
})

const put = (seq = 1) => writePut({ ctx: good.ctx, code, seq, hash: box.hash }, box.bytes, N)

describe('A delivery', () => {
  test('comes over as it went', async () => {
    const read = readPut(put(3), N)
    expect(read).toMatchObject({ v: 1, ctx: good.ctx, code, seq: 3, hash: box.hash })
    expect(read && (await boxOf(read, N))).toEqual(box.bytes)
  })

  test('has one size, whatever the answers, the code and the number', async () => {
    await fc.assert(
      fc.asyncProperty(anyValues(someItems), seq, async (values, seq) => {
        const { bytes, hash } = await sealBox(good.manifest, good.ctx, values)
        const request = writePut({ ctx: good.ctx, code: newCode(), seq, hash }, bytes, N)
        expect(request).toHaveLength(requestBytes('put', N))
      }),
      { numRuns: 25 },
    )
  })

  test('of a box that its hash does not name, or of another campaign’s, is seen', async () => {
    const other = await campaign({ id: 'kov-2028' })
    const foreign = await sealBox(other.manifest, other.ctx, noValues(someItems))
    const wrong = readPut(writePut({ ctx: good.ctx, code, seq: 1, hash: foreign.hash }, box.bytes, N), N)
    const strange = readPut(
      writePut({ ctx: good.ctx, code, seq: 1, hash: foreign.hash }, foreign.bytes, N),
      N,
    )
    expect(wrong && (await boxOf(wrong, N))).toBeUndefined()
    expect(strange && (await boxOf(strange, N))).toBeUndefined()
    expect(strange && (await boxOf({ ...strange, ctx: other.ctx }, N))).toEqual(foreign.bytes)
  })

  test.each([
    ['shorter', () => put().slice(1)],
    ['longer', () => Uint8Array.from([...put(), 32])],
    ['for more items', () => put(), N + 1],
    ['with something after it', () => put().with(-1, 120)],
    ['that is no text', () => put().with(0, 255)],
    ['empty', () => new Uint8Array()],
  ])('is refused: one %s', (_what, make, items = N) => {
    expect(readPut(make(), items)).toBeUndefined()
  })
})

describe('Every message', () => {
  const short = { ctx: fakeHash(1), code }

  test('has the size of its kind', () => {
    fc.assert(
      fc.property(
        seq,
        fc.boolean(),
        fc.constantFrom(...(Object.keys(HTTP) as (keyof typeof HTTP)[])),
        (seq, lies, outcome) => {
          expect(writeDelete({ ...short, seq })).toHaveLength(requestBytes('delete', N))
          expect(writeStatus({ ctx: fakeHash(1), code: newCode() })).toHaveLength(requestBytes('status', N))
          const reply = { outcome, state: outcome === 'ok' ? { seq, hash: lies ? fakeHash(2) : null } : null }
          expect(writeReply(reply)).toHaveLength(REPLY_BYTES)
          expect(readReply(writeReply(reply))).toEqual({ v: 1, ...reply })
        },
      ),
    )
  })

  test('comes over as it went', () => {
    expect(readDelete(writeDelete({ ...short, seq: 2 }))).toEqual({ v: 1, ...short, seq: 2 })
    expect(readStatus(writeStatus(short))).toEqual({ v: 1, ...short })
  })

  test('is refused with a slip in the code, a field too many or too few, another version, a strange number', () => {
    const filled = (value: unknown) => new TextEncoder().encode(JSON.stringify(value).padEnd(512))
    const whole = { v: 1, ...short, seq: 1 }
    expect(readDelete(filled(whole))).toEqual(whole)
    const slip = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const { ctx: _ctx, ...withoutCtx } = whole
    for (const wrong of [
      { ...whole, code: slip },
      { ...whole, code: `${code.slice(0, 5)}-${code.slice(5)}` },
      { ...whole, ehak: '0784' },
      withoutCtx,
      { ...whole, v: 0 },
      { ...whole, v: 2 },
      { ...whole, seq: 0 },
      { ...whole, seq: 1.5 },
      { ...whole, seq: -1 },
      { ...whole, seq: SEQ_MAX + 1 },
      { ...whole, seq: '1' },
      [whole],
      null,
    ])
      expect(readDelete(filled(wrong)), JSON.stringify(wrong)).toBeUndefined()
    expect(readStatus(filled(whole))).toBeUndefined()
  })

  test('has an HTTP status; a conflict is 409', () => {
    expect(HTTP.conflict).toBe(409)
    expect(HTTP.unknownCode).toBe(HTTP.revoked)
  })

  test('that does not fit is not written', () => {
    expect(() => writeStatus({ ctx: 'x'.repeat(600), code })).toThrow(RangeError)
  })
})
