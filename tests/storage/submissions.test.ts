import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { announcer } from '../../storage/changes.ts'
import { memoryKv } from '../../storage/memory.ts'
import { parseSubmission, type Stored } from '../../storage/submission-schema.ts'
import { submissionStore } from '../../storage/submissions.ts'

const text = readFileSync(join(import.meta.dirname, '../fixtures/stored/submission-v1.json'), 'utf8')
const frozen = (): Stored => JSON.parse(text)
const KEY = 'submission/kov-2027'

describe('A stored submission', () => {
  test('of version 1, as it was written then, is read to the last field', () => {
    expect(parseSubmission(frozen())).toEqual({ kind: 'ok', value: frozen() })
    expect(frozen().boxes).toHaveLength(1)
    expect(frozen().lists).not.toBeNull()
  })

  test('is empty when nothing was ever written, newer when a later version wrote it', () => {
    expect(parseSubmission(undefined)).toEqual({ kind: 'empty' })
    const raw = { v: 2, whatever: true }
    expect(parseSubmission(raw)).toEqual({ kind: 'newer', raw })
  })

  test.each([
    ['no object', null],
    ['no version', {}],
    ['a version that is none', { ...frozen(), v: '1' }],
    ['an unknown field', { ...frozen(), extra: 1 }],
    ['a mistyped code', { ...frozen(), code: 'AAAAAAAAAAAAAAAAAAAA' }],
    ['a manifest that is none', { ...frozen(), manifest: {} }],
    ['a box that is no base64url', { ...frozen(), boxes: [{ ...frozen().boxes[0], box: '+' }] }],
    ['an event nobody knows', { ...frozen(), history: [{ at: 1, what: 'vanished' }] }],
  ])('is corrupt with %s, and handed on untouched', (_name, raw) => {
    expect(parseSubmission(raw)).toMatchObject({ kind: 'corrupt', raw })
  })
})

describe('The store of submissions', () => {
  const store = (stored?: unknown) => {
    const kv = memoryKv(stored === undefined ? [] : [[KEY, stored]])
    return { kv, store: submissionStore(kv, announcer()) }
  }

  test('lists those that can be read and leaves the others, and everything else, alone', async () => {
    const kv = memoryKv([
      [KEY, frozen()],
      ['submission/newer', { v: 2 }],
      ['submission/corrupt', { v: 1 }],
      ['assessment/1', {}],
    ])
    expect((await submissionStore(kv, announcer()).list()).map((s) => s.id)).toEqual(['kov-2027'])
    expect(await kv.entries()).toHaveLength(4)
  })

  test.each([
    ['newer', { v: 2 }],
    ['corrupt', { v: 1 }],
    ['empty', undefined],
  ])('changes nothing that is %s', async (_kind, raw) => {
    const { kv, store: s } = store(raw)
    expect(await s.update('kov-2027', (stored) => ({ ...stored, failed: 9 }))).toBeUndefined()
    expect(await kv.get(KEY)).toEqual(raw)
  })

  test('writes a new one over a damaged one, because the invitation is in the letter, never over a newer one', async () => {
    const damaged = store({ v: 1 })
    expect(await damaged.store.put('kov-2027', () => frozen())).toBe(true)
    expect(await damaged.kv.get(KEY)).toEqual(frozen())
    const newer = store({ v: 2 })
    expect(await newer.store.put('kov-2027', () => frozen())).toBe(false)
    expect(await newer.kv.get(KEY)).toEqual({ v: 2 })
  })

  test('tells of changes that were made, here and in other pages, and of no others', async () => {
    const { kv, store: s } = store(frozen())
    const other = submissionStore(kv, announcer())
    const heard: boolean[] = []
    const elsewhere = new Promise<boolean>((resolve) => other.onChange(resolve))
    s.onChange((here) => heard.push(here))
    await s.update('kov-2027', () => undefined)
    expect(heard).toEqual([])
    await s.update('kov-2027', (stored) => ({ ...stored, failed: 1 }))
    expect(heard).toEqual([true])
    expect(await elsewhere).toBe(false)
  })
})

describe('What the store of submissions hands back and tells', () => {
  const quiet = { announce: () => {}, onChange: () => () => {} }

  test('is what is stored after a change, changed or not', async () => {
    const kv = memoryKv([[KEY, frozen()]])
    const s = submissionStore(kv, quiet)
    expect(await s.update('kov-2027', () => undefined)).toEqual(frozen())
    const changed = await s.update('kov-2027', (stored) => ({ ...stored, failed: 4 }))
    expect(changed).toEqual({ ...frozen(), failed: 4 })
    expect(await kv.get(KEY)).toEqual(changed)
    expect(await s.load('kov-2027')).toEqual({ kind: 'ok', value: changed })
  })

  test('is whether a new one was written, made from what was there', async () => {
    const s = submissionStore(memoryKv([[KEY, frozen()]]), quiet)
    expect(await s.put('kov-2027', () => undefined)).toBe(false)
    expect(await s.put('kov-2027', (old) => old && { ...old, failed: 2 })).toBe(true)
    expect((await s.list()).map((x) => x.failed)).toEqual([2])
    const damaged = submissionStore(memoryKv([[KEY, { v: 1 }]]), quiet)
    let found: unknown = 'nothing was asked'
    await damaged.put('kov-2027', (old) => {
      found = old
      return undefined
    })
    expect(found).toBeUndefined()
  })

  test('is why something could not have been read again', async () => {
    const s = submissionStore(memoryKv([[KEY, frozen()]]), quiet)
    const write = (change: object) => s.update('kov-2027', (stored) => ({ ...stored, ...change }))
    await expect(write({ failed: -1 })).rejects.toMatchObject({
      name: 'UnreadableWrite',
      message: 'a submission that could not be read again: failed',
    })
    await expect(write({ v: 2 })).rejects.toMatchObject({
      message: 'a submission that could not be read again: newer',
    })
  })

  test('is what fails in the store beneath', async () => {
    const broken = { ...memoryKv(), update: () => Promise.reject(new TypeError('broken')) }
    await expect(submissionStore(broken, quiet).update('kov-2027', (s) => s)).rejects.toThrow('broken')
  })

  test('is heard until one stops listening, also of a removal and of other pages', async () => {
    const kv = memoryKv([[KEY, frozen()]])
    const others = new Set<() => void>()
    let told = 0
    const s = submissionStore(kv, {
      announce: () => {
        told++
      },
      onChange: (changed) => {
        others.add(changed)
        return () => others.delete(changed)
      },
    })
    const heard: boolean[] = []
    const stop = s.onChange((here) => heard.push(here))
    for (const other of others) other()
    await s.remove('kov-2027')
    expect(await kv.entries()).toEqual([])
    expect([heard, told]).toEqual([[false, true], 1])
    stop()
    expect(others.size).toBe(0)
    await s.put('kov-2027', frozen)
    expect([heard, told]).toEqual([[false, true], 2])
  })

  test('is which records cannot be read, by their names, and why', async () => {
    const kv = memoryKv([
      [KEY, frozen()],
      ['submission/newer', { v: 2 }],
      ['submission/damaged', { v: 1 }],
    ])
    expect(await submissionStore(kv, quiet).unreadable()).toEqual([
      { id: 'newer', kind: 'newer' },
      { id: 'damaged', kind: 'corrupt' },
    ])
  })

  test('under other keys is none of its own', async () => {
    const kv = memoryKv([
      ['other/submission/', frozen()],
      ['submission', frozen()],
    ])
    expect(await submissionStore(kv, quiet).list()).toEqual([])
    expect(await submissionStore(kv, quiet).unreadable()).toEqual([])
  })
})
