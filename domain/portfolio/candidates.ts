/**
 * What a release says of a service, on three criteria from 0 to 1, each with the range that rounding leaves open and
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
import { chanceOf } from './chance.ts'
import { drawShare, shareRange } from './counts.ts'
import { type Counted, type Range, wholeOf } from './figures.ts'
import { type Drawn, drawLevels, type Possible, possibilities, shortfallOf, shortfallRange } from './levels.ts'

/** Fixed, so that the same release always gives the same picture. */
export const SEED = 'portfolio-1'
/** "In x of 100". */
export const DRAWS = 100

export const CRITERIA = ['need', 'demand', 'readiness'] as const
export type Criterion = (typeof CRITERIA)[number]

export interface Component {
  readonly range: Range
  /** One possible value for each draw; draw by draw the same answers stand behind all services. */
  readonly draws: readonly number[]
}

/** A criterion is missing where too few answered for the release to say anything of it. */
export interface Candidate {
  readonly service: string
  readonly criteria: { readonly [C in Criterion]?: Component }
}

/** The values of a service's class (protocol/items.ts), as far as this view knows them by name. */
export const CLASSES = ['has', 'wantsNow', 'wantsLater', 'fitsUnwanted', 'noNeed'] as const
export const WANTED: readonly string[] = ['wantsNow', 'wantsLater']

interface Indicator {
  readonly possible: readonly Possible[]
  readonly draws: readonly Drawn[]
}

const indicatorOf = (figure: Counted, id: string): Indicator => {
  const possible = possibilities(figure)
  const draws = Array.from({ length: DRAWS }, (_, draw) =>
    drawLevels(possible, chanceOf(SEED, 'answer', id, String(draw))),
  )
  return { possible, draws: draws.flatMap((d) => d ?? []) }
}

/** One summand: how far an indicator falls short of a level, or how near it comes. */
interface Term {
  readonly indicator: string
  readonly reach: number
  readonly weight: number
}

/** Σ weight · shortfall, in the range's ends and in every draw; undefined where an indicator has no figure. */
const summed = (terms: readonly Term[], known: ReadonlyMap<string, Indicator>): Component | undefined => {
  const all = terms.map((term) => ({ ...term, ...known.get(term.indicator) }))
  const total = (of: (t: { possible: readonly Possible[]; draws: readonly Drawn[] } & Term) => number) =>
    all.reduce((sum, t) => {
      const { possible, draws } = t
      return possible && draws ? sum + t.weight * of({ ...t, possible, draws }) : sum
    }, 0)
  if (!all.every((t) => t.possible && t.possible.length > 0)) return undefined
  return {
    range: {
      lo: total((t) => shortfallRange(t.possible, t.reach).lo),
      hi: total((t) => shortfallRange(t.possible, t.reach).hi),
    },
    draws: Array.from({ length: DRAWS }, (_, draw) =>
      total((t) => {
        const drawn = t.draws[draw]
        return drawn ? shortfallOf(drawn, t.reach) : 0
      }),
    ),
  }
}

const needOf = ({ lifts }: Service, { defaultTarget }: Pack, known: ReadonlyMap<string, Indicator>) => {
  const whole = lifts.reduce((sum, l) => sum + l.weight * l.ceiling, 0)
  return summed(
    lifts.map(({ indicator, ceiling, weight }) => ({
      indicator,
      reach: Math.min(ceiling, defaultTarget),
      weight: weight / whole,
    })),
    known,
  )
}

const CERTAIN: Component = { range: { lo: 1, hi: 1 }, draws: Array.from({ length: DRAWS }, () => 1) }

const readinessOf = ({ prerequisites, capacity }: Service, known: ReadonlyMap<string, Indicator>) => {
  const asked = [...prerequisites, ...capacity.needs]
  if (asked.length === 0) return CERTAIN
  const lacking = summed(
    asked.map(({ indicator, level }) => ({ indicator, reach: level, weight: 1 / (level * asked.length) })),
    known,
  )
  return (
    lacking && {
      range: { lo: 1 - lacking.range.hi, hi: 1 - lacking.range.lo },
      draws: lacking.draws.map((d) => 1 - d),
    }
  )
}

const demandOf = ({ id }: Service, results: readonly Counted[], k: number): Component | undefined => {
  const figure = wholeOf(results, `service/${id}/class`)
  const range = figure && shareRange(figure, WANTED, CLASSES, k)
  if (!figure || !range) return undefined
  const draws = Array.from({ length: DRAWS }, (_, draw) =>
    drawShare(figure, WANTED, k, chanceOf(SEED, 'class', id, String(draw))),
  )
  return { range, draws }
}

/** @param k fewest members of a published class in the campaign */
export const candidatesOf = (
  results: readonly Counted[],
  catalogue: Catalogue,
  pack: Pack,
  k: number,
): Candidate[] => {
  const asked = catalogue.flatMap((s) => [...s.lifts, ...s.prerequisites, ...s.capacity.needs])
  const known = new Map(
    [...new Set(asked.map((a) => a.indicator))].flatMap((id): [string, Indicator][] => {
      const figure = wholeOf(results, `answer/${id}`)
      return figure ? [[id, indicatorOf(figure, id)]] : []
    }),
  )
  return catalogue.map((service) => {
    const need = needOf(service, pack, known)
    const demand = demandOf(service, results, k)
    const readiness = readinessOf(service, known)
    return {
      service: service.id,
      criteria: { ...(need && { need }), ...(demand && { demand }), ...(readiness && { readiness }) },
    }
  })
}
