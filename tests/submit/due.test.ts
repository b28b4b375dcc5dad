/** What of all submissions is due, and that one piece of work is done at a time. */
import { describe, expect, test } from 'vitest'
import { announcer } from '../../storage/changes.ts'
import { memoryKv } from '../../storage/memory.ts'
import { type Stored, submissionStore } from '../../storage/submissions.ts'
import { network } from '../../submit/network.ts'
import { newLock, outbox } from '../../submit/outbox.ts'
import { ID } from './served.ts'
import { blank, frozen } from './stored.ts'

const HOUR = 3_600_000

describe('What is due', () => {
  const NOW = 1_801_000_000_000
  const over = async (...all: Partial<Stored>[]) => {
    const store = submissionStore(memoryKv(), announcer())
    // Nobody listens there.
    for (const change of all) {
      const s = blank({ collector: 'http://127.0.0.1:9/', ...change })
      await store.put(s.id, () => s)
    }
    const box = outbox({ store, network, now: () => NOW, random: () => 0.5, lock: newLock() })
    const failures = async () => (await store.list()).map((s) => s.failed)
    return { box, failures }
  }

  test('is done at its very moment, and what is finished never', async () => {
    const { box, failures } = await over(
      { id: 'kov-a', nextAt: NOW + 1 },
      { id: 'kov-b', nextAt: NOW },
      { id: 'kov-c', nextAt: NOW, release: frozen.release },
      { id: 'kov-d', nextAt: NOW, trouble: 'revoked', failed: 1 },
    )
    expect(await box.work()).toBe(NOW + 1)
    expect(await failures()).toEqual([0, 1, 0, 1])
  })

  test('is what nobody answered to once the network is back, and nothing else', async () => {
    const { box, failures } = await over(
      { id: 'kov-a', nextAt: NOW + HOUR, trouble: 'unreachable', failed: 1 },
      { id: 'kov-b', nextAt: NOW + HOUR, trouble: 'busy', failed: 1 },
      { id: 'kov-c', nextAt: NOW + HOUR },
    )
    expect(await box.work()).toBe(NOW + HOUR)
    expect(await failures()).toEqual([1, 1, 0])
    await box.work(true)
    expect(await failures()).toEqual([2, 1, 0])
  })

  test('next is the nearest of all, or nothing', async () => {
    const { box } = await over({ id: 'kov-a', nextAt: NOW + 2 * HOUR }, { id: 'kov-b', nextAt: NOW + HOUR })
    expect(await box.work()).toBe(NOW + HOUR)
    expect(await (await over()).box.work()).toBeNull()
  })

  test('for what is not on this device is nothing', async () => {
    const { box } = await over()
    await expect(box.run(ID)).resolves.toBeUndefined()
  })
})

test('One piece of work is done at a time, and one that fails does not hold up the next', async () => {
  const lock = newLock()
  const done: string[] = []
  const slow = lock(async () => {
    await new Promise((resume) => setImmediate(resume))
    done.push('slow')
    throw new Error('broken')
  })
  const next = lock(async () => {
    done.push('next')
    return 7
  })
  await expect(slow).rejects.toThrow('broken')
  expect(await next).toBe(7)
  expect(done).toEqual(['slow', 'next'])
})
