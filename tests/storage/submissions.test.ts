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
