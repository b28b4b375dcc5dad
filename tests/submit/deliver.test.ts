import { describe, expect, test } from 'vitest'
import { hashOfCode } from '../../protocol/code.ts'
import { momentOf } from '../../protocol/parse.ts'
import { readPut } from '../../protocol/wire.ts'
import { memoryKv } from '../../storage/memory.ts'
import { device, ID, invitationOf, joined, liesThere, own, serveHouse } from './served.ts'

describe('A delivery', () => {
  test('is sealed, sent and acknowledged; a replacement takes its place; a withdrawal takes it away', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    expect((await d.now()).stage).toBe('joined')
    await d.port.deliver(ID, own(served))
    expect(await d.now()).toMatchObject({
      stage: 'delivered',
      elsewhere: false,
      warning: null,
      trouble: null,
    })
    expect((await d.now()).participation).toEqual({ codes: 18, delivered: 0 })
    expect((await d.now()).sealed?.values).toEqual(own(served))
    await d.port.deliver(ID, own(served, '4'))
    expect((await d.now()).sealed?.values['answer/1.1']).toBe('4')
    expect(await liesThere(served)).toEqual({ used: 1 })
    await d.port.withdraw(ID)
    expect(await d.now()).toMatchObject({ stage: 'withdrawn', sealed: null })
    expect(await liesThere(served)).toEqual({ used: 0 })
    expect((await d.now()).history.map((e) => e.what)).toEqual([
      'joined',
      'sealed',
      'delivered',
      'sealed',
      'delivered',
      'withdrawalAsked',
      'withdrawn',
    ])
  })

  test('waits while nobody answers, is tried again ever more rarely, and arrives weeks later', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = async (_request, _answer, cut) => {
      cut()
      return new Response()
    }
    await d.port.deliver(ID, own(served))
    const waits: number[] = []
    for (let n = 0; n < 14; n++) {
      const { stage, trouble } = await d.now()
      expect(stage).toBe('sealed')
      expect(trouble?.problem).toBe('unreachable')
      const wait = (trouble?.nextAt ?? 0) - served.house.at
      waits.push(wait / 1000)
      served.house.at += wait
      await d.port.work()
    }
    expect(waits[0]).toBe(30)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits.at(-1)).toBe(6 * 3600)
    served.line = undefined
    served.house.at += 14 * 86_400_000
    // A fresh program over what the device has kept: nothing lives on but the storage.
    const later = device(served, d.kv)
    await later.port.work()
    expect((await later.now()).stage).toBe('delivered')
    expect(await liesThere(served)).toEqual({ used: 1 })
  })

  test('is not tried before its time, unless the network has come back or the official asks', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = async (_request, _answer, cut) => {
      cut()
      return new Response()
    }
    await d.port.deliver(ID, own(served))
    const before = served.requests.length
    await d.port.work()
    expect(served.requests.length).toBe(before)
    served.line = undefined
    await d.port.work(true)
    expect((await d.now()).stage).toBe('delivered')
  })

  test('whose reply was lost after it was stored is acknowledged the next time, once', async () => {
    const served = await serveHouse()
    const kv = memoryKv()
    const d = await joined(served, kv)
    served.line = async (_request, answer, cut) => {
      const response = await answer()
      cut()
      return response
    }
    await d.port.deliver(ID, own(served))
    expect((await d.now()).stage).toBe('sealed')
    expect(await liesThere(served)).toEqual({ used: 1 })
    served.line = undefined
    const again = device(served, kv)
    served.house.at += 60_000
    await again.port.work()
    expect(await again.now()).toMatchObject({ stage: 'delivered', warning: null })
    expect((await again.now()).history.filter((e) => e.what === 'delivered')).toHaveLength(1)
  })

  test('whose reply alone was lost is acknowledged at once, because the state is asked for', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = async (request, answer, cut) => {
      const response = await answer()
      if (request.method === 'PUT') cut()
      return response
    }
    await d.port.deliver(ID, own(served))
    expect(await d.now()).toMatchObject({ stage: 'delivered', trouble: null, warning: null })
    expect(await liesThere(served)).toEqual({ used: 1 })
  })

  test('whose reply was lost is acknowledged even after the close', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = async (_request, answer, cut) => {
      const response = await answer()
      cut()
      return response
    }
    await d.port.deliver(ID, own(served))
    served.line = undefined
    served.house.at = momentOf(served.house.campaign.manifest.to) + 1000
    await d.port.work()
    expect((await d.now()).stage).toBe('delivered')
  })

  test('sent blindly by many pages at once is one delivery', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    const pages = Array.from({ length: 8 }, () => device(served, d.kv))
    await d.store.update(ID, (s) => ({
      ...s,
      pending: { seq: 1, hash: s.boxes[0]?.hash ?? '', tried: true },
      known: { seq: 0, hash: null },
      nextAt: 0,
    }))
    await Promise.all(pages.map((page) => page.port.work()))
    expect(await d.now()).toMatchObject({ stage: 'delivered', warning: null })
    expect(await liesThere(served)).toEqual({ used: 1 })
  })

  test('sealed before the beginning goes off when the campaign has begun', async () => {
    const served = await serveHouse({ from: '2027-02-01T12:00:00Z' })
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    const { stage, trouble, phase } = await d.now()
    expect([stage, phase, trouble?.problem]).toEqual(['sealed', 'before', 'notOpen'])
    const begins = momentOf('2027-02-01T12:00:00Z')
    expect(trouble?.nextAt).toBeGreaterThanOrEqual(begins)
    expect(trouble?.nextAt).toBeLessThan(begins + 60_000)
    served.house.at = trouble?.nextAt ?? 0
    await d.port.work()
    expect((await d.now()).stage).toBe('delivered')
  })

  test('that comes after the close is not sent for ever; what was delivered before stands', async () => {
    const served = await serveHouse()
    const [late, replacing] = [await joined(served), await joined(served, memoryKv(), 1)]
    await replacing.port.deliver(ID, own(served))
    served.house.at = momentOf(served.house.campaign.manifest.to)
    await late.port.deliver(ID, own(served))
    expect(await late.now()).toMatchObject({
      stage: 'sealed',
      phase: 'closed',
      trouble: { problem: 'closed', nextAt: null },
    })
    await replacing.port.deliver(ID, own(served, '0'))
    expect(await replacing.now()).toMatchObject({ stage: 'delivered', trouble: { problem: 'closed' } })
    expect((await replacing.now()).sealed?.values['answer/1.1']).toBe('3')
    const sent = served.requests.filter((r) => r.startsWith('PUT')).length
    served.house.at += 30 * 86_400_000
    await late.port.work()
    expect(served.requests.filter((r) => r.startsWith('PUT')).length).toBe(sent)
  })

  test('as a file is byte for byte what would be sent', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    expect(await d.port.sealedFile(ID)).toBeUndefined()
    let body: Uint8Array | undefined
    served.line = async (request, _answer, cut) => {
      if (request.method === 'PUT') body = new Uint8Array(await request.arrayBuffer())
      cut()
      return new Response()
    }
    await d.port.deliver(ID, own(served))
    const file = await d.port.sealedFile(ID)
    expect(file?.name).toBe('kov-2027-1.kovbox')
    expect(file?.bytes).toEqual(body)
    expect(readPut(file?.bytes ?? new Uint8Array(), served.house.campaign.manifest.items.length)?.seq).toBe(1)
    // Uploaded from another computer: this device finds out by itself.
    served.line = undefined
    await served.house.app.request(`/campaigns/${ID}/box`, {
      method: 'PUT',
      body: file?.bytes ?? null,
      headers: { 'Content-Type': 'application/json' },
    })
    served.house.at += 60_000
    await d.port.work()
    expect((await d.now()).stage).toBe('delivered')
  })

  test('uploaded as a file is noticed even where this network never lets sending through', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = async (request, answer, cut) => {
      if (request.method !== 'PUT') return answer()
      cut()
      return new Response()
    }
    await d.port.deliver(ID, own(served))
    expect(await d.now()).toMatchObject({ stage: 'sealed', trouble: { problem: 'unreachable' } })
    const file = await d.port.sealedFile(ID)
    await served.house.app.request(`/campaigns/${ID}/box`, {
      method: 'PUT',
      body: file?.bytes ?? null,
      headers: { 'Content-Type': 'application/json' },
    })
    served.house.at += 60_000
    await d.port.work()
    expect(await d.now()).toMatchObject({ stage: 'delivered', trouble: null })
  })
})

