/** What the collector's replies do to a stored submission. Pure. */
import { compareState } from '../protocol/decide.ts'
import type { Reply } from '../protocol/wire.ts'
import type { OwnBox, Pending, Stored } from '../storage/submissions.ts'
import { happened, inTrouble, isExhausted, nextSeq, type StoredTrouble } from './record.ts'

type State = Stored['known']

const TROUBLES: Readonly<Record<Exclude<Reply['outcome'], 'ok'>, StoredTrouble>> = {
  conflict: 'conflict',
  unknownCode: 'unknownCode',
  revoked: 'revoked',
  notOpen: 'notOpen',
  closed: 'closed',
  badRequest: 'refused',
  badBox: 'refused',
  tooOften: 'busy',
  unavailable: 'busy',
}

export const troubleOf = (outcome: Reply['outcome']): StoredTrouble | null =>
  outcome === 'ok' ? null : TROUBLES[outcome]

const isSame = (a: State, b: State | null): boolean => a.seq === b?.seq && a.hash === b.hash

/** Older boxes lie nowhere any more; withdrawn ones are kept, to see that no list brings them back. */
const boxesAfter = ({ boxes }: Stored, state: State): OwnBox[] =>
  boxes.filter(
    (b) => state.hash === null || b.seq > state.seq || (b.seq === state.seq && b.hash === state.hash),
  )

/** The collector holds what this device has sent. */
const confirmed = (s: Stored, state: State, now: number): Stored => {
  const isPending = isSame(state, s.pending)
  const next: Stored = {
    ...s,
    known: state,
    theirs: state,
    boxes: boxesAfter(s, state),
    pending: isPending ? null : s.pending,
    warning: s.pending && !isPending ? s.warning : null,
    trouble: null,
    failed: 0,
  }
  return happened(next, state.hash === null ? 'withdrawn' : 'delivered', now)
}

/** Said once, however often the collector is asked. */
const otherActed = (s: Stored, theirs: State, now: number): Stored => {
  const next: Stored = { ...s, theirs, warning: 'otherActed', trouble: null, failed: 0 }
  return s.warning === 'otherActed' && isSame(theirs, s.theirs) ? next : happened(next, 'otherActed', now)
}

/** The end has come: what lies there stays, and a replacement that came too late never counts. */
const tooLate = (s: Stored, sent: Pending, theirs: State | null): Stored => {
  const stands = s.known.hash !== null && isSame(s.known, theirs)
  const next = inTrouble({ ...s, theirs: theirs ?? s.theirs, ended: true }, 'closed')
  return stands && sent.hash !== null
    ? { ...next, pending: null, boxes: s.boxes.filter((b) => b.seq <= s.known.seq) }
    : next
}

/** @param sent what was pending when it was sent; something else may be by now */
export const afterReply = (s: Stored, sent: Pending, reply: Reply, now: number): Stored => {
  const trouble = troubleOf(reply.outcome)
  if (trouble === null) return confirmed(s, { seq: sent.seq, hash: sent.hash }, now)
  // Asked for something else meanwhile: that will be answered on its own.
  if (!isSame(sent, s.pending)) return s
  if (trouble === 'conflict') return otherActed(s, reply.state ?? s.known, now)
  if (trouble === 'closed') return tooLate(s, sent, reply.state)
  return inTrouble({ ...s, theirs: reply.state ?? s.theirs }, trouble)
}

/** Delivered or withdrawn again after the collector has gone back, as the official had decided last. */
const again = (s: Stored, now: number): Stored => {
  const seq = nextSeq(s)
  const waits = { pending: { seq, hash: s.known.hash, tried: false }, nextAt: now }
  const box = s.boxes.find((b) => b.seq === s.known.seq && b.hash === s.known.hash)
  if (box) return { ...s, ...waits, boxes: [...s.boxes, { ...box, seq }] }
  // Another device's box lay there: this one has nothing to send.
  return s.known.hash === null ? { ...s, ...waits } : { ...s, known: s.theirs ?? s.known }
}

const goneBack = (s: Stored, theirs: State, now: number): Stored => {
  const next: Stored = { ...s, theirs, warning: 'goneBack', trouble: null, failed: 0 }
  const said = s.warning === 'goneBack' ? next : happened(next, 'goneBack', now)
  return s.ended || s.pending || isExhausted(s) ? said : again(said, now)
}

/** Sent from here, later than what is known to lie there; an earlier one would be a collector gone back. */
const isOwn = (s: Stored, theirs: State): boolean =>
  theirs.seq > s.known.seq && s.boxes.some((b) => b.seq === theirs.seq && b.hash === theirs.hash)

export const afterStatus = (s: Stored, reply: Reply, now: number): Stored => {
  const trouble = troubleOf(reply.outcome)
  if (trouble !== null) return inTrouble(s, trouble)
  const theirs = reply.state ?? s.known
  // A reply that never came, or a sealed file that was uploaded.
  if (isOwn(s, theirs)) return confirmed(s, theirs, now)
  const standing = compareState(s.known, theirs)
  if (standing === 'otherActed') return otherActed(s, theirs, now)
  if (standing === 'goneBack') return goneBack(s, theirs, now)
  const warning = s.warning === 'otherActed' && !s.pending ? null : s.warning
  // What came too late stays too late; everything else is over.
  if (s.pending || s.trouble === 'closed') return { ...s, theirs, warning }
  return { ...s, theirs, warning, trouble: null, failed: 0 }
}
