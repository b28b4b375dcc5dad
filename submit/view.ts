/** From what is stored to what views are shown. Pure. */
import type { ListsRefusal } from '../protocol/check-lists.ts'
import { phaseAt } from '../protocol/decide.ts'
import { momentOf } from '../protocol/parse.ts'
import type { ReleaseRefusal } from '../protocol/release.ts'
import type { OwnBox, Stored } from '../storage/submissions.ts'
import { isRecorded } from './evidence.ts'
import { isExhausted, isFinal } from './record.ts'
import { dueAt } from './schedule.ts'
import type { Stage, Submission } from './types.ts'

/** The box that waits, or else the one that this device knows to lie there. */
export const latestBox = ({ pending, known, boxes }: Stored): OwnBox | undefined => {
  const { seq, hash } = pending ?? known
  return boxes.find((b) => b.seq === seq && b.hash === hash)
}

const isDelivered = ({ known, boxes }: Stored): boolean =>
  boxes.some((b) => b.seq === known.seq && b.hash === known.hash)

export const stageOf = (s: Stored): Stage => {
  if (isRecorded(s)) return s.release ? 'counted' : 'recorded'
  if (s.pending) return s.pending.hash === null ? 'withdrawing' : 'sealed'
  if (isDelivered(s)) return 'delivered'
  return s.known.seq > 0 && s.known.hash === null ? 'withdrawn' : 'joined'
}

const isElsewhere = ({ theirs, boxes }: Stored): boolean =>
  theirs !== null && theirs.hash !== null && !boxes.some((b) => b.hash === theirs.hash)

const listsOf = ({ lists }: Stored): Submission['lists'] =>
  lists && {
    found: lists.of - lists.absent.length,
    of: lists.of,
    absent: lists.absent,
    band: lists.band,
    signed: lists.signed,
    // Written by the same check that names them.
    refusals: lists.refusals as (ListsRefusal | 'withdrawnCounted')[],
  }

const troubleOf = (s: Stored, now: number): Submission['trouble'] => {
  if (!s.ended && s.trouble !== 'revoked' && isExhausted(s)) return { problem: 'exhausted', nextAt: null }
  return s.trouble && { problem: s.trouble, nextAt: isFinal(s.trouble) ? null : dueAt(s, now) }
}

/** @param clockAhead by how much this device's clock is known to be ahead of the collector's */
export const viewOf = (s: Stored, now: number, clockAhead = 0): Submission => {
  const box = latestBox(s)
  const phase = phaseAt(now - clockAhead, momentOf(s.manifest.from), momentOf(s.close))
  return {
    id: s.id,
    collector: s.collector,
    fingerprint: s.fingerprint,
    code: s.code,
    manifest: s.manifest,
    ctx: s.ctx,
    close: s.close,
    phase: s.ended ? 'closed' : phase === 'closed' ? 'open' : phase,
    overdue: !s.ended && phase === 'closed',
    clockAhead,
    stage: stageOf(s),
    sealed: box ? { values: box.values, at: box.at } : null,
    elsewhere: isElsewhere(s),
    warning: s.warning,
    trouble: troubleOf(s, now),
    participation: s.participation,
    objections: s.objections,
    lists: listsOf(s),
    release: s.release,
    ...(s.releaseRefusal !== null && { releaseRefusal: s.releaseRefusal as ReleaseRefusal }),
    history: s.history,
  }
}
