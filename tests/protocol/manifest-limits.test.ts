/** A manifest at its limits: the last that is taken, the first that is refused, and each reason by itself. */
import { beforeAll, describe, expect, test } from 'vitest'
import { checkManifest, type Trust } from '../../protocol/check-manifest.ts'
import { Manifest } from '../../protocol/manifest.ts'
import { ownRefusals } from '../../protocol/manifest-rules.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { type Campaign, campaign, fakeHash, realItems, someItems } from './sample.ts'

let good: Campaign
beforeAll(async () => {
  good = await campaign()
})
const refused = (change: Partial<Manifest>) => ownRefusals({ ...good.manifest, ...change })
const isManifest = (change: object) => Manifest.safeParse({ ...good.manifest, ...change }).success
const x = (n: number) => 'x'.repeat(n)
const many = (n: number, from = 0) => Array.from({ length: n }, (_, at) => from + at)

/** Bands of so many municipalities each. */
const bands = (...eligible: number[]): Pick<Manifest, 'bands' | 'bandOf'> => ({
  bands: eligible.map((n, at) => ({ id: `band-${at}`, label: `${at}`, eligible: n })),
  bandOf: Object.fromEntries(
    eligible.flatMap((n, at) => many(n).map(() => `band-${at}`)).map((band, at) => [String(1000 + at), band]),
  ),
})

describe('The rules of a manifest', () => {
  test('are kept by the smallest campaign there may be', () => {
    expect(refused({ k: 5, minTotal: 10, objectionDays: 7, ...bands(5, 5) })).toEqual([])
    expect(refused({ from: '2027-02-26T14:59:59Z' })).toEqual([])
  })

  test('are broken by one less, one rule at a time', () => {
    expect(refused({ k: 4 })).toEqual(['kTooSmall'])
    expect(refused({ minTotal: 9 })).toEqual(['minTotalTooSmall'])
    expect(refused({ objectionDays: 6 })).toEqual(['objectionTooShort'])
    expect(refused({ objectionDays: 6, demo: true })).toEqual([])
    expect(refused(bands(9))).toEqual(['tooFewEligible'])
    expect(refused(bands(6, 4))).toEqual(['bandTooSmall'])
    expect(refused({ from: good.manifest.to })).toEqual(['datesOutOfOrder'])
    expect(refused({ rules: 2 })).toEqual(['unknownRules'])
    expect(refused({ rules: 0 })).toEqual(['unknownRules'])
  })

  test('know every item once, every value of it once, and none first', () => {
    const [item, ...others] = someItems
    if (!item) throw new Error('no item')
    const values = (...all: string[]) => refused({ items: [{ ...item, values: all }, ...others] })
    expect(values('none', '0', '0')).toEqual(['itemTwice'])
    expect(values('0', 'none')).toEqual(['itemTwice'])
    expect(values('none', '0')).toEqual([])
    expect(refused({ items: [...someItems, item] })).toEqual(['itemTwice'])
  })

  test('know every band once, with as many as are in it', () => {
    const { bandOf } = bands(10, 10)
    const one = (id: string, eligible: number) => ({ id, label: id, eligible })
    const of = (...all: Manifest['bands']) => refused({ bandOf, bands: all })
    expect(of(one('band-0', 10), one('band-1', 10))).toEqual([])
    expect(of(one('band-0', 11), one('band-1', 9))).toEqual(['bandsDoNotAddUp'])
    expect(of(one('band-0', 10))).toEqual(['bandsDoNotAddUp'])
    expect(of(one('band-0', 10), one('band-1', 10), one('band-1', 10))).toEqual([
      'bandTwice',
      'bandsDoNotAddUp',
    ])
    expect(
      refused({ bandOf: Object.fromEntries(many(10, 1000).map((e) => [e, 'all'])), bands: [one('all', 10)] }),
    ).toEqual(['bandTwice'])
  })

  test('let no two of the three keys be one', () => {
    const { releaseKey, noticeKey } = good.manifest
    for (const same of [{ tallyKey: releaseKey }, { tallyKey: noticeKey }, { releaseKey: noticeKey }]) {
      expect(refused(same)).toEqual(['sharedKey'])
      expect(refused({ ...same, demo: true })).toEqual([])
    }
  })
})

