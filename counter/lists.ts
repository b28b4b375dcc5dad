/** Checks the lists received at close, and signs their hash: from then on it is fixed what will be counted. */
import { checkLists } from '../protocol/check-lists.ts'
import { areListsSigned, type Lists, listsHash, signLists } from '../protocol/lists.ts'
import type { Manifest } from '../protocol/manifest.ts'
import { momentOf, VERSION } from '../protocol/parse.ts'
import { type CampaignFiles, type OwnCampaign, ownCampaign } from './campaign.ts'
import { refuse, type Step } from './refusal.ts'
import type { Register } from './register.ts'

/** Lists may come by themselves or as they are published, with a place for the signature. */
export const listsIn = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'lists' in raw && 'signature' in raw ? raw.lists : raw

export interface ReceivedLists extends CampaignFiles {
  readonly lists: unknown
  /** Milliseconds since 1970. */
  readonly now: number
}

export const receivedLists = async (
  files: ReceivedLists,
): Promise<Step<OwnCampaign & { lists: Lists; hash: string }>> => {
  const own = await ownCampaign(files)
  if (!own.ok) return own
  if (files.now < momentOf(own.close)) return refuse({ rule: 'notClosed', to: own.close })
  const checked = checkLists(listsIn(files.lists), own.manifest, own.ctx, own.close)
  if (!checked.ok) return refuse({ rule: 'lists', refusals: checked.refusals })
  return { ...own, lists: checked.lists, hash: await listsHash(checked.lists) }
}

/** As it goes to the federation. */
export interface ListsSignature {
  readonly v: typeof VERSION
  readonly hash: string
  readonly signature: string
}

export const signReceivedLists = async (
  files: ReceivedLists,
): Promise<Step<{ signature: ListsSignature; manifest: Manifest; lists: Lists; register: Register }>> => {
  const received = await receivedLists(files)
  if (!received.ok) return received
  const { hash, lists, manifest } = received
  const before = files.register.lists
  if (before && before.hash !== hash) return refuse({ rule: 'otherListsSigned' })
  const signature = before ?? { hash, signature: await signLists(hash, files.keys.release.privateKey) }
  return {
    ok: true,
    signature: { v: VERSION, ...signature },
    manifest,
    lists,
    register: { ...files.register, lists: signature },
  }
}

/** The lists that this counter has signed, and no others. */
export const signedLists = async (files: ReceivedLists): ReturnType<typeof receivedLists> => {
  const received = await receivedLists(files)
  if (!received.ok) return received
  const signed = files.register.lists
  if (!signed || signed.hash !== received.hash) return refuse({ rule: 'listsNotSigned' })
  const own = await areListsSigned(received.hash, signed.signature, received.manifest)
  return own ? received : refuse({ rule: 'listsNotSigned' })
}
