/** Whether this client takes part in a campaign: the same question on joining and for a predecessor's file. */
import { checkManifest, type KnownPack, type Refusal } from '../protocol/check-manifest.ts'
import { type Invitation, readAddress } from '../protocol/invitation.ts'
import type { Manifest } from '../protocol/manifest.ts'
import { type Close, closeOf } from '../protocol/notice.ts'
import type { Published } from '../protocol/published.ts'
import type { Stored } from '../storage/submissions.ts'

/** Whom and what this client believes: from its own content, never from a campaign. */
export interface ClientTrust {
  /** Verification keys of counters. */
  readonly counterKeys: readonly string[]
  /** Keys that may sign demo campaigns, and no others. */
  readonly demoKeys: readonly string[]
  packs(): Promise<readonly KnownPack[]>
  /** By policy: the one collector that is believed; any, where it is absent. Ends in "/". */
  readonly collector?: string
}

/** What is sealed for a demo is told so on every screen; its key must open nothing else. */
const isDemo = (raw: unknown): boolean => (raw as { demo?: unknown } | null | undefined)?.demo === true

type Checked =
  | { ok: true; manifest: Manifest; ctx: string; close: Extract<Close, { ok: true }> }
  | { ok: false; problem: 'manifest'; refusals: Refusal[] }
  | { ok: false; problem: 'notice'; refusal: Extract<Close, { ok: false }>['refusal'] }

export const checkCampaign = async (
  invitation: Pick<Invitation, 'campaign' | 'fingerprint'>,
  { campaign, notices }: Pick<Published, 'campaign' | 'notices'>,
  { counterKeys, demoKeys, packs }: ClientTrust,
): Promise<Checked> => {
  const checked = await checkManifest(campaign, {
    counterKeys: isDemo(campaign.manifest) ? [...counterKeys, ...demoKeys] : counterKeys,
    packs: await packs(),
    invitation,
  })
  if (!checked.ok) return { ok: false, problem: 'manifest', refusals: checked.refusals }
  const { manifest, ctx } = checked
  const close = await closeOf(manifest, ctx, notices)
  if (!close.ok) return { ok: false, problem: 'notice', refusal: close.refusal }
  return { ok: true, manifest, ctx, close }
}

/** Whether an administrator leaves this collector to be asked. */
export const isAllowed = (collector: string, trust: Pick<ClientTrust, 'collector'>): boolean =>
  trust.collector === undefined || trust.collector === collector

/** Whether a submission that another device has stored could have been joined here. */
export const isJoinable = async (s: Stored, trust: ClientTrust): Promise<boolean> => {
  const { id, fingerprint, manifest, signature, notices } = s
  const address = readAddress(s.collector)
  if (!address.ok || address.address !== s.collector || !isAllowed(s.collector, trust)) return false
  const campaign = { manifest, signature }
  const checked = await checkCampaign({ campaign: id, fingerprint }, { campaign, notices }, trust)
  return checked.ok && checked.ctx === s.ctx && checked.close.to === s.close
}
