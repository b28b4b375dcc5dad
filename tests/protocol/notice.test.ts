import { beforeAll, describe, expect, test } from 'vitest'
import { closeOf, type Notice, opensAt, type SignedNotice, signNotice } from '../../protocol/notice.ts'
import { type Campaign, campaign, fakeHash } from './sample.ts'

let good: Campaign
beforeAll(async () => {
  good = await campaign()
})

const notice = (change: Partial<Notice> = {}): Notice => ({
  v: 1,
  ctx: good.ctx,
  number: 1,
  kind: 'extension',
  at: '2027-02-20T10:00:00Z',
  to: '2027-03-12T15:00:00Z',
  ...change,
})
const signed = (change: Partial<Notice> = {}, by = good.notice): Promise<SignedNotice> =>
  signNotice(notice(change), by.privateKey)
const close = (...notices: unknown[]) => closeOf(good.manifest, good.ctx, notices)

describe('The end of a campaign', () => {
  test('is the manifest’s while there is no notice', async () => {
    expect(await close()).toEqual({ ok: true, to: good.manifest.to })
  })

  test('moves away with every signed notice', async () => {
    const second = await signed({
      number: 2,
      kind: 'carryOver',
      at: '2027-03-12T14:59:59Z',
      to: '2027-09-30T15:00:00Z',
    })
    expect(await close(await signed())).toEqual({ ok: true, to: '2027-03-12T15:00:00Z' })
    expect(await close(await signed(), second)).toEqual({ ok: true, to: '2027-09-30T15:00:00Z' })
  })

  test('moves to the second: decided in the last one before it, to the next one after it', async () => {
    const at = '2027-02-26T14:59:59Z'
    const to = '2027-02-26T15:00:01Z'
    expect(await close(await signed({ at, to }))).toEqual({ ok: true, to })
  })

  test('moves by notices that are numbered from 1 to 99', async () => {
    for (const number of [0, 100, 1.5])
      expect(await close(await signed({ number }))).toEqual({ ok: false, refusal: 'shape', number: 1 })
    expect(await close(await signed({ number: 99 }))).toEqual({ ok: false, refusal: 'outOfOrder', number: 1 })
  })

  test('does not move without the federation’s signature', async () => {
    const extended = await signed()
    const refused = { ok: false, refusal: 'wronglySigned', number: 1 }
    expect(await close({ ...extended, notice: notice({ to: '2027-12-31T00:00:00Z' }) })).toEqual(refused)
    expect(await close(await signed({}, good.release))).toEqual(refused)
    expect(await close(await signed({}, good.counter))).toEqual(refused)
    expect(await close({ notice: notice() })).toEqual({ ok: false, refusal: 'shape', number: 1 })
  })

  test.each<[string, Partial<Notice>]>([
    ['otherCampaign', { ctx: fakeHash(1) }],
    ['outOfOrder', { number: 2 }],
    ['afterClose', { at: '2027-02-26T15:00:00Z' }],
    ['notLater', { to: '2027-02-26T15:00:00Z' }],
    ['notLater', { to: '2027-02-21T15:00:00Z' }],
  ])('does not move by a notice that is refused: %s', async (refusal, change) => {
    expect(await close(await signed(change))).toEqual({ ok: false, refusal, number: 1 })
  })

  test('does not move twice by one notice', async () => {
    expect(await close(await signed(), await signed())).toEqual({
      ok: false,
      refusal: 'outOfOrder',
      number: 2,
    })
  })

  test.each([
    ['unknownVersion', { v: 2 }],
    ['shape', { tallyKey: 'x' }],
    ['shape', { objectionDays: 0 }],
    ['shape', { to: 'homme' }],
  ])('is the one thing a notice may change (%s)', async (refusal, change) => {
    const raw = { ...(await signed()), notice: { ...notice(), ...change } }
    expect(await close(raw)).toEqual({ ok: false, refusal, number: 1 })
  })

  test('is followed by the days for objections', () => {
    expect(new Date(opensAt(good.manifest, '2027-03-12T15:00:00Z')).toISOString()).toBe(
      '2027-03-26T15:00:00.000Z',
    )
  })
})
