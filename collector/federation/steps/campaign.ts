/** A campaign out of the store, and where it stands. */
import { phaseAt } from '../../../protocol/decide.ts'
import { opensAt } from '../../../protocol/notice.ts'
import { momentOf } from '../../../protocol/parse.ts'
import { spanOf } from '../../app/phase.ts'
import type { CampaignHead, Store } from '../../store.ts'
import { Refused } from './refused.ts'

/** @throws Refused `noCampaign` */
export const headOf = async (store: Store, id: string): Promise<CampaignHead> => {
  const head = await store.head(id)
  if (head) return head
  throw new Refused('noCampaign', [id, (await store.campaigns()).join(', ')])
}

/** The end in force after all notices, UTC. */
export const closeOfHead = async (head: CampaignHead): Promise<string> => (await spanOf(head)).to

export const openObjections = ({ objections }: Pick<CampaignHead, 'objections'>): number[] =>
  objections.filter((o) => o.resolvedAt === null).map((o) => o.number)

/** From the draft to the end. */
export type Stage =
  /** Not public: the counter has not signed it, or has not shown that its key opens. */
  | 'drafted'
  | 'before'
  | 'running'
  /** The end has passed; the lists are not made yet. */
  | 'ended'
  /** The lists are public and wait for the counter's signature. */
  | 'listed'
  /** Signed; the days for objections run, or an objection is open. */
  | 'waiting'
  | 'countable'
  | 'released'
  | 'destroyed'

/** @param now milliseconds since 1970 */
export const stageOf = async (head: CampaignHead, now: number): Promise<Stage> => {
  if (head.destruction.some((d) => d.by === 'collector')) return 'destroyed'
  if (head.has.release) return 'released'
  if (!head.open) return 'drafted'
  const { from, to } = await spanOf(head)
  if (!head.has.lists) {
    const phase = head.stopped ? 'closed' : phaseAt(now, momentOf(from), momentOf(to))
    return phase === 'before' ? 'before' : phase === 'open' ? 'running' : 'ended'
  }
  if (!head.listsSignature) return 'listed'
  return now < opensAt(head.manifest, to) || openObjections(head).length > 0 ? 'waiting' : 'countable'
}
