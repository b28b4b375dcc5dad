/** What every route is given. */
import type { Context } from 'hono'
import { CampaignId } from '../../protocol/invitation.ts'
import type { Log } from '../log.ts'
import type { CampaignHead, Store } from '../store.ts'
import type { Limits, MessageRates } from './limits.ts'
import type { Metrics } from './metrics.ts'

export interface Parts {
  readonly store: Store
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly limits: Limits
  readonly log: Log
  readonly metrics: Metrics
  /** A name of the sender for the limits; the address cannot be told from it. */
  readonly addressOf: (c: Context) => string
  readonly rates: MessageRates
  readonly isStopping: () => boolean
}

/** What the pages are given besides. */
export interface PageParts extends Parts {
  /** Path under which the outside finds the collector; begins and ends with "/". */
  readonly base: string
  /** Of the public address: where the pages' own forms come from. */
  readonly origin: string
}

/** Unknown and unopened campaigns are one: nobody outside is told of a campaign before it opens. */
export const openCampaign = async ({ store }: Parts, id: string): Promise<CampaignHead | undefined> => {
  // Heads are asked for together: what no campaign can be called would spoil the answer for all others.
  if (!CampaignId.safeParse(id).success) return undefined
  const head = await store.head(id)
  return head?.open ? head : undefined
}

export const noCampaign = (c: Context) => c.json({ problem: 'noCampaign' }, 404)
