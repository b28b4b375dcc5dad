/** Maturity: dimensions and questions, for all and by size; where sizes differ, and where all of them are low. */
import type { Pack } from '../content.ts'
import type { Figure, ItemFigures } from './figures.ts'
import { exceeds, type Interval, leastGap } from './interval.ts'

/** Level 2 is "agreed and partly in use"; what is certainly below it depends on single people or does not exist. */
export const LOW_BELOW = 2

/** Between two size bands of one item, more than rounding can explain. */
export interface Gap {
  readonly lower: string
  readonly higher: string
  /** How many levels apart they are at least. */
  readonly least: number
}

/**
 * The equal-chance question, for one item:
 * - `gap` the widest certain difference between two bands; absent where rounding could explain all of them;
 * - `low` everywhere: every band, or nearly everybody, is certainly below level 2; overall: the whole is, but bands are
 *   not told apart or not all are; some: a band is, but not the whole.
 */
export interface Equity {
  readonly gap?: Gap | undefined
  readonly low?: 'everywhere' | 'overall' | 'some' | undefined
}

export interface LevelFigures extends ItemFigures {
  /** Id of the dimension or the question in the pack. */
  readonly id: string
  readonly equity: Equity
}

export interface DimensionFigures extends LevelFigures {
  readonly questions: readonly LevelFigures[]
}

const levelsOf = (figures: readonly Figure[]): { band: string; level: Interval }[] =>
  figures.flatMap(({ band, level }) => (level ? [{ band, level }] : []))

const gapOf = (bands: readonly Figure[]): Gap | undefined => {
  const levels = levelsOf(bands)
  const gaps = levels.flatMap((a) =>
    levels
      .filter((b) => exceeds(b.level, a.level))
      .map((b): Gap => ({ lower: a.band, higher: b.band, least: leastGap(b.level, a.level) })),
  )
  return gaps.toSorted((a, b) => b.least - a.least)[0]
}

const isLow = ({ high }: Interval): boolean => high < LOW_BELOW

const lowOf = ({ whole, bands }: ItemFigures): Equity['low'] => {
  const all = whole?.level && isLow(whole.level)
  const some = levelsOf(bands).filter(({ level }) => isLow(level)).length
  if (whole?.level?.most !== undefined && all) return 'everywhere'
  if (bands.length > 0 && some === bands.length) return 'everywhere'
  if (all) return 'overall'
  return some > 0 ? 'some' : undefined
}

export const equityOf = (figures: ItemFigures): Equity => {
  const gap = gapOf(figures.bands)
  const low = lowOf(figures)
  return { ...(gap && { gap }), ...(low && { low }) }
}

/** @param of an item's figures by its id; dimensions and questions that were not asked are left out */
export const maturityOf = (
  pack: Pack,
  of: (item: string) => ItemFigures | undefined,
): readonly DimensionFigures[] => {
  const read = (item: string, id: string): LevelFigures[] => {
    const figures = of(item)
    return figures ? [{ ...figures, id, equity: equityOf(figures) }] : []
  }
  return pack.dimensions.flatMap(({ id, indicators }) =>
    read(`dimension/${id}`, id).map((dimension) => ({
      ...dimension,
      questions: indicators.flatMap((i) => read(`answer/${i.id}`, i.id)),
    })),
  )
}
