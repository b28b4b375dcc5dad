/** What views may ask for, beyond delivering: looking, lists of several, files, and what cannot be stored. */
import { describe, expect, test } from 'vitest'
import { memoryKv } from '../../storage/memory.ts'
import { faulty } from '../storage/sample.ts'
import { device, ID, invitationOf, joined, liesThere, own, type Served, serveHouse } from './served.ts'
import { blank } from './stored.ts'

const MINUTE = 60_000
const asked = async ({ requests }: Served, work: () => Promise<unknown>) => {
  const before = requests.length
  await work()
  return requests.length - before
}

describe('A look that nobody asked for', () => {
  test('is taken once in five minutes, whatever was asked last, and whichever way the clock was set', async () => {
    const served = await serveHouse()
    const clock = { ahead: 0 }
    const d = device(served, (await joined(served)).kv, {}, clock)
    const look = () => asked(served, () => d.port.look(ID))
    expect(await look()).toBe(2)
    expect(await look()).toBe(0)
    clock.ahead = 5 * MINUTE - 1
    expect(await look()).toBe(0)
    clock.ahead = 5 * MINUTE
    expect(await look()).toBe(2)
    await d.port.refresh(ID)
    clock.ahead = 9 * MINUTE
    expect(await look()).toBe(0)
    // Set back by a day: what was seen then is no reason to wait for it.
    clock.ahead = -1_440 * MINUTE
    expect(await look()).toBe(2)
    clock.ahead -= 5 * MINUTE - 1
    expect(await look()).toBe(0)
  })
})

test('Submissions are listed from the newest to the oldest', async () => {
  const served = await serveHouse()
  const d = device(served)
  for (const [id, joinedAt] of [
    ['kov-a', 2],
    ['kov-b', 3],
    ['kov-c', 1],
  ] as const)
    await d.store.put(id, () => blank({ id, joinedAt }))
  expect((await d.port.list()).map((s) => s.id)).toEqual(['kov-b', 'kov-a', 'kov-c'])
})

test('What is not on this device is nothing to deliver, to withdraw, to save or to count', async () => {
  const served = await serveHouse()
  const d = device(served)
  await d.port.deliver(ID, own(served))
  await d.port.withdraw(ID)
  await d.port.leave(ID)
  await d.port.refresh(ID)
  expect(await d.port.sealedFile(ID)).toBeUndefined()
  expect(await d.port.importRelease(ID, new Blob(['{}']))).toEqual({ ok: false, problem: 'noLists' })
  expect(await d.kv.entries()).toEqual([])
  expect(served.requests).toEqual([])
})

test('A box is not kept for another campaign that has come under the same name while it was sealed', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  const { get } = d.kv
  d.kv.get = async (key) => {
    const found = await get(key)
    d.kv.get = get
    await d.store.update(ID, (s) => ({ ...s, ctx: '00'.repeat(32) }))
    return found
  }
  await d.port.deliver(ID, own(served))
  const load = await d.store.load(ID)
  expect(load).toMatchObject({ kind: 'ok', value: { boxes: [], pending: null } })
})

describe('A release out of a file', () => {
  const LENGTH = 4 * 1024 * 1024

  test('is read up to its length; what is longer, no text or no JSON is not read', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    const problem = async (...parts: BlobPart[]) => {
      const read = await d.port.importRelease(ID, new Blob(parts))
      return read.ok ? 'ok' : read.problem
    }
    expect(await problem('{}'.padEnd(LENGTH))).toBe('noLists')
    expect(await problem('{}'.padEnd(LENGTH + 1))).toBe('notJson')
    expect(await problem(new Uint8Array([0xff]))).toBe('notJson')
    expect(await problem('')).toBe('notJson')
  })
})

describe('What the browser could not store', () => {
  const over = async () => {
    const served = await serveHouse()
    const kv = faulty(memoryKv())
    const { port } = device(served, kv)
    await port.join(invitationOf(served))
    const trouble = async () => (await port.list())[0]?.trouble ?? null
    return { served, kv, port, trouble }
  }

  test('of what the collector said is told from what was asked for: that may have arrived', async () => {
    const { served, kv, port, trouble } = await over()
    served.line = async (request, answer) => {
      if (request.method === 'PUT') kv.refuse('full')
      return answer()
    }
    await port.deliver(ID, own(served))
    expect(await trouble()).toEqual({ problem: 'notNoted', nextAt: null })
    expect(await liesThere(served)).toEqual({ used: 1 })
    served.line = undefined
    kv.refuse(undefined)
    await port.refresh(ID)
    expect(await trouble()).toBeNull()
    expect((await port.list())[0]?.stage).toBe('delivered')
  })

  test('is said for every wish, until the store takes one again', async () => {
    const { served, kv, port, trouble } = await over()
    const { house } = served
    for (const wish of [() => port.deliver(ID, own(served)), () => port.withdraw(ID), () => port.leave(ID)]) {
      kv.refuse('unavailable')
      const sent = await asked(served, wish)
      expect(sent).toBe(0)
      expect(await trouble()).toEqual({ problem: 'notKept', nextAt: null })
      kv.refuse(undefined)
      await port.refresh(ID)
      expect(await trouble()).toBeNull()
    }
    expect((await port.list())[0]?.code).toBe(house.codes[0])
  })

  test('by a mistake of the program is thrown', async () => {
    const { kv, port, trouble } = await over()
    kv.update = () => Promise.reject(new TypeError('broken'))
    await expect(port.withdraw(ID)).rejects.toThrow('broken')
    expect(await trouble()).toBeNull()
  })
})
