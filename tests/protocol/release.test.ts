import { beforeAll, describe, expect, test } from 'vitest'
import { checkRelease, type Release, type Result, signRelease } from '../../protocol/release.ts'
import { type Campaign, campaign, fakeHash } from './sample.ts'

const LISTS = { hash: fakeHash(5), bands: [['small', 'middle'], ['large']] }

let good: Campaign
beforeAll(async () => {
  good = await campaign()
})

const mean: Result = { item: 'answer/1.1', band: 'all', n: 20, mean: 2.25 }
const release = (change: Partial<Release> = {}): Release => ({
  v: 1,
  ctx: good.ctx,
  lists: LISTS.hash,
  rules: 1,
  demo: false,
  total: 20,
  results: [
    mean,
    { item: 'answer/1.1', band: 'small+middle', n: 10, mean: 2.5 },
    {
      item: 'family/P/fee',
      band: 'all',
      n: 20,
      groups: [
        { values: ['0', 'to1000'], n: 10 },
        { values: ['to5000'], n: 10 },
      ],
    },
    { item: 'service/volis/class', band: 'all', n: 20, most: 'has' },
  ],
  ...change,
})
const check = async (change: Partial<Release> = {}, by = good.release) =>
  checkRelease(await signRelease(release(change), by.privateKey), good.manifest, good.ctx, LISTS)

describe('A release', () => {
  test('signed by the counter over the recorded lists is taken', async () => {
    expect(await check()).toEqual({ ok: true, release: release() })
  })

  test('signed by anybody else, or changed afterwards, is refused', async () => {
    const refused = { ok: false, refusal: 'wronglySigned' }
    for (const by of [good.notice, good.counter]) expect(await check({}, by)).toEqual(refused)
    const signed = await signRelease(release(), good.release.privateKey)
    const changed = { ...signed, release: release({ total: 15 }) }
    expect(await checkRelease(changed, good.manifest, good.ctx, LISTS)).toEqual(refused)
  })

  test('over other lists is refused: a second count, or a false first one', async () => {
    expect(await check({ lists: fakeHash(6) })).toEqual({ ok: false, refusal: 'otherLists' })
  })

  test.each<[string, string, Partial<Release>]>([
    ['otherCampaign', 'another campaign’s', { ctx: fakeHash(1) }],
    ['otherCampaign', 'a demo’s', { demo: true }],
    ['outsideCampaign', 'an item nobody asked', { results: [{ ...mean, item: 'answer/9.9' }] }],
    ['outsideCampaign', 'a band that was merged', { results: [{ ...mean, band: 'small' }] }],
    ['outsideCampaign', 'a value the item does not have', { results: [{ ...mean, most: 'has' }] }],
    [
      'outsideCampaign',
      'a value in two groups',
      {
        results: [
          {
            ...mean,
            groups: [
              { values: ['1'], n: 5 },
              { values: ['1', '2'], n: 5 },
            ],
          },
        ],
      },
    ],
    ['resultTwice', 'two results for one thing', { results: [mean, { ...mean, mean: 3 }] }],
  ])('is refused: %s (%s)', async (refusal, _what, change) => {
    expect(await check(change)).toEqual({ ok: false, refusal })
  })

  test.each<[string, string, unknown]>([
    ['unknownVersion', 'an older version', { v: 0 }],
    ['shape', 'rules of another time', { rules: 2 }],
    ['shape', 'an exact total', { total: 21 }],
    ['shape', 'an exact number of answers', { results: [{ ...mean, n: 19 }] }],
    ['shape', 'an extreme', { results: [{ ...mean, max: 4 }] }],
    ['shape', 'rows', { rows: [] }],
  ])('is refused: %s (%s)', async (refusal, _what, change) => {
    expect(await check(change as Partial<Release>)).toEqual({ ok: false, refusal })
  })

  test.each([[undefined], ['x'], [{}], [{ release: {}, signature: 'x' }]])('is not %j', async (raw) => {
    expect(await checkRelease(raw, good.manifest, good.ctx, LISTS)).toEqual({ ok: false, refusal: 'shape' })
  })
})
