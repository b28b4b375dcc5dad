/** From an invitation to a stored submission: nothing of a campaign is kept before all of it has been checked. */
import { type Invitation, readInvitation } from '../protocol/invitation.ts'
import type { Published } from '../protocol/published.ts'
import { writeStatus } from '../protocol/wire.ts'
import type { Stored } from '../storage/submissions.ts'
import { type ClientTrust, checkCampaign, isAllowed } from './check.ts'
import type { OutboxParts } from './outbox.ts'
import { afterPublished, happened } from './record.ts'
import { troubleOf } from './reply.ts'
import { scheduled } from './schedule.ts'
import type { Join, Trouble } from './types.ts'

type Checked = { ok: true; stored: Stored } | Exclude<Join, { ok: true }>

const check = async (
  invitation: Invitation,
  published: Published,
  trust: ClientTrust,
  now: number,
): Promise<Checked> => {
  const checked = await checkCampaign(invitation, published, trust)
  if (!checked.ok) return checked
  const { manifest, ctx, close } = checked
  const { collector, fingerprint, code } = invitation
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
    notices: [],
    ended: false,
    known: nothing,
    theirs: null,
    boxes: [],
    pending: null,
    warning: null,
    trouble: null,
    failed: 0,
    nextAt: now,
    participation: null,
    objections: [],
    has: { lists: false, release: false },
    lists: null,
    release: null,
    releaseRefusal: null,
    history: [],
  }
  const { history, ...stored } = afterPublished(fresh, published, close, now)
  // An extension from before joining is no news.
  return { ok: true, stored: { ...stored, history: [...fresh.history] } }
}

/** What lies there already is no warning to a device that has only just joined. */
const withState = async (
  { network }: OutboxParts,
  s: Stored,
): Promise<{ ok: true; stored: Stored } | { ok: false; problem: Trouble }> => {
  const answer = await network.status(s, writeStatus({ ctx: s.ctx, code: s.code }))
  if (!answer.ok) return { ok: true, stored: s }
  const problem = troubleOf(answer.value.outcome)
  if (problem === 'unknownCode' || problem === 'revoked') return { ok: false, problem }
  const { state } = answer.value
  return { ok: true, stored: state ? { ...s, known: state, theirs: state } : s }
}

/**
 * With the same code everything goes on; a new code in the same campaign begins anew, and the history stays.
 * `nextAt` null: the caller finds out the rest.
 */
const onTopOf = (fresh: Stored, old: Stored | undefined, now: number): Stored => {
  if (old?.ctx !== fresh.ctx) return happened(fresh, 'joined', now)
  if (old.code === fresh.code) return { ...old, collector: fresh.collector, nextAt: null }
  return happened({ ...fresh, history: old.history }, 'joined', now)
}

export const join = async (parts: OutboxParts, trust: ClientTrust, text: string): Promise<Join> => {
  const read = readInvitation(text)
  if (!read.ok) return read
  const { invitation } = read
  if (!isAllowed(invitation.collector, trust)) return { ok: false, problem: 'otherCollector' }
  const now = parts.now()
  const answer = await parts.network.campaign({ collector: invitation.collector, id: invitation.campaign })
  if (!answer.ok) return answer
  const checked = await check(invitation, answer.value, trust, now)
  if (!checked.ok) return checked
  const known = await withState(parts, checked.stored)
  if (!known.ok) return known
  const next = known.stored.has.lists ? null : scheduled(known.stored, now, parts.random)
  await parts.store.put(invitation.campaign, (old) => onTopOf({ ...known.stored, nextAt: next }, old, now))
  return { ok: true, id: invitation.campaign }
}
