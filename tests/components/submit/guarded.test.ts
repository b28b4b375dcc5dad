import { describe, expect, test } from 'vitest'
import { guarded } from '../../../components/submit/guarded.ts'
import { StorageError } from '../../../storage/kv.ts'
import { memoryKv } from '../../../storage/memory.ts'
import { device, ID, serveHouse } from '../../submit/served.ts'

describe('What goes wrong in the submission', () => {
  test('is told with every action that rejects, once each, and the one who asked hears of it too', async () => {
    const served = await serveHouse()
    const kv = memoryKv()
    const broken = () => Promise.reject(new RangeError('a mistake of the program'))
    const { port } = device(served, { ...kv, get: broken, update: broken, entries: broken, delete: broken })
    let told = 0
    const seen = guarded(port, () => told++)
    const actions = [
      () => seen.list(),
      () => seen.deliver(ID, {}),
      () => seen.withdraw(ID),
      () => seen.leave(ID),
      () => seen.refresh(ID),
      () => seen.sealedFile(ID),
      () => seen.importRelease(ID, new Blob(['{}'])),
      () => seen.forget(ID),
      () => seen.join(''),
    ]
    for (const [at, action] of actions.slice(0, -1).entries()) {
      await expect(action()).rejects.toThrow('a mistake')
      expect(told).toBe(at + 1)
    }
    // What is a value stays one.
    expect(await seen.join('')).toMatchObject({ ok: false, problem: 'notAnInvitation' })
    expect(told).toBe(actions.length - 1)
  })
})

test('A browser that does not let its storage be read rejects: that is never the same as having nothing', async () => {
  const served = await serveHouse()
  const refuse = () => Promise.reject(new StorageError('unavailable', null))
  const { port } = device(served, { ...memoryKv(), entries: refuse })
  await expect(port.list()).rejects.toThrow('unavailable')
  await expect(port.unreadable()).rejects.toThrow('unavailable')
})
