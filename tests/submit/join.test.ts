/** Joining, step by step: what is asked, what is kept, and what another page does meanwhile. */
import { describe, expect, test } from 'vitest'
import { formatInvitation } from '../../protocol/invitation.ts'
import { HTTP, type Reply, writeReply } from '../../protocol/wire.ts'
import { StorageError } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import {
  closeNow,
  device,
  ID,
  invitationOf,
  joined,
  liesThere,
  othersDeliver,
  own,
  type Served,
  serveHouse,
} from './served.ts'

const whats = (history: readonly { what: string }[]) => history.map((e) => e.what)
const replied = (outcome: Reply['outcome']) =>
  new Response(writeReply({ outcome, state: null }), {
    status: HTTP[outcome],
    headers: { 'Content-Type': 'application/json' },
  })

/** The next question for the state is answered after this was done. */
const beforeState = (served: Served, work: () => Promise<unknown>) => {
  served.line = async (request, answer) => {
    if (!request.url.endsWith('/status')) return answer()
    served.line = undefined
    await work()
    return answer()
  }
}

describe('Joining', () => {
  test('asks for the campaign and for the state, and what is to be done next is hours away', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    expect(served.requests).toEqual([`GET /campaigns/${ID}`, `POST /campaigns/${ID}/status`])
    expect(await d.now()).toMatchObject({ stage: 'joined', phase: 'open', elsewhere: false })
    expect(await d.port.work()).toBe(served.house.at + 6 * 3_600_000)
    expect(served.requests).toHaveLength(2)
  })

  test('after the close fetches the lists at once', async () => {
    const served = await serveHouse()
    await othersDeliver(served, 14)
    const { sign } = await closeNow(served)
    await sign()
    const d = await joined(served, memoryKv(), 17)
    expect((await d.now()).lists).toMatchObject({ signed: true, of: 0 })
  })

  test('with a server that tells no time closes nothing', async () => {
    const served = await serveHouse()
    served.clockAhead = Number.NaN
    expect(await (await joined(served)).now()).toMatchObject({ phase: 'open' })
  })

  test('where nobody answers for the state, or too many ask, is joined all the same', async () => {
    for (const outcome of ['tooOften', 'unavailable'] as const) {
      const served = await serveHouse()
      served.line = async (request, answer) => (request.url.endsWith('/status') ? replied(outcome) : answer())
      expect(await (await joined(served)).now()).toMatchObject({ stage: 'joined', elsewhere: false })
    }
    const served = await serveHouse()
    served.line = async (request, answer, cut) => {
      if (request.url.endsWith('/status')) cut()
      return answer()
    }
    expect((await (await joined(served)).now()).stage).toBe('joined')
  })

  test('with a code that was never given out is refused, and nothing is kept', async () => {
    const served = await serveHouse()
    served.line = async (request, answer) =>
      request.url.endsWith('/status') ? replied('unknownCode') : answer()
    const d = device(served)
    const refused = { ok: false, problem: 'unknownCode', codeSent: true }
    expect(await d.port.join(invitationOf(served))).toEqual(refused)
    expect(await d.kv.entries()).toEqual([])
  })

  test('again after the code was given out anew goes on with the history that there was', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    expect(whats((await d.now()).history)).toEqual(['joined'])
    await d.port.join(invitationOf(served, 1))
    expect(whats((await d.now()).history)).toEqual(['joined', 'joined'])
    await d.port.join(invitationOf(served, 1))
    expect(whats((await d.now()).history)).toEqual(['joined', 'joined'])
  })

  test('another campaign under the same name is asked about, and begins without the history of this one', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    const other = await serveHouse({ minTotal: 11 })
    served.line = async (request) => other.house.app.fetch(request)
    const trust = { ...other.house.campaign.trust, packs: async () => other.house.campaign.trust.packs }
    const there = device({ house: other.house }, d.kv, trust)
    const text = formatInvitation({
      collector: served.address,
      campaign: ID,
      fingerprint: other.house.campaign.trust.invitation.fingerprint,
      code: other.house.codes[0] ?? '',
    })
    expect(await there.port.join(text)).toMatchObject({ problem: 'replaces', from: served.address })
    expect((await there.now()).ctx).toBe(served.house.campaign.ctx)
    expect(await there.port.join(text, true)).toEqual({ ok: true, id: ID })
    expect((await there.now()).ctx).toBe(other.house.campaign.ctx)
    expect(whats((await there.now()).history)).toEqual(['joined'])
  })
})

