import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { boxBytes, packBox, readBox, sealBox } from '../../protocol/box.ts'
import { hashOf } from '../../protocol/canonical.ts'
import { ENVELOPE_BYTES, open } from '../../protocol/envelope.ts'
import { anyValues, type Campaign, campaign, noValues, realItems, someItems } from './sample.ts'

let good: Campaign
beforeAll(async () => {
  good = await campaign()
})
const N = someItems.length
const sealed = async () => sealBox(good.manifest, good.ctx, noValues(someItems))

describe('A box', () => {
  test('holds every value in its place, and the counter finds it there', async () => {
    await fc.assert(
      fc.asyncProperty(anyValues(someItems), async (values) => {
        const box = await sealBox(good.manifest, good.ctx, values)
        const read = readBox(box.bytes, good.ctx, N)
        const envelopes = read.ok ? read.envelopes : []
        expect(envelopes).toHaveLength(N)
        for (const [at, item] of someItems.entries())
          expect(await open(good.tally, good.ctx, item, envelopes[at] ?? new Uint8Array())).toEqual({
            ok: true,
            value: values[item.id],
          })
        expect(box.hash).toBe(await hashOf(box.bytes))
      }),
      { numRuns: 25 },
    )
  })

  test('has one length, whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(anyValues(someItems), async (values) => {
        expect((await sealBox(good.manifest, good.ctx, values)).bytes).toHaveLength(boxBytes(N))
      }),
      { numRuns: 25 },
    )
  })

  test('of all the content is sealed and taken apart', async () => {
    const all = await campaign({ items: realItems })
    const { bytes } = await sealBox(all.manifest, all.ctx, noValues(realItems))
    expect(readBox(bytes, all.ctx, realItems.length)).toMatchObject({ ok: true })
  })

  test.each([
    ['a value is missing', { 'answer/1.1': undefined }],
    ['a value belongs to no item', { ehak: '0784' }],
    ['a value is not one the item has', { 'answer/1.1': '5' }],
  ])('is not sealed when %s', async (_what, change) => {
    const values = { ...noValues(someItems), ...change } as Record<string, string>
    await expect(sealBox(good.manifest, good.ctx, values)).rejects.toThrow(RangeError)
  })

  test('of another campaign is refused', async () => {
    const other = await campaign({ id: 'kov-2028' })
    const { bytes } = await sealBox(other.manifest, other.ctx, noValues(someItems))
    expect(readBox(bytes, good.ctx, N)).toEqual({ ok: false, problem: 'otherCampaign' })
  })

  test('relabelled from another campaign is taken apart, but nothing in it opens', async () => {
    const other = await campaign({ id: 'kov-2028', tallyKey: good.manifest.tallyKey })
    const { bytes } = await sealBox(other.manifest, other.ctx, noValues(someItems))
    const read = readBox(bytes, other.ctx, N)
    const relabelled = readBox(packBox(good.ctx, read.ok ? read.envelopes : []), good.ctx, N)
    const envelopes = relabelled.ok ? relabelled.envelopes : []
    expect(envelopes).toHaveLength(N)
    for (const [at, item] of someItems.entries())
      expect(await open(good.tally, good.ctx, item, envelopes[at] ?? new Uint8Array())).toEqual({
        ok: false,
        problem: 'sealed',
      })
  })

  test.each([0, 2, 255])('of version %s is refused', async (version) => {
    const { bytes } = await sealed()
    bytes[4] = version
    expect(readBox(bytes, good.ctx, N)).toEqual({ ok: false, problem: 'version' })
  })

  test('of any other length is refused', async () => {
    const { bytes } = await sealed()
    for (let length = 0; length < bytes.length; length++)
      expect(readBox(bytes.slice(0, length), good.ctx, N)).toEqual({
        ok: false,
        problem: length < 4 ? 'notABox' : 'truncated',
      })
    for (const more of [1, ENVELOPE_BYTES])
      expect(readBox(Uint8Array.from([...bytes, ...Array(more).fill(0)]), good.ctx, N)).toEqual({
        ok: false,
        problem: 'oversized',
      })
  })

  test('is told from any other file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(readBox(bytes, good.ctx, N).ok).toBe(false)
      }),
    )
  })

  test('with two envelopes exchanged gives neither value', async () => {
    const { bytes } = await sealed()
    const read = readBox(bytes, good.ctx, N)
    const [a, b, ...rest] = read.ok ? read.envelopes : []
    const [itemA, itemB] = someItems
    if (!a || !b || !itemA || !itemB) throw new Error('too few items')
    const moved = readBox(packBox(good.ctx, [b, a, ...rest]), good.ctx, N)
    const [first = a, second = b] = moved.ok ? moved.envelopes : []
    expect((await open(good.tally, good.ctx, itemA, first)).ok).toBe(false)
    expect((await open(good.tally, good.ctx, itemB, second)).ok).toBe(false)
  })
})
