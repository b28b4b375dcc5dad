import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../domain/assessment.ts'
import { assessmentStore, UnreadableError } from '../../storage/assessments.ts'
import type { Kv } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import { CURRENT } from '../../storage/migrate.ts'
import { indicatorIds } from '../content/files.ts'
import { anyAction } from '../domain/actions.arbitraries.ts'
import { answerTo, fresh, keyOf } from './sample.ts'

const ID = fresh().id
const dump = async (kv: Kv) => new Map(await kv.entries())

describe('A stored assessment', () => {
  test('is written with its first change and read back equal', async () => {
    const store = assessmentStore(memoryKv(), () => 5_000)
    expect(await store.load('assessment-1')).toEqual({ kind: 'empty' })
    const written = await store.apply(fresh(), answerTo('1.1', 3))
    expect(written).toMatchObject({ rev: 1, updatedAt: 5_000 })
    expect(await store.load('assessment-1')).toEqual({ kind: 'ok', value: written })
  })

  test('takes every change onto what is stored, not onto what the page remembers', async () => {
    const store = assessmentStore(memoryKv())
    await store.apply(fresh(), answerTo('1.1', 3))
    const second = await store.apply(fresh(), answerTo('1.2', 1))
    expect(Object.keys(second.answers).sort()).toEqual(['1.1', '1.2'])
    expect(second.rev).toBe(2)
  })

  test('loses nothing when two pages write at the same time', async () => {
    const kv = memoryKv()
    const pages = [assessmentStore(kv), assessmentStore(kv)]
    await Promise.all(
      indicatorIds.map((id, at) => pages[at % 2]?.apply(fresh(), answerTo(id, at % 2 === 0 ? 1 : 4))),
    )
    const load = await assessmentStore(kv).load('assessment-1')
    if (load.kind !== 'ok') throw new Error(load.kind)
    expect(Object.keys(load.value.answers).sort()).toEqual([...indicatorIds].sort())
    expect(load.value.rev).toBe(indicatorIds.length)
  })

  test('can be read again after whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction, { minLength: 1, maxLength: 15 }), async (actions) => {
        const store = assessmentStore(memoryKv())
        let last = fresh()
        for (const action of actions) last = await store.apply(fresh(), action)
        expect(await store.load(last.id)).toEqual({ kind: 'ok', value: last })
      }),
    )
  })

  test('stays as it was when the change cannot be made', async () => {
    const kv = memoryKv()
    await kv.set('k', { n: 1 })
    const breaking = kv.update('k', () => {
      throw new Error('broken')
    })
    await expect(breaking).rejects.toThrow('broken')
    expect(await kv.get('k')).toEqual({ n: 1 })
  })
})

describe('An assessment stored by the version before this one', () => {
  const { demand: _demand, ...rest } = fresh()
  const before = { ...rest, v: 1, rev: 4 }

  test('is shown with no services answered, and left as it is until something changes', async () => {
    const kv = memoryKv([[keyOf('assessment-1'), before]])
    const load = await assessmentStore(kv).load('assessment-1')
    expect(load).toEqual({ kind: 'ok', value: { ...fresh(), rev: 4 } })
    expect(await kv.get(keyOf('assessment-1'))).toEqual(before)
  })

  test('is changed without losing anything, whether or not it was read first', async () => {
    for (const read of [true, false]) {
      const kv = memoryKv([[keyOf('assessment-1'), before]])
      const store = assessmentStore(kv)
      if (read) await store.load('assessment-1')
      await store.apply(fresh(), { type: 'demandService', service: 'volis', given: { need: '2' } }, 7_000)
      const { demand, ...others } = (await kv.get(keyOf('assessment-1'))) as Assessment
      expect(demand).toEqual({ services: { volis: { need: '2', at: 7_000 } }, families: {} })
      expect(others).toEqual({ ...rest, rev: 5, updatedAt: 7_000 })
    }
  })
})

test('A damaged assessment is never written over by a page that has not read it, whichever of its fields is gone', async () => {
  for (const field of Object.keys(fresh())) {
    const kv = memoryKv()
    const { [field as keyof Assessment]: _, ...damaged } = { ...fresh(), rev: 3 }
    await kv.set(keyOf(ID), damaged)
    await expect(assessmentStore(kv).apply(fresh(), answerTo('1.2', 2)), field).rejects.toBeInstanceOf(
      UnreadableError,
    )
    expect(await kv.get(keyOf(ID)), field).toEqual(damaged)
  }
})