describe('A code', () => {
  test('that is void is said to be so, and nothing is tried again by itself', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    await served.house.store.revoke(ID, await hashOfCode(served.house.codes[0] ?? ''), null)
    await d.port.refresh(ID)
    expect(await d.now()).toMatchObject({ trouble: { problem: 'revoked', nextAt: null } })
    expect(await d.port.work()).toBeNull()
    expect(await device(served).port.join(invitationOf(served))).toEqual({
      ok: false,
      problem: 'revoked',
      codeSent: true,
    })
  })

  test('given out anew begins anew on the same device, and the history stays', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    expect(await d.port.join(invitationOf(served, 1))).toMatchObject({
      problem: 'replaces',
      holdsBoxes: true,
    })
    expect(await d.port.join(invitationOf(served, 1), true)).toEqual({ ok: true, id: ID })
    expect(await d.now()).toMatchObject({ stage: 'joined', sealed: null, code: served.house.codes[1] })
    expect((await d.now()).history.map((e) => e.what)).toEqual(['joined', 'sealed', 'delivered', 'joined'])
    await d.port.deliver(ID, own(served))
    expect((await d.now()).stage).toBe('delivered')
  })

  test('joined with again changes nothing', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    const before = await d.now()
    expect(await d.port.join(invitationOf(served))).toEqual({ ok: true, id: ID })
    expect(await d.now()).toEqual(before)
  })
})

test('A withdrawal asked for while the delivery is still waiting is all that is sent', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  served.line = async (_request, _answer, cut) => {
    cut()
    return new Response()
  }
  await d.port.deliver(ID, own(served))
  await d.port.withdraw(ID)
  expect(await d.now()).toMatchObject({ stage: 'withdrawing', sealed: null })
  served.line = undefined
  await d.port.refresh(ID)
  expect((await d.now()).stage).toBe('withdrawn')
  expect(served.requests.filter((r) => r.startsWith('PUT'))).toHaveLength(1)
  expect(await liesThere(served)).toEqual({ used: 0 })
})

test('Forgetting takes everything off the device and nothing off the collector', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  await d.port.deliver(ID, own(served))
  await d.port.forget(ID)
  expect(await d.port.list()).toEqual([])
  expect(await d.kv.entries()).toEqual([])
  expect(await liesThere(served)).toEqual({ used: 1 })
})

test('Every change is announced, here and to whoever listens', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  let told = 0
  const stop = d.port.onChange(() => told++)
  await d.port.deliver(ID, own(served))
  expect(told).toBeGreaterThan(0)
  stop()
  const before = told
  await d.port.withdraw(ID)
  expect(told).toBe(before)
})
