/** Attacks on the campaign itself: what a client refuses before it seals anything, and what the federation cannot change. */
import { afterEach, expect, test } from 'vitest'
import { readBox, sealBox } from '../../protocol/box.ts'
import { fromBase64url } from '../../protocol/bytes.ts'
import { newTallyKeys, open, writeTallyKey } from '../../protocol/envelope.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'
import { ctxOf, type Manifest, signManifest } from '../../protocol/manifest.ts'
import { signNotice } from '../../protocol/notice.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { readPut } from '../../protocol/wire.ts'
import { newDevice } from '../../simulation/device.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { type Liar, liar } from './liar.ts'
import { END, type Scene, sceneOn } from './scene.ts'

const DAY = 86_400_000

onBothDatabases('A campaign under attack', (newPlace) => {
  let scene: Scene
  let between: Liar
  afterEach(async () => {
    await between.close()
    await scene.close()
  })

  const begin = async (): Promise<void> => {
    scene = await sceneOn(await newPlace())
    between = await liar(scene.url)
  }
  const device = (counterKeys = [scene.campaign.counterKey], demoKeys: string[] = []) =>
    newDevice({ counterKeys, demoKeys, now: scene.now })
  /** The invitation through the lying collector, with the fingerprint of whatever it will show. */
  const letter = async (manifest: Manifest): Promise<string> => {
    const [version, campaign, , code] = scene.one.invitation.split('/')
    return [version, campaign, fingerprintOf(await ctxOf(manifest)), code, between.url].join('/')
  }
  /** The collector shows this instead of the campaign. @returns what joining comes to, with a fitting letter */
  const joiningTo = async (shown: { manifest: Manifest; signature: string | null }, by = device()) => {
    between.tell((path, json) =>
      path === `campaigns/${scene.campaign.manifest.id}`
        ? { ...(json as object), campaign: shown }
        : undefined,
    )
    return by.submissions.join(await letter(shown.manifest))
  }
  const signature = () => scene.campaign.signed.signature

  test('The campaign as it is: the client joins (what all refusals are measured by)', async () => {
    await begin()
    expect(await joiningTo(scene.campaign.signed)).toEqual({ ok: true, id: scene.campaign.manifest.id })
  })

  test('Swapped counting key, unsigned: refused, although letter and fingerprint fit', async () => {
    await begin()
    const tallyKey = await writeTallyKey((await newTallyKeys()).publicKey)
    const manifest = { ...scene.campaign.manifest, tallyKey }
    expect(await joiningTo({ manifest, signature: null })).toMatchObject({ refusals: ['unsigned'] })
  })

  test('Swapped counting key under the signature of the true manifest, of another key, or of the federation: refused', async () => {
    await begin()
    const tallyKey = await writeTallyKey((await newTallyKeys()).publicKey)
    const manifest = { ...scene.campaign.manifest, tallyKey }
    const other = await signManifest(manifest, (await newSigningKeys()).privateKey)
    const byRelease = await signManifest(manifest, scene.campaign.counter.keys.release.privateKey)
    for (const forged of [signature(), other.signature, byRelease.signature])
      expect(await joiningTo({ manifest, signature: forged })).toMatchObject({ refusals: ['wronglySigned'] })
  })

  test('Swapped counting key after joining: what is sealed stays sealed for the key that was checked', async () => {
    await begin()
    const { manifest, ctx, counter } = scene.campaign
    const own = device()
    const joined = await joiningTo(scene.campaign.signed, own)
    if (!joined.ok) throw new Error('not joined')
    const thief = await newTallyKeys(true)
    const swapped = { ...manifest, tallyKey: await writeTallyKey(thief.publicKey) }
    between.tell((path, json) =>
      path === `campaigns/${manifest.id}`
        ? { ...(json as object), campaign: { manifest: swapped, signature: signature() } }
        : undefined,
    )
    await own.submissions.refresh(joined.id)
    expect((await own.view(joined.id)).trouble).toMatchObject({ problem: 'noCampaign' })
    await own.submissions.deliver(joined.id, scene.campaign.values(scene.one))
    expect((await own.view(joined.id)).ctx).toBe(ctx)
    const file = await own.submissions.sealedFile(joined.id)
    const put = file && readPut(file.bytes, manifest.items.length)
    const box = readBox(fromBase64url(put?.box ?? '') ?? new Uint8Array(), ctx, manifest.items.length)
    const [item] = manifest.items
    const [envelope] = box.ok ? box.envelopes : []
    if (!item || !envelope) throw new Error('no box')
    expect(await open(thief, ctx, item, envelope)).toEqual({ ok: false, problem: 'sealed' })
    expect((await open(counter.keys.tally, ctx, item, envelope)).ok).toBe(true)
  })

  test('Swapped pack: other questions under the same name, or a pack the client does not have, are refused', async () => {
    await begin()
    const { manifest, counter } = scene.campaign
    const [first, second, ...rest] = manifest.items
    if (!first || !second) throw new Error('no items')
    const packs: [Partial<Manifest>, string][] = [
      [{ pack: { ...manifest.pack, hash: 'ab'.repeat(32) } }, 'unknownPack'],
      [{ pack: { ...manifest.pack, version: '2020.1' } }, 'unknownPack'],
      [{ items: [{ ...first, values: [...first.values].reverse() }, second, ...rest] }, 'itemOutsidePack'],
      [{ items: [...manifest.items, { id: 'answer/99.1', values: ['none', 'x'] }] }, 'itemOutsidePack'],
      [{ items: [first, first, second, ...rest] }, 'itemTwice'],
    ]
    for (const [change, refusal] of packs) {
      const signed = await signManifest({ ...manifest, ...change }, counter.identity.privateKey)
      expect(await joiningTo(signed)).toMatchObject({ refusals: expect.arrayContaining([refusal]) })
    }
  })

  test('Downgraded version: an older and a newer one are refused, whoever signed', async () => {
    await begin()
    const { manifest, counter } = scene.campaign
    for (const v of [0, 2]) {
      const old = { ...manifest, v } as unknown as Manifest
      const signed = await signManifest(old, counter.identity.privateKey)
      expect(await joiningTo(signed)).toMatchObject({ refusals: ['unknownVersion'] })
    }
    const older = await signManifest({ ...manifest, rules: 0 }, counter.identity.privateKey)
    expect(await joiningTo(older)).toMatchObject({ refusals: ['unknownRules'] })
    const invitation = scene.one.invitation.replace(/^1\//, '0/')
    expect(await device().submissions.join(invitation)).toEqual({ ok: false, problem: 'unknownVersion' })
  })

  test('Downgraded rules: small bands, few boxes, short objections and shared keys are refused, whoever signed', async () => {
    await begin()
    const { manifest, counter } = scene.campaign
    const rules: [Partial<Manifest>, string][] = [
      [{ k: 4 }, 'kTooSmall'],
      [{ minTotal: 9 }, 'minTotalTooSmall'],
      [{ objectionDays: 6 }, 'objectionTooShort'],
      [{ noticeKey: manifest.releaseKey }, 'sharedKey'],
      [{ bands: manifest.bands.map((b) => ({ ...b, eligible: 4 })) }, 'bandTooSmall'],
    ]
    for (const [change, refusal] of rules) {
      const signed = await signManifest({ ...manifest, ...change }, counter.identity.privateKey)
      expect(await joiningTo(signed)).toMatchObject({ refusals: expect.arrayContaining([refusal]) })
    }
  })

  test('Downgraded to a demo: a demo’s key signs demos alone, and a demo is never taken for a real campaign', async () => {
    await begin()
    const { manifest } = scene.campaign
    const demo = await newSigningKeys()
    const real = await signManifest(manifest, demo.privateKey)
    expect(await joiningTo(real, device([], [demo.publicKey]))).toMatchObject({ refusals: ['wronglySigned'] })
    const played = await signManifest({ ...manifest, demo: true }, demo.privateKey)
    expect(await joiningTo(played, device([scene.campaign.counterKey], []))).toMatchObject({
      refusals: ['wronglySigned'],
    })
    expect(await joiningTo(played, device([], [demo.publicKey]))).toEqual({ ok: true, id: manifest.id })
  })

  test('Another campaign behind the letter: the fingerprint does not fit', async () => {
    await begin()
    const { manifest, counter } = scene.campaign
    const other = await signManifest({ ...manifest, minTotal: 12 }, counter.identity.privateKey)
    between.tell((path, json) =>
      path === `campaigns/${manifest.id}` ? { ...(json as object), campaign: other } : undefined,
    )
    const joined = await device().submissions.join(await letter(manifest))
    expect(joined).toMatchObject({ refusals: ['fingerprint'] })
  })

  test('Extended dates without signature: in the manifest, in an unsigned or a wrongly signed notice, none is followed', async () => {
    await begin()
    const { manifest, ctx } = scene.campaign
    const longer = { ...manifest, to: '2027-06-30T15:00:00Z' }
    expect(await joiningTo({ manifest: longer, signature: signature() })).toMatchObject({
      refusals: ['wronglySigned'],
    })
    const notice = {
      v: 1,
      ctx,
      number: 1,
      kind: 'extension',
      at: '2027-02-01T10:00:00Z',
      to: longer.to,
    } as const
    const byOther = await signNotice(notice, (await newSigningKeys()).privateKey)
    const byCounter = await signNotice(notice, scene.campaign.counter.keys.release.privateKey)
    const own = device()
    between.tell(undefined)
    const joined = await own.submissions.join(await letter(manifest))
    if (!joined.ok) throw new Error('not joined')
    for (const notices of [[notice], [{ notice, signature: 'A'.repeat(86) }], [byOther], [byCounter]]) {
      between.tell((path, json) =>
        path === `campaigns/${manifest.id}` ? { ...(json as object), notices } : undefined,
      )
      await own.submissions.refresh(joined.id)
      expect((await own.view(joined.id)).close).toBe(manifest.to)
      const late = await device().submissions.join(await letter(manifest))
      expect(late).toMatchObject({ ok: false, problem: 'notice' })
    }
  })

  test('Extended dates without signature: the collector itself closes at the end that was signed', async () => {
    await begin()
    const { one, attacker, campaign } = scene
    const { bytes } = await sealBox(campaign.manifest, campaign.ctx, campaign.values(one))
    scene.goTo(END)
    expect((await attacker.put(one.code, 1, bytes)).said).toBe('closed seq 0 empty')
    await expect(campaign.federation.extend(END + DAY, END)).rejects.toThrow('afterClose')
    scene.goTo(END - 1_000)
    await expect(campaign.federation.extend(END - 1_000, END - 2_000)).rejects.toThrow('notLater')
    await campaign.federation.extend(END + DAY, END - 2_000)
    scene.goTo(END)
    expect((await attacker.put(one.code, 1, bytes)).said).toBe('ok seq 1 full')
    scene.goTo(END + DAY)
    expect((await attacker.withdraw(one.code, 2)).said).toBe('closed seq 1 full')
  })

  test('Extended dates, dated back after the end: the lists that the counter signs name another end', async () => {
    await begin()
    const { campaign, store } = scene
    for (const who of campaign.invited.slice(0, 20))
      await scene.attacker.put(who.code, 1, (await scene.seal(who)).bytes)
    scene.goTo(END + 1_000)
    const { lists } = await campaign.federation.close(END + 1_000)
    await expect(campaign.federation.extend(END + DAY, END - 5_000)).rejects.toThrow('stopped')
    const notices = (await store.head(campaign.manifest.id))?.notices ?? []
    const signed = await campaign.counter.signLists({
      lists: { ...lists, to: '2027-03-30T15:00:00Z' },
      notices,
      now: END + 90 * DAY,
    })
    expect(signed.ok ? [] : signed.refusals).toMatchObject([{ rule: 'lists', refusals: ['otherClose'] }])
  })
})
