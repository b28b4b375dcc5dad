/** Scoring of a dimension. Source: the product's method, chapter "Scoring" (README, "How it is computed"). */
import {
  type Answers,
  type Assessment,
  isNotApplicable,
  type Level,
  levelOf,
  type Mode,
} from './assessment.ts'
import type { Dimension, Pack } from './content.ts'
import { asked } from './progress.ts'

/** Share of the asked, applicable questions that must be answered with a level before a score is shown. */
const COVERAGE_NEEDED = 0.6

export interface Coverage {
  /** Asked, applicable questions answered with a level. */
  answered: number
  /** Asked questions that apply. */
  of: number
}

export interface DimensionScore {
  dimension: string
  /** Weighted mean of all answered, applicable indicators, 0–4, unrounded; null where coverage is too low. */
  level: number | null
  /** `indicative`: only the short mode's coverage is reached. Shown and counted apart from full. */
  kind: 'full' | 'indicative' | 'none'
  /** Against the chosen mode. */
  coverage: Coverage
  /** Levels answered, of all questions of the dimension: "2 of 6". */
  basis: Coverage
  /** Lowest answered indicator; the first of equals; null while nothing is answered. */
  weakest: { id: string; level: Level } | null
}

const coverageOf = (d: Dimension, answers: Answers, mode: Mode): Coverage => {
  const applicable = asked(d.indicators, mode).filter((i) => !isNotApplicable(answers, i.id))
  return {
    answered: applicable.filter((i) => levelOf(answers, i.id) !== undefined).length,
    of: applicable.length,
  }
}

/** Levels needed before a dimension with this coverage shows a score. */
export const neededFor = (coverage: Coverage): number => Math.ceil(coverage.of * COVERAGE_NEEDED)

const suffices = (c: Coverage): boolean => c.of > 0 && c.answered >= neededFor(c)

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
    if (level !== undefined && (weakest === null || level < weakest.level)) weakest = { id, level }
  }
  return weakest
}

/**
 * A level does not depend on the mode, only whether it may be shown and how it is labelled does:
 * switching the mode never changes a number.
 */
export const scoreDimension = (d: Dimension, answers: Answers, mode: Mode): DimensionScore => {
  const coverage = coverageOf(d, answers, mode)
  const basis = coverageOf(d, answers, 'full')
  const kind = suffices(basis) ? 'full' : mode === 'short' && suffices(coverage) ? 'indicative' : 'none'
  return {
    dimension: d.id,
    level: kind === 'none' ? null : weightedMean(d, answers),
    kind,
    coverage,
    basis,
    weakest: weakestOf(d, answers),
  }
}

export const scoreProfile = (pack: Pack, a: Assessment): DimensionScore[] =>
  pack.dimensions.map((d) => scoreDimension(d, a.answers, a.mode))
