/** The operator's records on this device. The list of codes is locked with a passphrase; everything else is no secret. */
import * as z from 'zod/mini'
import { UsedFile } from '../../../collector/federation/steps/participation.ts'
import { CampaignPlan } from '../../../collector/federation/steps/plan.ts'
import { CampaignId } from '../../../protocol/invitation.ts'
import { SignedManifest } from '../../../protocol/manifest.ts'
import { PublicKeys } from '../../../protocol/public-keys.ts'

export const SURVEYS = 'operator/campaign/'
export const keyOf = (id: string): string => SURVEYS + id

export const LetterWish = z.strictObject({
  /** Base address of the collector. */
  collector: z.string(),
  sender: z.string().check(z.maxLength(200)),
  contact: z.string().check(z.maxLength(200)),
  language: z.literal(['et', 'en']),
})

export const SurveyRecord = z.strictObject({
  v: z.literal(1),
  /** Milliseconds since 1970. */
  madeAt: z.number(),
  id: CampaignId,
  /** Null where the survey came with its list from the command line. */
  plan: z.nullable(CampaignPlan),
  publicKeys: z.nullable(PublicKeys),
  signed: z.nullable(SignedManifest),
  letter: z.nullable(LetterWish),
  /** The list of codes, locked. */
  list: z.nullable(z.instanceof(Uint8Array)),
  used: z.nullable(UsedFile),
  /** Notices that were signed here. */
  notices: z.array(z.unknown()),
})
export type SurveyRecord = z.infer<typeof SurveyRecord>

export const newSurvey = (id: string, plan: CampaignPlan | null, madeAt: number): SurveyRecord => ({
  v: 1,
  madeAt,
  id,
  plan,
  publicKeys: null,
  signed: null,
  letter: null,
  list: null,
  used: null,
  notices: [],
})
