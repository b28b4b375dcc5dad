/**
 * What a delivery, a withdrawal or a question for the state leads to. One function for both sides: the
 * collector decides by it, the client's tests and its outbox rely on it. Pure; storing is the collector's part.
 */

/** What the collector keeps of a code. */
export interface Stored {
  /** Void: revoked, or replaced by a reissued code. */
  readonly revoked: boolean
  /** Of the last change that was accepted; 0 before any. Never falls. */
  readonly seq: number
  /** Hash of the box; null before any and after a withdrawal, where `seq` above 0 is the tombstone. */
  readonly hash: string | null
}

/** A code that was given out and never used. */
export const UNUSED: Stored = { revoked: false, seq: 0, hash: null }

export type Request =
  | { readonly kind: 'put'; readonly seq: number; readonly hash: string }
  | { readonly kind: 'delete'; readonly seq: number }
  | { readonly kind: 'status' }

export type Phase = 'before' | 'open' | 'closed'

/**
 * All in milliseconds since 1970.
 * @param to the end in force: the last open moment is the one before it
 */
export const phaseAt = (now: number, from: number, to: number): Phase =>
  now < from ? 'before' : now < to ? 'open' : 'closed'

export type Outcome =
  | 'ok'
  /** Lower seq, or the same with another content: somebody else has acted with this code. */
  | 'conflict'
  | 'unknownCode'
  | 'revoked'
  | 'notOpen'
  | 'closed'

export interface Decision {
  readonly outcome: Outcome
  /** State after the request; null where the code is unknown or void: nobody is told more of it. */
  readonly state: { readonly seq: number; readonly hash: string | null } | null
  /** What to store instead, in the transaction that answers; null: nothing changes. */
  readonly write: Stored | null
}

/** @param stored undefined for a code that was never given out */
export const decide = (stored: Stored | undefined, request: Request, phase: Phase): Decision => {
  if (!stored) return { outcome: 'unknownCode', state: null, write: null }
  if (stored.revoked) return { outcome: 'revoked', state: null, write: null }
  const { seq, hash } = stored
  const stays = (outcome: Outcome): Decision => ({ outcome, state: { seq, hash }, write: null })
  if (request.kind === 'status') return stays('ok')
  const wanted = request.kind === 'put' ? request.hash : null
  // Before the phase: a reply lost in a crash is given again, even when the campaign has closed meanwhile.
  if (request.seq === seq && seq > 0 && wanted === hash) return stays('ok')
  if (phase !== 'open') return stays(phase === 'before' ? 'notOpen' : 'closed')
  if (request.seq <= seq) return stays('conflict')
  const write: Stored = { revoked: false, seq: request.seq, hash: wanted }
  return { outcome: 'ok', state: { seq: write.seq, hash: write.hash }, write }
}

export type Standing =
  | 'same'
  /** The collector knows a later or another change: a second device, or somebody who has seen the letter. */
  | 'otherActed'
  /** The collector has gone back, as after a restore from backup: deliver or withdraw again, with a higher seq. */
  | 'goneBack'

/**
 * @param own the last change that was confirmed to this device
 * @param theirs what `status` says
 */
export const compareState = (
  own: { readonly seq: number; readonly hash: string | null },
  theirs: { readonly seq: number; readonly hash: string | null },
): Standing => {
  if (theirs.seq < own.seq) return 'goneBack'
  return theirs.seq === own.seq && theirs.hash === own.hash ? 'same' : 'otherActed'
}
