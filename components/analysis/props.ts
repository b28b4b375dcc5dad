/** What the parts of the analysis are given. */
import type { Benefits, BenefitTexts, Catalogue, CatalogueText } from '../../domain/content.ts'
import type { Weights } from '../../domain/portfolio.ts'
import type { Report } from '../../domain/report/report.ts'
import type { AnalysisWords } from '../../locales/et/analysis.ts'
import type { DemandWords } from '../../locales/et/demand.ts'
import type { Views } from '../../locales/et/views.ts'
import type { Opened } from '../../storage/opened.ts'
import type { Bank } from '../app/bank.ts'
import type { DeskApp } from '../desk/types.ts'

/** Words and content in the language on screen. */
export interface Reading {
  words: AnalysisWords
  demand: DemandWords
  views: Views
  bank: Bank
  catalogue: Catalogue
  texts: CatalogueText['services']
  benefits: Benefits
  benefitTexts: BenefitTexts
}

/** The release that is looked at, and what it says. */
export interface Chosen {
  opened: Opened
  report: Report
}

export interface AnalysisProps extends Reading {
  desk: DeskApp
  chosen: Chosen | undefined
}

export interface WeightProps {
  weights: Weights
  onWeights: (weights: Weights) => void
}
