/** What the store of assessments writes, tells and leaves alone, at the edges: other pages, damaged records, the bin. */
import { describe, expect, test, vi } from 'vitest'
import { assessmentStore, UnreadableError } from '../../storage/assessments.ts'
import type { Announcer } from '../../storage/changes.ts'
import type { Kv } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import { answerTo, fresh, keyOf } from './sample.ts'

const ID = fresh().id
const DAY = 86_400_000
const damaged = { ...fresh(), mode: 'medium' }

/** Counts what other pages are told. */
const heard = () => {
  let told = 0
  const others: Announcer = {
    announce: () => {
      told++
    },
    onChange: () => () => {},
  }
  return { others, told: () => told }
}

describe('A store that this page has not read before', () => {
  test('fetches what it needs for reading, and then changes what is stored', async () => {
    vi.resetModules()
    const { assessmentStore: anew } = await import('../../storage/assessments.ts')
    const before = { ...fresh(), rev: 4, name: 'Varasem' }
    const kv = memoryKv([[keyOf(ID), before]])
    const written = await anew(kv).apply(fresh(), answerTo('1.1', 2))
    expect(written).toMatchObject({ rev: 5, name: 'Varasem', answers: { '1.1': {} } })
    expect(await kv.get(keyOf(ID))).toEqual(written)
  })

  test('never writes over nothing at all under its key, where something was before', async () => {
    const kv = memoryKv()
    const store = assessmentStore(kv)
    await store.apply(fresh(), answerTo('1.1', 2))
    await kv.set(keyOf(ID), null)
    const refused = store.apply(fresh(), answerTo('1.2', 2))
    await expect(refused).rejects.toBeInstanceOf(UnreadableError)
    await expect(refused).rejects.toMatchObject({
      message: 'stored assessment is corrupt',
      load: { kind: 'corrupt', raw: null },
    })
    expect(await kv.get(keyOf(ID))).toBeNull()
  })

  test('hands on what fails in the store itself', async () => {
    const broken: Kv = { ...memoryKv(), updateAll: () => Promise.reject(new TypeError('broken')) }
    await expect(assessmentStore(broken).apply(fresh(), answerTo('1.1', 1))).rejects.toThrow('broken')
  })
})

describe('The assessment last opened', () => {
  const opened = async (kv: Kv, id = ID) => {
    await assessmentStore(kv).apply(fresh(id), answerTo('1.1', 1), 5, true)
    return kv.get('current')
  }

  test('is the one that a page has open and writes anew, and stays another one otherwise', async () => {
    expect(await opened(memoryKv())).toBe(ID)
    // Written anew, as after site data were cleared.
    expect(await opened(memoryKv([['current', 'assessment-2']]))).toBe(ID)
    const there: [string, unknown] = [keyOf(ID), fresh()]
    expect(await opened(memoryKv([there]))).toBe(ID)
    expect(await opened(memoryKv([there, ['current', 'assessment-2']]))).toBe('assessment-2')
  })

  test('is not one that came from a file, or that nobody has open', async () => {
    const kv = memoryKv()
    await assessmentStore(kv).put(fresh())
    await assessmentStore(kv).apply(fresh('assessment-2'), answerTo('1.1', 1))
    expect(await kv.get('current')).toBeUndefined()
  })

  test('is none where its name is none', async () => {
    const kv = memoryKv([
      ['current', 7],
      [keyOf('7'), { ...fresh(), id: 'assessment-7' }],
    ])
    expect(await assessmentStore(kv).current()).toBeUndefined()
  })
})

