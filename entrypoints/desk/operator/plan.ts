/** A plan, checked by the rules that the draft will be checked by. */

import { draftManifest } from '../../../collector/federation/steps/draft.ts'
import { allMunicipalities, CampaignPlan } from '../../../collector/federation/steps/plan.ts'
import { Refused } from '../../../collector/federation/steps/refused.ts'
import { readTable } from '../../../collector/federation/steps/table.ts'
import type { BandCount, Outcome, PlanWish } from '../../../components/operator/port.ts'
import { decodeText } from '../../../domain/table/decode.ts'
import { utcText } from '../../../domain/time/moment.ts'
import type { KnownPack } from '../../../protocol/check-manifest.ts'
import { newTallyKeys, writeTallyKey } from '../../../protocol/envelope.ts'
import { CampaignId } from '../../../protocol/invitation.ts'
import { VERSION } from '../../../protocol/parse.ts'
import type { PublicKeys } from '../../../protocol/public-keys.ts'
import { newSigningKeys } from '../../../protocol/signature.ts'
import { no } from './outcome.ts'

export const planOf = (wish: PlanWish): Outcome<CampaignPlan> => {
  const { campaign, from, to, municipalities, ...rest } = wish
  if (!CampaignId.safeParse(campaign).success) return no({ kind: 'campaignId' })
  if (Number.isNaN(from) || Number.isNaN(to)) return no({ kind: 'dates' })
  const parsed = CampaignPlan.safeParse({
    campaign,
    from: utcText(from),
    to: utcText(to),
    ...rest,
    ...(municipalities && { municipalities }),
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  const where = parsed.error.issues[0]?.path[0]
  return no({ kind: where === 'objectionDays' || where === 'minTotal' ? 'numbers' : 'dates' })
}

/** Keys of nobody, for a rehearsal of the draft before the counter's are here. */
const keysOfChance = async (): Promise<PublicKeys> => {
  const [tally, counter, release] = await Promise.all([newTallyKeys(), newSigningKeys(), newSigningKeys()])
  return {
    v: VERSION,
    counter: counter.publicKey,
    tallyKey: await writeTallyKey(tally.publicKey),
    releaseKey: release.publicKey,
  }
}

/** @param now milliseconds since 1970 @throws Refused with every rule the survey would break */
export const bandsOf = async (
  plan: CampaignPlan,
  content: KnownPack,
  now: number,
  keys?: PublicKeys,
): Promise<readonly BandCount[]> => {
  const noticeKey = (await newSigningKeys()).publicKey
  const { manifest } = await draftManifest(plan, content, keys ?? (await keysOfChance()), noticeKey, now)
  return manifest.bands
}

/** @throws Refused with everything that is wrong in the table */
export const tableIn = async (file: File) => {
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (!decoded.ok) throw new Refused(decoded.problem, [file.name])
  return { ok: true, value: readTable(decoded.text) } as const
}

/** For showing a plan: who is in it by band, without any keys. */
export const countsOf = ({ bands, municipalities }: CampaignPlan): BandCount[] => {
  const all = municipalities ?? allMunicipalities()
  const bandOf = ({ band, population = 0 }: (typeof all)[number]) =>
    band ?? bands.find((b) => b.below === null || population < b.below)?.id
  return bands.map(({ id, label }) => ({
    id,
    label,
    eligible: all.filter((m) => bandOf(m) === id).length,
  }))
}
