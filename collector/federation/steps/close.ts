/** The close: nothing is delivered any more, small bands merge, and for every item and band a list of hashes is made. */
import { mergeBands } from '../../../protocol/bands.ts'
import { type Lists, listsHash, listsOf } from '../../../protocol/lists.ts'
import { momentOf, VERSION } from '../../../protocol/parse.ts'
import { sha256 } from '../../sha256.ts'
import type { Campaign, Store } from '../../store.ts'
import { closeOfHead, headOf } from './campaign.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export interface Closed {
  readonly hash: string
  readonly lists: Lists
}

export interface CloseSummary {
  readonly close: string
  readonly delivered: number
  /** Fewer than `minTotal`: nothing will ever be opened. */
  readonly tooFew: boolean
  /** The lists are there already. */
  readonly again: boolean
}

const campaignOf = async (store: Store, id: string): Promise<Campaign> => {
  const campaign = await store.campaign(id)
  if (!campaign) throw new Refused('noCampaign', [id])
  return campaign
}

const closed = async (lists: Lists): Promise<Closed> => ({ hash: await listsHash(lists), lists })

/** Item by item, so that a whole campaign never stands in memory. */
const makeLists = async (store: Store, campaign: Campaign, close: string): Promise<Lists> => {
  const { id, ctx, manifest } = campaign
  const bands = mergeBands(manifest.bands, await store.boxesByBand(id), manifest.k)
  const lists: Lists['lists'] = []
  for (const item of manifest.items)
    lists.push(...(await listsOf(await store.pilesOf(campaign, item.id, bands), sha256)))
  return { v: VERSION, ctx, to: close, codes: await store.counts(id), bands, lists }
}

/** @throws Refused `notEnded` before the end in force */
const ended = async (store: Store, id: string, now: number) => {
  const head = await headOf(store, id)
  if (!head.open) throw new Refused('notOpen', [id])
  const end = await closeOfHead(head)
  if (!head.stopped && now < momentOf(end)) throw new Refused('notEnded', [end])
  return { head, end }
}

/** May be repeated: what was interrupted is finished, what is finished stays as it is. */
const close = async (store: Store, id: string): Promise<Closed> => {
  // First of all: what is still on its way is now either in the lists or was never acknowledged.
  await store.stop(id)
  const campaign = await campaignOf(store, id)
  if (!campaign.lists) {
    const head = await headOf(store, id)
    await store.setLists(id, await makeLists(store, campaign, await closeOfHead(head)))
  }
  const { lists } = await campaignOf(store, id)
  if (!lists) throw new Refused('noLists', [id])
  return closed(lists)
}

/**
 * @param now milliseconds since 1970; the end in force must have passed
 * @param clock what it says when the step is applied: meanwhile the end may have been moved
 */
export const prepareClose = async (
  store: Store,
  id: string,
  now: number,
  clock = () => now,
): Promise<Prepared<CloseSummary, Closed>> => {
  const { head, end } = await ended(store, id, now)
  const { used } = await store.counts(id)
  return {
    summary: { close: end, delivered: used, tooFew: used < head.manifest.minTotal, again: head.has.lists },
    apply: async () => {
      await ended(store, id, clock())
      return close(store, id)
    },
  }
}

export const closeCampaign = async (store: Store, id: string, now: number): Promise<Closed> =>
  (await prepareClose(store, id, now)).apply()
