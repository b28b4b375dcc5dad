import { describe, expect, test } from 'vitest'
import { newestSubmission } from '../../../entrypoints/popup/submission.ts'
import { StorageError } from '../../../storage/kv.ts'
import { memoryKv } from '../../../storage/memory.ts'
import { frozen } from '../../submit/stored.ts'

describe('The popup’s line about the submission', () => {
  test('is absent where there is none, and only there', async () => {
    expect(await newestSubmission(memoryKv([['assessment/1', {}]]))).toBeUndefined()
    expect(await newestSubmission(memoryKv([['submission/kov-2027', frozen]]))).toMatchObject({ demo: false })
  })

  test('says that nothing can be read where the browser refuses, or where all that is kept is newer or damaged', async () => {
    const kv = memoryKv()
    const refusing = { ...kv, entries: () => Promise.reject(new StorageError('unavailable', null)) }
    expect(await newestSubmission(refusing)).toBe('unreadable')
    for (const raw of [{ v: 1 }, { v: 2 }])
      expect(await newestSubmission(memoryKv([['submission/kov-2027', raw]]))).toBe('unreadable')
  })

  test('names no close that has passed by this clock', async () => {
    const { lists: _, ...rest } = frozen
    const open = { ...rest, lists: null, release: null, ended: false, close: '2020-01-01T00:00:00Z' }
    expect(await newestSubmission(memoryKv([['submission/kov-2027', open]]))).toMatchObject({ open: false })
  })
})
