import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkLists } from '../../protocol/check-lists.ts'
import { checkManifest } from '../../protocol/check-manifest.ts'
import { listsHash, listsOf, signLists } from '../../protocol/lists.ts'
import { signNotice } from '../../protocol/notice.ts'
import { momentOf } from '../../protocol/parse.ts'
import { DestructionRecord, Published, PublishedLists } from '../../protocol/published.ts'
import { signRelease } from '../../protocol/release.ts'
import { fakeHash } from '../protocol/sample.ts'
import { onBothDatabases } from './databases.ts'
import { get, type House, openHouse, put, sealed, status } from './house.ts'

const BANDS = [['small'], ['middle'], ['large']]

onBothDatabases('What everybody may ask', (newPlace) => {
  let house: House
  let at: string
  beforeAll(async () => {
    house = await openHouse(await newPlace())
    at = `/campaigns/${house.campaign.manifest.id}`
  })
  afterAll(() => house.close())

  const published = async () => Published.parse(await (await get(house, at)).json())

  test('is the signed manifest, exactly as a client takes it', async () => {
    const { campaign, notices, has } = await published()
    expect(await checkManifest(campaign, house.campaign.trust)).toMatchObject({
      ok: true,
      ctx: house.campaign.ctx,
    })
    expect([notices, has]).toEqual([[], { lists: false, release: false }])
  })

  test('is participation, counted once a day and void codes left out, in every collector alike', async () => {
    const says = async (app = house.app) =>
      Published.parse(await (await app.request(at)).json()).participation
    const other = await house.another()
    const began = house.at
    expect(await says()).toEqual({ codes: 18, delivered: 0 })
    const [first = '', second = ''] = house.codes
    await put(house, first, 1, await sealed(house))
    expect([await says(), await says(other)]).toEqual(Array(2).fill({ codes: 18, delivered: 0 }))
    // Midnight in the federation's zone.
    house.at = momentOf('2027-02-01T21:59:59Z')
    expect(await says()).toEqual({ codes: 18, delivered: 0 })
    house.at = momentOf('2027-02-01T22:00:00Z')
    expect([await says(other), await says()]).toEqual(Array(2).fill({ codes: 18, delivered: 1 }))
    const [hash = ''] = await house.store.used(house.campaign.manifest.id)
    await house.store.revoke(house.campaign.manifest.id, hash, null)
    expect(await says()).toEqual({ codes: 18, delivered: 1 })
    // Another collector's clock is a little behind: it says the same.
    house.at -= 60_000
    expect(await says(other)).toEqual({ codes: 18, delivered: 1 })
    house.at += 86_400_000 + 120_000
    expect(await says(other)).toEqual({ codes: 17, delivered: 0 })
    expect((await status(house, second)).status).toBe(200)
    house.at = began
  })

  test('is participation that is counted anew when a clock that was years ahead is right again', async () => {
    const own = await openHouse(await newPlace())
    const says = async () =>
      Published.parse(await (await get(own, `/campaigns/${own.campaign.manifest.id}`)).json()).participation
    own.at += 10 * 365 * 86_400_000
    expect((await says()).delivered).toBe(0)
    own.at -= 10 * 365 * 86_400_000
    await put(own, own.codes[0] ?? '', 1, await sealed(own))
    expect((await says()).delivered).toBe(1)
    await own.close()
  })

  test('are notices and objections', async () => {
    const { manifest, ctx, notice: keys } = house.campaign
    const notice = await signNotice(
      { v: 1, ctx, number: 1, kind: 'extension', at: '2027-02-20T10:00:00Z', to: '2027-03-10T15:00:00Z' },
      keys.privateKey,
    )
    await house.store.addNotice(manifest.id, notice)
    await house.store.addObjection(manifest.id, '2027-03-11T10:00:00Z')
    expect(await published()).toMatchObject({
      notices: [notice],
      objections: [{ number: 1, resolution: null }],
    })
  })

  test('are not spoilt by names that no campaign can have', async () => {
    const strange = ['kov%00', '%00', 'x'.repeat(5_000), 'kov%ED%A0%80', 'KOV', '%2e%2e%2f', '%27%20or%201']
    const answers = await Promise.all(
      strange.flatMap((name) => [get(house, `/campaigns/${name}`), get(house, at)]),
    )
    expect(answers.map((a) => a.status)).toEqual(strange.flatMap(() => [404, 200]))
    expect((await get(house, '/campaigns/kov%00/upload')).status).toBe(404)
    expect((await get(house, '/campaigns/kov%00/lists')).status).toBe(404)
  })

  test('are lists, release and records once they are there, and before that a plain no', async () => {
    const { manifest, ctx, release: keys } = house.campaign
    const { store } = house
    for (const [what, problem] of [
      ['lists', 'noLists'],
      ['release', 'noRelease'],
    ] as const) {
      const answer = await get(house, `${at}/${what}`)
      expect([answer.status, await answer.json()]).toEqual([404, { problem }])
    }
    expect(await (await get(house, `${at}/destruction`)).json()).toEqual([])
    for (const code of house.codes.slice(1)) await put(house, code, 1, await sealed(house))
    await store.stop(manifest.id)
    const all = await store.campaign(manifest.id)
    if (!all) throw new Error('no campaign')
    const piles = []
    for (const { id } of manifest.items) piles.push(...(await store.pilesOf(all, id, BANDS)))
    const lists = {
      v: 1 as const,
      ctx,
      to: '2027-03-10T15:00:00Z',
      codes: await store.counts(manifest.id),
      bands: BANDS,
      lists: await listsOf(piles),
    }
    await store.setLists(manifest.id, lists)
    const unsigned = PublishedLists.parse(await (await get(house, `${at}/lists`)).json())
    expect(unsigned.signature).toBeNull()
    expect(checkLists(unsigned.lists, manifest, ctx, lists.to)).toMatchObject({ ok: true })
    const signature = await signLists(await listsHash(lists), keys.privateKey)
    await store.setListsSignature(manifest.id, signature)
    const answer = await get(house, `${at}/lists`)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.json()).toEqual({ lists, signature })
    const release = await signRelease(
      { v: 1, ctx, lists: fakeHash(1), rules: 1, demo: false, total: 15, results: [] } as never,
      keys.privateKey,
    )
    await store.setRelease(manifest.id, release)
    expect(await (await get(house, `${at}/release`)).json()).toEqual(release)
    expect((await published()).has).toEqual({ lists: true, release: true })
    const record = {
      v: 1 as const,
      ctx,
      by: 'collector' as const,
      at: '2027-05-01T10:00:00Z',
      destroyed: ['boxes' as const],
    }
    await store.destroy(manifest.id, record)
    const records: unknown = await (await get(house, `${at}/destruction`)).json()
    expect(records).toEqual([record])
    expect(DestructionRecord.safeParse(record).success).toBe(true)
    expect((await published()).participation).toEqual({ codes: 17, delivered: 17 })
  })
})
