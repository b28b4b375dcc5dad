/**
 * What a service would lift, and where: for each indicator it carries to a ceiling, in how many municipalities the
 * published levels lie below that. Whom it does good is data (content/benefits.json).
 */
import type { Beneficiary, Benefits, Pack, Service } from './content.ts'
import { dimensionOf } from './content.ts'
import { type Count, countOf, type Figure } from './report/figures.ts'
import { dissentMost, type Interval } from './report/interval.ts'

const TOP = 4

export interface Lift {
  readonly indicator: string
  /** Highest level that the service carries to. */
  readonly ceiling: number
  /** Municipalities below the ceiling; absent where too few answered. */
  readonly below?: Interval
  /** Those who gave a level. */
  readonly n?: Count
  readonly who: readonly Beneficiary[]
}

/**
 * From the mean alone: who is not below has the ceiling or more, who is below has one less at most. With n answers of
 * mean m: n · (1 − m / ceiling) ≤ below ≤ n · (top − m) / (top + 1 − ceiling).
 */
const fromMean = ({ n, level }: Figure, ceiling: number): Interval | undefined =>
  level && {
    low: Math.max(0, Math.ceil(n.low * (1 - level.high / ceiling))),
    high: Math.min(n.high, Math.floor((n.high * (TOP - level.low)) / (TOP + 1 - ceiling))),
  }

/** How many lie below a level, as far as the figure tells. */
export const belowOf = (figure: Figure, ceiling: number): Interval | undefined => {
  const values = Array.from({ length: ceiling }, (_, level) => String(level))
  return countOf(figure, values, dissentMost(true, 0)) ?? fromMean(figure, ceiling)
}

/** @param figureOf everybody's figure of an item */
export const liftsOf = (
  { lifts }: Service,
  pack: Pack,
  benefits: Benefits,
  figureOf: (item: string) => Figure | undefined,
): Lift[] =>
  lifts.map(({ indicator, ceiling }) => {
    const figure = figureOf(`answer/${indicator}`)
    const below = figure && belowOf(figure, ceiling)
    const dimension = dimensionOf(pack, indicator)?.id
    const who = benefits.dimensions.of.find((d) => d.dimension === dimension)?.who ?? []
    return { indicator, ceiling, who, ...(figure && below && { below, n: figure.n }) }
  })

/**
 * Municipalities in which at least one of these indicators lies below its ceiling. Answers are counted one by one and
 * never joined, so only the least is known: as many as for the indicator with the most.
 */
export const leastLifted = (lifts: readonly Lift[], who: Beneficiary): number | undefined => {
  const known = lifts.flatMap((l) => (l.who.includes(who) && l.below ? [l.below.low] : []))
  return known.length > 0 ? Math.max(...known) : undefined
}

export interface TouchedDuty {
  readonly duty: string
  /** Indicators the service lifts that touch it. */
  readonly indicators: readonly string[]
}

/** Duties that the lifted indicators touch; never whether anybody keeps them. */
export const dutiesOf = (
  { lifts }: Service,
  factsOf: (indicator: string) => { readonly duties: readonly string[] } | undefined,
): TouchedDuty[] => {
  const touching = lifts.flatMap(({ indicator }) =>
    (factsOf(indicator)?.duties ?? []).map((duty) => ({ duty, indicator })),
  )
  return [...new Set(touching.map((t) => t.duty))].map((duty) => ({
    duty,
    indicators: touching.filter((t) => t.duty === duty).map((t) => t.indicator),
  }))
}
