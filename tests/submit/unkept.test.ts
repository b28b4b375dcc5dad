import { expect, test } from 'vitest'
import { memoryKv } from '../../storage/memory.ts'
import { faulty } from '../storage/sample.ts'
import { device, ID, invitationOf, joined, liesThere, own, serveHouse } from './served.ts'

test('A device that cannot store says so, sends no answers, and goes on when it can', async () => {
  const served = await serveHouse()
  const kv = faulty(memoryKv())
  const { port } = device(served, kv)
  kv.refuse('full')
  expect(await port.join(invitationOf(served))).toEqual({
    ok: false,
    problem: 'notKept',
    codeSent: true,
  })
  kv.refuse(undefined)
  expect((await port.join(invitationOf(served))).ok).toBe(true)
  kv.refuse('full')
  let told = 0
  port.onChange(() => told++)
  await port.deliver(ID, own(served))
  expect(told).toBeGreaterThan(0)
  expect((await port.list())[0]).toMatchObject({
    stage: 'joined',
    trouble: { problem: 'notKept', nextAt: null },
  })
  expect(await liesThere(served)).toEqual({ used: 0 })
  kv.refuse(undefined)
  await port.deliver(ID, own(served))
  expect((await port.list())[0]).toMatchObject({ stage: 'delivered', trouble: null })
})

test('A value the campaign does not ask for is a mistake of the program, and is not hidden', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  await expect(d.port.deliver(ID, { ...own(served), 'answer/9.9': '1' })).rejects.toThrow(RangeError)
})
