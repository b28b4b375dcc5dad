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
  v: 2,
  id: 'stash-test-1',
  name: 'Enesehindamine',
  createdAt: 1,
  updatedAt: 1,
  rev: 3,
  mode: 'short',
  pack: { id: 'ee-kov', version: '2026.1' },
  position: null,
  answers,
  demand: { services: {}, families: {} },
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

  test('is kept untouched when a newer version of the product put it there, and keeps nothing else waiting', async () => {
    const store = assessmentStore(memoryKv())
    const newer = ['{"assessment":{"v":99},"touched":["1.1"]}', '{"assessment":{"v":3,"x":1},"changed":{}}']
    for (const [at, text] of newer.entries()) localStorage.setItem(`digikompass.unsaved.${at}`, text)
    stash(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    for (const _time of [1, 2, 3]) await bringHomeStashed(store)
    expect(Object.keys(localStorage).map((key) => localStorage.getItem(key))).toEqual(newer)
    expect(await answersOf(store)).toEqual({ '1.1': answer(4, 10) })
  })

  test('by the version before this one comes home too', async () => {
    const store = assessmentStore(memoryKv())
    const { demand: _demand, ...before } = assessment({ '1.1': answer(4, 10) })
    const text = JSON.stringify({ assessment: { ...before, v: 1 }, touched: ['1.1'] })
    localStorage.setItem('digikompass.unsaved.before', text)
    await bringHomeStashed(store)
    expect(await store.load('stash-test-1')).toMatchObject({
      kind: 'ok',
      value: { v: 2, answers: { '1.1': answer(4, 10) }, demand: { services: {}, families: {} } },
    })
  })

  test('about services comes home beside later answers of other pages, and no later one is turned back', async () => {
    const store = assessmentStore(memoryKv())
    const at = (moment: number) => ({ need: '3' as const, at: moment })
    const stored = { volis: at(20), dhx: at(5) }
    await store.put({
      ...assessment({}),
      demand: { services: stored, families: { A: { fee: '0', at: 20 }, S: { fee: '0', at: 5 } } },
    })
    const mine = { volis: { need: '1' as const, at: 10 }, dhx: { need: '1' as const, at: 10 } }
    const families = { A: { fee: 'to1000' as const, at: 10 }, S: { fee: 'to1000' as const, at: 10 } }
    stash({ ...assessment({}), demand: { services: { ...mine, arno: at(10) }, families } }, [
      'service/volis',
      'service/dhx',
      'family/A',
      'family/S',
    ])
    await bringHomeStashed(store)
    expect(await store.load('stash-test-1')).toMatchObject({
      value: {
        demand: {
          services: { volis: stored.volis, dhx: mine.dhx },
          families: { A: { fee: '0', at: 20 }, S: families.S },
        },
      },
    })
    const load = await store.load('stash-test-1')
    expect(load.kind === 'ok' && Object.keys(load.value.demand.services)).toEqual(['volis', 'dhx'])
  })

  test('comes home once, and what cannot be read is dropped without harm', async () => {
    const store = assessmentStore(memoryKv())
    for (const text of [
      '',
      '{',
      'null',
      '{"assessment":{"v":1}}',
      '{"assessment":{"v":2},"touched":["1.1"]}',
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
