/** What may be said of one item: decided before anything is said. From the fullest plan to the barest, the first that is safe. */
import { type Class, type Counts, isSafe, sizeOf } from './isolate.ts'
import { mergeNeighbours } from './merge.ts'
import { BANDS_FROM, DISSENT, SPREAD_FROM, WHOLE_FROM } from './round.ts'
import { type Shape, topOf, type Unit, valuesOf } from './shape.ts'
import { type Bands, countable, spreadOf } from './spread.ts'

export interface Plan {
  readonly whole: Bands
  /** P4: nothing but "most of them". */
  readonly agreed: boolean
  /** A partition into two bands or more, or none. */
  readonly bands: readonly Bands[]
  /** Groups that the whole is counted by, and those of the bands: the same, or some of them merged. */
  readonly groups: readonly (readonly Unit[])[]
  readonly bandGroups: readonly (readonly Unit[])[]
  /** Why others gave no answer; in the whole alone. */
  readonly without: readonly (readonly Unit[])[]
  readonly parts: readonly string[]
}

const severally = <T>(list: readonly T[]): readonly T[] => (list.length < 2 ? [] : list)

/**
 * Merged until each has enough: k for a mean, with some disagreement (P1, P4); where there is no mean, enough for
 * counts, and k of whatever is counted apart.
 */
const bandsOf = (shape: Shape, counts: readonly Counts[], k: number): readonly Bands[] => {
  const means = topOf(shape) !== undefined
  const sizes = counts.map((_, band) => spreadOf(shape.units, counts, [band]).n)
  const whole = counts.map((_, band) => band)
  const apart = shape.units.filter((u) => u.apart && sizeOf({ bands: whole, values: u.values }, counts) >= k)
  const fits = (bands: Bands) => {
    const { n, dissent } = spreadOf(shape.units, counts, bands)
    if (means) return n >= k && dissent >= DISSENT
    return n >= Math.max(k, shape.from) && apart.every(({ values }) => sizeOf({ bands, values }, counts) >= k)
  }
  return severally(mergeNeighbours(sizes, fits))
}

const bandGroupsOf = (
  shape: Shape,
  counts: readonly Counts[],
  { bands, groups }: Pick<Plan, 'bands' | 'groups'>,
  k: number,
): readonly (readonly Unit[])[] => {
  const enough = bands.every((b) => spreadOf(shape.units, counts, b).n >= shape.from)
  if (!enough || bands.length === 0) return []
  return severally(countable(groups, bands, counts, k, shape.ordered))
}

const partsOf = (shape: Shape, counts: readonly Counts[], whole: Bands): string[] => {
  const names = Object.keys(shape.parts)
  const hasEnough = (name: string) => {
    const { n, dissent } = spreadOf(shape.units, counts, whole, shape.parts[name])
    return n >= WHOLE_FROM && dissent >= DISSENT
  }
  return names.every(hasEnough) ? names : []
}

const withoutOf = (shape: Shape, counts: readonly Counts[], whole: Bands, k: number) => {
  const asked = sizeOf({ bands: whole, values: valuesOf([...shape.units, ...shape.without]) }, counts)
  const kinds = shape.without.map((unit) => [unit])
  return asked >= SPREAD_FROM ? countable(kinds, [whole], counts, k, false) : []
}

/** Every class of valid answers that a plan says something of. */
export const classesOf = (plan: Plan, shape: Shape): Class[] => {
  const values = valuesOf(shape.units)
  const counted = (bands: Bands, groups: Plan['groups']): Class[] =>
    groups.map((units) => ({ bands, values: valuesOf(units) }))
  return [
    { bands: plan.whole, values },
    ...plan.bands.map((bands) => ({ bands, values })),
    ...counted(plan.whole, plan.groups),
    ...plan.bands.flatMap((bands) => counted(bands, plan.bandGroups)),
    ...plan.parts.map((name) => ({ bands: plan.whole, values: shape.parts[name] ?? [] })),
  ]
}

/** An item without means has nothing to say of bands that it cannot count. */
const tidy = (plan: Plan, shape: Shape): Plan =>
  topOf(shape) === undefined && plan.bandGroups.length === 0 ? { ...plan, bands: [] } : plan

/** @returns undefined where there are too few answers in all for anything */
export const planOf = (shape: Shape, counts: readonly Counts[], k: number): Plan | undefined => {
  const whole = counts.map((_, band) => band)
  const { n, dissent } = spreadOf(shape.units, counts, whole)
  if (n < Math.max(k, WHOLE_FROM)) return undefined
  const without = withoutOf(shape, counts, whole, k)
  const bare: Plan = { whole, agreed: false, bands: [], groups: [], bandGroups: [], without, parts: [] }
  // Where there is no mean, a count is all that could be said, and fewer than k others cannot be counted.
  if (dissent < (topOf(shape) === undefined ? Math.max(k, DISSENT) : DISSENT))
    return { ...bare, agreed: true }

  const finest = shape.groups.map((group) => group.flatMap((at) => shape.units[at] ?? []))
  const groups = n >= shape.from ? severally(countable(finest, [whole], counts, k, shape.ordered)) : []
  const bands = n >= BANDS_FROM ? bandsOf(shape, counts, k) : []
  const bandGroups = bandGroupsOf(shape, counts, { bands, groups }, k)
  const full: Plan = { ...bare, bands, groups, bandGroups, parts: partsOf(shape, counts, whole) }
  const plans: Plan[] = [
    full,
    { ...full, parts: [] },
    { ...full, parts: [], bandGroups: [] },
    { ...full, parts: [], bandGroups: [], groups: [] },
    bare,
  ].map((plan) => tidy(plan, shape))
  return plans.find((plan) => isSafe(classesOf(plan, shape), counts, k)) ?? bare
}
