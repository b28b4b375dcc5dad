import { beforeAll, describe, expect, test } from 'vitest'
import type { Announcer } from '../../storage/changes.ts'
import { deskRecords } from '../../storage/desk.ts'
import { memoryKv } from '../../storage/memory.ts'
import { type Opened, openedReleases } from '../../storage/opened.ts'
import { openedOf } from '../e2e/seed-release.ts'
import { publishedSample } from '../submit/published.ts'

const alone: Announcer = { announce: () => {}, onChange: () => () => {} }
const KEY = (ctx: string) => `desk/analysis/release/${ctx}`

let opened: Opened

beforeAll(async () => {
  opened = await openedOf(await publishedSample({ n: 30 }))
})

/** The same release of another end, under another name. */
const ending = (to: string, ctx: string): Opened => ({ ...opened, ctx, lists: { ...opened.lists, to } })
const on = (kv = memoryKv()) => ({ kv, releases: openedReleases(deskRecords(kv, alone)) })

describe('Opened releases', () => {
  test('stand from the latest end on, those that cannot be read last', async () => {
    const { kv, releases } = on()
    const names = ['a', 'b', 'c', 'd'].map((x) => x.repeat(64))
    const [first = '', second = '', third = '', damaged = ''] = names
    await releases.keep(ending('2026-02-26T15:00:00Z', second))
    await kv.set(KEY(damaged), { v: 1, value: 7 })
    await releases.keep(ending('2027-02-26T15:00:00Z', third))
    await releases.keep(ending('2025-02-26T15:00:00Z', first))
    await kv.set('desk/analysis/settings', { v: 1, value: {} })
    expect((await releases.list()).map(({ ctx }) => ctx)).toEqual([third, second, first, damaged])
  })

  test('are read once each, because they are large, and anew when they were opened anew', async () => {
    const { kv, releases } = on()
    await releases.keep(opened)
    const shown = async () => {
      const [first] = await releases.list()
      return first?.load.kind === 'ok' ? first.load.value : undefined
    }
    const before = await shown()
    expect(await shown()).toBe(before)
    await releases.keep({ ...opened, openedAt: opened.openedAt + 1 })
    expect(await shown()).not.toBe(before)
    expect((await shown())?.openedAt).toBe(opened.openedAt + 1)
    // What has no moment is judged each time: it may have been mended.
    for (const value of [null, 7, {}, { ...opened, openedAt: undefined }]) {
      await kv.set(KEY(opened.ctx), { v: 1, value })
      expect(await shown()).toBeUndefined()
      await releases.keep(opened)
      expect(await shown()).toEqual(opened)
    }
    await kv.set(KEY(opened.ctx), { v: 9 })
    expect((await releases.list())[0]?.load.kind).toBe('newer')
  })

  test.each<[string, (o: Opened) => object]>([
    ['openedAt', (o) => ({ ...o, openedAt: -1 })],
    ['ctx', (o) => ({ ...o, ctx: 'short' })],
    [
      'lists.codes.used',
      ({ lists, ...o }) => ({ ...o, lists: { ...lists, codes: { ...lists.codes, used: -1 } } }),
    ],
    ['lists.codes', ({ lists, ...o }) => ({ ...o, lists: { ...lists, codes: { ...lists.codes, more: 1 } } })],
    ['lists', ({ lists, ...o }) => ({ ...o, lists: { ...lists, more: 1 } })],
    ['lists.bands', ({ lists, ...o }) => ({ ...o, lists: { ...lists, bands: [] } })],
    ['lists.to', ({ lists, ...o }) => ({ ...o, lists: { ...lists, to: 'then' } })],
    [
      'questions.0.revision',
      (o) => ({ ...o, questions: [{ id: '1.1', dimension: '1', revision: 0, weight: 1 }] }),
    ],
    [
      'questions.0.weight',
      (o) => ({ ...o, questions: [{ id: '1.1', dimension: '1', revision: 1, weight: 0 }] }),
    ],
    [
      'questions.0',
      (o) => ({ ...o, questions: [{ id: '1', dimension: '1', revision: 1, weight: 1, more: 1 }] }),
    ],
    ['', (o) => ({ ...o, more: 1 })],
  ])('that are damaged at "%s" are said to be that', async (why, spoil) => {
    const { kv, releases } = on()
    await kv.set(KEY(opened.ctx), { v: 1, value: spoil(opened) })
    expect((await releases.list())[0]?.load).toMatchObject({ kind: 'corrupt', why })
  })

  test('keep what is known of their questions, and take what a build knows of them', async () => {
    const { releases } = on()
    await releases.keep({ ...opened, questions: null })
    const questions = async () => {
      const [first] = await releases.list()
      return first?.load.kind === 'ok' ? first.load.value.questions : undefined
    }
    expect(await questions()).toBeNull()
    await releases.keep({ ...opened, openedAt: 5 })
    expect(await questions()).toEqual(opened.questions)
    const [one] = opened.questions ?? []
    await releases.keep({ ...opened, openedAt: 6, questions: one ? [one] : [] })
    expect(await questions()).toEqual([one])
  })
})

describe('What is looked at, and by which weights', () => {
  test('begins with no release and equal weights, from nothing to three', async () => {
    const { releases } = on()
    let found: unknown
    await releases.changeSettings((now) => {
      found = now
      return { ...now, weights: { need: 0, demand: 3, readiness: 1 } }
    })
    expect(found).toEqual({ v: 1, ctx: null, weights: { need: 1, demand: 1, readiness: 1 } })
    expect((await releases.settings())?.weights).toEqual({ need: 0, demand: 3, readiness: 1 })
  })

  test.each([
    { v: 1, ctx: null, weights: { need: -0.1, demand: 1, readiness: 1 } },
    { v: 1, ctx: null, weights: { need: 1, demand: 3.1, readiness: 1 } },
    { v: 1, ctx: null, weights: { need: 1, demand: 1, readiness: 1, more: 1 } },
    { v: 1, ctx: null, weights: { need: 1, demand: 1, readiness: 1 }, more: 1 },
    { v: 1, ctx: 'short', weights: { need: 1, demand: 1, readiness: 1 } },
  ])('is nothing that can be read in %j', async (value) => {
    const { kv, releases } = on()
    await kv.set('desk/analysis/settings', { v: 1, value })
    expect(await releases.settings()).toBeUndefined()
  })

  test('is told to whoever listens', async () => {
    const { releases } = on()
    let heard = 0
    const stop = releases.onChange(() => heard++)
    await releases.changeSettings((now) => now)
    expect(heard).toBe(1)
    stop()
    await releases.keep(opened)
    expect(heard).toBe(1)
  })
})
