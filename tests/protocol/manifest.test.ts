import { describe, expect, test } from 'vitest'
import { utf8 } from '../../protocol/bytes.ts'
import { checkManifest, type Refusal } from '../../protocol/check-manifest.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'
import { ctxOf, type Manifest, signManifest } from '../../protocol/manifest.ts'
import { newSigningKeys, sign, verify } from '../../protocol/signature.ts'
import { type Campaign, campaign, fakeHash, flipped, realItems, someItems } from './sample.ts'

const refusals = async ({ signed, trust }: Pick<Campaign, 'signed' | 'trust'>): Promise<Refusal[]> => {
  const check = await checkManifest(signed, trust)
  return check.ok ? [] : check.refusals
}

const bands = (...eligible: number[]): Pick<Manifest, 'bands' | 'bandOf'> => ({
  bands: eligible.map((n, at) => ({ id: `band-${at}`, label: `${at}`, eligible: n })),
  bandOf: Object.fromEntries(
    eligible
      .flatMap((n, at) => Array.from({ length: n }, () => `band-${at}`))
      .map((b, at) => [String(1000 + at), b]),
  ),
})
const [first, ...others] = someItems

describe('A manifest', () => {
  test('that is in order is taken, with its ctx', async () => {
    const { signed, trust, manifest, ctx } = await campaign()
    expect(await checkManifest(signed, trust)).toEqual({ ok: true, manifest, ctx })
    expect(await checkManifest(JSON.parse(JSON.stringify(signed)), trust)).toMatchObject({ ok: true })
  })

  test('may ask everything the content has', async () => {
    expect(await refusals(await campaign({ items: realItems }))).toEqual([])
  })

  test('of a demo may have one key for all and no days for objections', async () => {
    const { manifest } = await campaign()
    const { releaseKey } = manifest
    expect(
      await refusals(await campaign({ demo: true, objectionDays: 0, releaseKey, noticeKey: releaseKey })),
    ).toEqual([])
    expect(await refusals(await campaign({ releaseKey, noticeKey: releaseKey }))).toEqual(['sharedKey'])
  })

  test('has one ctx, whatever the order of its fields', async () => {
    const { manifest, ctx } = await campaign()
    const turned = Object.fromEntries(Object.entries(manifest).toReversed()) as Manifest
    expect(await ctxOf(turned)).toBe(ctx)
  })

  const reasons: [Refusal, string, Partial<Manifest>][] = [
    ['kTooSmall', 'k of 4', { k: 4 }],
    ['minTotalTooSmall', 'opening from 9 on', { minTotal: 9 }],
    ['tooFewEligible', 'nine eligible', bands(9)],
    ['bandTooSmall', 'a band of four', bands(20, 4)],
    [
      'bandsDoNotAddUp',
      'a band with one more than its table',
      {
        ...bands(10, 10),
        bands: [
          { id: 'band-0', label: 'x', eligible: 11 },
          { id: 'band-1', label: 'y', eligible: 10 },
        ],
      },
    ],
    [
      'bandsDoNotAddUp',
      'a municipality in a band that is not there',
      { ...bands(10, 10), bands: bands(10).bands },
    ],
    [
      'bandTwice',
      'a band that stands there twice',
      { ...bands(10), bands: [...bands(10).bands, ...bands(10).bands] },
    ],
    [
      'bandTwice',
      'a band with the name of all together',
      {
        bands: [{ id: 'all', label: 'x', eligible: 21 }],
        bandOf: Object.fromEntries(Object.keys(bands(21).bandOf).map((e) => [e, 'all'])),
      },
    ],
    ['unknownRules', 'publication rules of another time', { rules: 2 }],
    [
      'unknownPack',
      'content with another hash',
      { pack: { id: 'ee-kov', version: '2026.1', hash: fakeHash(1) } },
    ],
    ['objectionTooShort', 'six days for objections', { objectionDays: 6 }],
    ['brokenKey', 'a counting key beside the curve', { tallyKey: `BAEB${'AQEB'.repeat(20)}AQE` }],
    ['datesOutOfOrder', 'an end before its beginning', { from: '2027-03-01T00:00:00Z' }],
    ['datesOutOfOrder', 'an end at its beginning', { from: '2027-02-26T15:00:00Z' }],
    ['itemTwice', 'an item twice', { items: [...someItems, ...someItems.slice(0, 1)] }],
    [
      'itemTwice',
      'an item that does not begin with none',
      { items: [{ id: 'answer/1.1', values: ['0', 'none'] }] },
    ],
    [
      'itemOutsidePack',
      'an item the content does not have',
      { items: [{ id: 'answer/99.1', values: ['none', '0'] }] },
    ],
    [
      'itemOutsidePack',
      'an item with a value the content does not have',
      { items: [{ id: 'answer/1.1', values: [...(first?.values ?? []), '5'] }, ...others] },
    ],
  ]
  test.each(reasons)('is refused: %s (%s)', async (refusal, _what, change) => {
    expect(await refusals(await campaign(change))).toContain(refusal)
  })

  test('is refused unsigned, and with a signature of somebody else, of another use or of another campaign', async () => {
    const { signed, trust, manifest, ctx, counter } = await campaign()
    const other = await campaign({ id: 'kov-2028' })
    const signatures = {
      stranger: (await signManifest(manifest, other.counter.privateKey)).signature,
      otherUse: await sign(counter.privateKey, 'lists', utf8(ctx)),
      otherCampaign: (await signManifest(other.manifest, counter.privateKey)).signature,
    }
    expect(await refusals({ signed: { ...signed, signature: null }, trust })).toEqual(['unsigned'])
    for (const [who, signature] of Object.entries(signatures))
      expect(await refusals({ signed: { manifest, signature }, trust }), who).toEqual(['wronglySigned'])
    expect(await refusals({ signed, trust: { ...trust, counterKeys: [] } })).toEqual(['wronglySigned'])
  })

  test('with a swapped counting key is refused, even when the sender forges the fingerprint as well', async () => {
    const { signed, trust, manifest } = await campaign()
    const { tallyKey } = (await campaign()).manifest
    const swapped = { ...manifest, tallyKey }
    const invitation = { campaign: manifest.id, fingerprint: fingerprintOf(await ctxOf(swapped)) }
    const forged = { manifest: swapped, signature: signed.signature }
    expect(await refusals({ signed: forged, trust })).toEqual(['wronglySigned', 'fingerprint'])
    expect(await refusals({ signed: forged, trust: { ...trust, invitation } })).toEqual(['wronglySigned'])
  })

  test('with any date changed is no longer signed', async () => {
    const { signed, trust, manifest } = await campaign()
    for (const change of [
      { to: '2027-03-26T15:00:00Z' },
      { from: '2027-01-12T07:00:00Z' },
      { objectionDays: 15 },
    ])
      expect(
        await refusals({ signed: { ...signed, manifest: { ...manifest, ...change } }, trust }),
      ).toContain('wronglySigned')
  })

  test('of another campaign than the invitation names is a mix-up that is noticed', async () => {
    const { signed } = await campaign()
    const { trust, counter } = await campaign({ id: 'kov-2028' })
    const both = { ...trust, counterKeys: [counter.publicKey] }
    expect(await refusals({ signed, trust: both })).toEqual(['wronglySigned', 'otherCampaign', 'fingerprint'])
  })

  test.each([0, 2, 99])('of version %s is refused, and nobody is talked down', async (v) => {
    const { signed, trust } = await campaign()
    const changed = { ...signed, manifest: { ...signed.manifest, v } }
    expect(await checkManifest(changed, trust)).toEqual({ ok: false, refusals: ['unknownVersion'] })
  })

  test.each([
    ['nothing', () => undefined],
    ['a word', () => 'manifest'],
    ['no wrapping', ({ manifest }: Campaign) => manifest],
    [
      'a field too many',
      ({ signed, manifest }: Campaign) => ({ ...signed, manifest: { ...manifest, x: 1 } }),
    ],
    ['a field too many outside', ({ signed }: Campaign) => ({ ...signed, x: 1 })],
    [
      'a key that is no point',
      ({ signed, manifest }: Campaign) => ({
        ...signed,
        manifest: { ...manifest, tallyKey: 'A'.repeat(87) },
      }),
    ],
    [
      'a date without its time',
      ({ signed, manifest }: Campaign) => ({ ...signed, manifest: { ...manifest, to: '2027-02-26' } }),
    ],
    [
      'a date in another zone',
      ({ signed, manifest }: Campaign) => ({
        ...signed,
        manifest: { ...manifest, to: '2027-02-26T15:00:00+02:00' },
      }),
    ],
    [
      'a name instead of a municipality code',
      ({ signed, manifest }: Campaign) => ({
        ...signed,
        manifest: { ...manifest, bandOf: { Tartu: 'large' } },
      }),
    ],
  ])('is refused as none: %s', async (_what, of) => {
    const good = await campaign()
    expect(await checkManifest(of(good), good.trust)).toMatchObject({ ok: false, refusals: ['shape'] })
  })

  test('says every reason at once', async () => {
    const { signed, trust } = await campaign({ k: 2, objectionDays: 0 })
    expect(await refusals({ signed: { ...signed, signature: null }, trust })).toEqual([
      'unsigned',
      'kTooSmall',
      'objectionTooShort',
    ])
  })
})

