/** What happens to a stored submission, step by step. Pure: from what is stored to what is stored next. */
import { type Close, closeOf } from '../protocol/notice.ts'
import { momentOf } from '../protocol/parse.ts'
import type { Published } from '../protocol/published.ts'
import { SEQ_MAX } from '../protocol/wire.ts'
import type { OwnBox, Stored } from '../storage/submissions.ts'
import type { Event, Trouble } from './types.ts'

/** What can be stored of it: what could not be stored cannot, and what follows from the rest need not. */
export type StoredTrouble = Exclude<Trouble, 'notKept' | 'notNoted' | 'notAllowed' | 'exhausted'>

/** Boxes kept besides the one that is known to lie there: attempts whose reply never came. */
const BOXES_MAX = 6
const HISTORY_MAX = 200

export const happened = (s: Stored, what: Event['what'], at: number): Stored => ({
  ...s,
  history: [...s.history, { at, what }].slice(-HISTORY_MAX),
})

/** Higher than any this device has used or heard of. */
export const nextSeq = ({ known, theirs, pending, boxes }: Stored): number =>
  Math.max(known.seq, theirs?.seq ?? 0, pending?.seq ?? 0, ...boxes.map((b) => b.seq)) + 1

/** No higher number is left, for whatever the collector has counted: nothing can be changed with this code any more. */
export const isExhausted = (s: Stored): boolean => nextSeq(s) > SEQ_MAX

/** The newest, and whatever happens the one that is known to lie there. */
const limited = (boxes: readonly OwnBox[], { known }: Stored): OwnBox[] => {
  const newest = boxes.slice(-BOXES_MAX)
  const lying = boxes.find((b) => b.seq === known.seq && b.hash === known.hash)
  return lying && !newest.includes(lying) ? [lying, ...newest] : newest
}

/** Own boxes without the one that waits and was never sent: nobody else has seen that one. */
const seenBoxes = ({ boxes, pending }: Stored): OwnBox[] =>
  boxes.filter((b) => b.seq !== pending?.seq || pending.tried)

/** Something waits to be sent: at once, and whatever went wrong before. */
const waiting = (s: Stored, now: number): Stored => ({
  ...s,
  warning: null,
  trouble: null,
  failed: 0,
  nextAt: now,
})

export const withBox = (s: Stored, box: Omit<OwnBox, 'seq'>): Stored => {
  if (isExhausted(s)) return s
  const seq = nextSeq(s)
  const boxes = limited([...seenBoxes(s), { ...box, seq }], s)
  const next = { ...s, boxes, pending: { seq, hash: box.hash, tried: false } }
  return happened(waiting(next, box.at), 'sealed', box.at)
}

export const withWithdrawal = (s: Stored, now: number): Stored => {
  if (isExhausted(s)) return s
  const next = { ...s, boxes: seenBoxes(s), pending: { seq: nextSeq(s), hash: null, tried: false } }
  return happened(waiting(next, now), 'withdrawalAsked', now)
}

/** What lies there stays, whoever put it there. */
export const leaveStanding = (s: Stored): Stored => ({
  ...s,
  known: s.theirs ?? s.known,
  boxes: s.boxes.filter((b) => b.hash === s.theirs?.hash),
  pending: null,
  warning: null,
  trouble: null,
})

export const inTrouble = (s: Stored, trouble: StoredTrouble): Stored => ({
  ...s,
  trouble,
  failed: s.failed + 1,
})

export const isFinal = (trouble: StoredTrouble | null): boolean =>
  trouble === 'closed' || trouble === 'revoked'

/** The collector answers: what is in the way is only what it says to what waits. */
export const answered = (s: Stored): Stored =>
  s.pending || isFinal(s.trouble) ? s : { ...s, trouble: null, failed: 0 }

/** The end in force, as published now. Who has heard that it has passed takes no further notice. */
export const closeNow = async (s: Pick<Stored, 'manifest' | 'ctx'>, p: Published): Promise<Close> =>
  closeOf(s.manifest, s.ctx, p.notices)

/** One's own clock and the collector's, in milliseconds since 1970; `said` is undefined where the collector told no time. */
export interface Clocks {
  readonly now: number
  readonly said?: number | undefined
}

/**
 * Whether the campaign has ended: only the collector's word counts, by its lists or by its clock. One's own clock alone
 * may be wrong. It can take back what was believed by a wrong clock, together with the collector's: when both say that the
 * end has not come and there are no lists.
 */
const hasEnded = (s: Stored, p: Published, close: string, { now, said }: Clocks): boolean => {
  if (p.has.lists) return true
  if (said === undefined) return s.ended
  const end = momentOf(close)
  return said >= end || (s.ended && now >= end)
}

export const afterPublished = (s: Stored, p: Published, close: Close, clocks: Clocks): Stored => {
  const taken =
    !s.ended && close.ok && momentOf(close.to) >= momentOf(s.close)
      ? { close: close.to, notices: [...p.notices] }
      : { close: s.close, notices: s.notices }
  const later = momentOf(taken.close) > momentOf(s.close)
  const next: Stored = {
    ...s,
    ...taken,
    ended: hasEnded(s, p, taken.close, clocks),
    participation: p.participation,
    objections: p.objections,
    has: p.has,
  }
  // What was refused because of the old end may be tried again before the new one.
  if (later) return happened({ ...next, trouble: null, failed: 0 }, 'extended', clocks.now)
  return s.ended && !next.ended ? { ...next, trouble: null, failed: 0 } : answered(next)
}
