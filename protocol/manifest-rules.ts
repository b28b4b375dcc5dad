/** The rules a manifest keeps or breaks by itself, whoever has signed it. */
import { ALL } from './bands.ts'
import { NONE } from './item.ts'
import { K_MIN, type Manifest, OBJECTION_DAYS_MIN, RULES, TOTAL_MIN } from './manifest.ts'
import { momentOf, repeated } from './parse.ts'

/** Why a client takes no part in a campaign. */
export type Refusal =
  | 'unknownVersion'
  | 'unknownRules'
  | 'shape'
  | 'unsigned'
  | 'wronglySigned'
  /** Not the campaign the invitation names. */
  | 'otherCampaign'
  | 'fingerprint'
  | 'unknownPack'
  /** An item stands there twice, or a value does in its list. */
  | 'itemTwice'
  /** An item that this pack does not have, or with other values. */
  | 'itemOutsidePack'
  | 'kTooSmall'
  | 'minTotalTooSmall'
  | 'tooFewEligible'
  | 'bandTooSmall'
  /** Two bands have one name, or one has the name of all together. */
  | 'bandTwice'
  /** `bandOf` and `bands` do not say the same. */
  | 'bandsDoNotAddUp'
  | 'datesOutOfOrder'
  | 'objectionTooShort'
  /** Nothing can be sealed for the counting key. */
  | 'brokenKey'
  /** One key in two roles, outside demos. */
  | 'sharedKey'

const bandRefusals = ({ bands, bandOf }: Manifest): Refusal[] => {
  const members = Object.values(bandOf)
  const counted = bands.every((b) => members.filter((id) => id === b.id).length === b.eligible)
  const total = bands.reduce((sum, b) => sum + b.eligible, 0)
  return [
    ...(total < TOTAL_MIN ? (['tooFewEligible'] as const) : []),
    ...(bands.some((b) => b.eligible < K_MIN) ? (['bandTooSmall'] as const) : []),
    ...(repeated([ALL, ...bands.map((b) => b.id)]).length > 0 ? (['bandTwice'] as const) : []),
    ...(!counted || total !== members.length ? (['bandsDoNotAddUp'] as const) : []),
  ]
}

const itemTwice = ({ items }: Manifest): boolean =>
  repeated(items.map((i) => i.id)).length > 0 ||
  items.some((i) => repeated(i.values).length > 0 || i.values[0] !== NONE)

/** Every rule that is broken. */
export const ownRefusals = (m: Manifest): Refusal[] => {
  const rules: [boolean, Refusal][] = [
    [m.rules !== RULES, 'unknownRules'],
    [m.k < K_MIN, 'kTooSmall'],
    [m.minTotal < TOTAL_MIN, 'minTotalTooSmall'],
    [itemTwice(m), 'itemTwice'],
    [momentOf(m.from) >= momentOf(m.to), 'datesOutOfOrder'],
    [!m.demo && m.objectionDays < OBJECTION_DAYS_MIN, 'objectionTooShort'],
    [!m.demo && repeated([m.tallyKey, m.releaseKey, m.noticeKey]).length > 0, 'sharedKey'],
  ]
  return [...rules.filter(([broken]) => broken).map(([, refusal]) => refusal), ...bandRefusals(m)]
}
