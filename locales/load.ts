/** Dictionaries, one language and one part at a time. */
import type { Language } from '../domain/content.ts'
import type { AnalysisWords } from './et/analysis.ts'
import type { BenchmarkWords } from './et/benchmark.ts'
import type { CountingWords } from './et/counting.ts'
import type { DemandWords } from './et/demand.ts'
import type { DeskWords } from './et/desk.ts'
import type { Guide } from './et/guide.ts'
import type { LetterWords } from './et/letter.ts'
import type { OperatorWords } from './et/operator.ts'
import type { ScenarioWords } from './et/scenarios.ts'
import type { Submit } from './et/submit.ts'
import type { Views } from './et/views.ts'

const guides = {
  et: () => import('./et/guide.ts'),
  en: () => import('./en/guide.ts'),
} satisfies Record<Language, unknown>

const views = {
  et: () => import('./et/views.ts'),
  en: () => import('./en/views.ts'),
} satisfies Record<Language, unknown>

const demands = {
  et: () => import('./et/demand.ts'),
  en: () => import('./en/demand.ts'),
} satisfies Record<Language, unknown>

const letters = {
  et: () => import('./et/letter.ts'),
  en: () => import('./en/letter.ts'),
} satisfies Record<Language, unknown>

const submits = {
  et: () => import('./et/submit.ts'),
  en: () => import('./en/submit.ts'),
} satisfies Record<Language, unknown>

const benchmarks = {
  et: () => import('./et/benchmark.ts'),
  en: () => import('./en/benchmark.ts'),
} satisfies Record<Language, unknown>

const desks = {
  et: () => import('./et/desk.ts'),
  en: () => import('./en/desk.ts'),
} satisfies Record<Language, unknown>

const scenarios = {
  et: () => import('./et/scenarios.ts'),
  en: () => import('./en/scenarios.ts'),
} satisfies Record<Language, unknown>

const analyses = {
  et: () => import('./et/analysis.ts'),
  en: () => import('./en/analysis.ts'),
} satisfies Record<Language, unknown>

const countings = {
  et: () => import('./et/counting.ts'),
  en: () => import('./en/counting.ts'),
} satisfies Record<Language, unknown>

const operators = {
  et: () => import('./et/operator.ts'),
  en: () => import('./en/operator.ts'),
} satisfies Record<Language, unknown>

export const loadGuide = async (language: Language): Promise<Guide> => (await guides[language]()).guide
export const loadViews = async (language: Language): Promise<Views> => (await views[language]()).views
export const loadDemand = async (language: Language): Promise<DemandWords> =>
  (await demands[language]()).demand
export const loadLetter = async (language: Language): Promise<LetterWords> =>
  (await letters[language]()).letter
export const loadSubmit = async (language: Language): Promise<Submit> => (await submits[language]()).submit
export const loadBenchmark = async (language: Language): Promise<BenchmarkWords> =>
  (await benchmarks[language]()).benchmark
export const loadDesk = async (language: Language): Promise<DeskWords> => (await desks[language]()).desk
export const loadScenarios = async (language: Language): Promise<ScenarioWords> =>
  (await scenarios[language]()).scenarios
export const loadAnalysis = async (language: Language): Promise<AnalysisWords> =>
  (await analyses[language]()).analysis
export const loadCounting = async (language: Language): Promise<CountingWords> =>
  (await countings[language]()).counting
export const loadOperator = async (language: Language): Promise<OperatorWords> =>
  (await operators[language]()).operator
