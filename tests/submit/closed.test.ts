import { describe, expect, test } from 'vitest'
import { readBox } from '../../protocol/box.ts'
import { hashOf } from '../../protocol/canonical.ts'
import { listsHash, signLists } from '../../protocol/lists.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { boxOf, readPut } from '../../protocol/wire.ts'
import { memoryKv } from '../../storage/memory.ts'
import {
  bandsOf,
  closeNow,
  type Device,
  device,
  ID,
  joined,
  othersDeliver,
  own,
  releaseFor,
  type Served,
  serveHouse,
} from './served.ts'

const DAY = 86_400_000
const whats = async (d: Device) => (await d.now()).history.map((e) => e.what)

/** A campaign in which this device and others have delivered, closed. */
const closed = async (others = 14) => {
  const served = await serveHouse()
  const d = await joined(served)
  await d.port.deliver(ID, own(served))
  await othersDeliver(served, others)
  return { served, d, ...(await closeNow(served)) }
}

/** The collector shows this client other lists than the ones it has. */
const show = (served: Served, change: (lists: unknown) => unknown) => {
  served.line = async (request, answer) => {
    const response = await answer()
    if (!request.url.endsWith('/lists')) return response
    const { lists, signature } = (await response.json()) as { lists: unknown; signature: string | null }
    return Response.json({ lists: change(lists), signature })
  }
}

