import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import { acceptSealed } from '../../collector/federation/steps/accept.ts'
import { stageOf } from '../../collector/federation/steps/campaign.ts'
import { changeCodes, prepareChanges } from '../../collector/federation/steps/changes.ts'
import { closeCampaign, prepareClose } from '../../collector/federation/steps/close.ts'
import { contentHere } from '../../collector/federation/steps/content-here.ts'
import { destroyCampaign } from '../../collector/federation/steps/destroy.ts'
import { draftManifest } from '../../collector/federation/steps/draft.ts'
import { newNoticeKey, readNoticeKey } from '../../collector/federation/steps/notice-key.ts'
import { pilesFile } from '../../collector/federation/steps/piles.ts'
import { allMunicipalities, BANDS, CampaignPlan, readMoment } from '../../collector/federation/steps/plan.ts'
import type { Store } from '../../collector/store.ts'
import { contentFiles } from '../../content/disk.ts'
import municipalities from '../../content/municipalities.json' with { type: 'json' }
import { checkManifest } from '../../protocol/check-manifest.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'
import { signLists } from '../../protocol/lists.ts'
import { signManifest } from '../../protocol/manifest.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { DAY, DURING, PLAN, sealedFile, TO } from './campaign.ts'
import { counterOf, opened, planOf, refusal } from './opened.ts'

