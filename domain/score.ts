/** Scoring of a dimension. Source: the product's method, chapter "Scoring" (README, "How it is computed"). */
import { type Answers, type Assessment, isNotApplicable, type Level, levelOf } from './assessment.ts'
import type { Dimension, Indicator, Pack } from './content.ts'
import { asked } from './progress.ts'

/** Share of the applicable questions that must be answered with a level before a score is shown. */
const COVERAGE_NEEDED = 0.6

export interface Coverage {
  /** Applicable questions answered with a level. */
  answered: number
  /** Questions that apply. */
  of: number
}

export interface DimensionScore {
  dimension: string
  /** Weighted mean of all answered, applicable indicators, 0–4, unrounded; null where coverage is too low. */
  level: number | null
  /** `indicative`: only the coverage of the short mode's questions is reached. Shown and counted apart from full. */
  kind: 'full' | 'indicative' | 'none'
  /** Levels answered, of all questions of the dimension that apply: "2 of 6". */
  basis: Coverage
  /** How many more levels it takes at least until one of the dimension is shown; 0 where one is, or none can be. */
  missing: number
  /**
   * All indicators at the lowest level answered, in the bank's order; what is low by decision is no weakness. Null where
   * nothing else is answered.
   */
  weakest: { ids: string[]; level: Level } | null
}

const coverageOf = (indicators: readonly Indicator[], answers: Answers): Coverage => {
  const applicable = indicators.filter((i) => !isNotApplicable(answers, i.id))
  return {
    answered: applicable.filter((i) => levelOf(answers, i.id) !== undefined).length,
    of: applicable.length,
  }
}

/** Levels still missing until a level may be shown; infinitely many where no question applies. */
const missingOf = ({ answered, of }: Coverage): number =>
  of === 0 ? Number.POSITIVE_INFINITY : Math.max(0, Math.ceil(of * COVERAGE_NEEDED) - answered)

/** Σ weight·level / Σ weight over the indicators answered with a level; null when there are none. */
const weightedMean = (d: Dimension, answers: Answers): number | null => {
  let sum = 0
  let weights = 0
  for (const i of d.indicators) {
    const level = levelOf(answers, i.id)
    if (level === undefined) continue
    sum += i.weight * level
    weights += i.weight
  }
  return weights === 0 ? null : sum / weights
}

const weakestOf = (d: Dimension, answers: Answers): DimensionScore['weakest'] => {
  let weakest: DimensionScore['weakest'] = null
  for (const { id } of d.indicators) {
    const level = levelOf(answers, id)
    if (level === undefined || answers[id]?.byDecision) continue
    if (weakest === null || level < weakest.level) weakest = { ids: [id], level }
    else if (level === weakest.level) weakest.ids.push(id)
  }
  return weakest
}

/**
 * Whether the short or the full mode is chosen changes nothing here: a level that the short mode's questions carry stays
 * indicative until the whole dimension carries one.
 */
export const scoreDimension = (d: Dimension, answers: Answers): DimensionScore => {
  const basis = coverageOf(d.indicators, answers)
  const [full, short] = [missingOf(basis), missingOf(coverageOf(asked(d.indicators, 'short'), answers))]
  const kind = full === 0 ? 'full' : short === 0 ? 'indicative' : 'none'
  const missing = Math.min(full, short)
  return {
    dimension: d.id,
    level: kind === 'none' ? null : weightedMean(d, answers),
    kind,
    basis,
    missing: Number.isFinite(missing) ? missing : 0,
    weakest: weakestOf(d, answers),
  }
}

export const scoreProfile = (pack: Pack, a: Assessment): DimensionScore[] =>
  pack.dimensions.map((d) => scoreDimension(d, a.answers))
