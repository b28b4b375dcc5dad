import { describe, expect, test, vi } from 'vitest'
import { memoryKv } from '../../storage/memory.ts'
import { movingKv } from '../../storage/moving.ts'

const late = (stored: [string, unknown][] = []) => {
  const real = memoryKv(stored)
  let answer = () => {}
  const answered = new Promise<void>((done) => {
    answer = done
  })
  return { real, answer: () => answer(), ...movingKv(memoryKv(), real, answered) }
}

describe('A browser that answers late', () => {
  test('gets everything that was kept in memory, beside what it has, and everything from then on', async () => {
    const { kv, real, moved, answer } = late([
      ['assessment/old', 1],
      ['current', 'old'],
    ])
    await kv.set('assessment/new', 2)
    await kv.set('current', 'new')
    expect(await real.get('assessment/new')).toBeUndefined()
    answer()
    // Asked for while everything is on its way.
    const during = kv.update('assessment/new', (old) => Number(old) + 1)
    await Promise.all([moved, during])
    await kv.set('assessment/later', 4)
    expect(new Map(await real.entries())).toEqual(
      new Map<string, unknown>([
        ['assessment/old', 1],
        ['assessment/new', 3],
        ['current', 'new'],
        ['assessment/later', 4],
      ]),
    )
    expect(await kv.entries()).toEqual(await real.entries())
  })

  test('loses nothing that was asked of memory in the same moment', async () => {
    const { kv, real, moved, answer } = late()
    const writes = [kv.set('a', 1)]
    answer()
    writes.push(kv.set('b', 2))
    await Promise.all([moved, ...writes])
    expect(new Map(await real.entries())).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    )
  })

  test('is left alone where something else stands under the same name: all stays in memory', async () => {
    const { kv, real, answer, moved } = late([['submission/kov-2027', 'theirs']])
    await kv.set('submission/kov-2027', 'mine')
    await kv.set('assessment/new', 1)
    let done = false
    moved.then(() => {
      done = true
    })
    const updateAll = vi.spyOn(real, 'updateAll')
    answer()
    await vi.waitFor(() => expect(updateAll).toHaveBeenCalledOnce())
    expect(await kv.get('submission/kov-2027')).toBe('mine')
    await kv.set('assessment/new', 2)
    expect(await real.entries()).toEqual([['submission/kov-2027', 'theirs']])
    expect(await kv.get('assessment/new')).toBe(2)
    expect(done).toBe(false)
  })
})