describe('The table of Estonia’s municipalities', () => {
  test('has the 78 there are since October 2025, each with a code of its own, a source and a date', () => {
    const all = allMunicipalities()
    expect(all).toHaveLength(78)
    expect(new Set(all.map((m) => m.ehak)).size).toBe(78)
    expect(all.map((m) => m.name)).toContain('Jõhvi vald')
    expect(all.map((m) => m.name)).not.toContain('Toila vald')
    for (const source of municipalities.sources) {
      expect(source.url).toMatch(/^https:/)
      expect(source.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  test('is no part of what is asked: the pack’s hash does not know it', () => {
    expect(Object.keys(contentFiles())).not.toContain('municipalities.json')
  })
})

describe('A draft', () => {
  const draft = async (change: object = {}) => {
    const { halves } = await counterOf()
    return draftManifest(planOf(change), await contentHere(), halves, (await newNoticeKey('x')).publicKey)
  }

  test('of all municipalities is accepted by every client once the counter has signed it', async () => {
    const { identity, halves } = await counterOf()
    const pack = await contentHere()
    const { municipalities: _, ...plan } = PLAN
    const noticeKey = await newNoticeKey(plan.campaign)
    const { manifest, ctx } = await draftManifest(CampaignPlan.parse(plan), pack, halves, noticeKey.publicKey)
    expect(manifest.bands.map((b) => b.eligible)).toEqual([17, 32, 29])
    expect(manifest).toMatchObject({ from: '2027-01-11T07:00:00Z', to: '2027-02-26T15:00:00Z', demo: false })
    const check = await checkManifest(await signManifest(manifest, identity.privateKey), {
      counterKeys: [identity.publicKey],
      packs: [pack],
      invitation: { campaign: manifest.id, fingerprint: fingerprintOf(ctx) },
    })
    expect(check).toEqual({ ok: true, manifest, ctx })
  })

  test.each([
    [{ k: 4 }, /manifest.*kTooSmall/],
    [{ minTotal: 9 }, /minTotalTooSmall/],
    [{ objectionDays: 6 }, /objectionTooShort/],
    [{ from: '2027-03-01T00:00Z' }, /datesOutOfOrder/],
    [{ municipalities: PLAN.municipalities.slice(0, 9) }, /tooFewEligible.*bandTooSmall/],
    [{ municipalities: PLAN.municipalities.map((m) => ({ ...m, population: 1 })) }, /bandTooSmall/],
    [{ municipalities: [...PLAN.municipalities, PLAN.municipalities[0]] }, /badTable repeatedEhak 1000/],
    [{ municipalities: [{ ehak: '0001', name: 'Ilma' }] }, /badTable noBand 0001 Ilma/],
    [
      { municipalities: [{ ehak: '0001', name: 'Vale', band: 'huge' }] },
      /badTable unknownBand 0001 Vale huge/,
    ],
  ])('that would break a rule is refused: %j', async (change, words) => {
    expect(await refusal(draft(change))).toMatch(words)
  })

  test('takes a moment only with the zone it is meant in', () => {
    expect(readMoment('2027-02-26T17:00+02:00')).toBe('2027-02-26T15:00:00Z')
    expect(readMoment('2027-02-26T15:00:30Z')).toBe('2027-02-26T15:00:30Z')
    // As office programs and people here write it.
    for (const text of [
      '26.2.2027 17:00+02:00',
      ' 26.02.2027, 17:00 +02:00',
      '2027‑02‑26 17:00+02:00',
      '2027–02–26T17:00+02:00',
      '26.02.2027\u00a017:00+02:00',
      '26.2.2027 19:00 +04:00',
      '2027-02-26T13:00−02:00',
    ])
      expect(readMoment(text), text).toBe('2027-02-26T15:00:00Z')
    for (const text of [
      '2027-02-26',
      '2027-02-26T17:00',
      '2027-13-26T17:00Z',
      'tomorrow',
      '2027-02-30T25:00Z',
      '2027-02-30T17:00+02:00',
      '31.4.2027 17:00+03:00',
    ])
      expect(readMoment(text)).toBeUndefined()
  })

  test('takes bands by their limits, whatever the population', async () => {
    const { manifest } = await draft()
    fc.assert(
      fc.property(fc.constantFrom(...PLAN.municipalities), ({ ehak, population }) => {
        const band = BANDS.find((b) => b.below === null || population < b.below)
        expect(manifest.bandOf[ehak]).toBe(band?.id)
      }),
    )
  })
})

describe('The notice key', () => {
  test('is taken only for its own campaign, and only whole', async () => {
    const file = await newNoticeKey('kov-2027')
    expect((await readNoticeKey(file, file.publicKey)).publicKey).toBe(file.publicKey)
    const other = await newNoticeKey('kov-2028')
    expect(await refusal(readNoticeKey(file, other.publicKey))).toBe('otherKey kov-2027')
    const broken = { ...file, privateKey: { ...file.privateKey, d: 'AAAA' } }
    expect(await refusal(readNoticeKey(broken, file.publicKey))).toBe('otherKey kov-2027')
  })
})

onBothDatabases('A campaign of the federation', (newPlace) => {
  test('with too few deliveries closes, is never opened, and is destroyed', async () => {
    const store = await openStore(await newPlace())
    const { manifest, ctx, list, id, keys } = await opened(store)
    for (const { code } of list.codes.slice(0, 9))
      await acceptSealed(store, id, await sealedFile(manifest, code), DURING)
    const prepared = await prepareClose(store, id, TO)
    expect(prepared.summary).toMatchObject({ delivered: 9, tooFew: true, again: false })
    const { hash, lists } = await prepared.apply()
    expect(lists.bands).toEqual([['small', 'middle', 'large']])
    await store.setListsSignature(id, await signLists(hash, keys.release.privateKey))
    expect(await refusal(pilesFile(store, id, TO + 30 * DAY))).toMatch(/listsBroken.*tooFew/)
    const record = await destroyCampaign(store, id, TO)
    expect(record).toEqual({ v: 1, ctx, by: 'collector', at: manifest.to, destroyed: ['boxes', 'codes'] })
    const head = await store.head(id)
    expect(head && (await stageOf(head, TO))).toBe('destroyed')
    await store.close()
  })

  test('takes up a close that was broken off, and the lists stay the same after that', async () => {
    const store = await openStore(await newPlace())
    const { manifest, list, id } = await opened(store)
    for (const { code } of list.codes.slice(0, 12))
      await acceptSealed(store, id, await sealedFile(manifest, code), DURING)
    expect(await refusal(closeCampaign(store, id, TO - 1))).toMatch(/^notEnded/)
    // As after a power cut between the stop and the lists.
    await store.stop(id)
    const first = await closeCampaign(store, id, TO)
    expect(first.lists.codes.used).toBe(12)
    expect(await closeCampaign(store, id, TO + DAY)).toEqual(first)
    await store.close()
  })

  test('notices that a box was changed in the database after the close, before anything leaves the house', async () => {
    const place = await newPlace()
    const store = await openStore(place)
    const { manifest, list, id, keys } = await opened(store)
    for (const { code } of list.codes.slice(0, 12))
      await acceptSealed(store, id, await sealedFile(manifest, code), DURING)
    const { hash } = await closeCampaign(store, id, TO)
    await store.setListsSignature(id, await signLists(hash, keys.release.privateKey))
    const honest = await store.pilesOf.bind(store)
    const lying: Store = {
      ...store,
      pilesOf: async (campaign, item, bands) =>
        (await honest(campaign, item, bands)).map((p) => ({ ...p, envelopes: p.envelopes.slice(1) })),
    }
    const lines = await pilesFile(lying, id, TO + 30 * DAY)
    const all = async () => {
      for await (const line of lines) expect(line).toBeTypeOf('string')
    }
    expect(await refusal(all())).toBe(`pileDiffers ${manifest.items[0]?.id}`)
    await store.close()
  })

  test('follows an instruction as a whole or not at all', async () => {
    const store = await openStore(await newPlace())
    const { list, id } = await opened(store)
    const [a = '', b = '', c = ''] = list.codes.map((one) => one.ehak)
    const first = await changeCodes(list, { reissue: [a], revoke: [b] })
    const later = await changeCodes(first.list, { reissue: [c, a], revoke: [] })
    // The later one names a code that only the first one brings.
    expect(await refusal(prepareChanges(store, id, later.changes))).toMatch(/^changeMissing \d{6} \d{6}\/2$/)
    expect(await store.counts(id)).toMatchObject({ reissued: 0, revoked: 0 })
    await (await prepareChanges(store, id, first.changes)).apply()
    const prepared = await prepareChanges(store, id, later.changes)
    expect(prepared.summary).toEqual({ reissued: 2, revoked: 0, done: 0 })
    await prepared.apply()
    expect((await prepareChanges(store, id, later.changes)).summary).toEqual({
      reissued: 0,
      revoked: 0,
      done: 2,
    })
    expect(await store.counts(id)).toMatchObject({ issued: 30, reissued: 3, revoked: 4 })
    // An office that went on from an old list asks for what is no longer so.
    const stale = await changeCodes(list, { reissue: [a], revoke: [] })
    expect(await refusal(prepareChanges(store, id, stale.changes))).toMatch(/^staleList \d{6}\/2 \d{6}\/1$/)
    expect(await refusal(changeCodes(list, { reissue: [a], revoke: [a] }))).toBe('oneMunicipality')
    expect(await refusal(changeCodes(list, { reissue: ['9999'], revoke: [] }))).toBe(
      'unknownMunicipality 9999',
    )
    await store.close()
  })
})

test('Content is looked for where the program is, or where it is told', async () => {
  const here = await contentHere()
  expect(await contentHere(join(import.meta.dirname, '../../content'))).toEqual(here)
  expect(here.items.length).toBeGreaterThan(100)
})
