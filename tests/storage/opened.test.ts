import { beforeAll, describe, expect, test } from 'vitest'
import type { Announcer } from '../../storage/changes.ts'
import { deskRecords } from '../../storage/desk.ts'
import type { Kv } from '../../storage/kv.ts'
import { memoryKv } from '../../storage/memory.ts'
import { type Opened, openedReleases } from '../../storage/opened.ts'
import { openedOf } from '../e2e/seed-release.ts'
import { publishedSample } from '../submit/published.ts'

const alone: Announcer = { announce: () => {}, onChange: () => () => {} }
const on = (kv: Kv) => openedReleases(deskRecords(kv, alone))
const keyOf = ({ ctx }: Opened) => `desk/analysis/release/${ctx}`

let opened: Opened
let earlier: Opened

beforeAll(async () => {
  opened = await openedOf(await publishedSample({ n: 30 }))
  earlier = await openedOf(
    await publishedSample({
      n: 30,
      change: { id: 'kov-2025', from: '2025-01-11T07:00:00Z', to: '2025-02-26T15:00:00Z' },
    }),
  )
})

describe('Opened releases', () => {
  test('are there again, several of them, the latest campaign first, until they are taken away', async () => {
    const kv = memoryKv()
    expect(await on(kv).keep(earlier)).toBe(true)
    expect(await on(kv).keep(opened)).toBe(true)
    const listed = await on(kv).list()
    expect(listed.map(({ load }) => load)).toEqual([
      { kind: 'ok', value: opened },
      { kind: 'ok', value: earlier },
    ])
    await on(kv).remove(opened.ctx)
    expect((await on(kv).list()).map((l) => l.ctx)).toEqual([earlier.ctx])
  })

  test('are read anew when opened again, and not taken from memory when they are gone', async () => {
    const releases = on(memoryKv())
    await releases.keep(opened)
    expect(await releases.list()).toHaveLength(1)
    const again = { ...opened, openedAt: opened.openedAt + 1 }
    await releases.keep(again)
    expect((await releases.list())[0]?.load).toEqual({ kind: 'ok', value: again })
    await releases.remove(opened.ctx)
    expect(await releases.list()).toEqual([])
  })

  test.each([
    ['of a newer version', (o: Opened) => ({ ...o, v: 2 }), 'newer'],
    ['with a field too many', (o: Opened) => ({ ...o, more: 1 }), 'corrupt'],
    ['without its lists', ({ lists: _, ...o }: Opened) => o, 'corrupt'],
    ['that is no object', () => 7, 'corrupt'],
  ])('%s are told apart and left as they are', async (_what, spoil, kind) => {
    const raw = { v: 1, value: spoil(opened) }
    const kv = memoryKv([[keyOf(opened), raw]])
    expect((await on(kv).list())[0]?.load.kind).toBe(kind)
    expect(await kv.get(keyOf(opened))).toEqual(raw)
  })

  test('keep which one is looked at and the weights, and forget what cannot be read of that', async () => {
    const kv = memoryKv()
    const weights = { need: 1, demand: 2.5, readiness: 0 }
    expect(await on(kv).settings()).toBeUndefined()
    await on(kv).changeSettings((now) => ({ ...now, ctx: opened.ctx }))
    await on(kv).changeSettings((now) => ({ ...now, weights }))
    expect(await on(kv).settings()).toEqual({ v: 1, ctx: opened.ctx, weights })
    await kv.set('desk/analysis/settings', { v: 1, value: { v: 1, ctx: null, weights: { need: 9 } } })
    expect(await on(kv).settings()).toBeUndefined()
    await on(kv).changeSettings((now) => ({ ...now, weights }))
    expect(await on(kv).settings()).toEqual({ v: 1, ctx: null, weights })
    const newer = { v: 1, value: { v: 2, ctx: null } }
    await kv.set('desk/analysis/settings', newer)
    expect(await on(kv).changeSettings((now) => ({ ...now, weights }))).toBe(false)
    expect(await kv.get('desk/analysis/settings')).toEqual(newer)
  })

  test('keep their questions when a build that does not know them opens them again', async () => {
    const kv = memoryKv()
    await on(kv).keep(opened)
    await on(kv).keep({ ...opened, openedAt: opened.openedAt + 1, questions: null })
    const [again] = await on(kv).list()
    expect(again?.load).toEqual({ kind: 'ok', value: { ...opened, openedAt: opened.openedAt + 1 } })
  })

  test('that are damaged are mended by opening them again; those of a newer version stay', async () => {
    const damaged = memoryKv([[keyOf(opened), { v: 1, value: { ...opened, more: 1 } }]])
    expect(await on(damaged).keep(opened)).toBe(true)
    expect((await on(damaged).list())[0]?.load).toEqual({ kind: 'ok', value: opened })
    const raw = { v: 1, value: { ...opened, v: 2 } }
    const newer = memoryKv([[keyOf(opened), raw]])
    expect(await on(newer).keep(opened)).toBe(false)
    expect(await newer.get(keyOf(opened))).toEqual(raw)
  })
})