describe('What another page does while somebody joins', () => {
  test('is not written over: it has joined with another code', async () => {
    const served = await serveHouse()
    const kv = memoryKv()
    const there = device(served, kv)
    beforeState(served, async () => {
      await there.port.join(invitationOf(served, 1))
      await there.port.deliver(ID, own(served))
    })
    expect(await device(served, kv).port.join(invitationOf(served))).toMatchObject({ problem: 'changed' })
    expect(await there.now()).toMatchObject({ stage: 'delivered', code: served.house.codes[1] })
  })

  test('is not written over: it has forgotten the old one, joined anew and delivered as often', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    beforeState(served, async () => {
      served.house.at += 1
      await d.port.forget(ID)
      await d.port.join(invitationOf(served))
    })
    const result = await device(served, d.kv).port.join(invitationOf(served, 1), true)
    expect(result).toEqual({ ok: false, problem: 'changed', codeSent: true })
    expect((await d.now()).code).toBe(served.house.codes[0])
  })

  test('is not written over: it has replaced the code within the same moment', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.store.update(ID, (s) => ({ ...s, known: { seq: 1, hash: null } }))
    beforeState(served, async () => {
      await d.store.update(ID, (s) => ({ ...s, code: served.house.codes[2] ?? '' }))
    })
    const result = await device(served, d.kv).port.join(invitationOf(served, 1), true)
    expect(result).toMatchObject({ problem: 'changed' })
    expect((await d.now()).code).toBe(served.house.codes[2])
  })

  test('is kept in mind: what it has only looked at is replaced as was agreed', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    beforeState(served, () => d.port.refresh(ID))
    expect(await device(served, d.kv).port.join(invitationOf(served, 1), true)).toEqual({ ok: true, id: ID })
    expect(await liesThere(served)).toEqual({ used: 1 })
  })
})

describe('A store that fails while somebody joins', () => {
  const over = (served: Served, change: Partial<ReturnType<typeof memoryKv>>) =>
    device(served, { ...memoryKv(), ...change }).port

  test('before the code has left is told from one that fails after it', async () => {
    const served = await serveHouse()
    const full = new StorageError('unavailable', new Error('closed'))
    const early = over(served, { get: () => Promise.reject(full) })
    expect(await early.join(invitationOf(served))).toEqual({ ok: false, problem: 'notKept' })
    expect(served.requests).toEqual([])
    const late = over(served, { update: () => Promise.reject(full) })
    const sent = { ok: false, problem: 'notKept', codeSent: true }
    expect(await late.join(invitationOf(served))).toEqual(sent)
  })

  test('by a mistake of the program is not hidden', async () => {
    const served = await serveHouse()
    const broken = () => Promise.reject(new TypeError('broken'))
    await expect(over(served, { get: broken }).join(invitationOf(served))).rejects.toThrow('broken')
    await expect(over(served, { update: broken }).join(invitationOf(served))).rejects.toThrow('broken')
  })

  test('because nothing of what came could be read again says that this is no collector', async () => {
    const served = await serveHouse()
    const early = device(served, memoryKv(), {}, { ahead: -served.house.at - 1_000 })
    expect(await early.port.join(invitationOf(served))).toEqual({
      ok: false,
      problem: 'notACollector',
      codeSent: true,
    })
  })
})
