/** Scenarios on the device: shown at once, written at once, undone, shared with another page, never written over. */
import { describe, expect, test, vi } from 'vitest'
import { ScenarioStore } from '../../../components/scenarios/store.ts'
import { addLines, set, setAmount, setRate } from '../../../domain/financing/edit.ts'
import { newScenario, type Scenario } from '../../../domain/financing/scenario.ts'
import { type Announcer, announcer } from '../../../storage/changes.ts'
import { deskRecords } from '../../../storage/desk.ts'
import type { Kv } from '../../../storage/kv.ts'
import { memoryKv } from '../../../storage/memory.ts'

const alone: Announcer = { announce: () => {}, onChange: () => () => {} }
const ID = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'
const OTHER = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c12'
const KEY = `desk/scenarios/${ID}`

const opened = async (kv: Kv, others = alone) => {
  const store = new ScenarioStore(deskRecords(kv, others))
  store.follow()
  await store.refresh()
  return store
}
const written = (store: ScenarioStore) => vi.waitFor(() => expect(store.saving).toBe('saved'))
const stored = async (kv: Kv) => ((await kv.get(KEY)) as { value: Scenario } | undefined)?.value

describe('A scenario', () => {
  test('is shown at once and stored as shown', async () => {
    const kv = memoryKv()
    const store = await opened(kv)
    store.add(newScenario(ID, 'Esimene', 2027))
    store.change(ID, addLines(['kyber']))
    store.change(ID, setAmount('kyber', 'fixed', 0, 100), 'a')
    expect(store.state.scenarios[0]?.lines[0]?.rows.fixed?.[0]).toBe(100)
    await written(store)
    expect(await stored(kv)).toEqual(store.state.scenarios[0])
    expect((await opened(kv)).state.scenarios).toEqual(store.state.scenarios)
  })

  test('has every change taken back, in order; letters typed into one field together', async () => {
    const kv = memoryKv()
    const store = await opened(kv)
    store.add(newScenario(ID, 'Esimene', 2027))
    for (const name of ['E', 'Es', 'Esi']) store.change(ID, set('name', name), 'name')
    store.endStep()
    store.change(ID, set('name', 'Esim'), 'name')
    store.change(ID, set('startYear', 2030), 'year')
    store.change(ID, set('startYear', 2030), 'year')
    store.remove(ID)
    expect(store.state.scenarios).toEqual([])
    store.undo()
    expect(store.state.scenarios[0]).toMatchObject({ name: 'Esim', startYear: 2030 })
    store.undo()
    expect(store.state.scenarios[0]).toMatchObject({ name: 'Esim', startYear: 2027 })
    store.undo()
    expect(store.state.scenarios[0]).toMatchObject({ name: 'Esi' })
    store.undo()
    expect(store.state.scenarios[0]).toMatchObject({ name: 'Esimene' })
    expect(store.state.canUndo).toBe(true)
    store.undo()
    expect(store.state).toMatchObject({ scenarios: [], canUndo: false })
    store.undo()
    await written(store)
    expect(await stored(kv)).toBeUndefined()
  })

  test('loses nothing when two pages change different things', async () => {
    const kv = memoryKv()
    const here = await opened(kv, announcer())
    here.add({ ...newScenario(ID, 'Ühine', 2027) })
    here.change(ID, addLines(['kyber', 'volis']))
    await written(here)
    const there = await opened(kv, announcer())
    here.change(ID, setRate('kyber', 'monthlyFee', 5700))
    there.change(ID, setRate('volis', 'usePrice', 300))
    await Promise.all([written(here), written(there)])
    const both = await stored(kv)
    expect(both?.lines.map((l) => l.rates)).toEqual([{ monthlyFee: 5700 }, { usePrice: 300 }])
    await vi.waitFor(() => {
      expect(here.state.scenarios[0]).toEqual(both)
      expect(there.state.scenarios[0]).toEqual(both)
    })
  })

  test('undone in one page keeps what another page has entered since, in the same line too', async () => {
    const kv = memoryKv()
    const here = await opened(kv, announcer())
    here.add(newScenario(ID, 'Ühine', 2027))
    here.change(ID, addLines(['kyber', 'volis']))
    await written(here)
    const there = await opened(kv, announcer())
    here.change(ID, setAmount('kyber', 'fixed', 0, 100))
    await written(here)
    await vi.waitFor(() => expect(there.state.scenarios[0]?.lines[0]?.rows.fixed?.[0]).toBe(100))
    there.change(ID, setAmount('kyber', 'fixed', 1, 200))
    there.change(ID, setRate('volis', 'usePrice', 300))
    await written(there)
    await vi.waitFor(() => expect(here.state.scenarios[0]?.lines[1]?.rates).toEqual({ usePrice: 300 }))
    expect(here.undo()).toBe(true)
    await written(here)
    const both = await stored(kv)
    expect(both?.lines[0]?.rows.fixed?.slice(0, 2)).toEqual([null, 200])
    expect(both?.lines[1]?.rates).toEqual({ usePrice: 300 })
    // The next one was to add the lines, which are no longer as this page had added them.
    expect(here.undo()).toBe(false)
    expect((await stored(kv))?.lines).toHaveLength(2)
  })

  test('is not taken away by undoing its beginning once another page has changed it', async () => {
    const kv = memoryKv()
    const here = await opened(kv, announcer())
    here.add(newScenario(ID, 'Esimene', 2027))
    await written(here)
    const there = await opened(kv, announcer())
    there.change(ID, set('name', 'Teisest aknast'))
    await written(there)
    await vi.waitFor(() => expect(here.state.scenarios[0]?.name).toBe('Teisest aknast'))
    expect(here.undo()).toBe(false)
    expect((await stored(kv))?.name).toBe('Teisest aknast')
  })

  test('that could not be written takes nothing back of what another page wrote meanwhile', async () => {
    const kv = memoryKv()
    let full = false
    const update: Kv['update'] = async (key, change) => {
      if (full) throw new Error('full')
      return kv.update(key, change)
    }
    const here = await opened({ ...kv, update })
    here.add(newScenario(ID, 'Esimene', 2027))
    await written(here)
    const there = await opened(kv)
    full = true
    here.change(ID, set('name', 'Siit'))
    await vi.waitFor(() => expect(here.saving).toBe('failed'))
    there.change(ID, set('startYear', 2030))
    await written(there)
    full = false
    here.retry()
    await written(here)
    expect(await stored(kv)).toMatchObject({ name: 'Siit', startYear: 2030 })
  })

  test('that could not be written stays on screen, says so, and is written when it can be', async () => {
    const kv = memoryKv()
    let full = false
    const broken: Kv = {
      ...kv,
      update: async (key, change) => {
        if (full) throw new Error('full')
        return kv.update(key, change)
      },
    }
    const store = await opened(broken)
    store.add(newScenario(ID, 'Esimene', 2027))
    await written(store)
    full = true
    store.change(ID, set('name', 'Teine'))
    await vi.waitFor(() => expect(store.saving).toBe('failed'))
    store.change(ID, set('name', 'Kolmas'))
    await vi.waitFor(() => expect(store.saving).toBe('failed'))
    expect(store.state.scenarios[0]?.name).toBe('Kolmas')
    expect((await stored(kv))?.name).toBe('Esimene')
    full = false
    store.retry()
    await written(store)
    expect((await stored(kv))?.name).toBe('Kolmas')
  })

  test.each([
    ['a newer version wrote', { v: 1, value: { ...newScenario(ID, 'x', 2027), v: 2 } }, 'newer'],
    ['is damaged', { v: 1, value: { ...newScenario(ID, 'x', 2027), lines: 7 } }, 'corrupt'],
    [
      'has an amount that is no whole cent',
      { v: 1, value: { ...newScenario(ID, 'x', 2027), fullTime: 0.5 } },
      'corrupt',
    ],
    ['a newer wrapping holds', { v: 9, value: {} }, 'newer'],
  ])('that %s is told apart and stays as it is', async (_what, raw, why) => {
    const kv = memoryKv([[KEY, raw]])
    const store = await opened(kv)
    expect(store.state.scenarios).toEqual([])
    expect(store.state.unreadable).toMatchObject([{ why }])
    store.add(newScenario(OTHER, 'Teine', 2027))
    await written(store)
    expect(await kv.get(KEY)).toEqual(raw)
  })
})
