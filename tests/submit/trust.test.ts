import { describe, expect, test } from 'vitest'
import { newTallyKeys, writeTallyKey } from '../../protocol/envelope.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'
import { formatInvitation } from '../../protocol/invitation.ts'
import { ctxOf, type Manifest, type SignedManifest, signManifest } from '../../protocol/manifest.ts'
import { type Notice, signNotice } from '../../protocol/notice.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import type { ClientTrust } from '../../submit/submissions.ts'
import { device, ID, invitationOf, joined, own, type Served, serveHouse } from './served.ts'

/** The collector tells everybody something else of the campaign than it has. */
const tell = (served: Served, change: (published: Record<string, unknown>) => Record<string, unknown>) => {
  served.line = async (request, answer) => {
    const response = await answer()
    if (new URL(request.url).pathname !== `/campaigns/${ID}`) return response
    return Response.json(change((await response.json()) as Record<string, unknown>))
  }
}

/** The invitation of a campaign that somebody has forged, fingerprint included: a letter may be forged too. */
const forgedInvitation = async (served: Served, manifest: Manifest) =>
  formatInvitation({
    collector: served.address,
    campaign: manifest.id,
    fingerprint: fingerprintOf(await ctxOf(manifest)),
    code: served.house.codes[0] ?? '',
  })

const refusals = async (served: Served, signed: SignedManifest, trust: Partial<ClientTrust> = {}) => {
  tell(served, (p) => ({ ...p, campaign: signed }))
  const d = device(served, undefined, trust)
  const result = await d.port.join(await forgedInvitation(served, signed.manifest))
  expect(await d.kv.entries()).toEqual([])
  return 'refusals' in result ? result.refusals : result
}

describe('Nothing is accepted from a campaign', () => {
  test('whose counting key was swapped: unsigned, signed by another, or with the old signature', async () => {
    const served = await serveHouse()
    const { manifest, signed } = served.house.campaign
    const { publicKey } = await newTallyKeys()
    const swapped = { ...manifest, tallyKey: await writeTallyKey(publicKey) }
    expect(await refusals(served, { manifest: swapped, signature: null })).toEqual(['unsigned'])
    expect(await refusals(served, { manifest: swapped, signature: signed.signature })).toEqual([
      'wronglySigned',
    ])
    const other = await newSigningKeys()
    expect(await refusals(served, await signManifest(swapped, other.privateKey))).toEqual(['wronglySigned'])
  })

  test('over content that this build does not have', async () => {
    const served = await serveHouse()
    const { manifest, counter } = served.house.campaign
    const swapped = { ...manifest, pack: { ...manifest.pack, hash: '00'.repeat(32) } }
    expect(await refusals(served, await signManifest(swapped, counter.privateKey))).toEqual(['unknownPack'])
  })

  test('of another version of the protocol, older or newer', async () => {
    const served = await serveHouse()
    const { manifest, counter } = served.house.campaign
    for (const v of [0, 2]) {
      const other = { ...manifest, v } as unknown as Manifest
      expect(await refusals(served, await signManifest(other, counter.privateKey))).toEqual([
        'unknownVersion',
      ])
    }
  })

  test('that is not the one in the letter', async () => {
    const served = await serveHouse()
    const { manifest, counter } = served.house.campaign
    const other = { ...manifest, minTotal: 11 }
    const signed = await signManifest(other, counter.privateKey)
    tell(served, (p) => ({ ...p, campaign: signed }))
    expect(await device(served).port.join(invitationOf(served))).toEqual({
      ok: false,
      problem: 'manifest',
      refusals: ['fingerprint'],
    })
  })

  test('with a demo’s key, unless it is a demo', async () => {
    const served = await serveHouse()
    const { manifest } = served.house.campaign
    const demo = await newSigningKeys()
    const trust = { counterKeys: [], demoKeys: [demo.publicKey] }
    const real = await signManifest(manifest, demo.privateKey)
    expect(await refusals(served, real, trust)).toEqual(['wronglySigned'])
    const shown = await signManifest({ ...manifest, demo: true }, demo.privateKey)
    tell(served, (p) => ({ ...p, campaign: shown }))
    const d = device(served, undefined, trust)
    expect(await d.port.join(await forgedInvitation(served, shown.manifest))).toEqual({ ok: true, id: ID })
    expect((await d.now()).manifest.demo).toBe(true)
  })
})