describe('The form of a manifest', () => {
  test('has names of 1 to 80 visible signs, and labels of 1 to 40', () => {
    const hash = fakeHash(1)
    const pack = (id: string, version = 'x') => isManifest({ pack: { id, version, hash } })
    expect([pack('õ'), pack(x(80)), pack('x', x(80))]).toEqual([true, true, true])
    for (const bad of ['', x(81), 'a\nb', 'a\u200bb', '\u0000', 'a\u00ad'])
      expect([pack(bad), pack('x', bad)], JSON.stringify(bad)).toEqual([false, false])
    const label = (text: string) => isManifest({ bands: [{ id: 'a', label: text, eligible: 5 }] })
    expect([label('<'), label(x(40))]).toEqual([true, true])
    for (const bad of ['', x(41), 'a\tb', '\u200b', 'ab\u0007'])
      expect(label(bad), JSON.stringify(bad)).toBe(false)
  })

  test('has 1 to 8 bands and 1 to 400 items', () => {
    const band = (n: number) =>
      isManifest({ bands: many(n).map((at) => ({ id: `b${at}`, label: 'x', eligible: 5 })) })
    expect([band(0), band(1), band(8), band(9)]).toEqual([false, true, true, false])
    const item = (n: number) =>
      isManifest({ items: many(n).map((at) => ({ id: `answer/${at}`, values: ['none', '0'] })) })
    expect([item(0), item(1), item(400), item(401)]).toEqual([false, true, true, false])
    expect([isManifest({ bands: [{}] }), isManifest({ pack: {} })]).toEqual([false, false])
  })

  test('names municipalities by four digits', () => {
    const of = (ehak: string) => isManifest({ bandOf: { [ehak]: 'small' } })
    expect([of('0784'), of('784'), of('07840'), of('O784'), of(' 784'), of('٠٧٨٤')]).toEqual([
      ...[true, false, false, false, false, false],
    ])
  })

  test.each(['k', 'minTotal'] as const)('counts %s from nought to a hundred thousand', (field) => {
    const of = (n: number) => isManifest({ [field]: n })
    expect([of(0), of(100_000), of(-1), of(100_001), of(5.5)]).toEqual([true, true, false, false, false])
  })

  test('has up to a year for objections', () => {
    const of = (objectionDays: number) => isManifest({ objectionDays })
    expect([of(0), of(365), of(-1), of(366), of(7.5)]).toEqual([true, true, false, false, false])
    expect([isManifest({ rules: 1.5 }), isManifest({ rules: 7 })]).toEqual([false, true])
  })
})

describe('A manifest that was received', () => {
  const check = (raw: unknown, trust: Partial<Trust> = {}) => checkManifest(raw, { ...good.trust, ...trust })

  test('that is none is refused with the place that is wrong', async () => {
    const { signed, manifest } = good
    const shape = (where: string) => ({ ok: false, refusals: ['shape'], where })
    expect(await check({ ...signed, signature: 5 })).toEqual(shape('signature'))
    expect(await check(undefined)).toEqual(shape(''))
    expect(
      await check({ ...signed, manifest: { ...manifest, bands: [{ id: 'A', label: 'x', eligible: 5 }] } }),
    ).toEqual(shape('manifest.bands.0.id'))
    expect(await check({ ...signed, manifest: { ...manifest, v: 2 } })).toEqual({
      ok: false,
      refusals: ['unknownVersion'],
    })
  })

  test('is of content that is known by name, version and hash together', async () => {
    const [known] = good.trust.packs
    if (!known) throw new Error('no pack')
    for (const other of [{ id: 'x' }, { version: 'x' }, { hash: fakeHash(1) }])
      expect(await check(good.signed, { packs: [{ ...known, ...other }] })).toEqual({
        ok: false,
        refusals: ['unknownPack'],
      })
    const strange = { ...known, hash: fakeHash(1), items: [] }
    expect(await check(good.signed, { packs: [strange, known] })).toMatchObject({ ok: true })
    expect(await check(good.signed, { packs: [{ ...known, items: realItems.slice(0, 1) }] })).toEqual({
      ok: false,
      refusals: ['itemOutsidePack'],
    })
  })

  test('is signed by one of the counters that are known', async () => {
    const { publicKey } = await newSigningKeys()
    const counterKeys = [publicKey, good.counter.publicKey]
    expect(await check(good.signed, { counterKeys })).toMatchObject({ ok: true })
    expect(await check(good.signed, { counterKeys: [publicKey] })).toEqual({
      ok: false,
      refusals: ['wronglySigned'],
    })
  })

  test('is that of the invitation by name and by fingerprint', async () => {
    const { campaign: id, fingerprint } = good.trust.invitation
    const invited = (invitation: Trust['invitation']) => check(good.signed, { invitation })
    expect(await invited({ campaign: 'x', fingerprint })).toEqual({ ok: false, refusals: ['otherCampaign'] })
    expect(await invited({ campaign: id, fingerprint: 'x' })).toEqual({
      ok: false,
      refusals: ['fingerprint'],
    })
  })
})
