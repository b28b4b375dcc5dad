import { expect, test } from 'vitest'
import { memoryKv } from '../../storage/memory.ts'

test('Several keys are changed together: written, left as they are and taken away, or nothing at all', async () => {
  const kv = memoryKv([
    ['a', 1],
    ['b', 2],
  ])
  await kv.updateAll(['a', 'b', 'c'], ([a, , c]) => [a, undefined, c ?? 3])
  expect(await kv.entries()).toEqual([
    ['a', 1],
    ['c', 3],
  ])
  const broken = kv.updateAll(['a', 'c'], () => {
    throw new Error('broken')
  })
  await expect(broken).rejects.toThrow('broken')
  expect(await kv.entries()).toHaveLength(2)
})
