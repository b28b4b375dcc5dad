/** The operator's records on this device. The list of codes is locked with a passphrase; everything else is no secret. */
import * as z from 'zod/mini'
import { CodeChanges } from '../../../collector/federation/steps/changes.ts'
import { UsedFile } from '../../../collector/federation/steps/participation.ts'
import { CampaignPlan, Ehak } from '../../../collector/federation/steps/plan.ts'
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

/** Version of a survey's own shape; 1 had no `changes`. */
export const SHAPE = 2

/** A change of codes as it was made here, so that its files can be saved whenever they are needed. */
const MadeChange = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.number(),
  changes: CodeChanges,
  /** EHAK codes of those who got a new code by it. */
  letters: z.array(Ehak),
})

export const SurveyRecord = z.strictObject({
  v: z.literal([1, SHAPE]),
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
  /** Changes of the list, the first one first: kept in the same step as the list that they made. */
  changes: z._default(z.array(MadeChange), []),
  /** Notices that were signed here. */
  notices: z.array(z.unknown()),
})
export type SurveyRecord = z.infer<typeof SurveyRecord>

export const newSurvey = (id: string, plan: CampaignPlan | null, madeAt: number): SurveyRecord => ({
  v: SHAPE,
  madeAt,
  id,
  plan,
  publicKeys: null,
  signed: null,
  letter: null,
  list: null,
  used: null,
  changes: [],
  notices: [],
})
