import { describe, expect, test } from 'vitest'
import { newTallyKeys, writeTallyKey } from '../../protocol/envelope.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'
import { ctxOf, signManifest } from '../../protocol/manifest.ts'
import { signNotice } from '../../protocol/notice.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { announcer } from '../../storage/changes.ts'
import { openHandover, writeHandover } from '../../storage/handover.ts'
import { memoryKv } from '../../storage/memory.ts'
import { type Stored, submissionStore } from '../../storage/submissions.ts'
import { type ClientTrust, isJoinable } from '../../submit/check.ts'
import { type Campaign, campaign } from '../protocol/sample.ts'
import { device, ID, joined, own, serveHouse } from '../submit/served.ts'
import { answerTo, fresh } from './sample.ts'

const PASS = 'viis juhuslikku sõna ühes reas'
const NOW = Date.parse('2027-02-01T10:00:00Z')

const trustOf = ({ trust }: Campaign, change: Partial<ClientTrust> = {}): ClientTrust => ({
  counterKeys: trust.counterKeys,
  demoKeys: [],
  packs: async () => trust.packs,
  ...change,
})

/** A predecessor who has joined and delivered to the real collector. */
const predecessor = async () => {
  const served = await serveHouse()
  const d = await joined(served)
  await d.port.deliver(ID, own(served))
  const load = await d.store.load(ID)
  if (load.kind !== 'ok') throw new Error(load.kind)
  return { served, stored: load.value, c: served.house.campaign }
}

/** A file with this submission and one assessment, opened on an empty device. */
const handedOver = async (stored: Stored, trust: ClientTrust) => {
  const stores = (kv = memoryKv()) => ({
    assessments: assessmentStore(kv),
    submissions: submissionStore(kv, announcer()),
  })
  const from = stores()
  await from.assessments.apply(fresh(), answerTo('1.1', 3), 2_000)
  await from.submissions.put(stored.id, () => stored)
  const { blob } = await writeHandover(from, PASS, NOW, 2)
  const kv = memoryKv()
  const result = await openHandover(stores(kv), blob, PASS, NOW, (s) => isJoinable(s, trust))
  return { result, kv }
}

const TAKEN = { ok: true, assessments: 1, submissions: 1, refused: 0 }
const LEFT_OUT = { ok: true, assessments: 1, submissions: 0, refused: 1 }

const forged = async (stored: Stored, manifest: Stored['manifest'], key: CryptoKey): Promise<Stored> => {
  const { signature } = await signManifest(manifest, key)
  const ctx = await ctxOf(manifest)
  return { ...stored, manifest, signature: signature ?? '', ctx, fingerprint: fingerprintOf(ctx) }
}

describe('A submission in a successor’s file', () => {
  test('that was joined honestly is taken, and goes on at the collector', async () => {
    const { served, stored, c } = await predecessor()
    const { result, kv } = await handedOver(stored, trustOf(c))
    expect(result).toEqual(TAKEN)
    const d = device(served, kv)
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ stage: 'delivered', trouble: null })
  })

  test('with a signed later end is taken with it, and left out with any other end', async () => {
    const { stored, c } = await predecessor()
    const to = '2027-03-12T15:00:00Z'
    const notice = {
      ...({ v: 1, number: 1, kind: 'extension', at: '2027-02-20T10:00:00Z' } as const),
      ...{ ctx: c.ctx, to },
    }
    const signed = await signNotice(notice, c.notice.privateKey)
    const extended = { ...stored, close: to, notices: [signed] }
    expect((await handedOver(extended, trustOf(c))).result).toEqual(TAKEN)
    const strange = await signNotice(notice, c.counter.privateKey)
    for (const change of [{ close: to }, { notices: [signed] }, { close: to, notices: [strange] }])
      expect((await handedOver({ ...stored, ...change }, trustOf(c))).result).toEqual(LEFT_OUT)
  })

  test('whose counting key was swapped is left out; the assessments are taken', async () => {
    const { stored, c } = await predecessor()
    const { publicKey } = await newTallyKeys()
    const manifest = { ...stored.manifest, tallyKey: await writeTallyKey(publicKey) }
    const other = await newSigningKeys()
    for (const s of [
      { ...stored, manifest },
      { ...(await forged(stored, manifest, other.privateKey)), signature: stored.signature },
      await forged(stored, manifest, other.privateKey),
    ]) {
      const { result, kv } = await handedOver(s, trustOf(c))
      expect(result).toEqual(LEFT_OUT)
      expect(await kv.get(`submission/${ID}`)).toBeUndefined()
    }
  })

  test('over other content, under another name or fingerprint, or with another address form is left out', async () => {
    const { stored, c } = await predecessor()
    const pack = { ...stored.manifest.pack, hash: '00'.repeat(32) }
    for (const s of [
      await forged(stored, { ...stored.manifest, pack }, c.counter.privateKey),
      { ...stored, id: 'kov-2028' },
      { ...stored, fingerprint: 'AAAA-AAAA' },
      { ...stored, ctx: '00'.repeat(32) },
      { ...stored, collector: 'http://koguja.example.ee/' },
    ])
      expect((await handedOver(s, trustOf(c))).result).toEqual(LEFT_OUT)
  })

  test('of a demo is taken with the demo’s key alone, and that key opens nothing else', async () => {
    const { stored } = await predecessor()
    const demo = await newSigningKeys()
    const c = await campaign()
    const shown = await forged(stored, { ...stored.manifest, demo: true }, demo.privateKey)
    const real = await forged(stored, stored.manifest, demo.privateKey)
    const trusted = trustOf(c, { counterKeys: [], demoKeys: [demo.publicKey] })
    expect((await handedOver(shown, trusted)).result).toEqual(TAKEN)
    expect((await handedOver(real, trusted)).result).toEqual(LEFT_OUT)
    expect((await handedOver(shown, trustOf(c))).result).toEqual(LEFT_OUT)
  })
})
