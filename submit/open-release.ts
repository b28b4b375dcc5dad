/**
 * A release for the analyst's desk: campaign, lists and release, believed only when all of the protocol's own checks
 * agree. Nobody is invited here, so nothing is compared with an invitation: that the counter has signed the campaign,
 * its lists and its release is what counts.
 */
import * as z from 'zod/mini'
import { addressOf, tokenOf } from '../domain/typed.ts'
import { checkLists, type ListsRefusal } from '../protocol/check-lists.ts'
import { fingerprintOf } from '../protocol/fingerprint.ts'
import { CampaignId, readAddress } from '../protocol/invitation.ts'
import { areListsSigned, type Lists, listsHash } from '../protocol/lists.ts'
import { ctxOf, Manifest, SignedManifest } from '../protocol/manifest.ts'
import type { Refusal } from '../protocol/manifest-rules.ts'
import type { Close, NoticeRefusal } from '../protocol/notice.ts'
import { parseVersioned } from '../protocol/parse.ts'
import { checkRelease, type Release, type ReleaseRefusal } from '../protocol/release.ts'
import { Signature } from '../protocol/signature.ts'
import { type ClientTrust, checkCampaign } from './check.ts'
import { listsMax } from './evidence.ts'
import type { Network, NetworkTrouble } from './network.ts'
import type { Documents } from './release-files.ts'

/** What has passed every check. */
export interface CheckedRelease {
  readonly manifest: Manifest
  readonly ctx: string
  readonly lists: Pick<Lists, 'to' | 'codes' | 'bands'> & { readonly hash: string }
  readonly release: Release
  /** Whether this build has the very content that was asked. */
  readonly samePack: boolean
}

export type OpenProblem =
  | { problem: 'manifest'; refusals: readonly Refusal[] }
  | { problem: 'notice'; refusal: NoticeRefusal }
  | { problem: 'lists'; refusals: readonly ListsRefusal[] }
  /** The counter has not signed these lists: nothing was counted by them. */
  | { problem: 'listsUnsigned' }
  | { problem: 'release'; refusal: ReleaseRefusal }
  | { problem: NetworkTrouble | 'address' | 'insecure' | 'campaignId' | 'noLists' | 'noRelease' }

export type OpenResult = { ok: true; checked: CheckedRelease } | ({ ok: false } & OpenProblem)

const no = (problem: OpenProblem): OpenResult => ({ ok: false, ...problem })

const Campaign = z.object({ campaign: SignedManifest, notices: z.array(z.unknown()).check(z.maxLength(99)) })

const ListsFile = z.strictObject({ lists: z.unknown(), signature: z.optional(z.nullable(Signature)) })

/** What another version may have asked: other content, or other values of an item of the same content. */
const OTHERS: readonly string[] = ['unknownPack', 'itemOutsidePack']

/** A campaign over other content than this build's is read, not joined: it says itself what it asked. */
const readingTrust = (trust: ClientTrust, manifest: Manifest): ClientTrust => ({
  ...trust,
  packs: async () => [{ ...manifest.pack, items: manifest.items }],
})

type Read =
  | { ok: true; manifest: Manifest; ctx: string; close: Extract<Close, { ok: true }>; samePack: boolean }
  | ({ ok: false } & OpenProblem)

const readCampaign = async (raw: unknown, trust: ClientTrust): Promise<Read> => {
  const wrapped = Campaign.safeParse(raw)
  if (!wrapped.success) return { ok: false, problem: 'manifest', refusals: ['shape'] }
  const { campaign, notices } = wrapped.data
  const parsed = parseVersioned(Manifest, campaign.manifest)
  if (!parsed.ok) return { ok: false, problem: 'manifest', refusals: [parsed.problem] }
  const { value: manifest } = parsed
  const invitation = { campaign: manifest.id, fingerprint: fingerprintOf(await ctxOf(manifest)) }
  const own = await checkCampaign(invitation, { campaign, notices }, trust)
  if (own.ok) return { ...own, samePack: true }
  const isOther = own.problem === 'manifest' && own.refusals.every((r) => OTHERS.includes(r))
  const other = isOther
    ? await checkCampaign(invitation, { campaign, notices }, readingTrust(trust, manifest))
    : own
  return other.ok ? { ...other, samePack: false } : other
}

/** @param parts anything at all, as it came out of files or from a collector; never rejects */
export const openRelease = async (parts: Documents, trust: ClientTrust): Promise<OpenResult> => {
  const campaign = await readCampaign(parts.campaign, trust)
  if (!campaign.ok) return campaign
  const { manifest, ctx, close, samePack } = campaign
  const published = ListsFile.safeParse(parts.lists)
  if (!published.success) return no({ problem: 'lists', refusals: ['shape'] })
  const checked = checkLists(published.data.lists, manifest, ctx, close.to)
  if (!checked.ok) return no({ problem: 'lists', refusals: checked.refusals })
  const hash = await listsHash(checked.lists)
  const { signature } = published.data
  // Lists from a file may come without it: then the release, signed with the same key, says by its hash which ones were
  // counted. A collector that says that there is none is believed.
  const isSigned = signature === undefined || (signature && (await areListsSigned(hash, signature, manifest)))
  if (!isSigned) return no({ problem: 'listsUnsigned' })
  const { to, codes, bands } = checked.lists
  const release = await checkRelease(parts.release, manifest, ctx, { hash, bands })
  if (!release.ok) return no({ problem: 'release', refusal: release.refusal })
  return {
    ok: true,
    checked: { manifest, ctx, lists: { hash, to, codes, bands }, release: release.release, samePack },
  }
}

/** @param address of a collector, as typed @param id of a campaign, as typed */
export const fetchRelease = async (
  address: string,
  id: string,
  network: Network,
  trust: ClientTrust,
): Promise<OpenResult> => {
  const read = readAddress(addressOf(address))
  if (!read.ok) return no({ problem: read.problem })
  const named = CampaignId.safeParse(tokenOf(id).toLowerCase())
  if (!named.success) return no({ problem: 'campaignId' })
  const at = { collector: read.address, id: named.data }
  const campaign = await network.campaign(at)
  if (!campaign.ok) return no(campaign)
  // Long lists are fetched for a campaign that is believed, and no larger than it can have them.
  const known = await readCampaign(campaign.value, trust)
  if (!known.ok) return known
  if (known.manifest.id !== at.id) return no({ problem: 'manifest', refusals: ['otherCampaign'] })
  const [lists, release] = await Promise.all([
    network.lists(at, listsMax(known.manifest)),
    network.release(at),
  ])
  if (!lists.ok) return no(lists)
  if (!release.ok) return no(release)
  if (lists.value === null) return no({ problem: 'noLists' })
  if (release.value === null) return no({ problem: 'noRelease' })
  return openRelease({ campaign: campaign.value, lists: lists.value, release: release.value }, trust)
}
