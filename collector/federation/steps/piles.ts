/** The piles for the counter, when nothing speaks against opening them. */
import { utcText } from '../../../domain/time/moment.ts'
import { opensAt } from '../../../protocol/notice.ts'
import { writeHead, writePile } from '../../../protocol/piles.ts'
import { comparePile, isExact } from '../../../protocol/recorded.ts'
import type { Store } from '../../store.ts'
import { openObjections } from './campaign.ts'
import { countableLists, type Listed } from './lists.ts'
import { Refused } from './refused.ts'

/**
 * Signed lists, the days for objections over, no objection open.
 * @param now milliseconds since 1970
 */
export const openable = async (store: Store, id: string, now: number): Promise<Listed> => {
  const listed = await countableLists(store, id)
  const opens = opensAt(listed.campaign.manifest, listed.close)
  if (now < opens) throw new Refused('objectionsWait', [utcText(opens)])
  const waiting = openObjections(listed.campaign)
  if (waiting.length > 0) throw new Refused('objectionsOpen', [waiting.join(', ')])
  return listed
}

async function* lines(store: Store, { campaign, hash }: Listed): AsyncGenerator<string> {
  const { lists, ctx, objections, manifest } = campaign
  yield writeHead({ ctx, lists: hash, objections: [...objections], piles: lists.lists.length })
  let at = 0
  for (const item of manifest.items)
    for (const pile of await store.pilesOf(campaign, item.id, lists.bands)) {
      // Whatever happened to the database since the close is noticed here, before anything leaves the house.
      const listed = lists.lists[at++]?.hashes ?? []
      if (!isExact(await comparePile(listed, pile.envelopes))) throw new Refused('pileDiffers', [item.id])
      yield writePile(pile)
    }
}

/**
 * The lines of the piles' file, without line breaks.
 * @throws Refused before the first line where they may not be opened, in the middle where boxes are not the listed ones
 */
export const pilesFile = async (store: Store, id: string, now: number): Promise<AsyncIterable<string>> => {
  const listed = await openable(store, id, now)
  if (listed.campaign.destruction.some((d) => d.by === 'collector')) throw new Refused('destroyed', [id])
  return lines(store, listed)
}
