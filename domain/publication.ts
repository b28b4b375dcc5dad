/**
 * From how many gave which answer in each size band to what may be published (the rules P1–P6). Knows numbers only.
 *
 * What holds of one item's figures, exactly and not only after rounding:
 * - Every class of which anything is said (the whole, a band, a group of values, a group within a band, a part) has
 *   k members or more. Nobody is left out: bands partition the whole, groups partition the answers.
 * - Where one such class lies within another, the difference is nobody or at least k. Bands and groups are put
 *   together from the same atoms (bands; band × group), each with k or more, so the same holds of sums of classes.
 * - A mean stands only where at least three in the class answered otherwise than the most frequent answer. That
 *   then holds of every union of such classes too: no subtraction brings out a mean that was withheld.
 * - Fewer than k who answered otherwise are never counted, and nought is not told apart from one to four.
 *
 * What does not hold: rounding is not differential privacy. Who knows all answers of a class but one narrows the
 * last one down, at times to a single level; several who put their answers together can do so too. The lists say in
 * public how many boxes a band has, so the rounded number of answers tells, to within five, how many gave none.
 * That a figure is missing says that a rule withheld it.
 */
import { type Counts, sizeOf } from './publication/isolate.ts'
import { planOf } from './publication/plan.ts'
import { coarseMean, down5 } from './publication/round.ts'
import { type Shape, topOf, type Unit, valuesOf } from './publication/shape.ts'
import { type Bands, spreadOf } from './publication/spread.ts'

/** Some values, and how many gave one of them, rounded. */
export interface Share {
  values: string[]
  n: number
}

export interface Figure {
  /** Positions of the bands; all of them: the whole. */
  readonly bands: Bands
  readonly part?: string
  /** Valid answers, rounded. */
  readonly n: number
  readonly mean?: number
  readonly most?: string[]
  readonly groups?: Share[]
  readonly without?: Share[]
}

/**
 * @param counts how many gave each value, by band: neighbours in the list are neighbours
 * @param k fewest members of a published class
 * @returns the whole, its parts, then the bands; empty where there are too few answers for anything
 */
export const publish = (shape: Shape, counts: readonly Counts[], k: number): Figure[] => {
  const plan = planOf(shape, counts, k)
  if (!plan) return []
  const top = topOf(shape)
  const shares = (bands: Bands, groups: readonly (readonly Unit[])[]): Share[] =>
    groups.map((units) => {
      const values = valuesOf(units)
      return { values, n: down5(sizeOf({ bands, values }, counts)) }
    })
  const figure = (bands: Bands, within?: readonly string[]) => {
    const { n, sizes } = spreadOf(shape.units, counts, bands, within)
    const sum = shape.units.reduce((all, { level = 0 }, at) => all + level * (sizes[at] ?? 0), 0)
    return { bands, n: down5(n), ...(top !== undefined && { mean: coarseMean(sum, n, top) }) }
  }
  const { n, most } = spreadOf(shape.units, counts, plan.whole)
  const without = plan.without.length > 0 && { without: shares(plan.whole, plan.without) }
  if (plan.agreed) return [{ bands: plan.whole, n: down5(n), most: valuesOf(most), ...without }]
  return [
    {
      ...figure(plan.whole),
      ...(plan.groups.length > 0 && { groups: shares(plan.whole, plan.groups) }),
      ...without,
    },
    ...plan.parts.map((part) => ({ ...figure(plan.whole, shape.parts[part]), part })),
    ...plan.bands.map((bands) => ({
      ...figure(bands),
      ...(plan.bandGroups.length > 0 && { groups: shares(bands, plan.bandGroups) }),
    })),
  ]
}
