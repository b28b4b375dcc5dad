/** An invitation to a survey that this device knows already: nothing is replaced without a question. */
import { describe, expect, test } from 'vitest'
import { memoryKv } from '../../storage/memory.ts'
import { replaces } from '../../submit/join.ts'
import { device, ID, invitationOf, joined, own, type Served, serveHouse } from './served.ts'
import { blank, box, hash } from './stored.ts'

/** The same campaign, offered by another collector. */
const elsewhere = async (served: Served): Promise<{ other: Served; invitation: string }> => {
  const other = await serveHouse()
  const { house } = served
  other.line = async (request) => house.app.fetch(request)
  return { other, invitation: invitationOf(served).replace(served.address, other.address) }
}

describe('The same survey at another address', () => {
  test('is asked about before that address hears anything, and nothing changes until it is agreed to', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    const { other, invitation } = await elsewhere(served)
    const before = await d.kv.entries()
    const question = {
      ok: false,
      problem: 'replaces',
      id: ID,
      from: served.address,
      to: other.address,
      holdsBoxes: true,
    }
    expect(await d.port.join(invitation)).toEqual(question)
    expect(other.requests).toEqual([])
    expect(await d.kv.entries()).toEqual(before)
    expect(await d.port.join(invitation, true)).toEqual({ ok: true, id: ID })
    expect((await d.now()).collector).toBe(other.address)
    // The campaign is the same, by its content: the boxes stay.
    expect((await d.now()).sealed?.values).toEqual(own(served))
  })

  test('is asked about even where nothing was delivered yet', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    const { other, invitation } = await elsewhere(served)
    expect(await d.port.join(invitation)).toMatchObject({ problem: 'replaces', holdsBoxes: false })
    expect(other.requests).toEqual([])
  })
})

describe('Another campaign under the same name, at the same address', () => {
  test('is asked about before the code is sent', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    const other = await serveHouse({ minTotal: 11 })
    const { counterKeys, packs } = other.house.campaign.trust
    const both = device(other, d.kv, {
      counterKeys: [...counterKeys, ...served.house.campaign.trust.counterKeys],
      packs: async () => packs,
    })
    // The other house speaks where the first one did.
    served.line = async (request) => other.house.app.fetch(request)
    const invitation = invitationOf(other).replace(other.address, served.address)
    const before = await d.kv.entries()
    const sent = () => served.requests.filter((r) => r.startsWith('POST') || r.startsWith('PUT')).length
    const sentBefore = sent()
    expect(await both.port.join(invitation)).toMatchObject({ problem: 'replaces' })
    expect(sent()).toBe(sentBefore)
    expect(await d.kv.entries()).toEqual(before)
  })
})

describe('A question', () => {
  const at = { collector: 'https://koguja.example.ee/', code: 'A' }
  const old = (change = {}) => blank({ ...at, ...change })

  test('is asked where a new code would take away boxes, a waiting withdrawal, or what is known to lie there', () => {
    const fresh = { ...at, code: 'B' }
    expect(replaces(old(), fresh)).toBe(false)
    expect(replaces(old({ boxes: [box(1)] }), fresh)).toBe(true)
    expect(replaces(old({ pending: { seq: 1, hash: null, tried: false } }), fresh)).toBe(true)
    expect(replaces(old({ known: { seq: 1, hash: hash(1) } }), fresh)).toBe(true)
  })

  test('is not asked for the same invitation again, nor where the old code serves no more', () => {
    const full = { boxes: [box(1)], known: { seq: 1, hash: hash(1) } }
    expect(replaces(old(full), at)).toBe(false)
    for (const trouble of ['revoked', 'unknownCode'] as const)
      expect(replaces(old({ ...full, trouble }), { ...at, code: 'B' })).toBe(false)
    expect(replaces(old({ ...full, trouble: 'busy' }), { ...at, code: 'B' })).toBe(true)
    expect(replaces(old({ ...full, known: { seq: 1_000_000, hash: null } }), { ...at, code: 'B' })).toBe(
      false,
    )
  })

  test('is asked for any other address or campaign, void code or not', () => {
    expect(replaces(old({ trouble: 'revoked' }), { ...at, collector: 'https://mujal.example.ee/' })).toBe(
      true,
    )
    expect(replaces(old(), { ...at, ctx: hash(9) })).toBe(true)
  })
})

test('What another page seals while the campaign is being fetched is not written over', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  served.line = async (request, answer) => {
    const response = await answer()
    if (request.url.endsWith('/status')) {
      served.line = undefined
      await d.port.deliver(ID, own(served))
    }
    return response
  }
  const result = await device(served, d.kv).port.join(invitationOf(served, 1))
  expect(result).toEqual({ ok: false, problem: 'changed', codeSent: true })
  expect(await d.now()).toMatchObject({ stage: 'delivered', code: served.house.codes[0] })
})

test('A record that cannot be read is replaced on purpose alone, a newer one never', async () => {
  const served = await serveHouse()
  const damaged = device(served, memoryKv([[`submission/${ID}`, { v: 1, damaged: true }]]))
  expect(await damaged.port.join(invitationOf(served))).toEqual({ ok: false, problem: 'damaged' })
  expect(await damaged.kv.get(`submission/${ID}`)).toEqual({ v: 1, damaged: true })
  expect(await damaged.port.unreadable()).toEqual([{ id: ID, kind: 'corrupt' }])
  expect(await damaged.port.join(invitationOf(served), true)).toEqual({ ok: true, id: ID })
  const newer = device(served, memoryKv([[`submission/${ID}`, { v: 2 }]]))
  const asked = served.requests.length
  for (const confirmed of [false, true])
    expect(await newer.port.join(invitationOf(served), confirmed)).toEqual({ ok: false, problem: 'newer' })
  expect(served.requests.length).toBe(asked)
  expect(await newer.kv.get(`submission/${ID}`)).toEqual({ v: 2 })
})
