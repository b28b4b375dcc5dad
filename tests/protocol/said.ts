/** Results of a release, in short, and whether its rules allow them. */
import type { Result } from '../../protocol/release.ts'
import { keepsRules } from '../../protocol/release-rules.ts'
import { campaign, realItems } from './sample.ts'

const { manifest } = await campaign({ items: realItems })

export const FIVE = ['a', 'b', 'c', 'd', 'e'].map((id) => [id])

interface Setting {
  total?: number
  bands?: string[][]
  k?: number
}
export const keeps = (
  results: Result[],
  { total = 40, bands = [['a'], ['b']], k = 5 }: Setting = {},
): boolean =>
  keepsRules({ v: 1, ctx: '', lists: '', rules: 1, demo: false, total, results }, { ...manifest, k }, bands)

export const groups = (...all: [string, number][]) => ({
  groups: all.map(([values, n]) => ({ values: values.split(' '), n })),
})
export const scale = (n: number, more: Partial<Result> = {}): Result => ({
  item: 'answer/1.1',
  band: 'all',
  n,
  mean: 2,
  ...more,
})
export const fee = (n: number, more: Partial<Result> = {}): Result => ({
  item: 'family/P/fee',
  band: 'all',
  n,
  ...more,
})
export const demand = (n: number, more: Partial<Result> = {}): Result => ({
  item: 'service/volis/class',
  band: 'all',
  n,
  ...more,
})
export const coverage = (n: number, more: Partial<Result> = {}): Result => ({
  item: 'dimension/2',
  band: 'all',
  n,
  mean: 2,
  ...more,
})
export const LATE = 'wantsLater helpful fitsUnwanted noNeed'
