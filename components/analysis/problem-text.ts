/** Why a release was not opened, in words that say what to do. Pure. */
import type { AnalysisWords } from '../../locales/et/analysis.ts'
import type { Submit } from '../../locales/et/submit.ts'
import type { Refusal } from '../../protocol/manifest-rules.ts'
import type { ReleaseRefusal } from '../../protocol/release.ts'
import type { OpenProblem } from '../../submit/open-release.ts'

export interface ProblemText {
  readonly texts: readonly string[]
  /** Names for whoever helps; empty where the words say it all. */
  readonly technical: string
}

const manifestText = (refusals: readonly Refusal[], { refused }: AnalysisWords): string[] => {
  const said = refusals.map((refusal) => {
    if (refusal === 'unsigned' || refusal === 'wronglySigned') return refused.forged
    if (refusal === 'unknownVersion' || refusal === 'unknownRules') return refused.update
    return refusal === 'otherCampaign' ? refused.otherCampaign : refused.faulty
  })
  return [...new Set(said)]
}

const RELEASE: Record<ReleaseRefusal, keyof AnalysisWords['refused']['release'] | 'update'> = {
  unknownVersion: 'update',
  shape: 'notOurs',
  wronglySigned: 'wronglySigned',
  otherCampaign: 'otherCampaign',
  otherLists: 'otherLists',
  outsideCampaign: 'broken',
  resultTwice: 'broken',
  brokenRules: 'broken',
}

/** @param submit says the same of servers and lists where somebody takes part */
export const problemText = (problem: OpenProblem, words: AnalysisWords, submit: Submit): ProblemText => {
  const { refused } = words
  const { lists, trouble } = submit.problems
  switch (problem.problem) {
    case 'manifest':
      return { texts: manifestText(problem.refusals, words), technical: problem.refusals.join(', ') }
    case 'notice':
      return { texts: [refused.notice], technical: problem.refusal }
    case 'lists':
      return {
        texts: [refused.lists(problem.refusals.map((r) => lists[r]).join('; '))],
        technical: problem.refusals.join(', '),
      }
    case 'release': {
      const key = RELEASE[problem.refusal]
      const text = key === 'update' ? refused.update : refused.release[key]
      return { texts: [text], technical: problem.refusal }
    }
    case 'broken':
    case 'busy':
      return { texts: [trouble[problem.problem]], technical: '' }
    default:
      return { texts: [refused[problem.problem]], technical: '' }
  }
}