describe.each([
  ['newer', { ...fresh(), v: CURRENT + 1 }],
  ['corrupt', { ...fresh(), mode: 'medium' }],
  ['corrupt', 'not even an object'],
] as const)('A %s assessment', (kind, raw) => {
  test('is never written over by a change, not even by a page that knew it when it was readable', async () => {
    const kv = memoryKv()
    const store = assessmentStore(kv)
    await store.put(fresh())
    await store.apply(fresh(), answerTo('1.1', 2))
    const unreadable = typeof raw === 'string' ? raw : { ...raw, rev: kind === 'newer' ? 1 : 2 }
    await kv.set(keyOf('assessment-1'), unreadable)
    const before = await dump(kv)
    await expect(store.apply(fresh(), answerTo('1.2', 2))).rejects.toBeInstanceOf(UnreadableError)
    expect(await dump(kv)).toEqual(before)
  })

  test('is listed as such, with what is stored, so that it can be saved as a file', async () => {
    const store = assessmentStore(memoryKv([[keyOf('assessment-1'), raw]]))
    const [listed] = await store.list()
    expect(listed).toMatchObject({ id: 'assessment-1', load: { kind, raw } })
  })
})

describe('What cannot be read', () => {
  const damaged = { ...fresh(), mode: 'medium' }

  test('goes into the bin as it is, is replaced by its backup on purpose, and can be put back', async () => {
    const kv = memoryKv([[keyOf(ID), damaged]])
    const store = assessmentStore(kv)
    const backup = { ...fresh(), name: 'Varukoopiast' }
    const aside = await store.setAside(ID, backup)
    expect(await store.load(ID)).toEqual({ kind: 'ok', value: backup })
    expect(await store.asides()).toEqual([aside])
    expect(aside).toMatchObject({ id: ID, raw: damaged })
    expect(aside && (await store.putBack(aside, backup))).toBe(true)
    expect(await kv.get(keyOf(ID))).toEqual(damaged)
    expect(await store.asides()).toEqual([])
  })

  test('is not put back over what was written in its place meanwhile', async () => {
    const kv = memoryKv([[keyOf(ID), damaged]])
    const store = assessmentStore(kv)
    const aside = await store.setAside(ID, fresh())
    await store.apply(fresh(), answerTo('1.1', 3))
    expect(aside && (await store.putBack(aside, fresh()))).toBe(false)
    expect(await store.load(ID)).toMatchObject({ kind: 'ok', value: { answers: { '1.1': {} } } })
    expect(await store.asides()).toHaveLength(1)
  })

  test('is removed, can be put back, and is gone when it is removed from the bin or has lain there long enough', async () => {
    let now = 0
    const kv = memoryKv([[keyOf(ID), damaged]])
    const store = assessmentStore(kv, () => now)
    const first = await store.setAside(ID)
    expect(await store.list()).toEqual([])
    expect(first && (await store.putBack(first))).toBe(true)
    const second = await store.setAside(ID)
    if (second) await store.removeAside(second)
    expect(await store.asides()).toEqual([])
    await kv.set(keyOf(ID), damaged)
    await store.setAside(ID)
    for (let day = 0; day < 32; day++) {
      now += 86_400_000
      await store.list()
    }
    expect(await store.asides()).toEqual([])
  })

  test('is left alone where it can be read after all', async () => {
    const kv = memoryKv([[keyOf(ID), fresh()]])
    expect(await assessmentStore(kv).setAside(ID)).toBeUndefined()
    expect(await kv.entries()).toEqual([[keyOf(ID), fresh()]])
  })
})

test('A count of writes goes up when an assessment is replaced, so that a page that shows it notices', async () => {
  const store = assessmentStore(memoryKv())
  await store.put({ ...fresh(), rev: 7 })
  expect((await store.put({ ...fresh(), rev: 0 })).rev).toBe(8)
})

