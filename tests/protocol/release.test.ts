import { beforeAll, describe, expect, test } from 'vitest'
import { checkRelease, type Release, type Result, signRelease } from '../../protocol/release.ts'
import { type Campaign, campaign, fakeHash } from './sample.ts'

const LISTS = { hash: fakeHash(5), bands: [['small', 'middle'], ['large']] }

let good: Campaign
beforeAll(async () => {
  good = await campaign()
})

const mean: Result = { item: 'answer/1.1', band: 'all', n: 20, mean: 2.25 }
const dimension: Result = { item: 'dimension/2', band: 'all', n: 20, mean: 2 }
const CLASS_REST = ['wantsNow', 'wantsLater', 'helpful', 'fitsUnwanted', 'noNeed']
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
    { item: 'answer/1.1', band: 'large', n: 10, mean: 2 },
    {
      item: 'family/P/fee',
      band: 'all',
      n: 20,
      groups: [
        { values: ['0', 'to1000'], n: 10 },
        { values: ['to5000', 'to20000', 'over20000'], n: 10 },
      ],
    },
    { item: 'service/volis/class', band: 'all', n: 20, most: ['has'] },
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
    ['outsideCampaign', 'a value the item does not have', { results: [{ ...mean, most: ['has'] }] }],
    ['resultTwice', 'two results for one thing', { results: [mean, { ...mean, mean: 3 }] }],
  ])('is refused: %s (%s)', async (refusal, _what, change) => {
    expect(await check(change)).toEqual({ ok: false, refusal })
  })

  test('may merge bands further for one item', async () => {
    const bands = [['small'], ['middle'], ['large']]
    const lists = { hash: LISTS.hash, bands }
    const merged = { ...mean, n: 10, band: 'middle+large' }
    const small = { ...mean, n: 5, mean: 2, band: 'small' }
    const of = async (results: Result[]) => {
      const signed = await signRelease(release({ results }), good.release.privateKey)
      return checkRelease(signed, good.manifest, good.ctx, lists)
    }
    expect(await of([mean, small, { ...merged, mean: 2.5 }])).toMatchObject({ ok: true })
    for (const wrong of [
      [mean, { ...small, band: 'small+large' }],
      [mean, { ...small, band: 'small+middle+large' }],
    ])
      expect(await of(wrong)).toEqual({ ok: false, refusal: 'outsideCampaign' })
    for (const wrong of [
      [mean, small],
      [small, { ...merged, mean: 2.5 }],
      [mean, { ...merged, mean: 2.5 }, small],
    ])
      expect(await of(wrong)).toEqual({ ok: false, refusal: 'brokenRules' })
  })

  const fee = { item: 'family/P/fee', band: 'all', n: 20 }
  const FEES = ['0', 'to1000', 'to5000', 'to20000', 'over20000']
  /** The fees in stretches of so many values, with so many answers each. */
  const split = (...sizes: [number, number][]) =>
    sizes.map(([values, n], i) => {
      const at = sizes.slice(0, i).reduce((sum, [before]) => sum + before, 0)
      return { values: FEES.slice(at, at + values), n }
    })
  const demandClass = { item: 'service/volis/class', band: 'all', n: 20 }
  test.each<[string, Result[]]>([
    ['fewer than ten answers', [{ ...mean, n: 5, mean: 2 }]],
    ['more answers than boxes', [{ ...mean, n: 25 }]],
    ['a mean finer than its step', [{ ...mean, mean: 2.3 }]],
    ['a mean nearer to an end than the coded one', [{ ...mean, mean: 3.75 }]],
    ['neither a mean nor agreement where there are levels', [{ item: mean.item, band: 'all', n: 20 }]],
    ['agreement beside a mean', [{ ...mean, most: ['2'] }]],
    ['agreement on two answers', [{ item: mean.item, band: 'all', n: 20, most: ['1', '2'] }]],
    ['agreement beside groups', [{ ...fee, most: ['0'], groups: split([2, 10], [3, 10]) }]],
    ['a mean where there are no levels', [{ ...fee, mean: 2 }]],
    ['groups of fewer than fifteen', [{ ...fee, n: 10, groups: split([2, 5], [3, 5]) }]],
    ['a single group', [{ ...fee, groups: split([5, 20]) }]],
    ['a group of too few', [{ ...fee, groups: split([2, 0], [3, 20]) }]],
    ['groups of more than there are', [{ ...fee, groups: split([2, 10], [3, 15]) }]],
    ['groups that leave a value out', [{ ...fee, groups: split([2, 10], [2, 10]) }]],
    [
      'a value in two groups',
      [
        {
          ...fee,
          groups: [
            { values: FEES, n: 10 },
            { values: ['0'], n: 5 },
          ],
        },
      ],
    ],
    ['answers among the reasons for none', [{ ...mean, n: 15, without: [{ values: ['1'], n: 5 }] }]],
    [
      'more reasons for none than are left',
      [{ ...mean, without: [{ values: ['none', 'unknown', 'notApplicable', 'declined'], n: 5 }] }],
    ],
    ['bands without a whole', [{ ...mean, band: 'large', n: 10, mean: 2 }]],
    ['half of the bands', [mean, { ...mean, band: 'large', n: 10, mean: 2 }]],
    [
      'bands of fewer than twenty',
      [
        { ...mean, n: 15 },
        { ...mean, band: 'small+middle', n: 5, mean: 2 },
        { ...mean, band: 'large', n: 5, mean: 2 },
      ],
    ],
    [
      'other groups in every band',
      [
        {
          ...demandClass,
          groups: [
            { values: ['has'], n: 10 },
            { values: CLASS_REST, n: 10 },
          ],
        },
        {
          ...demandClass,
          band: 'small+middle',
          n: 10,
          groups: [
            { values: ['has'], n: 5 },
            { values: CLASS_REST, n: 5 },
          ],
        },
        {
          ...demandClass,
          band: 'large',
          n: 10,
          groups: [
            { values: CLASS_REST, n: 5 },
            { values: ['has'], n: 5 },
          ],
        },
      ],
    ],
    ['one kind of coverage without the other', [dimension, { ...dimension, part: 'full', n: 10, mean: 2 }]],
    ['a kind of coverage where there is none', [mean, { ...mean, part: 'full', n: 10, mean: 2 }]],
    ['what no object should answer to', [dimension, { ...dimension, part: 'constructor', n: 10, mean: 2 }]],
  ])('is refused for saying more than the rules allow: %s', async (_what, results) => {
    expect(await check({ results })).toEqual({ ok: false, refusal: 'brokenRules' })
  })

  describe('over forty boxes', () => {
    const scale = { item: mean.item, band: 'all', n: 40, mean: 2.3 }
    const covered = { ...dimension, n: 40, mean: 2.3 }
    const wanted = { ...demandClass, n: 40 }
    const of = (...groups: [string[], number][]) => ({ groups: groups.map(([values, n]) => ({ values, n })) })
    const levels = (...groups: [string, number][]) =>
      of(...groups.map(([digits, n]): [string[], number] => [[...digits], n]))
    const kinds = (...groups: [string, number][]) =>
      of(
        ...groups.map(([digits, n]): [string[], number] => [
          [...digits].flatMap((d) => [`short-${d}`, `full-${d}`]),
          n,
        ]),
      )
    /** Two bands of twenty, which say the same unless told otherwise. */
    const bands = (item: string, said: Partial<Result>, other = said): Result[] => [
      { item, band: 'small+middle', n: 20, ...said },
      { item, band: 'large', n: 20, ...other },
    ]
    const m = { mean: 2.25 }
    const three = levels(['01', 10], ['2', 15], ['34', 15])
    const LATE = ['wantsLater', 'helpful', 'fitsUnwanted', 'noNeed']
    const part = (name: string, n: number) => ({ ...covered, part: name, n, mean: n < 30 ? 2 : 2.3 })
    const checkForty = (results: Result[]) => check({ total: 40, results })

    test.each<[string, Result[]]>([
      [
        'three groups, and the same in bands',
        [{ ...scale, ...three }, ...bands(scale.item, { ...m, ...levels(['01', 5], ['2', 5], ['34', 5]) })],
      ],
      [
        'fewer groups in bands',
        [{ ...scale, ...three }, ...bands(scale.item, { ...m, ...levels(['012', 10], ['34', 5]) })],
      ],
      [
        'a merged group that is more than its rounded parts',
        [
          { ...scale, ...levels(['01', 10], ['2', 10], ['34', 15]) },
          ...bands(
            scale.item,
            { ...m, ...levels(['012', 15], ['34', 5]) },
            { ...m, ...levels(['012', 10], ['34', 5]) },
          ),
        ],
      ],
      [
        'levels of both kinds, and each kind',
        [{ ...covered, ...kinds(['01', 10], ['2', 10], ['34', 15]) }, part('short', 20), part('full', 15)],
      ],
      [
        'no need as an answer of its own',
        [
          {
            ...wanted,
            ...of(
              [['has'], 15],
              [['noNeed'], 15],
              [['wantsNow', 'wantsLater', 'helpful', 'fitsUnwanted'], 10],
            ),
          },
        ],
      ],
      ['nearly all without need', [{ ...wanted, most: ['noNeed'] }]],
      [
        'classes of demand in the same order in every band',
        [
          { ...wanted, ...of([['has'], 20], [CLASS_REST, 20]) },
          ...bands(wanted.item, of([['has'], 10], [CLASS_REST, 10])),
        ],
      ],
    ])('is taken: %s', async (_what, results) => {
      expect(await checkForty(results)).toMatchObject({ ok: true })
    })

    test.each<[string, Result[]]>([
      [
        'groups of bands across those of the whole',
        [
          { ...scale, ...levels(['01', 20], ['234', 20]) },
          ...bands(scale.item, { ...m, ...levels(['0', 5], ['1234', 15]) }),
        ],
      ],
      [
        'finer groups in bands',
        [
          { ...scale, ...levels(['01', 20], ['234', 20]) },
          ...bands(scale.item, { ...m, ...levels(['01', 10], ['2', 5], ['34', 5]) }),
        ],
      ],
      ['groups in bands alone', [scale, ...bands(scale.item, { ...m, ...levels(['01', 10], ['234', 10]) })]],
      ['every level apart', [{ ...scale, ...levels(['0', 5], ['1', 5], ['2', 10], ['3', 10], ['4', 10]) }]],
      ['both ends as one group', [{ ...scale, ...levels(['04', 20], ['123', 20]) }]],
      ['whole groups that are no neighbours', [{ ...scale, ...levels(['0134', 20], ['2', 20]) }]],
      [
        'one kind of a level without the other',
        [
          {
            ...covered,
            ...of(
              [['0', '1', '2', '3'].flatMap((d) => [`short-${d}`, `full-${d}`]).concat('short-4'), 20],
              [['full-4'], 20],
            ),
          },
        ],
      ],
      ['bands of more than the whole', [{ ...scale, n: 20, mean: 2.25 }, ...bands(scale.item, m)]],
      ['bands of far fewer than the whole', [scale, ...bands(scale.item, { n: 10, mean: 2 })]],
      [
        'kinds of more than the whole',
        [{ ...covered, n: 20, mean: 2.25 }, part('short', 20), part('full', 20)],
      ],
      [
        'groups in bands of more than in the whole',
        [
          { ...scale, ...levels(['01', 10], ['234', 30]) },
          ...bands(scale.item, { ...m, ...levels(['01', 10], ['234', 10]) }),
        ],
      ],
      ['groups of far fewer than there are', [{ ...scale, ...levels(['01', 10], ['234', 10]) }]],
      [
        'no need left out of the classes of demand',
        [{ ...wanted, ...of([['has'], 20], [CLASS_REST.filter((v) => v !== 'noNeed'), 20]) }],
      ],
      [
        'bands beside agreement',
        [{ ...wanted, most: ['has'] }, ...bands(wanted.item, of([['has'], 10], [CLASS_REST, 10]))],
      ],
      [
        'kinds beside agreement',
        [
          { item: covered.item, band: 'all', n: 40, most: ['short-2', 'full-2'] },
          part('short', 20),
          part('full', 20),
        ],
      ],
      [
        'finer classes of demand in bands',
        [
          { ...wanted, ...of([['has', 'wantsNow'], 20], [LATE, 20]) },
          ...bands(wanted.item, of([['has'], 5], [['wantsNow'], 5], [LATE, 10])),
        ],
      ],
    ])('is refused: %s', async (_what, results) => {
      expect(await checkForty(results)).toEqual({ ok: false, refusal: 'brokenRules' })
    })
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
