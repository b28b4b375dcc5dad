import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Announcer } from '../../storage/changes.ts'
import { deskRecords } from '../../storage/desk.ts'
import { DeskMode, modeStore } from '../../storage/desk-mode.ts'
import type { Kv } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'

const alone: Announcer = { announce: () => {}, onChange: () => () => {} }
const device = (start: Iterable<[string, unknown]> = []) => {
  const records = deskRecords(memoryKv(start), alone)
  return { records, modes: modeStore(records) }
}

const secret = () => [{ value: 'secret', secret: true }]

/** Every step of the store waits for its turn, and the turns come in any order. */
const inAnyOrder = (kv: Kv, s: fc.Scheduler): Kv => {
  const turn = () => s.schedule(Promise.resolve())
  return {
    get: (key) => turn().then(() => kv.get(key)),
    set: (key, value) => turn().then(() => kv.set(key, value)),
    update: (key, change) => turn().then(() => kv.update(key, change)),
    updateAll: (keys, change) => turn().then(() => kv.updateAll(keys, change)),
    delete: (key) => turn().then(() => kv.delete(key)),
    entries: () => turn().then(() => kv.entries()),
  }
}

describe('What a device is on the desk', () => {
  test('is decided once, and the other mode is refused', async () => {
    const { modes, records } = device()
    expect(await modes.load()).toEqual({ kind: 'empty' })
    expect(await modes.keep('counter', ['counting/identity'], secret)).toBe(false)
    expect(await records.load('counting/identity')).toEqual({ kind: 'empty' })
    expect(await modes.enter('counter')).toBe(true)
    expect(await modes.enter('counter')).toBe(true)
    expect(await modes.enter('operator')).toBe(false)
    expect(await modes.keep('operator', ['operator/list'], secret)).toBe(false)
    expect(await records.load('operator/list')).toEqual({ kind: 'empty' })
  })

  test('can be left when nothing secret is left, and not before', async () => {
    const { modes, records } = device()
    await modes.enter('counter')
    expect(await modes.keep('counter', ['a'], secret)).toBe(true)
    expect(await modes.keep('counter', ['b'], secret)).toBe(true)
    expect(await modes.leave('counter')).toBe(false)
    expect(await modes.keep('counter', ['a'], () => ['gone'])).toBe(true)
    expect(await modes.leave('counter')).toBe(false)
    expect(await modes.keep('counter', ['b'], () => [{ value: { key: null }, secret: false }])).toBe(true)
    expect(await modes.leave('operator')).toBe(false)
    expect(await modes.leave('counter')).toBe(true)
    expect(await records.load('b')).toEqual({ kind: 'ok', value: { key: null } })
    expect(await modes.enter('operator')).toBe(true)
  })

  test('is not held by a record that a dying page never wrote', async () => {
    const { modes } = device([['desk/mode', { v: 1, value: { v: 1, mode: 'counter', holds: { gone: 1 } } }]])
    expect(await modes.leave('counter')).toBe(true)
  })

  test.each([
    ['a newer version wrote', { v: 2, mode: 'operator', tools: [] }],
    ['is damaged', { v: 1, mode: 'both', holds: {} }],
  ])('is never taken over from a record that %s', async (_what, value) => {
    const { modes, records } = device([['desk/mode', { v: 1, value }]])
    expect(await modes.enter('counter')).toBe(false)
    expect(await modes.keep('counter', ['a'], secret)).toBe(false)
    expect(await modes.leave('counter')).toBe(false)
    expect(await records.load('a')).toEqual({ kind: 'empty' })
    expect(await records.load('mode')).toEqual({ kind: 'ok', value })
  })

  test('never holds secrets of both, whatever two pages do at once', async () => {
    const step = fc.record({
      mode: fc.constantFrom(...DeskMode.options),
      does: fc.constantFrom('enter', 'keep', 'forget', 'leave'),
      key: fc.constantFrom('1', '2'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 8 }),
        async (s, rounds) => {
          const records = deskRecords(inAnyOrder(memoryKv(), s), alone)
          const modes = modeStore(records)
          for (const round of rounds) {
            const all = round.map(({ mode, does, key }) => {
              const name = `${mode}/${key}`
              if (does === 'keep') return modes.keep(mode, [name], secret)
              return does === 'forget' ? modes.keep(mode, [name], () => ['gone']) : modes[does](mode)
            })
            await s.waitFor(Promise.all(all))
            const keys = (await s.waitFor(records.list(''))).map(({ key }) => key)
            const kept = DeskMode.options.filter((mode) => keys.some((key) => key.startsWith(`${mode}/`)))
            expect(kept.length).toBeLessThanOrEqual(1)
            const load = await s.waitFor(modes.load())
            if (kept[0] && load.kind === 'ok') {
              expect(load.value.mode).toBe(kept[0])
              // Whatever is kept is named: nobody can leave without it.
              const secret = keys.filter((key) => key.startsWith(`${kept[0]}/`))
              expect(Object.keys(load.value.holds)).toEqual(expect.arrayContaining(secret))
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('A record of the mode that cannot be read', () => {
  const damaged: [string, unknown] = ['desk/mode', { v: 1, value: { v: 7 } }]
  const there = (key: string): [string, unknown] => [`desk/${key}`, { v: 1, value: 'something' }]

  test.each([
    ['the counter’s keys', ['counting/identity', 'analysis/settings'], 'counter', ['counting/identity']],
    ['the operator’s lists', ['operator/campaign/a'], 'operator', ['operator/campaign/a']],
    ['no secret at all', ['scenarios/a'], null, []],
  ])('is made anew by %s', async (_what, keys, mode, holds) => {
    const { modes } = device([damaged, ...keys.map(there)])
    expect(await modes.mend()).toBe(true)
    const load = await modes.load()
    expect(load.kind === 'ok' && load.value.mode).toBe(mode)
    expect(load.kind === 'ok' && Object.keys(load.value.holds)).toEqual(holds)
  })

  test.each([
    ['secrets of both', ['counting/identity', 'operator/campaign/a']],
    ['something that nobody here knows', ['archive/a']],
  ])('stays as it is where there are %s', async (_what, keys) => {
    const { modes, records } = device([damaged, ...keys.map(there)])
    expect(await modes.mend()).toBe(false)
    expect(await records.load('mode')).toEqual({ kind: 'ok', value: { v: 7 } })
  })

  test('is the only one that is made anew', async () => {
    const { modes } = device()
    await modes.enter('counter')
    expect(await modes.mend()).toBe(false)
    expect(await modes.load()).toMatchObject({ value: { mode: 'counter' } })
  })
})