describe('A signature', () => {
  test('is void with any bit turned, in it, in what it signs or in the key', async () => {
    const { publicKey, privateKey } = await newSigningKeys()
    const text = utf8('nimekirjad')
    const signature = await sign(privateKey, 'lists', text)
    const turned = (written: string, bit: number) =>
      Buffer.from(flipped(Buffer.from(written, 'base64url'), bit)).toString('base64url')
    expect(await verify(publicKey, 'lists', text, signature)).toBe(true)
    expect(await verify(publicKey, 'release', text, signature)).toBe(false)
    const bits = (bytes: number) => Array.from({ length: bytes * 8 }, (_, bit) => bit)
    const valid = await Promise.all([
      ...bits(64).map((bit) => verify(publicKey, 'lists', text, turned(signature, bit))),
      ...bits(text.length).map((bit) => verify(publicKey, 'lists', flipped(text, bit), signature)),
      ...bits(65).map((bit) => verify(turned(publicKey, bit), 'lists', text, signature)),
    ])
    expect(valid).not.toContain(true)
  })

  test('that is none, or of a key that is none, is not valid and breaks nothing', async () => {
    for (const junk of ['', '!', 'AAAA']) {
      const { publicKey, privateKey } = await newSigningKeys()
      const signature = await sign(privateKey, 'lists', utf8('x'))
      expect(await verify(publicKey, 'lists', utf8('x'), junk)).toBe(false)
      expect(await verify(junk, 'lists', utf8('x'), signature)).toBe(false)
    }
  })
})
