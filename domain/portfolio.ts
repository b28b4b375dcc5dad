/**
 * The order of services by need × demand × readiness.
 *
 *     score = (need^a · demand^b · readiness^c)^(1 / (a + b + c)),   a, b, c ≥ 0
 *
 * The weighted geometric mean of three numbers from 0 to 1 (portfolio/candidates.ts). A product, because the three do
 * not make up for each other: what nobody wants, or nobody could take on, is no better for being badly needed, as a
 * sum would have it. Weights are exponents: 0 leaves a criterion out, and only how they stand to one another counts,
 * so the same weights twice as large change nothing. With all of them 0 every service has 1, and all tie.
 *
 * The order is nothing exact. The ranges that rounding leaves open give a score's range, and by it the order, the tiers and
 * the places a service can have at all (report/tiers.ts); draws within them give where it mostly stands.
 */
import {
  type Candidate,
  type Component,
  CRITERIA,
  type Criterion,
  DRAWS,
  SEED,
} from './portfolio/candidates.ts'
import { chanceOf } from './portfolio/chance.ts'
import { middlePlaces, placesIn } from './portfolio/places.ts'
import type { Interval } from './report/interval.ts'
import { ranked } from './report/tiers.ts'

export type Weights = Readonly<Record<Criterion, number>>
export const EQUAL: Weights = { need: 1, demand: 1, readiness: 1 }
export const WEIGHT_MAX = 3

/** Draws left out at either end of where a service mostly stands: the middle 90 remain. */
const TAIL = 5
/** How many are "the first". */
export const FIRST = 3

export interface Row {
  readonly service: string
  /** 1 and up; between tiers the order is certain. */
  readonly tier: number
  /** Places that the published numbers allow at all. */
  readonly possible: Interval
  /** Places in the middle 90 of 100 draws within rounding. */
  readonly usual: Interval
  /** Draws of 100 in which it is among the first three: within rounding, and with the weights moved as well. */
  readonly first: number
  readonly firstMoved: number
  /** What it is at least, by which rows are ordered; too exact to be shown. */
  readonly score: number
}

export interface Portfolio {
  /** The highest least score first. */
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

interface Known {
  readonly service: string
  readonly criteria: Readonly<Record<Criterion, Component>>
}

/** What is not weighed need not be known. */
const UNWEIGHED: Component = { range: { low: 1, high: 1 }, draws: Array.from({ length: DRAWS }, () => 1) }

const lacking = ({ criteria }: Candidate, weights: Weights): Criterion[] =>
  CRITERIA.filter((c) => weights[c] > 0 && !criteria[c])

const known = ({ service, criteria }: Candidate): Known => {
  const { need = UNWEIGHED, demand = UNWEIGHED, readiness = UNWEIGHED } = criteria
  return { service, criteria: { need, demand, readiness } }
}

const scoreBy = ({ criteria }: Known, weights: Weights, of: (component: Component) => number): number =>
  scoreOf(
    { need: of(criteria.need), demand: of(criteria.demand), readiness: of(criteria.readiness) },
    weights,
  )

/** Each by itself up to twice as large or as small, with even odds either way. */
const movedWeights = (weights: Weights, draw: number): Weights => {
  const chance = chanceOf(SEED, 'weights', String(draw))
  const moved = (weight: number) => weight * 2 ** (2 * chance() - 1)
  return { need: moved(weights.need), demand: moved(weights.demand), readiness: moved(weights.readiness) }
}

/** Logarithms of scores of all, in every draw: enough for an order, and quicker than scores. */
function* drawn(
  all: readonly Known[],
  weightsIn: (draw: number) => Weights,
): Generator<undefined, Float64Array[]> {
  const logs = all.map(({ criteria }) =>
    CRITERIA.map((c) => Float64Array.from(criteria[c].draws, (value) => Math.log(value))),
  )
  const draws: Float64Array[] = []
  for (let draw = 0; draw < DRAWS; draw++) {
    const weights = weightsIn(draw)
    const used = CRITERIA.flatMap((c, at) => (weights[c] > 0 ? [{ at, weight: weights[c] }] : []))
    draws.push(
      Float64Array.from(logs, (own) => {
        let score = 0
        for (const { at, weight } of used) score += weight * (own[at]?.[draw] ?? 0)
        return score
      }),
    )
    yield
  }
  return draws
}

/** The places of all, in every draw. */
function* placed(draws: readonly Float64Array[]): Generator<undefined, Interval[][]> {
  const places: Interval[][] = []
  for (const scores of draws) {
    places.push(placesIn(scores))
    yield
  }
  return places
}

/** In how many draws it is among the first; of several that tie over the line, none is. */
const timesFirst = (places: readonly (readonly Interval[])[], at: number): number =>
  places.filter((draw) => (draw[at]?.high ?? Number.POSITIVE_INFINITY) <= FIRST).length

/** Step by step, so that whoever waits for it can do something else in between. */
export function* portfolioSteps(
  candidates: readonly Candidate[],
  weights: Weights,
): Generator<undefined, Portfolio> {
  const all = candidates
    .filter((c) => lacking(c, weights).length === 0)
    .map(known)
    .sort((a, b) => (a.service < b.service ? -1 : 1))
  const scores = all.map(
    (one): Interval => ({
      low: scoreBy(one, weights, ({ range }) => range.low),
      high: scoreBy(one, weights, ({ range }) => range.high),
    }),
  )
  const order = ranked([...all.keys()], (at) => scores[at])
  yield
  const places = yield* placed(yield* drawn(all, () => weights))
  const movedPlaces = yield* placed(yield* drawn(all, (draw) => movedWeights(weights, draw)))
  const rows: Row[] = []
  for (const { of: at, tier, place } of order) {
    rows.push({
      service: all[at]?.service ?? '',
      tier,
      possible: place,
      usual: middlePlaces(
        places.flatMap((draw) => draw[at] ?? []),
        TAIL,
      ),
      first: timesFirst(places, at),
      firstMoved: timesFirst(movedPlaces, at),
      score: scores[at]?.low ?? 0,
    })
    yield
  }
  const left = candidates.flatMap((c) => {
    const missing = lacking(c, weights)
    return missing.length > 0 ? [{ service: c.service, missing }] : []
  })
  return { rows, left }
}

export const portfolioOf = (candidates: readonly Candidate[], weights: Weights): Portfolio => {
  const steps = portfolioSteps(candidates, weights)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
