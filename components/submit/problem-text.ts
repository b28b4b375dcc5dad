/** Problems in words that say what to do; the technical names stay beside them, small, for whoever helps. */
import type { Submit } from '../../locales/et/submit.ts'
import type { Refusal } from '../../protocol/manifest-rules.ts'
import type { Join } from '../../submit/types.ts'

type Group = keyof Submit['problems']['manifest']

/** What an official can do about a refused campaign depends on the group alone. */
const GROUP_OF: Record<Refusal, Group> = {
  unsigned: 'forged',
  wronglySigned: 'forged',
  otherCampaign: 'mixup',
  fingerprint: 'mixup',
  unknownVersion: 'update',
  unknownRules: 'update',
  unknownPack: 'update',
  itemOutsidePack: 'update',
  kTooSmall: 'tooSmall',
  minTotalTooSmall: 'tooSmall',
  tooFewEligible: 'tooSmall',
  bandTooSmall: 'tooSmall',
  objectionTooShort: 'roles',
  sharedKey: 'roles',
  shape: 'faulty',
  itemTwice: 'faulty',
  bandTwice: 'faulty',
  bandsDoNotAddUp: 'faulty',
  datesOutOfOrder: 'faulty',
  brokenKey: 'faulty',
}

export interface ProblemText {
  texts: string[]
  /** Empty where the words say it all. */
  technical: string
}

/** A typed invitation's problem has its own words; what the server did has others. */
export const joinProblem = (words: Submit, join: Extract<Join, { ok: false }>): ProblemText => {
  const { problems } = words
  if (join.problem === 'manifest') {
    const groups = [...new Set(join.refusals.map((refusal) => GROUP_OF[refusal]))]
    return { texts: groups.map((group) => problems.manifest[group]), technical: join.refusals.join(', ') }
  }
  if (join.problem === 'notice') return { texts: [problems.notice], technical: join.refusal }
  if (join.problem === 'replaces') {
    const { from, to, holdsBoxes } = join
    const { elsewhere, code, boxes } = words.join.replace
    return {
      texts: [from === to ? code : elsewhere(from, to), ...(holdsBoxes ? [boxes] : [])],
      technical: '',
    }
  }
  if (join.problem === 'damaged') return { texts: [words.join.replace.damaged], technical: '' }
  const all: Readonly<Record<string, string>> = {
    ...problems.invitation,
    ...problems.trouble,
    // Without the campaign's details there is nothing yet that a file could carry.
    ...problems.joining,
  }
  return { texts: [all[join.problem] ?? join.problem], technical: '' }
}
