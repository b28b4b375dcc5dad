import { expect, test } from 'vitest'
import type { Kv } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import { movingKv } from '../../storage/moving.ts'

test('What is counted or fetched again is replaced by what the page has; all else that is there already is not', async () => {
  for (const key of ['current', 'bin', 'content']) {
    const real = memoryKv([[key, 'theirs']])
    const { kv, moved } = movingKv(memoryKv([[key, 'mine']]), real, Promise.resolve())
    await moved
    expect(await real.get(key)).toBe('mine')
    expect(await kv.get(key)).toBe('mine')
  }
  for (const key of ['assessment/a', 'submission/a', 'desk/a', 'aside/a']) {
    const real = memoryKv([[key, 'theirs']])
    const tried = new Promise<void>((done) => {
      const { updateAll } = real
      real.updateAll = (keys, change) => updateAll(keys, change).finally(done)
    })
    const { kv } = movingKv(memoryKv([[key, 'mine']]), real, Promise.resolve())
    await tried
    expect(await kv.get(key)).toBe('mine')
    expect(await real.get(key)).toBe('theirs')
  }
})

test('Where the browser refuses for good, everything stays in memory, by every way it is asked', async () => {
  const real = memoryKv()
  const { kv } = movingKv(memoryKv([['a', 1]]), real, Promise.reject(new Error('refused')))
  await kv.set('b', 2)
  await kv.update('b', (old) => Number(old) + 1)
  await kv.updateAll(['c'], () => [4])
  await kv.delete('a')
  expect(await kv.entries()).toEqual([
    ['b', 3],
    ['c', 4],
  ])
  expect(await kv.get('b')).toBe(3)
  expect(await real.entries()).toEqual([])
})

test('After moving, every way leads to the browser’s own store', async () => {
  const asked: string[] = []
  const real = memoryKv()
  const watched = Object.fromEntries(
    Object.entries(real).map(([name, method]) => [
      name,
      (...given: never[]) => {
        asked.push(name)
        return (method as (...g: never[]) => unknown)(...given)
      },
    ]),
  ) as unknown as Kv
  const { kv, moved } = movingKv(memoryKv(), watched, Promise.resolve())
  await moved
  asked.length = 0
  await kv.set('a', 1)
  await kv.update('a', () => 2)
  await kv.updateAll(['a'], () => [3])
  await kv.get('a')
  await kv.entries()
  await kv.delete('a')
  expect(asked).toEqual(['set', 'update', 'updateAll', 'get', 'entries', 'delete'])
})