test('What is no invitation never reaches the network', async () => {
  const served = await serveHouse()
  const d = device(served)
  const good = invitationOf(served)
  const insecure = good.replace(/http:.*$/, 'http://example.ee/')
  for (const text of ['', 'tere', good.replace('1/', '2/'), insecure])
    expect((await d.port.join(text)).ok).toBe(false)
  expect(served.requests).toEqual([])
})

test('Where an administrator has set the collector, no other is asked', async () => {
  const served = await serveHouse()
  const other = device(served, undefined, { collector: 'https://koguja.example.ee/' })
  expect(await other.port.join(invitationOf(served))).toEqual({ ok: false, problem: 'otherCollector' })
  expect(served.requests).toEqual([])
  expect(await other.kv.entries()).toEqual([])
  const same = device(served, undefined, { collector: served.address })
  expect(await same.port.join(invitationOf(served))).toEqual({ ok: true, id: ID })
})

test('A collector that is not there, or not a collector, is said by name, and nothing is kept', async () => {
  const served = await serveHouse()
  const d = device(served)
  served.line = async (_request, _answer, cut) => {
    cut()
    return new Response()
  }
  expect(await d.port.join(invitationOf(served))).toEqual({ ok: false, problem: 'unreachable' })
  served.line = async () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })
  expect(await d.port.join(invitationOf(served))).toEqual({ ok: false, problem: 'notACollector' })
  expect(await d.kv.entries()).toEqual([])
})

describe('The end of a campaign', () => {
  const notice = (served: Served, change: Partial<Notice> = {}): Notice => ({
    v: 1,
    ctx: served.house.campaign.ctx,
    number: 1,
    kind: 'extension',
    at: '2027-02-20T10:00:00Z',
    to: '2027-03-12T15:00:00Z',
    ...change,
  })
  const publish = (served: Served, ...notices: unknown[]) => tell(served, (p) => ({ ...p, notices }))

  test('moves with a signed notice, and what was refused is tried again', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    publish(served, await signNotice(notice(served), served.house.campaign.notice.privateKey))
    await d.port.refresh(ID)
    expect((await d.now()).close).toBe('2027-03-12T15:00:00Z')
    expect((await d.now()).history.at(-1)?.what).toBe('extended')
    await d.port.refresh(ID)
    expect((await d.now()).history.filter((e) => e.what === 'extended')).toHaveLength(1)
  })

  test('does not move without a signature, backwards, or by a notice from after the close', async () => {
    const served = await serveHouse()
    const { notice: keys, counter } = served.house.campaign
    const d = await joined(served)
    for (const false_ of [
      { notice: notice(served), signature: 'A'.repeat(86) },
      await signNotice(notice(served), counter.privateKey),
      await signNotice(notice(served, { to: '2027-02-10T15:00:00Z' }), keys.privateKey),
      await signNotice(notice(served, { at: '2027-02-27T10:00:00Z' }), keys.privateKey),
      await signNotice(notice(served, { number: 2 }), keys.privateKey),
    ]) {
      publish(served, false_)
      await d.port.refresh(ID)
      expect((await d.now()).close).toBe('2027-02-26T15:00:00Z')
      const fresh = await device(served).port.join(invitationOf(served))
      expect(fresh).toMatchObject({ ok: false, problem: 'notice' })
    }
  })

  test('does not move back when a notice is kept back again', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    publish(served, await signNotice(notice(served), served.house.campaign.notice.privateKey))
    await d.port.refresh(ID)
    publish(served)
    await d.port.refresh(ID)
    expect((await d.now()).close).toBe('2027-03-12T15:00:00Z')
  })

  test('once seen passing moves no more, whatever a later notice says of its date', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.house.at = Date.parse('2027-02-26T15:00:01Z')
    await d.port.refresh(ID)
    publish(served, await signNotice(notice(served), served.house.campaign.notice.privateKey))
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ close: '2027-02-26T15:00:00Z', phase: 'closed' })
    // Who was asleep across the end, and sees the notice first, follows it.
    expect(await device(served).port.join(invitationOf(served))).toMatchObject({ ok: true })
  })
})

test('Another campaign that has come under the same name takes no boxes of this one', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  const other = await serveHouse()
  served.line = async (request) => other.house.app.fetch(request)
  await d.port.deliver(ID, own(served))
  expect(await d.now()).toMatchObject({ stage: 'sealed', trouble: { problem: 'noCampaign' } })
  expect((await other.house.store.counts(ID)).used).toBe(0)
})
