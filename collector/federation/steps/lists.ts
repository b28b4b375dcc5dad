/** The counter's signature under the lists, and whether they may be counted. */
import * as z from 'zod/mini'
import { Hash } from '../../../protocol/bytes.ts'
import { checkLists } from '../../../protocol/check-lists.ts'
import { areListsSigned, type Lists, listsHash } from '../../../protocol/lists.ts'
import { VERSION } from '../../../protocol/parse.ts'
import { Signature } from '../../../protocol/signature.ts'
import type { Campaign, Store } from '../../store.ts'
import { closeOfHead, headOf } from './campaign.ts'
import { Refused } from './refused.ts'

export const ListsSignature = z.strictObject({ v: z.literal(VERSION), hash: Hash, signature: Signature })
export type ListsSignature = z.infer<typeof ListsSignature>

export interface Listed {
  readonly campaign: Campaign & { readonly lists: Lists }
  readonly hash: string
  /** The end in force, UTC. */
  readonly close: string
}

/** @throws Refused `noLists` before the close */
export const listedOf = async (store: Store, id: string): Promise<Listed> => {
  const head = await headOf(store, id)
  const campaign = await store.campaign(id)
  if (!campaign?.lists) throw new Refused('noLists', [id])
  const { lists } = campaign
  return {
    campaign: { ...campaign, lists },
    hash: await listsHash(lists),
    close: await closeOfHead(head),
  }
}

/** @throws Refused `listsUnsigned` or `listsBroken`, with every rule of the protocol they break */
export const countableLists = async (store: Store, id: string): Promise<Listed> => {
  const listed = await listedOf(store, id)
  const { campaign, hash, close } = listed
  if (!campaign.listsSignature || !(await areListsSigned(hash, campaign.listsSignature, campaign.manifest)))
    throw new Refused('listsUnsigned', [id])
  const check = checkLists(campaign.lists, campaign.manifest, campaign.ctx, close)
  if (!check.ok) throw new Refused('listsBroken', [], check.refusals)
  return listed
}

/** May be repeated. @returns whether the signature was there already */
export const loadListsSignature = async (
  store: Store,
  id: string,
  { hash, signature }: ListsSignature,
): Promise<{ again: boolean }> => {
  const listed = await listedOf(store, id)
  if (hash !== listed.hash) throw new Refused('otherLists')
  if (!(await areListsSigned(hash, signature, listed.campaign.manifest)))
    throw new Refused('otherListsSignature')
  const again = listed.campaign.listsSignature !== null
  if (!again) await store.setListsSignature(id, signature)
  return { again }
}
