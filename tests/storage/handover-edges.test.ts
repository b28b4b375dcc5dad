/** The file for a successor at its edges: what is left out of it, what it brings up to date, and how much of it there may be. */
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../domain/assessment.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { announcer } from '../../storage/changes.ts'
import { writeFile } from '../../storage/file.ts'
import { openHandover, type Stores, writeHandover } from '../../storage/handover.ts'
import { lock } from '../../storage/locked.ts'
import { memoryKv } from '../../storage/memory.ts'
import { submissionStore } from '../../storage/submissions.ts'
import { blank, frozen } from '../submit/stored.ts'
import { fresh, keyOf } from './sample.ts'

const PASS = 'viis juhuslikku sõna ühes reas'
const NOW = Date.parse('2027-03-05T10:00:00Z')

const device = (start: [string, unknown][] = []) => {
  const kv = memoryKv(start)
  const stores: Stores = {
    assessments: assessmentStore(kv, () => NOW),
    submissions: submissionStore(kv, announcer()),
  }
  const open = (blob: Blob, check = async () => true) => openHandover(stores, blob, PASS, NOW, check)
  return { kv, stores, open }
}
const holding = (...all: Assessment[]) => device(all.map((a): [string, unknown] => [keyOf(a.id), a]))
const of = (id: string, updatedAt: number, change: Partial<Assessment> = {}): Assessment => ({
  ...fresh(id),
  name: `Enesehindamine ${updatedAt}`,
  updatedAt,
  ...change,
})
const fileOf = async ({ stores }: ReturnType<typeof device>) =>
  (await writeHandover(stores, PASS, NOW, 2)).blob

/** Somebody who knows the passphrase writes something else. */
const locked = async (change: object): Promise<Blob> => {
  const content = {
    format: 'kov-digikompass/handover',
    version: 1,
    savedAt: new Date(NOW).toISOString(),
    files: [],
    submissions: [],
    ...change,
  }
  return new Blob([await lock(JSON.stringify(content), PASS, 2)])
}

describe('Into the file', () => {
  test('goes every assessment that can be read and is not in the bin', async () => {
    const from = holding(of('first-one', 1), of('in-the-bin', 2, { deletedAt: 5 }))
    await from.kv.set(keyOf('newer-one'), { v: 99 })
    const to = device()
    expect(await to.open(await fileOf(from))).toMatchObject({ ok: true, assessments: 1 })
    expect((await to.stores.assessments.list()).map(({ id }) => id)).toEqual(['first-one'])
  })

  test('goes every submission, and its type says nothing of what it holds', async () => {
    const from = device([['submission/kov-2027', frozen]])
    const blob = await fileOf(from)
    expect(blob.type).toBe('application/octet-stream')
    const to = device()
    expect(await to.open(blob)).toEqual({ ok: true, assessments: 0, submissions: 1, refused: 0 })
  })
})

describe('Out of the file', () => {
  test('comes what is new and what is older here; what is as old, later or unreadable stays', async () => {
    const names = ['older-here', 'same-here', 'later-here', 'newer-here', 'not-here']
    const from = holding(...names.map((id) => of(id, 20)))
    const to = holding(of('older-here', 19), of('same-here', 20, { name: 'Siinne' }), of('later-here', 21))
    await to.kv.set(keyOf('newer-here'), { v: 99 })
    expect(await to.open(await fileOf(from))).toMatchObject({ assessments: 2 })
    const names_ = async (id: string) => {
      const load = await to.stores.assessments.load(id)
      return load.kind === 'ok' ? load.value.name : load.kind
    }
    expect(await Promise.all(names.map(names_))).toEqual([
      'Enesehindamine 20',
      'Siinne',
      'Enesehindamine 21',
      'newer',
      'Enesehindamine 20',
    ])
  })

  test('comes the one to go on with, the latest, where this device has none open', async () => {
    const from = holding(of('first-one', 20), of('second-one', 30), of('third-one', 10))
    const to = device()
    await to.open(await fileOf(from))
    expect((await to.stores.assessments.current())?.id).toBe('second-one')
    const other = holding(of('own-one', 1))
    await other.stores.assessments.setCurrent('own-one')
    await other.open(await fileOf(from))
    expect((await other.stores.assessments.current())?.id).toBe('own-one')
    const empty = device()
    await empty.open(await fileOf(device()))
    expect(await empty.kv.entries()).toEqual([])
  })

  test('comes no submission that is not believed, and every other', async () => {
    const two = ['kov-2026', 'kov-2027'].map((id) => blank({ id }))
    const from = device(two.map((s): [string, unknown] => [`submission/${s.id}`, s]))
    const to = device()
    const check = async (s?: { id: string }) => s?.id === 'kov-2027'
    expect(await to.open(await fileOf(from), check)).toEqual({
      ok: true,
      assessments: 0,
      submissions: 1,
      refused: 1,
    })
    expect((await to.stores.submissions.list()).map((s) => s.id)).toEqual(['kov-2027'])
  })

  test('comes nothing at all where any part of it is broken', async () => {
    const good = JSON.parse(await writeFile([of('first-one', 20)], NOW))
    const problem = async (change: object) => {
      const to = device()
      const opened = await to.open(await locked(change))
      if (!opened.ok) expect(await to.kv.entries()).toEqual([])
      return opened.ok ? 'ok' : opened.problem
    }
    expect(await problem({ files: [good], submissions: [frozen] })).toBe('ok')
    expect(await problem({ files: [good, { ...good, checksum: '0'.repeat(64) }] })).toBe('damaged')
    expect(await problem({ files: [good, { ...good, version: 9 }] })).toBe('newer')
    expect(await problem({ files: [good], submissions: [frozen, {}] })).toBe('damaged')
    expect(await problem({ submissions: [frozen, { ...frozen, v: 2 }] })).toBe('newer')
    // A newer one says that a newer version can read it, whatever else is wrong.
    expect(await problem({ submissions: [{}, { ...frozen, v: 2 }] })).toBe('newer')
    expect(await problem({ version: 2, more: 1 })).toBe('newer')
    expect(await problem({ version: 0 })).toBe('damaged')
    expect(await problem({ version: '2' })).toBe('damaged')
    expect(await problem({ savedAt: 'yesterday' })).toBe('damaged')
    expect(await problem({ format: undefined })).toBe('notOurs')
  })

  test.each(['null', '7', '"text"', '[]', '{', ''])(
    'that is locked and holds %s comes nothing',
    async (text) => {
      const to = device()
      const blob = new Blob([await lock(text, PASS, 2)])
      expect(await to.open(blob)).toEqual({ ok: false, problem: 'notOurs' })
    },
  )
})

test('A file is opened up to its length, and not one byte beyond', async () => {
  const sized = (size: number) => device().open(new Blob([new Uint8Array(size)]))
  expect(await sized(32 * 1024 * 1024)).toEqual({ ok: false, problem: 'notOurs' })
  expect(await sized(32 * 1024 * 1024 + 1)).toEqual({ ok: false, problem: 'tooLarge' })
})
