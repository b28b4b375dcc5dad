/** Why a step of the counter is not taken: the rule, and what a person needs to know of it. */
import type { ListsRefusal } from '../protocol/check-lists.ts'
import type { Refusal as ManifestRefusal } from '../protocol/manifest-rules.ts'
import type { NoticeRefusal } from '../protocol/notice.ts'
import type { Difference } from '../protocol/recorded.ts'

export type Refusal =
  | { rule: 'manifest'; refusals: readonly ManifestRefusal[]; where?: string }
  /** The manifest names keys that are not this counter's. */
  | { rule: 'otherKeys'; which: readonly ('tallyKey' | 'releaseKey' | 'counter')[] }
  /** The federation's key is the counter's own, outside demos. */
  | { rule: 'oneOrganisation' }
  /** These keys have signed another campaign: a campaign has keys of its own. */
  | { rule: 'otherCampaignSigned' }
  | { rule: 'challenge'; problem: 'shape' | 'unknownVersion' | 'otherCampaign' | 'doesNotOpen' }
  /** The manifest does not bear this counter's signature. */
  | { rule: 'notOwnSignature' }
  /** The register is another campaign's. */
  | { rule: 'otherRegister' }
  | { rule: 'notice'; refusal: NoticeRefusal; number: number }
  | { rule: 'notClosed'; to: string }
  | { rule: 'lists'; refusals: readonly ListsRefusal[] }
  /** Other lists were signed before: there is one set of lists for everybody. */
  | { rule: 'otherListsSigned' }
  /** These are not the lists that this counter has signed. */
  | { rule: 'listsNotSigned' }
  /** @property from milliseconds since 1970 */
  | { rule: 'tooEarly'; from: number }
  | { rule: 'openObjections'; own: readonly number[]; federation: readonly number[] }
  /** Counted before, over other lists. */
  | { rule: 'released' }
  /** The same lists, and yet another result: the program or its content is not the one that counted first. */
  | { rule: 'recountDiffers' }
  | { rule: 'pilesHead'; problem: 'shape' | 'unknownVersion' | 'otherCampaign' | 'otherLists' }
  | { rule: 'pileUnreadable'; line: number }
  /** Too many, or not in the lists' order; `wanted` is what should stand there. */
  | { rule: 'pileUnexpected'; line: number; wanted: string | null }
  | { rule: 'pilesMissing'; found: number; of: number }
  /** Piles are not their lists. */
  | { rule: 'pileDiffers'; item: string; band: string; difference: Difference }
  /** In another order than its list's: by that order envelopes of one municipality could be found together. */
  | { rule: 'pileUnsorted'; item: string; band: string }
  | { rule: 'noObjection'; number: number }
  | { rule: 'resolvedBefore'; number: number }
  /** 1–500 characters on one line. */
  | { rule: 'resolutionText' }
  /** There is no release yet: with the key gone there will never be one. */
  | { rule: 'notCounted' }

export type Rule = Refusal['rule']

export type Step<T> = ({ ok: true } & T) | { ok: false; refusals: readonly [Refusal, ...Refusal[]] }

export const refuse = (
  first: Refusal,
  ...rest: Refusal[]
): { ok: false; refusals: [Refusal, ...Refusal[]] } => ({
  ok: false,
  refusals: [first, ...rest],
})
