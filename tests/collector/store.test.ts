import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../collector/database/open.ts'
import type { Store } from '../../collector/store.ts'
import { sealBox } from '../../protocol/box.ts'
import { areListsSigned, listsHash, listsOf, signLists } from '../../protocol/lists.ts'
import { signNotice } from '../../protocol/notice.ts'
import { comparePile, isExact } from '../../protocol/recorded.ts'
import { signRelease } from '../../protocol/release.ts'
import { type Campaign, campaign, fakeHash, noValues } from '../protocol/sample.ts'
import { type NewPlace, onBothDatabases } from './databases.ts'

const BANDS = [['small', 'middle'], ['large']]
const hashOfNobody = () => randomBytes(32).toString('hex')

const stopAndList = async (store: Store, c: Campaign) => {
  await store.stop(c.manifest.id)
  const all = await store.campaign(c.manifest.id)
  if (!all) throw new Error('no campaign')
  const lists = []
  for (const { id } of c.manifest.items) lists.push(...(await listsOf(await store.pilesOf(all, id, BANDS))))
  const codes = await store.counts(c.manifest.id)
  return { v: 1 as const, ctx: c.ctx, to: c.manifest.to, codes, bands: BANDS, lists }
}

onBothDatabases('A store', (newPlace: NewPlace) => {
  let place: string
  let store: Store
  let c: Campaign
  let id: string
  let codes: { hash: string; band: string }[]
  const hashAt = (at: number) => codes[at]?.hash ?? ''
  const box = () => sealBox(c.manifest, c.ctx, noValues(c.manifest.items))
  const put = async (hash: string, seq = 1) => {
    const { bytes, hash: name } = await box()
    return store.act(id, hash, { kind: 'put', seq, hash: name }, bytes, 'open')
  }

  beforeEach(async () => {
    place = await newPlace()
    store = await openStore(place)
    c = await campaign()
    id = c.manifest.id
    await store.create({
      ctx: c.ctx,
      manifest: c.manifest,
      signature: null,
      expected: noValues(c.manifest.items),
    })
    codes = Array.from({ length: 12 }, (_, at) => ({
      hash: hashOfNobody(),
      band: at < 5 ? 'small' : 'large',
    }))
    await store.addCodes(id, codes)
  })
  afterEach(() => store.close())

  test('gives a campaign back as it was put in, after a restart too', async () => {
    await store.setOpen(id, c.signed.signature ?? '')
    await store.close()
    store = await openStore(place)
    expect(await store.campaigns()).toEqual([id])
    expect(await store.campaign(id)).toEqual({
      id,
      ctx: c.ctx,
      manifest: c.manifest,
      signature: c.signed.signature,
      expected: noValues(c.manifest.items),
      open: true,
      notices: [],
      objections: [],
      lists: null,
      listsSignature: null,
      release: null,
      destruction: [],
    })
    expect(await store.campaign('nobody')).toBeUndefined()
  })

  test('has no two campaigns of one name or of one manifest', async () => {
    const again = { ctx: c.ctx, manifest: c.manifest, signature: null, expected: null }
    await expect(store.create(again)).rejects.toMatchObject({ problem: 'exists' })
  })

  test('takes all new codes or none', async () => {
    const mixed = [
      { hash: hashOfNobody(), band: 'small' },
      { hash: hashAt(3), band: 'small' },
    ]
    await expect(store.addCodes(id, mixed)).rejects.toMatchObject({ problem: 'exists' })
    expect((await store.counts(id)).issued).toBe(12)
    const many = Array.from({ length: 1_201 }, () => ({ hash: hashOfNobody(), band: 'middle' }))
    await store.addCodes(id, many)
    expect((await store.counts(id)).issued).toBe(1_213)
  })

  test('counts codes and boxes', async () => {
    await put(hashAt(0))
    await put(hashAt(1))
    await put(hashAt(7))
    await store.act(id, hashAt(1), { kind: 'delete', seq: 2 }, null, 'open')
    expect(await store.counts(id)).toEqual({ issued: 12, used: 2, reissued: 0, revoked: 0 })
    expect(await store.boxesByBand(id)).toEqual({ small: 1, large: 1 })
    expect(await store.used(id)).toEqual([hashAt(0), hashAt(7)].sort())
  })

  test('voids a code with its box and gives the band to the one in its place', async () => {
    await put(hashAt(0))
    const fresh = hashOfNobody()
    expect(await store.revoke(id, hashAt(0), fresh)).toBe(true)
    expect(await store.revoke(id, hashAt(0), null)).toBe(false)
    expect(await store.revoke(id, hashOfNobody(), null)).toBe(false)
    expect((await put(hashAt(0), 2)).outcome).toBe('revoked')
    expect((await put(fresh)).outcome).toBe('ok')
    expect(await store.revoke(id, hashAt(6), null)).toBe(true)
    expect(await store.counts(id)).toEqual({ issued: 12, used: 1, reissued: 1, revoked: 2 })
    expect(await store.boxesByBand(id)).toEqual({ small: 1 })
    await expect(store.revoke(id, fresh, hashAt(2))).rejects.toMatchObject({ problem: 'exists' })
    expect(await store.counts(id)).toEqual({ issued: 12, used: 1, reissued: 1, revoked: 2 })
  })

  test('keeps a box’s bytes exactly, newest first', async () => {
    const { bytes, hash } = await box()
    await put(hashAt(0), 1)
    await store.act(id, hashAt(0), { kind: 'put', seq: 2, hash }, bytes, 'open')
    const all = await store.campaign(id)
    const [first] = c.manifest.items
    const piles = all && first ? await store.pilesOf(all, first.id, [['small', 'middle', 'large']]) : []
    const [, ...parts] = [bytes.subarray(0, 37), bytes.subarray(37, 37 + 128)]
    expect(piles[0]?.envelopes.map((e) => Buffer.from(e).toString('hex'))).toEqual(
      parts.map((p) => Buffer.from(p).toString('hex')),
    )
  })

  test('changes nothing any more once it is stopped, whatever the clock says', async () => {
    await put(hashAt(0))
    await store.stop(id)
    await store.stop(id)
    expect((await put(hashAt(1))).outcome).toBe('closed')
    expect((await store.act(id, hashAt(0), { kind: 'delete', seq: 9 }, null, 'open')).outcome).toBe('closed')
    expect((await store.act(id, hashAt(0), { kind: 'status' }, null, 'open')).state?.seq).toBe(1)
    await expect(store.revoke(id, hashAt(0), null)).rejects.toMatchObject({ problem: 'stopped' })
    await expect(store.addCodes(id, [{ hash: hashOfNobody(), band: 'small' }])).rejects.toMatchObject({
      problem: 'stopped',
    })
    const notice = {
      v: 1 as const,
      ctx: c.ctx,
      number: 1,
      kind: 'extension' as const,
      at: c.manifest.from,
      to: c.manifest.to,
    }
    await expect(store.addNotice(id, await signNotice(notice, c.notice.privateKey))).rejects.toMatchObject({
      problem: 'stopped',
    })
    expect(await store.counts(id)).toMatchObject({ used: 1 })
  })

  test('makes lists of what lies there, once, and gives them back in whole and in parts', async () => {
    for (const at of [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]) await put(hashAt(at))
    const early = {
      v: 1 as const,
      ctx: c.ctx,
      to: c.manifest.to,
      codes: await store.counts(id),
      bands: BANDS,
      lists: [],
    }
    await expect(store.setLists(id, early)).rejects.toMatchObject({ problem: 'notStopped' })
    const lists = await stopAndList(store, c)
    expect(lists.lists.map((l) => l.hashes.length)).toEqual(c.manifest.items.flatMap(() => [5, 5]))
    expect(await store.setLists(id, lists)).toBe(true)
    expect(await store.setLists(id, { ...lists, bands: [['small'], ['middle'], ['large']] })).toBe(false)
    const hash = await listsHash(lists)
    await store.setListsSignature(id, await signLists(hash, c.release.privateKey))
    const back = await store.campaign(id)
    expect(back?.lists).toEqual(lists)
    expect(await areListsSigned(hash, back?.listsSignature ?? '', c.manifest)).toBe(true)
    let text = ''
    for await (const part of (await store.listsText(id)) ?? []) text += part
    expect(JSON.parse(text)).toEqual(lists)
    expect((await store.head(id))?.has).toEqual({ lists: true, release: false })
  })

  test('gives piles that are exactly their lists, in the order of hashes and not of codes', async () => {
    for (const at of [11, 3, 0, 7, 9]) await put(hashAt(at))
    const lists = await stopAndList(store, c)
    const all = await store.campaign(id)
    if (!all) throw new Error('no campaign')
    for (const { id: item } of c.manifest.items)
      for (const [at, pile] of (await store.pilesOf(all, item, BANDS)).entries()) {
        const hashes = lists.lists.filter((l) => l.item === item)[at]?.hashes ?? []
        expect(isExact(await comparePile(hashes, pile.envelopes))).toBe(true)
        const named = await listsOf(pile.envelopes.map((e) => ({ ...pile, envelopes: [e] })))
        expect(named.map((l) => l.hashes[0])).toEqual(hashes)
      }
  })

  test('numbers objections and resolves each once', async () => {
    expect(await store.addObjection(id, '2027-03-01T10:00:00Z')).toMatchObject({ number: 1 })
    expect(await store.addObjection(id, '2027-03-01T11:00:00Z')).toMatchObject({ number: 2 })
    expect(await store.resolveObjection(id, 1, '2027-03-02T10:00:00Z', 'Nimekirjad olid õiged.')).toBe(true)
    expect(await store.resolveObjection(id, 1, '2027-03-03T10:00:00Z', 'Teist korda.')).toBe(false)
    expect(await store.resolveObjection(id, 3, '2027-03-03T10:00:00Z', 'Sellist ei ole.')).toBe(false)
    expect((await store.campaign(id))?.objections).toEqual([
      {
        number: 1,
        at: '2027-03-01T10:00:00Z',
        resolvedAt: '2027-03-02T10:00:00Z',
        resolution: 'Nimekirjad olid õiged.',
      },
      { number: 2, at: '2027-03-01T11:00:00Z', resolvedAt: null, resolution: null },
    ])
  })

  test('takes one release: the same one again, never another', async () => {
    const body = {
      v: 1 as const,
      ctx: c.ctx,
      lists: fakeHash(1),
      rules: 1 as const,
      demo: false,
      total: 10,
      results: [],
    }
    const one = await signRelease(body as never, c.release.privateKey)
    const other = await signRelease({ ...body, lists: fakeHash(2) } as never, c.release.privateKey)
    expect(await store.release(id)).toBeUndefined()
    expect(await store.setRelease(id, one)).toBe(true)
    expect(await store.setRelease(id, one)).toBe(true)
    expect(await store.setRelease(id, other)).toBe(false)
    expect(await store.release(id)).toEqual(one)
    expect((await store.campaign(id))?.release).toEqual(one)
  })

  test('destroys boxes and codes for good, only after the end, and keeps the record and the public counts', async () => {
    const record = {
      v: 1 as const,
      ctx: c.ctx,
      by: 'collector' as const,
      at: '2027-04-01T10:00:00Z',
      destroyed: ['boxes', 'codes'] as const,
    }
    await expect(store.destroy(id, { ...record, destroyed: [...record.destroyed] })).rejects.toMatchObject({
      problem: 'notStopped',
    })
    await put(hashAt(0))
    await store.setLists(id, await stopAndList(store, c))
    await store.destroy(id, { ...record, destroyed: [...record.destroyed] })
    await store.addDestruction(id, { ...record, by: 'counter', destroyed: ['tallyKey'] })
    expect(await store.used(id)).toEqual([])
    expect(await store.boxesByBand(id)).toEqual({})
    expect((await store.act(id, hashAt(0), { kind: 'status' }, null, 'closed')).outcome).toBe('unknownCode')
    expect((await store.campaign(id))?.destruction.map((d) => d.by)).toEqual(['collector', 'counter'])
    expect(await store.counts(id)).toEqual({ issued: 12, used: 1, reissued: 0, revoked: 0 })
  })

  test('says which campaign is missing', async () => {
    await expect(store.setOpen('muu', 'x')).rejects.toMatchObject({ problem: 'noCampaign', message: /“muu”/ })
    await expect(store.addObjection('muu', '2027-03-01T10:00:00Z')).rejects.toMatchObject({
      problem: 'noCampaign',
    })
  })

  test('shows another program’s change with the next question', async () => {
    const other = await openStore(place)
    expect((await store.head(id))?.open).toBe(false)
    await other.setOpen(id, c.signed.signature ?? '')
    expect((await store.head(id))?.open).toBe(true)
    await other.addObjection(id, '2027-03-01T10:00:00Z')
    expect((await store.head(id))?.objections).toHaveLength(1)
    await other.close()
  })
})
