/** A page that dies between any two steps: what it had been asked for is written down, and somebody goes on with it. */
import { describe, expect, test } from 'vitest'
import { sealBox } from '../../protocol/box.ts'
import { toBase64url } from '../../protocol/bytes.ts'
import type { Kv } from '../../storage/kv.ts'
import { withBox } from '../../submit/record.ts'
import { dueAt } from '../../submit/schedule.ts'
import { device, ID, invitationOf, joined, liesThere, own, serveHouse } from './served.ts'
import { blank } from './stored.ts'

/** A store that stops for good after so many writes: the page is gone, the disk is as it was. */
const dying = (kv: Kv, writes: number): { kv: Kv; dead: Promise<void> } => {
  let left = writes
  let die = () => {}
  const dead = new Promise<void>((resolve) => {
    die = resolve
  })
  const never = new Promise<never>(() => {})
  const update: Kv['update'] = async (key, change) => {
    if (left <= 0) return never
    left--
    await kv.update(key, change)
    if (left > 0) return undefined
    die()
    return never
  }
  return { kv: { ...kv, update }, dead }
}

describe('A page that dies in the middle', () => {
  test('of a delivery, after any of its writes, leaves something that is due, and the background delivers it', async () => {
    for (let writes = 1; writes <= 5; writes++) {
      const served = await serveHouse()
      const d = await joined(served)
      const { kv, dead } = dying(d.kv, writes)
      await Promise.race([dead, device(served, kv).port.deliver(ID, own(served))])
      const background = device(served, d.kv)
      const load = await background.store.load(ID)
      expect(load.kind).toBe('ok')
      await background.port.work()
      expect((await background.now()).stage, `after ${writes} writes`).toBe('delivered')
      expect(await liesThere(served)).toEqual({ used: 1 })
    }
  })

  test('of joining again does not keep what waits from being sent', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = async (_request, _answer, cut) => {
      cut()
      return new Response()
    }
    await d.port.deliver(ID, own(served))
    served.line = undefined
    const { kv, dead } = dying(d.kv, 1)
    await Promise.race([dead, device(served, kv).port.join(invitationOf(served))])
    const background = device(served, d.kv)
    await background.port.work()
    expect((await background.now()).stage).toBe('delivered')
  })

  test('of joining after the close leaves the lists to be fetched', async () => {
    const stored = blank({ has: { lists: true, release: false }, nextAt: null })
    expect(dueAt(stored, 5)).toBe(5)
  })
})

test('A box that is sealed between any two writes of another page is due at once, not when that page looks next', async () => {
  const served = await serveHouse()
  for (let before = 1; before <= 4; before++) {
    const d = await joined(served)
    const { manifest, ctx } = served.house.campaign
    const values = own(served)
    const sealed = await sealBox(manifest, ctx, values)
    const { at } = served.house
    const box = { at, values, hash: sealed.hash, box: toBase64url(sealed.bytes) }
    let left = before
    const kv: Kv = {
      ...d.kv,
      async update(key, change) {
        left--
        // The panel seals, and is closed at once.
        if (left === 0) await d.store.update(ID, (s) => withBox(s, box))
        await d.kv.update(key, change)
      },
    }
    // Asks, writes, asks for the state, writes, plans: three writes.
    await device(served, kv).port.refresh(ID)
    const load = await d.store.load(ID)
    if (load.kind !== 'ok') throw new Error(load.kind)
    const { pending, nextAt } = load.value
    if (pending?.tried === false) expect(nextAt, `before write ${before}`).toBe(at)
    else expect(pending).toBeNull()
  }
})
