/**
 * What a release says of a service on three criteria from 0 to 1, each with the range that rounding leaves open and
 * with possible values drawn from it. Means over everybody who gave an answer, of the same numbers that a municipality
 * sees on its own device (domain/fit.ts); weights and levels come from the catalogue.
 *
 * - Need: Σ weight · shortfall(min(ceiling, target)) / Σ weight · ceiling over the indicators the service lifts;
 *   the target is the bank's usual one, since own targets never leave a device.
 * - Demand: share of those who answered who do not have the service and want it, now or later.
 * - Readiness: mean over prerequisites and capacity needs of 1 − shortfall(level) / level; 1 where nothing is asked.
 *
 * "Not applicable" and "don't know" have no level and are left out; on a device they stay in the denominator.
 */
import type { Catalogue, Pack, Service } from '../content.ts'
import type { Figure, ItemFigures } from '../report/figures.ts'
import type { Interval } from '../report/interval.ts'
import { joinedCount } from '../report/joined.ts'
import { chanceOf } from './chance.ts'
import { drawLevels, possibilities, shortfallOf, shortfallRange } from './levels.ts'
import { drawShare, shareRange } from './shares.ts'

/** Fixed, so that the same release always gives the same picture. */
export const SEED = 'portfolio-1'
/** "In x of 100 draws". */
export const DRAWS = 100

export const CRITERIA = ['need', 'demand', 'readiness'] as const
export type Criterion = (typeof CRITERIA)[number]

export interface Component {
  readonly range: Interval
  /** One possible value for each draw; draw by draw the same answers stand behind all services. */
  readonly draws: readonly number[]
}

export interface Candidate {
  readonly service: string
  /** A criterion is missing where too few answered for the release to say anything of it. */
  readonly criteria: { readonly [C in Criterion]?: Component }
}

/** The values of a service's class (protocol/items.ts). */
export const CLASSES = ['has', 'wantsNow', 'wantsLater', 'helpful', 'fitsUnwanted', 'noNeed'] as const
export const WANTED: readonly string[] = ['wantsNow', 'wantsLater']

const everyDraw = (value: (draw: number) => number): number[] =>
  Array.from({ length: DRAWS }, (_, draw) => value(draw))

type Shortfalls = (indicator: string, reach: number) => Component | undefined

/** Each shortfall is worked out once, however many services ask for it. */
const shortfallsOf = (figureOf: (item: string) => Figure | undefined): Shortfalls => {
  const known = new Map<string, Component | undefined>()
  const workOut = (indicator: string, reach: number): Component | undefined => {
    const figure = figureOf(`answer/${indicator}`)
    const possible = figure ? possibilities(figure) : []
    if (possible.length === 0) return undefined
    return {
      range: shortfallRange(possible, reach),
      draws: everyDraw((draw) => {
        const drawn = drawLevels(possible, chanceOf(SEED, 'answer', indicator, String(draw)))
        return drawn ? shortfallOf(drawn, reach) : 0
      }),
    }
  }
  return (indicator, reach) => {
    const key = `${indicator} ${reach}`
    if (!known.has(key)) known.set(key, workOut(indicator, reach))
    return known.get(key)
  }
}

interface Term {
  readonly indicator: string
  readonly reach: number
  readonly weight: number
}

/** Σ weight · shortfall, at the range's ends and in every draw; undefined where one of them is not known. */
const summed = (terms: readonly Term[], shortfalls: Shortfalls): Component | undefined => {
  const parts = terms.flatMap(({ indicator, reach, weight }) => {
    const component = shortfalls(indicator, reach)
    return component ? [{ weight, component }] : []
  })
  if (parts.length < terms.length) return undefined
  const sum = (of: (component: Component) => number) =>
    parts.reduce((all, { weight, component }) => all + weight * of(component), 0)
  return {
    range: { low: sum((c) => c.range.low), high: sum((c) => c.range.high) },
    draws: everyDraw((draw) => sum((c) => c.draws[draw] ?? 0)),
  }
}

const needOf = ({ lifts }: Service, { defaultTarget }: Pack, shortfalls: Shortfalls) => {
  const whole = lifts.reduce((sum, l) => sum + l.weight * l.ceiling, 0)
  const terms = lifts.map(({ indicator, ceiling, weight }) => ({
    indicator,
    reach: Math.min(ceiling, defaultTarget),
    weight: weight / whole,
  }))
  return summed(terms, shortfalls)
}

const CERTAIN: Component = { range: { low: 1, high: 1 }, draws: everyDraw(() => 1) }

const readinessOf = ({ prerequisites, capacity }: Service, shortfalls: Shortfalls): Component | undefined => {
  const asked = [...prerequisites, ...capacity.needs]
  if (asked.length === 0) return CERTAIN
  const terms = asked.map(({ indicator, level }) => ({
    indicator,
    reach: level,
    weight: 1 / (level * asked.length),
  }))
  const lacking = summed(terms, shortfalls)
  return (
    lacking && {
      range: { low: 1 - lacking.range.high, high: 1 - lacking.range.low },
      draws: lacking.draws.map((lack) => 1 - lack),
    }
  )
}

const demandOf = (
  id: string,
  figure: Figure | undefined,
  need: Figure | undefined,
  k: number,
): Component | undefined => {
  const range = figure && shareRange(joinedCount(figure, need, k), WANTED, CLASSES)
  if (!figure || !range) return undefined
  const inRange = (share: number) => Math.min(range.high, Math.max(range.low, share))
  const draws = everyDraw((draw) =>
    inRange(drawShare(figure, WANTED, k, chanceOf(SEED, 'class', id, String(draw)))),
  )
  return { range, draws }
}

/**
 * One service after another, so that whoever waits for many can do something else in between.
 * @param figures of every item of the campaign
 * @param k fewest members of a published class in it
 */
export function* candidateSteps(
  figures: readonly ItemFigures[],
  catalogue: Catalogue,
  pack: Pack,
  k: number,
): Generator<undefined, Candidate[]> {
  const wholes = new Map(figures.flatMap(({ item, whole }) => (whole ? [[item, whole] as const] : [])))
  const shortfalls = shortfallsOf((item) => wholes.get(item))
  const all: Candidate[] = []
  for (const service of catalogue) {
    const need = needOf(service, pack, shortfalls)
    const demand = demandOf(
      service.id,
      wholes.get(`service/${service.id}/class`),
      wholes.get(`service/${service.id}/need`),
      k,
    )
    const readiness = readinessOf(service, shortfalls)
    const criteria = { ...(need && { need }), ...(demand && { demand }), ...(readiness && { readiness }) }
    all.push({ service: service.id, criteria })
    yield
  }
  return all
}
