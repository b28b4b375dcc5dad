/** The records of the desk at their edges: several at once, damaged wrapping, and who is told. */
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Announcer } from '../../storage/changes.ts'
import { deskRecords, GONE, KEEP, readAs, unreadableIn } from '../../storage/desk.ts'
import { modeStore } from '../../storage/desk-mode.ts'
import { memoryKv } from '../../storage/memory.ts'

const alone: Announcer = { announce: () => {}, onChange: () => () => {} }
const wrapped = (value: unknown) => ({ v: 1, value })

describe('A wrapping', () => {
  test.each([
    [null, 'v'],
    [7, 'v'],
    ['text', 'v'],
    [{}, 'v'],
    [{ v: '1', value: 1 }, 'v'],
    [{ v: 1.5, value: 1 }, 'v'],
    [{ v: 1 }, 'value'],
    [{ v: 1, value: undefined }, 'value'],
  ])('%j is damaged at "%s"', async (raw, why) => {
    const records = deskRecords(memoryKv([['desk/a', raw]]), alone)
    expect(await records.load('a')).toEqual({ kind: 'corrupt', raw, why })
  })

  test('of a newer version is told by that alone, and null is a value', async () => {
    const records = deskRecords(
      memoryKv([
        ['desk/a', { v: 2 }],
        ['desk/b', wrapped(null)],
      ]),
      alone,
    )
    expect(await records.load('a')).toEqual({ kind: 'newer', raw: { v: 2 } })
    expect(await records.load('b')).toEqual({ kind: 'ok', value: null })
  })

  test('that nobody here can read is handed out as it is, with its key', () => {
    expect(unreadableIn('a', { kind: 'newer', raw: 1 })).toEqual([{ key: 'a', why: 'newer', raw: 1 }])
    expect(unreadableIn('a', { kind: 'corrupt', raw: 2, why: 'v' })).toEqual([
      { key: 'a', why: 'corrupt', raw: 2 },
    ])
    expect(unreadableIn('a', { kind: 'ok', value: 1 })).toEqual([])
    expect(unreadableIn('a', { kind: 'empty' })).toEqual([])
  })
})

test('A value is judged by the version inside it, where there is one', () => {
  const Shape = z.unknown()
  const kind = (value: unknown, newest?: number) => readAs({ kind: 'ok', value }, Shape, newest).kind
  for (const value of [null, 7, 'text', {}, { v: 0 }, { v: 1 }, { v: 'x' }]) expect(kind(value)).toBe('ok')
  expect(kind({ v: 2 })).toBe('newer')
  expect(kind({ v: 2 }, 2)).toBe('ok')
  expect(kind({ v: 3 }, 2)).toBe('newer')
  const newer = { kind: 'newer' as const, raw: 1 }
  expect(readAs(newer, Shape)).toBe(newer)
})

describe('Several records', () => {
  const three = () =>
    memoryKv([
      ['desk/a', wrapped(1)],
      ['desk/b', { v: 9 }],
      ['desk/c', wrapped(3)],
    ])

  test('are kept, taken away and written in one step, and what is kept stays as it is to the letter', async () => {
    const kv = three()
    const records = deskRecords(kv, alone)
    const seen: unknown[] = []
    const done = await records.updateAll(['a', 'b', 'c', 'd'], (loads) => {
      seen.push(...loads)
      return [KEEP, KEEP, GONE, 4]
    })
    expect(done).toBe(true)
    expect(seen).toEqual([
      { kind: 'ok', value: 1 },
      { kind: 'newer', raw: { v: 9 } },
      { kind: 'ok', value: 3 },
      { kind: 'empty' },
    ])
    expect(await kv.entries()).toEqual([
      ['desk/a', wrapped(1)],
      ['desk/b', { v: 9 }],
      ['desk/d', wrapped(4)],
    ])
  })

  test('stay as they are where nothing is to be written, or writing fails', async () => {
    const kv = three()
    const before = await kv.entries()
    const records = deskRecords(kv, alone)
    expect(await records.updateAll(['a'], () => undefined)).toBe(false)
    const broken = () => {
      throw new TypeError('broken')
    }
    await expect(records.updateAll(['a'], broken)).rejects.toThrow('broken')
    await expect(records.update('a', broken)).rejects.toThrow('broken')
    expect(await kv.entries()).toEqual(before)
  })

  test('are listed by the beginning of their keys, in order, and nothing that is not of the desk', async () => {
    const kv = memoryKv([
      ['desk/x/b', wrapped(2)],
      ['desk/x/c', wrapped(3)],
      ['desk/x/a', wrapped(1)],
      ['desk/y/a', wrapped(4)],
      ['other/desk/x/', wrapped(5)],
      ['x/a', wrapped(6)],
    ])
    expect((await deskRecords(kv, alone).list('x/')).map(({ key }) => key)).toEqual(['x/a', 'x/b', 'x/c'])
  })

  test('are taken away only while they are as they were known', async () => {
    const kv = three()
    const records = deskRecords(kv, alone)
    expect(await records.removeIf('a', (load) => load.kind === 'ok' && load.value === 2)).toBe(false)
    expect(await kv.get('desk/a')).toEqual(wrapped(1))
    expect(await records.removeIf('a', (load) => load.kind === 'ok' && load.value === 1)).toBe(true)
    expect(await kv.get('desk/a')).toBeUndefined()
  })
})

