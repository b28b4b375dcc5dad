import { expect, test, vi } from 'vitest'
import { announcer } from '../../storage/changes.ts'
import { StorageError, toStorageError } from '../../storage/kv.ts'
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

test('What is stored in memory is a copy, as on a disk: nobody changes it from outside', async () => {
  const kv = memoryKv()
  const given = { n: [1] }
  await kv.set('a', given)
  await kv.update('b', () => given)
  await kv.updateAll(['c'], () => [given])
  given.n.push(2)
  for (const key of ['a', 'b', 'c']) {
    const found = (await kv.get(key)) as typeof given
    expect(found).toEqual({ n: [1] })
    found.n.push(3)
  }
  const changed = (old: unknown) => {
    ;(old as typeof given).n.push(4)
    throw new Error('changed its mind')
  }
  await expect(kv.update('a', changed)).rejects.toThrow('changed its mind')
  await expect(kv.updateAll(['b'], ([old]) => changed(old))).rejects.toThrow('changed its mind')
  for (const [, value] of await kv.entries()) (value as typeof given).n.push(5)
  expect(await kv.entries()).toEqual(['a', 'b', 'c'].map((key) => [key, { n: [1] }]))
  await kv.delete('a')
  expect(await kv.get('a')).toBeUndefined()
})

test('What a browser says is told in the two words that the screens explain, with what it said', () => {
  const quota = new DOMException('no room', 'QuotaExceededError')
  expect(toStorageError(quota)).toMatchObject({ problem: 'full', cause: quota, message: 'storage full' })
  for (const other of [new DOMException('gone', 'InvalidStateError'), new Error('x'), null, undefined, 'x'])
    expect(toStorageError(other)).toMatchObject({ problem: 'unavailable', cause: other })
  const told = new StorageError('full', quota)
  expect(toStorageError(told)).toBe(told)
})

test('Where a browser has no word from page to page, changes are made all the same', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const { announce, onChange } = announcer()
  const stop = onChange(() => {
    throw new Error('nobody can tell')
  })
  expect(() => announce()).not.toThrow()
  expect(() => stop()).not.toThrow()
})
