/**
 * What is true in a simulated world, known to whoever holds its seed: how mature each size band is in each
 * dimension, and what is wanted. A report over simulated answers can be held against it. Nothing here says
 * anything of any real municipality: sizes and names are real, every figure is drawn.
 */
import type { Catalogue, Dimension, Family, Pack } from '../domain/content.ts'
import { FAMILY_QUESTIONS, type FamilyQuestion, NO_NEED } from '../domain/demand.ts'
import { normal, randomOf } from './random.ts'

/** Mean of all latent maturities, on the scale 0–4. */
const MIDDLE = 1.7
/** Between a size band and the next larger one. */
const BAND_STEP = 0.45
/** How far dimensions lie apart, and questions within one (standard deviations). */
const DIMENSION_SPREAD = 0.35
const QUESTION_SPREAD = 0.4
/** What a municipality is beside its band: altogether, in one dimension, in one answer (standard deviations). */
export const MUNICIPALITY_SPREAD = 0.45
export const SIDE_SPREAD = 0.3
export const ANSWER_SPREAD = 0.55

/** Shares of answers without a level, and of questions that were left out. */
export const SHARES = { unknown: 0.05, notApplicable: 0.02, declined: 0.01, left: 0.03 } as const
/** Share of municipalities that answer the short set of questions, and of those that skip the demand block. */
export const SHORT_SHARE = 0.3
export const NO_DEMAND_SHARE = 0.1

/** Questions answered by taste; the fee follows the size. */
export type Taste = Exclude<FamilyQuestion, 'fee'>

export interface FamilyTruth {
  /** How likely each answer is where the family is wanted at all; "no need" and "don't know" are apart. */
  readonly weights: Readonly<Record<Taste, readonly (readonly [string, number])[]>>
}

export interface World {
  readonly seed: string
  readonly pack: Pack
  readonly catalogue: Catalogue
  /** Smallest first, as a manifest has them. */
  readonly bands: readonly string[]
  /** Latent maturity of a question in a band, before anything that is the municipality's own. */
  latent(band: string, dimension: string, indicator: string): number
  /** How much a service is wanted beyond what the fit explains: about −1 to 1. */
  appeal(service: string): number
  family(family: Family): FamilyTruth
}

const answersOf = (question: Taste): string[] =>
  FAMILY_QUESTIONS[question].filter((value) => value !== NO_NEED && value !== 'unknown')

/** A few favourites among many: weights fall by half, in a drawn order. */
const weightsOf = (seed: string, family: string, question: Taste) => {
  const random = randomOf(seed, 'family', family, question)
  const drawn = answersOf(question).map((value): [string, number] => [value, random()])
  const order = drawn.toSorted(([, a], [, b]) => b - a).map(([value]) => value)
  return order.map((value, at): [string, number] => [value, 0.5 ** at])
}

export const worldOf = (seed: string, pack: Pack, catalogue: Catalogue, bands: readonly string[]): World => {
  const drawn = (spread: number, ...names: string[]) => spread * normal(randomOf(seed, ...names))
  const families = new Map<Family, FamilyTruth>()
  return {
    seed,
    pack,
    catalogue,
    bands,
    latent: (band, dimension, indicator) =>
      MIDDLE +
      BAND_STEP * (bands.indexOf(band) - (bands.length - 1) / 2) +
      drawn(DIMENSION_SPREAD, 'dimension', dimension) +
      drawn(QUESTION_SPREAD, 'question', indicator),
    appeal: (service) => Math.max(-1, Math.min(1, drawn(0.6, 'service', service))),
    family: (family) => {
      const known = families.get(family)
      if (known) return known
      const of = (question: Taste) => weightsOf(seed, family, question)
      const weights = {
        when: of('when'),
        delivery: of('delivery'),
        financing: of('financing'),
        blocker: of('blocker'),
      }
      const truth = { weights }
      families.set(family, truth)
      return truth
    },
  }
}

/** Distribution function of the standard normal (Abramowitz and Stegun 26.2.17; error below 8·10⁻⁸). */
const phi = (x: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * poly
  return x < 0 ? tail : 1 - tail
}

/** Mean answered level of a question in a band: the latent value, blurred, rounded, and kept within 0–4. */
export const expectedLevel = (world: World, band: string, dimension: string, indicator: string): number => {
  const blur = Math.hypot(MUNICIPALITY_SPREAD, SIDE_SPREAD, ANSWER_SPREAD)
  const mean = world.latent(band, dimension, indicator)
  return [0.5, 1.5, 2.5, 3.5].reduce((sum, threshold) => sum + phi((mean - threshold) / blur), 0)
}

/** Mean level of a dimension in a band, over all its questions alike. */
export const expectedDimension = (world: World, band: string, dimension: Dimension): number =>
  dimension.indicators.reduce((sum, i) => sum + expectedLevel(world, band, dimension.id, i.id), 0) /
  dimension.indicators.length