test('Everybody is told of what was written, and of nothing else, until they stop listening', async () => {
  const others = new Set<() => void>()
  let announced = 0
  const records = deskRecords(memoryKv(), {
    announce: () => {
      announced++
    },
    onChange: (changed) => {
      others.add(changed)
      return () => others.delete(changed)
    },
  })
  let heard = 0
  const stop = records.onChange(() => heard++)
  const steps: [number, () => Promise<unknown>][] = [
    [1, () => records.save('a', 1)],
    [1, () => records.update('a', () => 2)],
    [0, () => records.update('a', () => undefined)],
    [1, () => records.updateAll(['a'], () => [3])],
    [0, () => records.updateAll(['a'], () => undefined)],
    [0, () => records.load('a')],
    [0, () => records.removeIf('a', () => false)],
    [1, () => records.remove('a')],
  ]
  for (const [times, step] of steps) {
    const before = [heard, announced]
    await step()
    expect([heard, announced], String(step)).toEqual(before.map((n) => n + times))
  }
  for (const other of others) other()
  const before = heard
  expect(before).toBe(5)
  stop()
  expect(others.size).toBe(0)
  await records.save('a', 1)
  expect(heard).toBe(before)
})

describe('A device in a mode', () => {
  const device = (start: [string, unknown][] = []) => {
    const kv = memoryKv(start)
    const records = deskRecords(kv, alone)
    return { kv, records, modes: modeStore(records) }
  }
  const secret = () => [{ value: 'secret', secret: true }]

  test('enters it again without forgetting what it holds', async () => {
    const { modes } = device()
    await modes.enter('operator')
    await modes.keep('operator', ['operator/a'], secret)
    expect(await modes.enter('operator')).toBe(true)
    expect(await modes.load()).toEqual({
      kind: 'ok',
      value: { v: 1, mode: 'operator', holds: { 'operator/a': 1 } },
    })
    expect(await modes.leave('operator')).toBe(false)
  })

  test('names what is secret and nothing else, and keeps nothing where nothing is to be kept', async () => {
    const { kv, modes } = device()
    await modes.enter('counter')
    const before = await kv.entries()
    expect(await modes.keep('counter', ['counting/a'], () => undefined)).toBe(false)
    expect(await kv.entries()).toEqual(before)
    const both = await modes.keep('counter', ['counting/a', 'counting/b', 'counting/c'], () => [
      { value: 1, secret: true },
      { value: 2, secret: false },
      'gone',
    ])
    expect(both).toBe(true)
    const holds = async () => {
      const load = await modes.load()
      return load.kind === 'ok' ? load.value.holds : load
    }
    expect(await holds()).toEqual({ 'counting/a': 1 })
    expect((await kv.entries()).map(([key]) => key)).toEqual([
      'desk/mode',
      'desk/counting/a',
      'desk/counting/b',
    ])
    // What was secret and is so no more is named no more; what is named beside it stays.
    await modes.keep('counter', ['counting/d'], secret)
    await modes.keep('counter', ['counting/a'], () => [{ value: 1, secret: false }])
    expect(await holds()).toEqual({ 'counting/d': 1 })
  })

  test('leaves it for none, and what it has kept that is not secret stays', async () => {
    const { kv, modes } = device([
      ['desk/mode', wrapped({ v: 1, mode: 'counter', holds: { 'counting/a': 1 } })],
    ])
    await kv.set('desk/analysis/a', wrapped(1))
    expect(await modes.leave('operator')).toBe(false)
    expect(await modes.leave('counter')).toBe(true)
    expect(await kv.entries()).toEqual([
      ['desk/mode', wrapped({ v: 1, mode: null, holds: {} })],
      ['desk/analysis/a', wrapped(1)],
    ])
    expect(await modes.leave('counter')).toBe(false)
  })

  test('does not leave it while a record that it names is still there, or another page has kept one meanwhile', async () => {
    const holds = { 'counting/a': 1, 'counting/b': 1 }
    const one = device([
      ['desk/mode', wrapped({ v: 1, mode: 'counter', holds })],
      ['desk/counting/b', wrapped('secret')],
    ])
    expect(await one.modes.leave('counter')).toBe(false)
    const two = device([['desk/mode', wrapped({ v: 1, mode: 'counter', holds: {} })]])
    const { updateAll } = two.kv
    two.kv.updateAll = async (keys, change) => {
      two.kv.updateAll = updateAll
      await two.modes.keep('counter', ['counting/a'], secret)
      return updateAll(keys, change)
    }
    expect(await two.modes.leave('counter')).toBe(false)
    expect(await two.modes.load()).toMatchObject({ value: { mode: 'counter' } })
  })

  test('is mended only where nobody has mended it meanwhile', async () => {
    const { kv, modes } = device([
      ['desk/mode', wrapped({ v: 7 })],
      ['desk/counting/a', wrapped(1)],
    ])
    const { update } = kv
    const mended = wrapped({ v: 1, mode: 'operator', holds: {} })
    kv.update = async (key, change) => {
      await kv.set('desk/mode', mended)
      return update(key, change)
    }
    expect(await modes.mend()).toBe(false)
    expect(await kv.get('desk/mode')).toEqual(mended)
  })

  test('is mended with every secret it has, and without what is none', async () => {
    const { modes } = device([
      ['desk/mode', wrapped({ v: 7 })],
      ['desk/operator/a', wrapped(1)],
      ['desk/operator/b', { v: 9 }],
      ['desk/analysis/a', wrapped(1)],
      ['desk/scenarios/a', wrapped(1)],
    ])
    expect(await modes.mend()).toBe(true)
    expect(await modes.load()).toEqual({
      kind: 'ok',
      value: { v: 1, mode: 'operator', holds: { 'operator/a': 1, 'operator/b': 1 } },
    })
  })
})
