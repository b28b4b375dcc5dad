/** From an invitation to a stored submission: nothing of a campaign is kept before all of it has been checked. */
import { type Invitation, readInvitation } from '../protocol/invitation.ts'
import type { Published } from '../protocol/published.ts'
import { writeStatus } from '../protocol/wire.ts'
import type { Stored } from '../storage/submissions.ts'
import { type ClientTrust, checkCampaign, isAllowed } from './check.ts'
import { isOfStorage, isUnreadable } from './failure.ts'
import { type OutboxParts, timed } from './outbox.ts'
import { afterPublished, type Clocks, happened, isExhausted, nextSeq } from './record.ts'
import { troubleOf } from './reply.ts'
import { scheduled } from './schedule.ts'
import type { Join, Trouble } from './types.ts'

type Checked = { ok: true; stored: Stored } | Exclude<Join, { ok: true }>

const check = async (
  invitation: Invitation,
  published: Published,
  trust: ClientTrust,
  clocks: Clocks,
): Promise<Checked> => {
  const checked = await checkCampaign(invitation, published, trust)
  if (!checked.ok) return checked
  const { manifest, ctx, close } = checked
  const { collector, fingerprint, code } = invitation
  const { now } = clocks
  const nothing = { seq: 0, hash: null }
  const fresh: Stored = {
    v: 1,
    id: manifest.id,
    joinedAt: now,
    collector,
    fingerprint,
    code,
    manifest,
    signature: published.campaign.signature ?? '',
    ctx,
    close: manifest.to,
    notices: published.notices,
    ended: false,
    known: nothing,
    theirs: null,
    boxes: [],
    pending: null,
    warning: null,
    trouble: null,
    failed: 0,
    nextAt: now,
    participation: published.participation,
    objections: published.objections,
    has: published.has,
    lists: null,
    release: null,
    releaseRefusal: null,
    history: [],
  }
  const stored = afterPublished(fresh, published, close, clocks)
  // An extension from before joining is no news.
  return { ok: true, stored: { ...stored, history: fresh.history } }
}

/** What lies there already is no warning to a device that has only just joined. */
const withState = async (
  { network }: OutboxParts,
  s: Stored,
): Promise<{ ok: true; stored: Stored } | { ok: false; problem: Trouble; codeSent: true }> => {
  const answer = await network.status(s, writeStatus({ ctx: s.ctx, code: s.code }))
  if (!answer.ok) return { ok: true, stored: s }
  const problem = troubleOf(answer.value.outcome)
  if (problem === 'unknownCode' || problem === 'revoked') return { ok: false, problem, codeSent: true }
  const { state } = answer.value
  return { ok: true, stored: state ? { ...s, known: state, theirs: state } : s }
}

/** Nothing was done with it that anybody could miss. */
const isBlank = ({ boxes, pending, known }: Stored): boolean =>
  boxes.length === 0 && pending === null && known.seq === 0

/** Its code serves no more, so a new invitation to the same survey is what the official was given for it. */
const isVoid = (s: Stored): boolean =>
  s.trouble === 'revoked' || s.trouble === 'unknownCode' || isExhausted(s)

/** @param fresh what the new invitation says; its campaign's `ctx` is known only once that was fetched */
type Fresh = Pick<Invitation, 'collector' | 'code'> & { readonly ctx?: string }

/** Whether something that is kept under the same name would be lost or led elsewhere: then the official is asked first. */
export const replaces = (old: Stored, fresh: Fresh): boolean => {
  const elsewhere = old.collector !== fresh.collector || (fresh.ctx ?? old.ctx) !== old.ctx
  return elsewhere || (old.code !== fresh.code && !isBlank(old) && !isVoid(old))
}

const question = (old: Stored, { collector }: Fresh): Extract<Join, { problem: 'replaces' }> => ({
  ok: false,
  problem: 'replaces',
  id: old.id,
  from: old.collector,
  to: collector,
  holdsBoxes: old.boxes.length > 0,
})

/** Nothing was sealed, asked for or joined since it was looked at. */
const isUntouched = (s: Stored, before: Stored | undefined): boolean =>
  s.joinedAt === before?.joinedAt && nextSeq(s) === nextSeq(before) && s.code === before.code

/** With the same code everything goes on; a new code in the same campaign begins anew, and the history stays. */
const onTopOf = (fresh: Stored, old: Stored | undefined, now: number): Stored => {
  if (old?.ctx !== fresh.ctx) return happened(fresh, 'joined', now)
  // There is more to find out: written down, for whoever goes on when this page is gone.
  if (old.code === fresh.code) return { ...old, collector: fresh.collector, nextAt: now }
  return happened({ ...fresh, history: old.history }, 'joined', now)
}

/** @param confirmed the official has answered the question whether what is kept may be replaced */
export const join = async (
  parts: OutboxParts,
  trust: ClientTrust,
  text: string,
  confirmed = false,
): Promise<Join> => {
  const read = readInvitation(text)
  if (!read.ok) return read
  const { invitation } = read
  const { campaign: id, collector } = invitation
  if (!isAllowed(collector, trust)) return { ok: false, problem: 'otherCollector' }
  const load = await parts.store.load(id)
  if (load.kind === 'newer') return { ok: false, problem: 'newer' }
  if (load.kind === 'corrupt' && !confirmed) return { ok: false, problem: 'damaged' }
  const old = load.kind === 'ok' ? load.value : undefined
  // Before anything is asked of the other server.
  if (old && !confirmed && replaces(old, invitation)) return question(old, invitation)
  const { answer, said } = await timed(parts, { id }, parts.network.campaign({ collector, id }))
  if (!answer.ok) return answer
  const now = parts.now()
  const checked = await check(invitation, answer.value, trust, { now, said })
  if (!checked.ok) return checked
  if (old && !confirmed && replaces(old, checked.stored)) return question(old, invitation)
  const known = await withState(parts, checked.stored)
  if (!known.ok) return known
  const { has } = known.stored
  const fresh = { ...known.stored, nextAt: has.lists ? now : scheduled(known.stored, now, parts.random) }
  // Another page may have joined, sealed or sent meanwhile: the official was asked about what was there before.
  const make = (stored: Stored | undefined) =>
    stored && replaces(stored, fresh) && !isUntouched(stored, old) ? undefined : onTopOf(fresh, stored, now)
  try {
    const written = await parts.store.put(id, make)
    return written ? { ok: true, id } : { ok: false, problem: 'changed', codeSent: true }
  } catch (e) {
    if (isOfStorage(e)) return { ok: false, problem: 'notKept', codeSent: true }
    if (isUnreadable(e)) return { ok: false, problem: 'notACollector', codeSent: true }
    throw e
  }
}