describe('After the close', () => {
  test('the lists are fetched by themselves, and the own envelopes are found in them, signed in time', async () => {
    const { served, d, lists, sign } = await closed()
    await d.port.work()
    const items = served.house.campaign.manifest.items.length
    expect(await d.now()).toMatchObject({
      stage: 'delivered',
      phase: 'closed',
      lists: { found: items, of: items, absent: [], signed: false, refusals: [] },
    })
    expect(bandsOf(lists)).toContain((await d.now()).lists?.band)
    await sign()
    served.house.at += DAY
    await d.port.work()
    expect(await d.now()).toMatchObject({ stage: 'recorded', lists: { signed: true } })
    expect((await whats(d)).filter((w) => w === 'recorded')).toHaveLength(1)
  })

  test('the release is checked against these lists, fetched or out of a file, and then nothing waits any more', async () => {
    const { served, d, lists, sign } = await closed()
    await sign()
    const release = await releaseFor(served, lists)
    const file = new Blob([JSON.stringify(release)])
    // Even where the device has not asked for the lists yet.
    expect(await d.port.importRelease(ID, file)).toEqual({ ok: true })
    expect(await d.now()).toMatchObject({ stage: 'counted', release: release.release })
    const other = await joined(served, memoryKv(), 1)
    await served.house.store.setRelease(ID, release)
    await other.port.refresh(ID)
    expect((await other.now()).release).toEqual(release.release)
    expect(await other.port.work()).toBeNull()
    expect((await whats(d)).slice(-2)).toEqual(['recorded', 'counted'])
  })

  test('a release of other lists, by another key, or of nothing is not believed', async () => {
    const { served, d, lists, sign } = await closed()
    await sign()
    await d.port.refresh(ID)
    const bytes = (value: unknown) => new Blob([JSON.stringify(value)])
    expect(await d.port.importRelease(ID, new Blob(['{']))).toEqual({ ok: false, problem: 'notJson' })
    expect(await d.port.importRelease(ID, bytes({}))).toEqual({ ok: false, problem: 'shape' })
    const forged = await releaseFor(served, lists, await newSigningKeys())
    expect(await d.port.importRelease(ID, bytes(forged))).toEqual({ ok: false, problem: 'wronglySigned' })
    const fewer = { ...lists, codes: { ...lists.codes, issued: lists.codes.issued + 1 } }
    const second = await releaseFor(served, fewer)
    expect(await d.port.importRelease(ID, bytes(second))).toEqual({ ok: false, problem: 'otherLists' })
    await served.house.store.setRelease(ID, second)
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ stage: 'recorded', release: null, releaseRefusal: 'otherLists' })
  })

  test('without lists there is nothing a release could be of', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    expect(await d.port.importRelease(ID, new Blob(['{}']))).toEqual({ ok: false, problem: 'noLists' })
  })

  test('an own envelope that is missing is named, and the box is still there as evidence', async () => {
    const { served, d, lists, sign } = await closed()
    await sign()
    const file = await d.port.sealedFile(ID)
    const items = served.house.campaign.manifest.items
    const put = readPut(file?.bytes ?? new Uint8Array(), items.length)
    const box = readBox(
      (put && (await boxOf(put, items.length))) ?? new Uint8Array(),
      served.house.campaign.ctx,
      items.length,
    )
    const mine = box.ok ? await hashOf(box.envelopes[0] ?? new Uint8Array()) : ''
    show(served, () => ({
      ...lists,
      lists: lists.lists.map((l) => ({
        ...l,
        hashes: l.hashes.map((h) => (h === mine ? '00'.repeat(32) : h)).sort(),
      })),
    }))
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({
      stage: 'delivered',
      lists: { found: items.length - 1, of: items.length, absent: [items[0]?.id], band: null, signed: false },
    })
    expect(await whats(d)).toContain('notRecorded')
    expect(await d.port.sealedFile(ID)).toEqual(file)
  })

  test('lists that differ from the ones the counter has signed are not taken for signed', async () => {
    const { served, d, lists, sign } = await closed()
    await sign()
    // What the client looks for is all in them; the counter has seen others.
    show(served, () => ({ ...lists, codes: { ...lists.codes, reissued: 1 } }))
    await d.port.refresh(ID)
    const items = served.house.campaign.manifest.items.length
    expect(await d.now()).toMatchObject({
      stage: 'delivered',
      lists: { found: items, signed: false, refusals: [] },
    })
    const release = await releaseFor(served, lists)
    await served.house.store.setRelease(ID, release)
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ release: null, releaseRefusal: 'otherLists', stage: 'delivered' })
    served.line = undefined
    await d.port.refresh(ID)
    expect((await d.now()).stage).toBe('counted')
  })

  test('lists that break a rule are never "recorded", though the counter had signed them', async () => {
    const { served, d, lists } = await closed()
    const broken = { ...lists, codes: { ...lists.codes, used: lists.codes.used + 1 } }
    const { privateKey } = served.house.campaign.release
    await served.house.store.setListsSignature(ID, await signLists(await listsHash(broken), privateKey))
    show(served, () => broken)
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ stage: 'delivered', lists: { signed: true, refusals: ['codes'] } })
    expect(await whats(d)).toContain('notRecorded')
  })

  test('who has withdrawn, or never delivered, looks for nothing and still gets the release', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    await d.port.withdraw(ID)
    await othersDeliver(served, 14)
    const { lists, sign } = await closeNow(served)
    await sign()
    await served.house.store.setRelease(ID, await releaseFor(served, lists))
    await d.port.refresh(ID)
    const now = await d.now()
    expect(now).toMatchObject({ stage: 'withdrawn', lists: { found: 0, of: 0, absent: [] } })
    expect(now.release).not.toBeNull()
    expect(await whats(d)).not.toContain('notRecorded')
  })

  test('the box that counts is found, whichever reply was lost', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served, '1'))
    served.line = async (request, answer, cut) => {
      const response = await answer()
      if (request.method === 'PUT') cut()
      return response
    }
    await d.port.deliver(ID, own(served, '2'))
    served.line = undefined
    await othersDeliver(served, 14)
    const { sign } = await closeNow(served)
    await sign()
    // Codes are gone with the box before this device ever hears of it.
    served.line = async (request, answer) =>
      request.method === 'GET' ? answer() : new Response('gone', { status: 502 })
    await d.port.refresh(ID)
    served.line = undefined
    await d.port.refresh(ID)
    expect((await d.now()).stage).toBe('recorded')
  })

  test('objections are shown as they are published', async () => {
    const { served, d } = await closed()
    await served.house.store.addObjection(ID, '2027-03-02T10:00:00Z')
    await d.port.refresh(ID)
    expect((await d.now()).objections).toEqual([
      { number: 1, at: '2027-03-02T10:00:00Z', resolvedAt: null, resolution: null },
    ])
  })

  test('a device that starts up again goes on where it was', async () => {
    const { served, d, sign } = await closed()
    await sign()
    await d.port.refresh(ID)
    const again = device(served, d.kv)
    expect(await again.now()).toEqual(await d.now())
  })
})
