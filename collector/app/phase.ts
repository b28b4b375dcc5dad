/** From when until when a campaign takes deliveries, after all notices. */
import { type Phase, phaseAt } from '../../protocol/decide.ts'
import { closeOf } from '../../protocol/notice.ts'
import { momentOf } from '../../protocol/parse.ts'
import type { CampaignHead } from '../store.ts'

export interface Span {
  /** UTC. */
  readonly from: string
  readonly to: string
}

/** Signatures of notices are checked once for each state of a campaign. */
const known = new WeakMap<CampaignHead, Promise<Span>>()

/** A notice that may not be followed moves nothing, and none after it does. */
const spanNow = async ({ manifest, ctx, notices }: CampaignHead): Promise<Span> => {
  const all = await closeOf(manifest, ctx, notices)
  const close = all.ok ? all : await closeOf(manifest, ctx, notices.slice(0, all.number - 1))
  return { from: manifest.from, to: close.ok ? close.to : manifest.to }
}

export const spanOf = (head: CampaignHead): Promise<Span> => {
  const span = known.get(head) ?? spanNow(head)
  known.set(head, span)
  return span
}

export const phaseOf = async (head: CampaignHead, now: number): Promise<Phase> => {
  const { from, to } = await spanOf(head)
  return head.stopped ? 'closed' : phaseAt(now, momentOf(from), momentOf(to))
}
