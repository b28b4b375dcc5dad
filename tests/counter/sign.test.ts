import { describe, expect, test } from 'vitest'
import { inspect } from '../../counter/inspect.ts'
import { newCampaignKeys, newIdentity, publicHalves } from '../../counter/keys.ts'
import { signCampaign } from '../../counter/sign.ts'
import { readBox, sealBox } from '../../protocol/box.ts'
import { toBase64url } from '../../protocol/bytes.ts'
import { newChallenge, proofHolds } from '../../protocol/challenge.ts'
import { ctxOf, isSignedBy, type Manifest } from '../../protocol/manifest.ts'
import { challengeOf, packHere, type Setup, setup } from './setup.ts'

const s = await setup()
const own = publicHalves(s.keys)

const signing = async (of: Setup, change: Partial<Parameters<typeof signCampaign>[0]> = {}) =>
  signCampaign({
    draft: { manifest: of.manifest, signature: null },
    challenge: (await challengeOf(of)).challenge,
    identity: of.identity,
    keys: of.keys,
    pack: packHere,
    register: null,
    ...change,
  })

describe('A draft is inspected', () => {
  test('and found good, by itself or with a place for the signature', async () => {
    for (const draft of [s.manifest, { manifest: s.manifest, signature: null }])
      expect(await inspect(draft, own, packHere)).toMatchObject({ ok: true, ctx: s.ctx })
  })

  const spoiled: [string, Partial<Manifest>, object][] = [
    ['another question bank', { pack: { ...s.manifest.pack, hash: 'a'.repeat(64) } }, ['unknownPack']],
    [
      'a question with other answers',
      { items: s.manifest.items.map((i, at) => (at ? i : { ...i, values: [...i.values, 'more'] })) },
      ['itemOutsidePack'],
    ],
    ['groups that are too small', { k: 2 }, ['kTooSmall']],
    ['no time for objections', { objectionDays: 0 }, ['objectionTooShort']],
    ['rules nobody knows', { rules: 2 }, ['unknownRules']],
  ]
  test.each(spoiled)('and refused for %s', async (_, change, refusals) => {
    const found = await inspect({ ...s.manifest, ...change }, own, packHere)
    expect(found).toEqual({ ok: false, refusals: [{ rule: 'manifest', refusals }] })
  })

  test('and refused with keys that are not this counter’s', async () => {
    const others = publicHalves(await newCampaignKeys(own.counter))
    expect(await inspect(s.manifest, others, packHere)).toEqual({
      ok: false,
      refusals: [{ rule: 'otherKeys', which: ['tallyKey', 'releaseKey'] }],
    })
  })

  test('and refused when the federation’s key is the counter’s own, except in a demo', async () => {
    const draft = { ...s.manifest, noticeKey: own.counter }
    expect(await inspect(draft, own, packHere)).toMatchObject({ refusals: [{ rule: 'oneOrganisation' }] })
    expect(await inspect({ ...draft, demo: true }, own, packHere)).toMatchObject({ ok: true })
  })

  test('whatever it is', async () => {
    for (const raw of [null, 1, '', [], {}, { manifest: null }, { ...s.manifest, more: 1 }])
      expect(await inspect(raw, own, packHere)).toMatchObject({
        ok: false,
        refusals: [{ rule: 'manifest', refusals: ['shape'] }],
      })
  })
})

describe('A campaign is signed', () => {
  test('with a proof that its key opens what is sealed', async () => {
    const { challenge, expected } = await challengeOf(s)
    const done = await signing(s, { challenge })
    if (!done.ok) throw new Error(JSON.stringify(done.refusals))
    expect(await isSignedBy(s.ctx, done.signed.signature ?? '', s.identity.publicKey)).toBe(true)
    expect(proofHolds(done.proof, s.ctx, expected)).toBe(true)
    expect(done.register).toMatchObject({ ctx: s.ctx, lists: null, release: null, objections: [] })
  })

  test('once: asked again, it is the same signature; another campaign needs other keys', async () => {
    const first = await signing(s)
    if (!first.ok) throw new Error(JSON.stringify(first.refusals))
    const again = await signing(s, { register: first.register })
    expect(again).toMatchObject({ ok: true, signed: first.signed })
    const manifest = { ...s.manifest, to: '2027-03-26T15:00:00Z' }
    const other = { ...s, manifest, ctx: await ctxOf(manifest) }
    expect(await signing(other, { register: first.register })).toEqual({
      ok: false,
      refusals: [{ rule: 'otherCampaignSigned' }],
    })
  })

  test('by nobody but the identity the keys were made for', async () => {
    expect(await signing(s, { identity: await newIdentity() })).toEqual({
      ok: false,
      refusals: [{ rule: 'otherKeys', which: ['counter'] }],
    })
  })
})

describe('A test pile is refused', () => {
  test('when it is none, or another campaign’s', async () => {
    const other = await challengeOf(await setup())
    const why = async (challenge: unknown) => {
      const done = await signing(s, { challenge })
      return done.ok ? undefined : done.refusals
    }
    expect(await why({})).toEqual([{ rule: 'challenge', problem: 'shape' }])
    expect(await why({ ...other.challenge, v: 9 })).toEqual([
      { rule: 'challenge', problem: 'unknownVersion' },
    ])
    expect(await why(other.challenge)).toEqual([{ rule: 'challenge', problem: 'otherCampaign' }])
  })

  test('and a delivered box handed in as the test pile stays shut: nobody reads a row that way', async () => {
    const values = Object.fromEntries(s.manifest.items.map((i) => [i.id, i.values[0] ?? '']))
    const box = await sealBox(s.manifest, s.ctx, values)
    const read = readBox(box.bytes, s.ctx, s.manifest.items.length)
    const envelopes = read.ok ? read.envelopes.map(toBase64url) : []
    expect(envelopes).toHaveLength(s.manifest.items.length)
    const first = await signing(s)
    const register = first.ok ? first.register : null
    expect(await signing(s, { challenge: { v: 1, ctx: s.ctx, envelopes }, register })).toEqual({
      ok: false,
      refusals: [{ rule: 'challenge', problem: 'doesNotOpen' }],
    })
  })

  test('when it was sealed for another key, or its envelopes were moved', async () => {
    const swapped = { ...s.manifest, tallyKey: (await newCampaignKeys(own.counter)).tallyKey }
    const { challenge } = await newChallenge(swapped, s.ctx)
    const moved = (await challengeOf(s)).challenge
    const refused = { ok: false, refusals: [{ rule: 'challenge', problem: 'doesNotOpen' }] }
    expect(await signing(s, { challenge })).toEqual(refused)
    expect(await signing(s, { challenge: { ...moved, envelopes: moved.envelopes.toReversed() } })).toEqual(
      refused,
    )
  })
})
