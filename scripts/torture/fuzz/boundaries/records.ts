/** What lies on the device: records of any age, written by others, torn by a full disk, or changed by hand. */
import { isDeepStrictEqual as isSame } from 'node:util'

import type { Random } from '../../../../simulation/random.ts'
import { assessmentStore, UnreadableError } from '../../../../storage/assessments.ts'
import { announcer } from '../../../../storage/changes.ts'
import { deskRecords } from '../../../../storage/desk.ts'
import { modeStore } from '../../../../storage/desk-mode.ts'
import { readFile, writeFile } from '../../../../storage/file.ts'
import { memoryKv } from '../../../../storage/memory.ts'
import { openedReleases } from '../../../../storage/opened.ts'
import { submissionStore } from '../../../../storage/submissions.ts'
import { badgeOf } from '../../../../submit/badge.ts'
import { viewOf } from '../../../../submit/view.ts'
import { ACCEPTED, corrupt, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { oneOf } from '../chance.ts'
import { NOW, someAssessment, storedSubmission } from '../samples.ts'
import { damagedTree } from '../tree.ts'

/** IndexedDB holds more than JSON does. */
const beyondJson = (random: Random): unknown =>
  oneOf<unknown>(random, [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    new Map([['v', 2]]),
    new Uint8Array(3),
    /x/,
    new Set([1]),
  ])

const damagedRecord = (good: unknown, random: Random): { value: unknown; how: string } => {
  const chance = random()
  if (chance < 0.05) return { value: beyondJson(random), how: 'another kind of thing' }
  const { value, how } = damagedTree(good, random)
  if (chance < 0.25 && typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
    if (keys.length > 0) Object.assign(value, { [oneOf(random, keys)]: beyondJson(random) })
    return { value, how: `${how}, and another kind of thing in it` }
  }
  return { value, how }
}

const assessment = async (raw: unknown): Promise<Outcome> => {
  const kv = memoryKv()
  const key = 'assessment/assessment-1'
  await kv.set(key, raw)
  await kv.set('current', 'assessment-1')
  const store = assessmentStore(kv, () => NOW, announcer())
  const before = structuredClone(await kv.get(key))
  const [listed] = await store.list()
  await store.current()
  const load = await store.load('assessment-1')
  if (listed && listed.load.kind !== load.kind) return wrong('read in two ways')
  const seed = someAssessment(() => 0.4, 'assessment-1')
  const change = { type: 'rename', name: 'Uus nimi' } as const
  if (load.kind === 'newer' || load.kind === 'corrupt') {
    const refused = await store.apply(seed, change).catch((e: unknown) => e)
    if (!(refused instanceof UnreadableError)) return corrupt('what cannot be read was written over')
    return isSame(await kv.get(key), before) ? REFUSED : corrupt('what cannot be read has changed')
  }
  const written = await store.apply(seed, change, NOW)
  const again = await store.load('assessment-1')
  if (again.kind !== 'ok' || !isSame(again.value, written))
    return corrupt('a change that cannot be read again')
  const file = await readFile(new Blob([await writeFile([written], NOW)]))
  return file.ok ? ACCEPTED : corrupt(`no backup of it can be read: ${file.problem} ${file.detail}`)
}

const submission = async (raw: unknown): Promise<Outcome> => {
  const kv = memoryKv()
  await kv.set('submission/kov-2027', raw)
  const before = structuredClone(await kv.get('submission/kov-2027'))
  const store = submissionStore(kv, announcer())
  const all = await store.list()
  const load = await store.load('kov-2027')
  badgeOf(all, NOW)
  for (const s of all) viewOf(s, NOW)
  const now = await store.update('kov-2027', (s) => ({ ...s, failed: 0 }))
  if (load.kind !== 'ok')
    return now === undefined && isSame(await kv.get('submission/kov-2027'), before)
      ? REFUSED
      : corrupt('what cannot be read was written over')
  const again = await store.load('kov-2027')
  return again.kind === 'ok' && isSame(again.value, now)
    ? ACCEPTED
    : corrupt('a change that cannot be read again')
}

const desk =
  (key: string) =>
  async (raw: unknown): Promise<Outcome> => {
    const kv = memoryKv()
    await kv.set(`desk/${key}`, raw)
    const before = structuredClone(await kv.get(`desk/${key}`))
    const records = deskRecords(kv, announcer())
    const releases = openedReleases(records)
    const opened = await releases.list()
    await releases.settings()
    const modes = modeStore(records)
    const mode = await modes.load()
    await records.list('')
    const load = await records.load(key)
    const isRead =
      key === 'mode' ? mode.kind === 'ok' : opened.some((o) => o.load.kind === 'ok') || load.kind === 'ok'
    if (key === 'mode') await modes.enter('counter')
    else await records.save(key, { v: 1 })
    const unreadable =
      load.kind === 'newer' || load.kind === 'corrupt' || (key === 'mode' && !isRead && mode.kind !== 'empty')
    if (unreadable)
      return isSame(await kv.get(`desk/${key}`), before)
        ? REFUSED
        : corrupt('what cannot be read was written over')
    return ACCEPTED
  }

export const records: Prepare = async (random) => {
  const release = { v: 1, openedAt: NOW, manifest: storedSubmission().manifest, ctx: storedSubmission().ctx }
  const kinds: readonly { name: string; good: unknown; judged: (raw: unknown) => Promise<Outcome> }[] = [
    { name: 'assessment', good: someAssessment(random, 'assessment-1'), judged: assessment },
    { name: 'submission', good: storedSubmission(), judged: submission },
    {
      name: 'mode',
      good: { v: 1, value: { v: 1, mode: 'operator', holds: { 'operator/kov-2027': 1 } } },
      judged: desk('mode'),
    },
    { name: 'release', good: { v: 1, value: release }, judged: desk('analysis/release/x') },
  ]
  return {
    attempt: (random) => {
      const { name, good, judged } = oneOf(random, kinds)
      const { value, how } = damagedRecord(good, random)
      return { how: `${name}: ${how}`, feed: () => judged(value) }
    },
  }
}
