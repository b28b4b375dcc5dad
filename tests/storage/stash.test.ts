import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer, Assessment } from '../../domain/assessment.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { StorageError } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import { bringHomeStashed, stash } from '../../storage/stash.ts'

const answer = (level: 0 | 1 | 2 | 3 | 4, at: number): Answer => ({
  value: { kind: 'level', level },
  revision: 1,
  at,
})

const assessment = (answers: Assessment['answers']): Assessment => ({
  v: 1,
  id: 'stash-test-1',
  name: 'Enesehindamine',
  createdAt: 1,
  updatedAt: 1,
  rev: 3,
  mode: 'short',
  pack: { id: 'ee-kov', version: '2026.1' },
  position: null,
  answers,
  backedUpAt: null,
  deletedAt: null,
})

/** The few methods of the browser's synchronous store, over a Map: Node has none that works without a file. */
const synchronousStore = () => {
  const map = new Map<string, string>()
  const own: Record<string, unknown> = {
    getItem: (k: string) => map.get(k) ?? null,
    setItem: (k: string, v: string) => void map.set(k, v),
    removeItem: (k: string) => void map.delete(k),
  }
  return new Proxy(own, {
    ownKeys: () => [...map.keys()],
    getOwnPropertyDescriptor: (_t, k) =>
      map.has(String(k)) ? { enumerable: true, configurable: true } : undefined,
  })
}

const answersOf = async (store: ReturnType<typeof assessmentStore>) => {
  const load = await store.load('stash-test-1')
  return load.kind === 'ok' ? load.value.answers : load.kind
}

describe('What a dying page put aside', () => {
  beforeEach(() => {
    Object.defineProperty(globalThis, 'localStorage', { value: synchronousStore(), configurable: true })
  })

  test('comes home into an assessment that was never stored, and is then the current one', async () => {
    const store = assessmentStore(memoryKv())
    stash(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({ '1.1': answer(4, 10) })
    expect((await store.current())?.id).toBe('stash-test-1')
  })

  test('comes home beside what other pages have stored meanwhile', async () => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({ '1.1': answer(1, 5), '2.1': answer(2, 50) }))
    stash(assessment({ '1.1': answer(4, 10), '2.1': answer(0, 1) }), ['1.1'])
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({ '1.1': answer(4, 10), '2.1': answer(2, 50) })
  })

  test('never turns back an answer that was changed later', async () => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({ '1.1': answer(3, 20) }))
    stash(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({ '1.1': answer(3, 20) })
  })

  test('waits, and keeps nothing from opening, while the disk is full', async () => {
    const kv = memoryKv()
    let full = true
    const store = assessmentStore({
      ...kv,
      update: (key, change) =>
        full ? Promise.reject(new StorageError('full', 'test')) : kv.update(key, change),
    })
    stash(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(store)
    expect(await answersOf(store)).toBe('empty')
    full = false
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({ '1.1': answer(4, 10) })
  })

  test('never writes over a record that cannot be read, and does not fail on it', async () => {
    const newer = { v: 99 }
    const kv = memoryKv([['assessment/stash-test-1', newer]])
    stash(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(assessmentStore(kv))
    expect(await kv.get('assessment/stash-test-1')).toEqual(newer)
    expect(Object.keys(localStorage)).toHaveLength(1)
  })

  test('comes home once, and what cannot be read is dropped without harm', async () => {
    const store = assessmentStore(memoryKv())
    for (const text of [
      '',
      '{',
      'null',
      '{"assessment":{"v":1}}',
      '{"assessment":{"v":99},"touched":["1.1"]}',
    ])
      localStorage.setItem(`digikompass.unsaved.${text.length}`, text)
    stash(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(store)
    expect(Object.keys(localStorage)).toEqual([])
    await store.remove('stash-test-1')
    await bringHomeStashed(store)
    expect(await answersOf(store)).toBe('empty')
  })
})
