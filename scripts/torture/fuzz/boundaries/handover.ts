/** The protected file for a successor: locked by age, and behind the lock what another device has stored. */

import { newCode } from '../../../../protocol/code.ts'
import { fingerprintOf } from '../../../../protocol/fingerprint.ts'
import { assessmentStore } from '../../../../storage/assessments.ts'
import { announcer } from '../../../../storage/changes.ts'
import { openHandover, type Stores, writeHandover } from '../../../../storage/handover.ts'
import { lock, unlock } from '../../../../storage/locked.ts'
import { memoryKv } from '../../../../storage/memory.ts'
import { parseAssessment } from '../../../../storage/migrate.ts'
import { parseSubmission, type Stored } from '../../../../storage/submission-schema.ts'
import { submissionStore } from '../../../../storage/submissions.ts'
import { isJoinable } from '../../../../submit/check.ts'
import { packHere, setup } from '../../../../tests/counter/setup.ts'
import { ACCEPTED, corrupt, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { isSame, jsonOf } from '../same.ts'
import { NOW, someAssessment, storedSubmission } from '../samples.ts'
import { damagedJson } from '../tree.ts'

const PASS = 'viis juhuslikku sõna ühes reas'
/** One guess costs little here; the real file makes it dear. */
const WORK = 1

const device = () => {
  const kv = memoryKv()
  const stores: Stores = {
    assessments: assessmentStore(kv, () => NOW),
    submissions: submissionStore(kv, announcer()),
  }
  return { kv, stores }
}

const isReadable = (key: string, raw: unknown): boolean =>
  key === 'current' ||
  (key.startsWith('assessment/') ? parseAssessment(raw) : parseSubmission(raw)).kind === 'ok'

export const handover: Prepare = async (random) => {
  const s = await setup()
  const submission: Stored = {
    ...storedSubmission(),
    id: s.manifest.id,
    collector: 'https://koguja.example.ee/',
    fingerprint: fingerprintOf(s.ctx),
    code: newCode(),
    manifest: s.manifest,
    signature: s.signed.signature ?? '',
    ctx: s.ctx,
    close: s.manifest.to,
    notices: [],
    lists: null,
    release: null,
  }
  const trust = { counterKeys: [s.identity.publicKey], demoKeys: [], packs: async () => [packHere] }
  const from = device()
  await from.stores.assessments.put(someAssessment(random, 'assessment-1'))
  await from.stores.submissions.put(submission.id, () => submission)
  const file = await writeHandover(from.stores, PASS, NOW, WORK)
  const bytes = new Uint8Array(await file.blob.arrayBuffer())
  const opened = await unlock(bytes, PASS)
  if (!opened.ok) throw new Error(`the sample is refused: ${opened.problem}`)
  const inside = jsonOf(opened.text)
  const believes = (x: Stored) => isJoinable(x, trust)
  const to = device()
  const taken = await openHandover(to.stores, file.blob, PASS, NOW, believes)
  if (!taken.ok || taken.submissions !== 1) throw new Error(`the sample is refused: ${JSON.stringify(taken)}`)
  const original = { assessment: await to.kv.get('assessment/assessment-1'), manifest: s.manifest }

  const judged = async (blob: Blob): Promise<Outcome> => {
    const { kv, stores } = device()
    const own = someAssessment(() => 0.4, 'assessment-9')
    await stores.assessments.put(own)
    const before = await kv.entries()
    const result = await openHandover(stores, blob, PASS, NOW, believes)
    const after = await kv.entries()
    if (!result.ok)
      return isSame(before, after) ? REFUSED : corrupt('something was written by a file that is refused')
    const bad = after.find(([key, raw]) => !isReadable(key, raw))
    if (bad) return corrupt(`${bad[0]} cannot be read again`)
    if (!isSame(await kv.get('assessment/assessment-9'), own)) return corrupt('what was here is another one')
    for (const [key, raw] of after) {
      if (key === 'assessment/assessment-1' && !isSame(raw, original.assessment))
        return wrong('an assessment changed under its checksum')
      if (key.startsWith('submission/') && !isSame((raw as Stored).manifest, original.manifest))
        return wrong('a campaign that its counter has not signed')
    }
    return ACCEPTED
  }
  return {
    attempt: async (random) => {
      if (random() < 0.5) {
        const { value, how } = damagedBytes(bytes, random)
        return { how, feed: () => judged(new Blob([value])) }
      }
      const { value, how } = damagedJson(inside, random)
      const locked = await lock(value, PASS, WORK)
      return { how: `${how}, locked again`, feed: () => judged(new Blob([locked])) }
    },
  }
}
