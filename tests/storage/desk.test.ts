import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Announcer, announcer } from '../../storage/changes.ts'
import { deskRecords, readAs } from '../../storage/desk.ts'
import { memoryKv } from '../../storage/memory.ts'

const alone: Announcer = { announce: () => {}, onChange: () => () => {} }

describe('The records of the desk', () => {
  test('give back what was saved, list it by its beginning, and forget it when told to', async () => {
    const kv = memoryKv([['assessment/1', { v: 2 }]])
    const records = deskRecords(kv, alone)
    expect(await records.load('analysis/one')).toEqual({ kind: 'empty' })
    expect(await records.save('scenarios/b', [2])).toBe(true)
    expect(await records.save('scenarios/a', { n: 1 })).toBe(true)
    expect(await records.save('analysis/one', 'text')).toBe(true)
    expect(await records.list('scenarios/')).toEqual([
      { key: 'scenarios/a', load: { kind: 'ok', value: { n: 1 } } },
      { key: 'scenarios/b', load: { kind: 'ok', value: [2] } },
    ])
    await records.remove('scenarios/a')
    expect(await records.load('scenarios/a')).toEqual({ kind: 'empty' })
    expect(await kv.get('assessment/1')).toEqual({ v: 2 })
  })

  test.each([
    ['a newer version wrote', { v: 2, value: 1 }, 'newer'],
    ['is damaged', { value: 1 }, 'corrupt'],
    ['is half there', { v: 1 }, 'corrupt'],
  ] as const)('never write over what %s', async (_what, raw, kind) => {
    const kv = memoryKv([['desk/analysis/one', raw]])
    const records = deskRecords(kv, alone)
    expect(await records.load('analysis/one')).toMatchObject({ kind, raw })
    expect(await records.save('analysis/one', 'new')).toBe(false)
    expect(await kv.get('desk/analysis/one')).toEqual(raw)
    await records.remove('analysis/one')
    expect(await records.load('analysis/one')).toEqual({ kind: 'empty' })
  })

  test('change a record in one step, or leave it as it is', async () => {
    const records = deskRecords(memoryKv(), alone)
    const add = () => records.update('n', (old) => (old.kind === 'ok' ? Number(old.value) + 1 : 1))
    await Promise.all([add(), add(), add()])
    expect(await records.load('n')).toEqual({ kind: 'ok', value: 3 })
    expect(await records.update('n', () => undefined)).toBe(false)
    expect(await records.load('n')).toEqual({ kind: 'ok', value: 3 })
  })

  test('tell this page and the others when something changed', async () => {
    const kv = memoryKv()
    const [here, there] = [deskRecords(kv, announcer()), deskRecords(kv, announcer())]
    let own = 0
    const stop = here.onChange(() => {
      own += 1
    })
    const heard = new Promise<void>((done) => {
      there.onChange(done)
    })
    await here.save('n', 1)
    await heard
    expect(own).toBe(1)
    stop()
    await here.remove('n')
    expect(own).toBe(1)
  })
})

test('A record is read in the shape of its room, and one of a newer shape is said to be that', () => {
  const Shape = z.strictObject({ v: z.literal(1), name: z.string() })
  const ok = (value: unknown) => readAs({ kind: 'ok', value }, Shape)
  expect(readAs({ kind: 'empty' }, Shape)).toEqual({ kind: 'empty' })
  expect(ok({ v: 1, name: 'a' })).toEqual({ kind: 'ok', value: { v: 1, name: 'a' } })
  expect(ok({ v: 2, name: 'a' })).toEqual({ kind: 'newer', raw: { v: 2, name: 'a' } })
  expect(ok({ v: 1, name: 'a', more: 1 })).toMatchObject({ kind: 'corrupt' })
  expect(ok({ v: 1, name: 3 })).toEqual({ kind: 'corrupt', raw: { v: 1, name: 3 }, why: 'name' })
})
