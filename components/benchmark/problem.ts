/** Why a file with results was not taken, in words. Pure. */
import type { BenchmarkWords } from '../../locales/et/benchmark.ts'
import type { ReleaseImport } from '../../submit/types.ts'

type Problem = Extract<ReleaseImport, { ok: false }>['problem']

const AS: Partial<Record<Problem, keyof BenchmarkWords['problem']>> = {
  notJson: 'notOurs',
  shape: 'notOurs',
  unknownVersion: 'unknownVersion',
  noLists: 'noLists',
  wronglySigned: 'wronglySigned',
  otherCampaign: 'otherCampaign',
  otherLists: 'otherLists',
  outsideCampaign: 'brokenRules',
  resultTwice: 'brokenRules',
  brokenRules: 'brokenRules',
}

export const problemText = (problem: Problem, words: BenchmarkWords): string =>
  words.problem[AS[problem] ?? 'other']
