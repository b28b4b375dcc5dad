/** Rounding of what is published (P3, P5). Every threshold is a multiple of 5, so a rounded number decides for all it stands for. */

/** Nothing is said of fewer answers than this (P1). */
export const WHOLE_FROM = 10
/** From this many answers in all, bands are told apart (P1). */
export const BANDS_FROM = 20
/** From this many answers a distribution is given (P5); counts of service demand from `WHOLE_FROM`. */
export const SPREAD_FROM = 15
/** If fewer than this many say anything else, it is "most of them" (P4). */
export const DISSENT = 3
/** A mean this near an end of the scale, or nearer, is published as exactly this near (P3, "extremes coded"). */
export const END = 0.5

const BASE = 5

/**
 * Rounded down to 5: "at least 15" stands for 15 to 19. Down, and not to the nearest, because then counts of groups
 * never add up to more than their whole, and because 14 and 15 answers, where rules change, look different anyway.
 */
export const down5 = (count: number): number => count - (count % BASE)

/** Steps of a mean to 1 (P3): halves, quarters, tenths. @param n may be rounded */
const stepsPerLevel = (n: number): number => (n < 15 ? 2 : n < 30 ? 4 : 10)

/** Step of a mean over that many answers: 0.5, 0.25 or 0.1. @param n may be rounded */
export const stepOf = (n: number): number => 1 / stepsPerLevel(n)

/**
 * Mean level as it is published: to its step, halves up, computed in whole numbers, never beyond the coded ends.
 * @param top highest level of the scale
 */
export const coarseMean = (sum: number, n: number, top: number): number => {
  const per = stepsPerLevel(n)
  const steps = Math.floor((2 * sum * per + n) / (2 * n))
  return Math.min(top - END, Math.max(END, steps / per))
}

/** Whether a number can have come out of `coarseMean`. @param n may be rounded */
export const isCoarse = (mean: number, n: number, top: number): boolean => {
  const per = stepsPerLevel(n)
  return mean >= END && mean <= top - END && Math.round(mean * per) / per === mean
}
