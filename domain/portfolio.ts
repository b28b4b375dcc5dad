/**
 * The order of services by need × demand × readiness.
 *
 *     score = (need^a · demand^b · readiness^c)^(1 / (a + b + c)),   a, b, c ≥ 0
 *
 * The weighted geometric mean of three numbers from 0 to 1 (candidates.ts). A product, because the three do not make
 * up for each other: what nobody wants, or nobody could take on, is no better for being badly needed, as a sum would
 * have it. Weights are exponents: 0 leaves a criterion out, and only how they stand to one another counts, so the same
 * weights twice as large change nothing. With all of them 0 every service has 1, and all tie.
 *
 * The order is nothing exact. Ranges that rounding leaves open give the places a service can have at all; draws within
 * them give where it mostly stands. A tier is a row of services of which it is not clear whether they stand behind
 * the tier's first.
 */
import { chanceOf } from './portfolio/chance.ts'
import { type Candidate, CRITERIA, type Criterion, DRAWS, SEED } from './portfolio/candidates.ts'
import { middleOf, type Range } from './portfolio/figures.ts'

export type Weights = Readonly<Record<Criterion, number>>
export const EQUAL: Weights = { need: 1, demand: 1, readiness: 1 }
export const WEIGHT_MAX = 3

/** Draws of 100 in which one stands before another, so that it is called clear. */
const CLEAR = 90
/** Draws left out at either end of where a service "mostly" stands. */
const TAIL = 5
export const FIRST = 3

export interface Row {
  readonly service: string
  /** 1 and up. */
  readonly tier: number
  /** Places that the published numbers allow at all. */
  readonly possible: Range
  /** Places in the middle 90 of 100 draws. */
  readonly usual: Range
  /** Draws of 100 in which it is among the first three: within rounding, and with weights moved as well. */
  readonly first: number
  readonly firstMoved: number
  /** For the order alone; no figure to be shown. */
  readonly score: number
}

export interface Portfolio {
  readonly rows: readonly Row[]
  /** Services of which the release does not say enough, and what is missing. */
  readonly left: readonly { readonly service: string; readonly missing: readonly Criterion[] }[]
}

/** @param values 0–1 @returns 0–1 */
export const scoreOf = (values: Readonly<Record<Criterion, number>>, weights: Weights): number => {
  const used = CRITERIA.filter((c) => weights[c] > 0)
  const sum = used.reduce((all, c) => all + weights[c], 0)
  if (sum === 0) return 1
  return Math.exp(used.reduce((all, c) => all + (weights[c] / sum) * Math.log(values[c]), 0))
}

type Complete = Candidate & { readonly criteria: Required<Candidate['criteria']> }

/** What is not weighed need not be known. */
const NOTHING = { range: { lo: 1, hi: 1 }, draws: Array.from({ length: DRAWS }, () => 1) }

const completed = ({ service, criteria }: Candidate, weights: Weights): Complete | readonly Criterion[] => {
  const missing = CRITERIA.filter((c) => weights[c] > 0 && !criteria[c])
  if (missing.length > 0) return missing
  const { need = NOTHING, demand = NOTHING, readiness = NOTHING } = criteria
  return { service, criteria: { need, demand, readiness } }
}

const scoreBy = ({ criteria }: Complete, weights: Weights, of: (c: Complete['criteria'][Criterion]) => number) =>
  scoreOf(
    { need: of(criteria.need), demand: of(criteria.demand), readiness: of(criteria.readiness) },
    weights,
  )

/** Best and worst place among all; equals share their places. */
const placesAmong = (scores: readonly number[], own: Range): Range => ({
  lo: 1 + scores.filter((s) => s > own.hi).length,
  hi: scores.length - scores.filter((s) => s < own.lo).length,
})

/** Up to twice as large or as small, each by itself; equal odds on the way up and down. */
const movedWeights = (weights: Weights, draw: number): Weights => {
  const chance = chanceOf(SEED, 'weights', String(draw))
  const moved = (weight: number) => weight * 2 ** (2 * chance() - 1)
  return { need: moved(weights.need), demand: moved(weights.demand), readiness: moved(weights.readiness) }
}

/** Scores of all in every draw. */
const drawn = (all: readonly Complete[], weightsAt: (draw: number) => Weights): number[][] =>
  Array.from({ length: DRAWS }, (_, draw) => {
    const weights = weightsAt(draw)
    return all.map((c) => scoreBy(c, weights, ({ draws }) => draws[draw] ?? 0))
  })

const placesIn = (draws: readonly (readonly number[])[], at: number): Range[] =>
  draws.map((scores) => {
    const own = scores[at] ?? 0
    return placesAmong(scores, { lo: own, hi: own })
  })

/** Among equals it is not safely among the first. */
const timesFirst = (places: readonly Range[]): number => places.filter((p) => p.hi <= FIRST).length

const nth = (numbers: readonly number[], at: number): number => numbers.toSorted((a, b) => a - b)[at] ?? 0

const usualOf = (places: readonly Range[]): Range => ({
  lo: nth(places.map((p) => p.lo), TAIL),
  hi: nth(places.map((p) => p.hi), places.length - 1 - TAIL),
})

/** A new tier begins with the first one that stands clearly behind the first of the tier before. */
const tiersOf = (order: readonly number[], draws: readonly (readonly number[])[]): number[] => {
  const tiers: number[] = []
  let [tier, leader] = [1, order[0]]
  for (const at of order) {
    const behind = draws.filter((scores) => (scores[leader ?? 0] ?? 0) > (scores[at] ?? 0)).length
    if (behind >= CLEAR) [tier, leader] = [tier + 1, at]
    tiers.push(tier)
  }
  return tiers
}

export const portfolioOf = (candidates: readonly Candidate[], weights: Weights): Portfolio => {
  const looked = candidates.map((c) => ({ service: c.service, found: completed(c, weights) }))
  const all = looked.flatMap(({ found }) => ('criteria' in found ? found : []))
  const scores = all.map((c) => scoreBy(c, weights, ({ range }) => middleOf(range)))
  const ranges = all.map((c) => ({
    lo: scoreBy(c, weights, ({ range }) => range.lo),
    hi: scoreBy(c, weights, ({ range }) => range.hi),
  }))
  const within = drawn(all, () => weights)
  const moved = drawn(all, (draw) => movedWeights(weights, draw))
  const id = (at: number) => all[at]?.service ?? ''
  const order = all
    .map((_, at) => at)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (id(a) < id(b) ? -1 : 1))
  const tiers = tiersOf(order, within)
  return {
    rows: order.map((at, place): Row => {
      const places = placesIn(within, at)
      const own = ranges[at] ?? { lo: 0, hi: 1 }
      return {
        service: id(at),
        tier: tiers[place] ?? 1,
        possible: {
          lo: 1 + ranges.filter((r) => r.lo > own.hi).length,
          hi: all.length - ranges.filter((r) => r.hi < own.lo).length,
        },
        usual: usualOf(places),
        first: timesFirst(places),
        firstMoved: timesFirst(placesIn(moved, at)),
        score: scores[at] ?? 0,
      }
    }),
    left: looked.flatMap(({ service, found }) =>
      'criteria' in found ? [] : [{ service, missing: found }],
    ),
  }
}
