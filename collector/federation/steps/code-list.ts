/** The office's list of who got which code. It never goes to the collector's machine; what goes there is hashes. */
import * as z from 'zod/mini'
import { Hash } from '../../../protocol/bytes.ts'
import { hashOfCode, isCode, newCode } from '../../../protocol/code.ts'
import { fingerprintOf } from '../../../protocol/fingerprint.ts'
import {
  CampaignId,
  formatInvitation,
  type Invitation,
  invitationLink,
} from '../../../protocol/invitation.ts'
import { BandId, type Manifest, Moment } from '../../../protocol/manifest.ts'
import { VERSION } from '../../../protocol/parse.ts'
import { PublicKey } from '../../../protocol/signature.ts'
import type { CodeEntry } from '../../store.ts'
import { CODE_SET, newSetNumber } from './code-set.ts'
import { Ehak, type Municipality, PlaceName } from './plan.ts'
import { Refused } from './refused.ts'

const Invited = z.strictObject({
  ehak: Ehak,
  name: PlaceName,
  code: z.string().check(z.refine(isCode)),
  /** Revoked, or replaced by a later entry of the same municipality. */
  void: z.boolean(),
})
export type Invited = z.infer<typeof Invited>

export const CodeList = z.strictObject({
  v: z.literal(VERSION),
  use: z.literal('codeList'),
  campaign: CampaignId,
  ctx: Hash,
  demo: z.boolean(),
  /** Base address of the collector, ending in "/". */
  collector: z.string(),
  /** First and last moment for deliveries as the letters say them. */
  from: Moment,
  to: Moment,
  ...CODE_SET,
  /** Public half of the key that signs notices; a list from before has none. */
  noticeKey: z.optional(PublicKey),
  codes: z.array(Invited),
})
export type CodeList = z.infer<typeof CodeList>

/** For the server: hashes and bands, in the order of the hashes, so that their order tells nothing. */
export const CodeFile = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  ...CODE_SET,
  codes: z.array(z.strictObject({ hash: Hash, band: BandId })).check(z.minLength(1)),
})
export type CodeFile = z.infer<typeof CodeFile>

/**
 * @param names of the municipalities, by EHAK code
 * @param collector its base address
 */
export const inviteAll = (
  { manifest, ctx }: { readonly manifest: Manifest; readonly ctx: string },
  names: readonly Municipality[],
  collector: string,
): CodeList => {
  const nameOf = new Map(names.map((m) => [m.ehak, m.name]))
  const nameless = Object.keys(manifest.bandOf).filter((ehak) => !nameOf.has(ehak))
  if (nameless.length > 0) throw new Refused('nameMissing', [nameless.join(', ')])
  return {
    v: VERSION,
    use: 'codeList',
    campaign: manifest.id,
    ctx,
    demo: manifest.demo,
    collector,
    from: manifest.from,
    to: manifest.to,
    set: newSetNumber(),
    change: 0,
    noticeKey: manifest.noticeKey,
    codes: Object.keys(manifest.bandOf)
      .map((ehak) => ({ ehak, name: nameOf.get(ehak) ?? '', code: newCode(), void: false }))
      .sort((a, b) => a.name.localeCompare(b.name, 'et')),
  }
}

const byHash = (a: { hash: string }, b: { hash: string }): number => (a.hash < b.hash ? -1 : 1)

export const codeFileOf = async (list: CodeList, manifest: Manifest): Promise<CodeFile> => {
  const entry = async ({ ehak, code }: Invited): Promise<CodeEntry> => ({
    hash: await hashOfCode(code),
    band: manifest.bandOf[ehak] ?? '',
  })
  const codes = await Promise.all(list.codes.filter((c) => !c.void).map(entry))
  const { ctx, set, change } = list
  return { v: VERSION, ctx, set, change, codes: codes.sort(byHash) }
}

export const invitationOf = (list: CodeList, { code }: Invited): Invitation => ({
  collector: list.collector,
  campaign: list.campaign,
  fingerprint: fingerprintOf(list.ctx),
  code,
})

/** What stands in a letter: the string, and the link to the collector's page that explains what to do with it. */
export const letterOf = (list: CodeList, who: Invited): { invitation: string; link: string } => {
  const invitation = invitationOf(list, who)
  return {
    invitation: formatInvitation(invitation),
    link: invitationLink(`${list.collector}invitation`, invitation),
  }
}
