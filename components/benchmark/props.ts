/** What the parts of the comparison are given. */
import type { DimensionScore } from '../../domain/score.ts'
import type { BenchmarkWords } from '../../locales/et/benchmark.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Manifest } from '../../protocol/manifest.ts'
import type { Release } from '../../protocol/release.ts'
import type { Bank } from '../app/bank.ts'
import type { App } from '../app/types.ts'

export interface ComparisonProps {
  app: App
  views: Views
  words: BenchmarkWords
  bank: Bank
  release: Release
  /** Size bands of the campaign, smallest first. */
  bands: Manifest['bands']
  /** One of the campaign's bands, or several merged ones as the lists name them. */
  ownBand: string | undefined
  scores: readonly DimensionScore[]
}