describe('The list', () => {
  test('holds assessments alone, and writes nothing where the bin is empty', async () => {
    const kept: [string, unknown][] = [
      [keyOf(ID), fresh()],
      ['submission/kov-2027', {}],
      ['other/assessment/', {}],
    ]
    const kv = memoryKv(kept)
    expect((await assessmentStore(kv).list()).map(({ id }) => id)).toEqual([ID])
    expect(await kv.entries()).toEqual(kept)
  })

  const deleted = { ...fresh(), deletedAt: 1_000 }
  /** On the thirty-first day on which somebody looks. */
  const lastDay = async (record: [string, unknown]) => {
    let now = Date.UTC(2027, 2, 1)
    const kv = memoryKv([record])
    const store = assessmentStore(kv, () => now)
    for (let day = 0; day < 30; day++) {
      await store.list()
      now += DAY
    }
    return { kv, store }
  }

  test('is shown whole where the bin cannot be emptied now', async () => {
    const { kv, store } = await lastDay([keyOf(ID), deleted])
    kv.update = () => Promise.reject(new Error('full'))
    expect((await store.list()).map(({ id }) => id)).toEqual([ID])
  })

  test('leaves out what another page has removed from the bin while it was being emptied', async () => {
    const { kv, store } = await lastDay([keyOf(ID), deleted])
    const { updateAll } = kv
    kv.updateAll = async (keys, change) => {
      await kv.delete(keyOf(ID))
      return updateAll(keys, change)
    }
    expect(await store.list()).toEqual([])
    expect(await kv.get(keyOf(ID))).toBeUndefined()
  })

  test('keeps what was deleted a second time while it was being emptied', async () => {
    const { kv, store } = await lastDay([keyOf(ID), deleted])
    const { updateAll } = kv
    const again = { ...deleted, deletedAt: 2_000 }
    kv.updateAll = async (keys, change) => {
      await kv.set(keyOf(ID), again)
      return updateAll(keys, change)
    }
    await store.list()
    expect(await kv.get(keyOf(ID))).toEqual(again)
  })
})

describe('What is taken out of the way', () => {
  test('is listed from the latest on, and nothing else is', async () => {
    let now = 0
    const kv = memoryKv([
      [keyOf('assessment-1'), damaged],
      [keyOf('assessment-2'), { ...damaged, id: 'assessment-2' }],
      [keyOf('assessment-3'), { ...damaged, id: 'assessment-3' }],
      ['aside/half', { v: 1, id: 'assessment-4' }],
      ['aside/other', { v: 1, at: 5 }],
      ['aside/none', null],
      ['aside/text', 'text'],
      ['other', { v: 1, id: 'assessment-5', at: 5, raw: 1 }],
    ])
    const store = assessmentStore(kv, () => now)
    for (const [at, id] of [
      [20, 'assessment-2'],
      [30, 'assessment-3'],
      [10, 'assessment-1'],
    ] as const) {
      now = at
      await store.setAside(id)
    }
    expect((await store.asides()).map(({ id, at }) => [id, at])).toEqual([
      ['assessment-3', 30],
      ['assessment-2', 20],
      ['assessment-1', 10],
    ])
  })

  test('is nothing where there is nothing, and nobody is told', async () => {
    const { others, told } = heard()
    const kv = memoryKv()
    const store = assessmentStore(kv, () => 5, others)
    expect(await store.setAside(ID, fresh())).toBeUndefined()
    expect(await kv.entries()).toEqual([])
    expect(told()).toBe(0)
    const aside = { key: 'aside/gone', id: ID, at: 5, raw: damaged }
    expect(await store.putBack(aside)).toBe(false)
    expect(await kv.entries()).toEqual([])
    expect(told()).toBe(0)
  })

  test('is put back only where nothing, or the very thing that may go, stands in its place', async () => {
    const { others, told } = heard()
    const kv = memoryKv([[keyOf(ID), damaged]])
    const store = assessmentStore(kv, () => 5, others)
    const aside = await store.setAside(ID)
    if (!aside) throw new Error('not set aside')
    expect(told()).toBe(1)
    await kv.set(keyOf(ID), fresh())
    expect(await store.putBack(aside)).toBe(false)
    expect(await store.putBack(aside, { ...fresh(), rev: 7 })).toBe(false)
    expect(await kv.get(keyOf(ID))).toEqual(fresh())
    expect(told()).toBe(1)
    expect(await store.putBack(aside, fresh())).toBe(true)
    expect(told()).toBe(2)
    expect(await kv.entries()).toEqual([[keyOf(ID), damaged]])
    // Twice is once.
    expect(await store.putBack(aside)).toBe(false)
  })
})

test('Other pages are told of everything that was written, and of nothing else', async () => {
  const { others, told } = heard()
  const kv = memoryKv()
  const store = assessmentStore(kv, () => 5, others)
  const steps: [number, () => Promise<unknown>][] = [
    [1, () => store.apply(fresh(), answerTo('1.1', 1))],
    [1, () => store.put(fresh())],
    [1, () => store.setCurrent(ID)],
    [0, () => store.load(ID)],
    [0, () => store.list()],
    [0, () => store.current()],
    [1, () => store.remove(ID)],
    [1, () => store.removeAside({ key: 'aside/1', id: ID, at: 1, raw: 1 })],
  ]
  for (const [times, step] of steps) {
    const before = told()
    await step()
    expect(told() - before, String(step)).toBe(times)
  }
})
