import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer, Assessment } from '../../domain/assessment.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { StorageError } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import { openSession } from '../../storage/session.ts'
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

const without = ({ answers, demand }: Assessment, touched: readonly string[]): Assessment => ({
  ...assessment(Object.fromEntries(Object.entries(answers).filter(([id]) => !touched.includes(id)))),
  demand: {
    services: Object.fromEntries(
      Object.entries(demand.services).filter(([s]) => !touched.includes(`service/${s}`)),
    ),
    families: Object.fromEntries(
      Object.entries(demand.families).filter(([f]) => !touched.includes(`family/${f}`)),
    ),
  },
})

/** A page dies: what it has not written is put aside. @param before nothing at those places, unless said */
const die = (a: Assessment, touched: readonly string[], before = without(a, touched)) =>
  stash({ assessment: a, before, touched })

/** Another page on the same device, over the same data. */
const page = async (store: ReturnType<typeof assessmentStore>) => {
  const load = await store.load('stash-test-1')
  if (load.kind !== 'ok') throw new Error(load.kind)
  return openSession(store, load.value, true, () => 1)
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
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({ '1.1': answer(4, 10) })
    expect((await store.current())?.id).toBe('stash-test-1')
  })

  test('comes home beside what other pages have stored meanwhile', async () => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({ '1.1': answer(1, 5), '2.1': answer(2, 50) }))
    die(assessment({ '1.1': answer(4, 10), '2.1': answer(0, 1) }), ['1.1'])
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({ '1.1': answer(4, 10), '2.1': answer(2, 50) })
  })

  test('never turns back what another page has answered since, however late it comes home', async () => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({ '2.1': answer(1, 5) }))
    const there = await page(store)
    die(assessment({ '1.1': answer(4, 10), '2.1': answer(3, 10) }), ['1.1', '2.1'])
    there.dispatch({ type: 'answer', id: '1.1', revision: 1, value: { kind: 'level', level: 2 } })
    await there.settled()
    await bringHomeStashed(store)
    expect(await answersOf(store)).toMatchObject({ '1.1': { value: { level: 2 } }, '2.1': answer(3, 10) })
  })

  test('does not bring back an answer that another page has cleared since', async () => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({ '1.1': answer(3, 5) }))
    const there = await page(store)
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'], assessment({ '1.1': answer(3, 5) }))
    there.dispatch({ type: 'clear', id: '1.1', revision: 1 })
    await there.settled()
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({})
  })

  test('is a cleared answer as well', async () => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({ '1.1': answer(3, 5) }))
    die(assessment({}), ['1.1'], assessment({ '1.1': answer(3, 5) }))
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({})
  })

  test('comes home though the clock was set back before it was answered', async () => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({ '1.1': answer(1, 5_000_000) }))
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'], assessment({ '1.1': answer(1, 5_000_000) }))
    await bringHomeStashed(store)
    expect(await answersOf(store)).toMatchObject({ '1.1': { value: { level: 4 } } })
  })

  test('leaves the note that another page had written beside it', async () => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({ '1.1': { ...answer(1, 5), note: 'Teisest aknast' } }))
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'], assessment({ '1.1': answer(1, 4) }))
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({ '1.1': { ...answer(4, 10), note: 'Teisest aknast' } })
  })

  test.each([
    [
      'removed for good',
      (store: ReturnType<typeof assessmentStore>) => store.remove('stash-test-1'),
      'empty',
    ],
    [
      'replaced from a file',
      (store: ReturnType<typeof assessmentStore>) => store.put(assessment({ '2.1': answer(2, 1) })),
      { '2.1': answer(2, 1) },
    ],
  ])('does not come back into an assessment that was %s since', async (_what, change, left) => {
    const store = assessmentStore(memoryKv())
    await store.put(assessment({}))
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await change(store)
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual(left)
    expect(Object.keys(localStorage)).toEqual([])
  })

  test.each([
    [10, 5, 4],
    [10, 20, 3],
  ])(
    'by the version before this one (changed at %i, stored at %i) is judged by its time',
    async (mine, stored, level) => {
      const store = assessmentStore(memoryKv())
      await store.put(assessment({ '1.1': answer(3, stored) }))
      const text = JSON.stringify({ assessment: assessment({ '1.1': answer(4, mine) }), touched: ['1.1'] })
      localStorage.setItem('digikompass.unsaved.before', text)
      await bringHomeStashed(store)
      expect(await answersOf(store)).toMatchObject({ '1.1': { value: { level } } })
    },
  )

  test('waits, and keeps nothing from opening, while the disk is full', async () => {
    const kv = memoryKv()
    let full = true
    const store = assessmentStore({
      ...kv,
      updateAll: (keys, change) =>
        full ? Promise.reject(new StorageError('full', 'test')) : kv.updateAll(keys, change),
    })
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(store)
    expect(await answersOf(store)).toBe('empty')
    full = false
    await bringHomeStashed(store)
    expect(await answersOf(store)).toEqual({ '1.1': answer(4, 10) })
  })

  test('never writes over a record that cannot be read, and does not fail on it', async () => {
    const newer = { v: 99 }
    const kv = memoryKv([['assessment/stash-test-1', newer]])
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(assessmentStore(kv))
    expect(await kv.get('assessment/stash-test-1')).toEqual(newer)
    expect(Object.keys(localStorage)).toHaveLength(1)
  })

  test('is kept untouched when a newer version of the product put it there, and keeps nothing else waiting', async () => {
    const store = assessmentStore(memoryKv())
    const newer = ['{"assessment":{"v":99},"touched":["1.1"]}', '{"assessment":{"v":3,"x":1},"changed":{}}']
    for (const [at, text] of newer.entries()) localStorage.setItem(`digikompass.unsaved.${at}`, text)
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'])
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

  test('about services comes home beside what other pages have answered since', async () => {
    const store = assessmentStore(memoryKv())
    const at = (moment: number) => ({ need: '3' as const, at: moment })
    const stored = { services: { volis: at(20), dhx: at(5) }, families: { S: { fee: '0' as const, at: 5 } } }
    await store.put({ ...assessment({}), demand: stored })
    const there = await page(store)
    const mine = { need: '1' as const, at: 10 }
    const services = { volis: mine, dhx: mine, arno: mine }
    const families = { A: { fee: 'to1000' as const, at: 10 }, S: { fee: 'to1000' as const, at: 10 } }
    const touched = [...Object.keys(services).map((s) => `service/${s}`), 'family/A', 'family/S']
    die({ ...assessment({}), demand: { services, families } }, touched, { ...assessment({}), demand: stored })
    there.dispatch({ type: 'demandService', service: 'volis', given: { need: '0' } })
    there.dispatch({ type: 'demandFamily', family: 'S', given: { fee: 'over20000' } })
    await there.settled()
    await bringHomeStashed(store)
    const load = await store.load('stash-test-1')
    expect(load).toMatchObject({
      value: {
        demand: {
          services: { volis: { need: '0' }, dhx: mine, arno: mine },
          families: { A: families.A, S: { fee: 'over20000' } },
        },
      },
    })
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
    die(assessment({ '1.1': answer(4, 10) }), ['1.1'])
    await bringHomeStashed(store)
    expect(Object.keys(localStorage)).toEqual([])
    await store.remove('stash-test-1')
    await bringHomeStashed(store)
    expect(await answersOf(store)).toBe('empty')
  })
})