describe('The assessment last opened', () => {
  test('is found again by another page', async () => {
    const kv = memoryKv()
    const store = assessmentStore(kv)
    expect(await store.current()).toBeUndefined()
    await store.apply(fresh(), answerTo('1.1', 2))
    await store.setCurrent('assessment-1')
    expect(await assessmentStore(kv).current()).toMatchObject({ id: 'assessment-1', load: { kind: 'ok' } })
  })

  test('is none when it was deleted, never written or put into the bin', async () => {
    const store = assessmentStore(memoryKv())
    await store.setCurrent('assessment-1')
    expect(await store.current()).toBeUndefined()
    await store.apply(fresh(), answerTo('1.1', 2))
    await store.apply(fresh(), { type: 'delete' })
    expect(await store.current()).toBeUndefined()
    await store.apply(fresh(), { type: 'undelete' })
    expect(await store.current()).toBeDefined()
    await store.remove('assessment-1')
    expect(await store.current()).toBeUndefined()
  })

  test('is told to be unreadable rather than hidden when it is damaged', async () => {
    const kv = memoryKv([[keyOf('assessment-1'), { v: 9 }]])
    const store = assessmentStore(kv)
    await store.setCurrent('assessment-1')
    expect(await store.current()).toMatchObject({ load: { kind: 'newer' } })
  })
})

describe('The bin', () => {
  const DAY = 86_400_000
  const deleted = { ...fresh(), deletedAt: 1_000_000 }

  const device = (records: [string, unknown][]) => {
    let now = Date.UTC(2027, 2, 1)
    const kv = memoryKv(records)
    const store = assessmentStore(kv, () => now)
    const look = async (by: number) => {
      now += by
      return (await store.list()).map(({ id }) => id)
    }
    return { kv, store, look }
  }

  test('keeps a deleted assessment for thirty days on which somebody looked, and not a day longer', async () => {
    const { kv, look } = device([[keyOf(deleted.id), deleted]])
    for (let day = 0; day < 30; day++) expect(await look(DAY)).toEqual([deleted.id])
    expect(await look(DAY)).toEqual([])
    expect(await kv.get(keyOf(deleted.id))).toBeUndefined()
  })

  test('is not emptied by a clock that jumps ahead and back, not even a few times', async () => {
    const { look } = device([[keyOf(deleted.id), deleted]])
    for (let time = 0; time < 10; time++) {
      expect(await look(4_000 * DAY)).toEqual([deleted.id])
      expect(await look(-4_000 * DAY)).toEqual([deleted.id])
    }
  })

  test('counts anew for what is deleted again, and from the first look for what an earlier version has deleted', async () => {
    const { store, look } = device([[keyOf(deleted.id), deleted]])
    for (let day = 0; day < 29; day++) await look(DAY)
    await store.apply(deleted, { type: 'undelete' })
    expect(await look(DAY)).toEqual([deleted.id])
    await store.apply(deleted, { type: 'delete' })
    for (let day = 0; day < 30; day++) expect(await look(DAY)).toEqual([deleted.id])
  })

  test('lets go what another page takes out while it is being emptied', async () => {
    const { kv, look } = device([[keyOf(deleted.id), deleted]])
    for (let day = 0; day < 30; day++) await look(DAY)
    const { updateAll } = kv
    kv.updateAll = async (keys, change) => {
      // Between looking and emptying.
      await kv.set(keyOf(deleted.id), { ...deleted, deletedAt: null })
      return updateAll(keys, change)
    }
    await look(DAY)
    expect(await kv.get(keyOf(deleted.id))).toMatchObject({ deletedAt: null })
  })

  test('empties nothing that is not in it, however old, and nothing that cannot be read', async () => {
    const kept: [string, unknown][] = [
      [keyOf('assessment-1'), fresh()],
      [keyOf('assessment-2'), { v: 9, deletedAt: 1 }],
      [keyOf('assessment-3'), { ...fresh('assessment-3'), deletedAt: 1, mode: 'medium' }],
      ['current', 'assessment-1'],
    ]
    const kv = memoryKv(kept)
    expect(await assessmentStore(kv, () => Number.MAX_SAFE_INTEGER).list()).toHaveLength(3)
    expect((await kv.entries()).filter(([key]) => key !== 'bin')).toEqual(kept)
  })
})

test('A page hears when another page has written, until it stops listening', async () => {
  const kv = memoryKv()
  const [here, there] = [assessmentStore(kv), assessmentStore(kv)]
  let heard = 0
  let wake = () => {}
  const stop = here.onChange(() => {
    heard++
    wake()
  })
  const next = new Promise<void>((resolve) => {
    wake = resolve
  })
  await there.apply(fresh(), answerTo('1.1', 2))
  await next
  expect(heard).toBe(1)
  stop()
  // A second listener tells when the next message has arrived everywhere.
  const arrived = new Promise<void>((resolve) => here.onChange(() => resolve()))
  await there.apply(fresh(), answerTo('1.2', 2))
  await arrived
  expect(heard).toBe(1)
})
