/**
 * Figures of one item narrowed by one another. All of them count the same municipalities, so for the true numbers:
 *
 * - bands add up to the whole, short and full coverage too, and the groups of each class to its valid answers;
 * - a group of the bands adds up to the groups of the whole that are in it;
 * - valid answers and those without one are together no more than the boxes that were delivered;
 * - where a class has a mean m within [a, b] and groups whose levels lie between uᵢ and vᵢ: Σ (uᵢ − b)·nᵢ ≤ 0 ≤ Σ (vᵢ − a)·nᵢ.
 */
import type { Count, Figure, Group, ItemFigures } from './figures.ts'
import { type Interval, shareInterval, sumOf } from './interval.ts'
import { narrowed, type Sum } from './whole-numbers.ts'

/** Unknown numbers and their sums, while they are collected. */
const system = () => {
  const ranges: Interval[] = []
  const sums: Sum[] = []
  return {
    ranges,
    sums,
    unknown: ({ low, high }: Interval): number => ranges.push({ low, high }) - 1,
    sum: (factors: readonly (readonly [number, number])[], low: number, high: number) =>
      void sums.push({ factors: Object.fromEntries(factors), low, high }),
  }
}
type System = ReturnType<typeof system>

const LEAST = Number.NEGATIVE_INFINITY
const MOST = Number.POSITIVE_INFINITY

const levelsOf = ({ values }: Pick<Group, 'values'>): number[] =>
  values.flatMap((v) => /(?:^|-)(\d)$/.exec(v)?.[1] ?? []).map(Number)

/** The numbers of a class: its answers, and its groups in their order. */
interface Class {
  readonly n: number
  readonly groups: readonly number[]
}

const classOf = ({ n, groups = [], level }: Omit<Figure, 'band'>, s: System): Class => {
  const all = s.unknown(n)
  const parts = groups.map((g) => s.unknown(g.count))
  if (parts.length > 0) s.sum([[all, -1], ...parts.map((at) => [at, 1] as const)], 0, 0)
  if (parts.length > 0 && level) {
    const by = (bound: (levels: number[]) => number, end: number) =>
      groups.map((g, at) => [parts[at] ?? 0, bound(levelsOf(g)) - end] as const)
    s.sum(
      by((levels) => Math.min(...levels), level.high),
      LEAST,
      0,
    )
    s.sum(
      by((levels) => Math.max(...levels), level.low),
      0,
      MOST,
    )
  }
  return { n: all, groups: parts }
}

const addUp = (whole: number, parts: readonly number[], s: System) => {
  if (parts.length > 0) s.sum([[whole, -1], ...parts.map((at) => [at, 1] as const)], 0, 0)
}

/** Groups of bands are those of the whole, or some of them together. */
const bandGroups = (whole: Figure, inWhole: Class, bands: readonly Class[], first: Figure, s: System) => {
  for (const [at, { values }] of (first.groups ?? []).entries()) {
    const here = (whole.groups ?? []).flatMap((g, i) =>
      g.values.every((v) => values.includes(v)) ? [[inWhole.groups[i] ?? 0, -1] as const] : [],
    )
    const inBands = bands.map((b) => [b.groups[at] ?? 0, 1] as const)
    if (here.length > 0) s.sum([...here, ...inBands], 0, 0)
  }
}

/** @param used boxes that were delivered: the signed lists say it exactly */
export const narrowedFigures = (figures: ItemFigures, used: number): ItemFigures => {
  const { whole, bands, parts, without } = figures
  if (!whole) return figures
  const s = system()
  const inWhole = classOf(whole, s)
  const inBands = bands.map((f) => classOf(f, s))
  const inParts = parts.map((f) => classOf(f, s))
  const off = without.map((g) => s.unknown(g.count))
  const count = (all: readonly Class[]) => all.map(({ n }) => n)
  addUp(inWhole.n, count(inBands), s)
  addUp(inWhole.n, count(inParts), s)
  if (bands[0]) bandGroups(whole, inWhole, inBands, bands[0], s)
  s.sum(
    [inWhole.n, ...off].map((at) => [at, 1] as const),
    LEAST,
    used,
  )
  const found = narrowed(s.ranges, s.sums)
  // Figures that contradict each other are not of one campaign; each then stands for itself.
  if (!found) return figures
  const within = (at: number, { n }: Count): Count => ({ n, ...(found[at] ?? { low: n, high: n }) })
  const groupsIn = (groups: readonly Group[], at: readonly number[]): Group[] => {
    const counts = groups.map((g, i) => within(at[i] ?? 0, g.count))
    return groups.map(({ values }, i) => {
      const own = counts[i] as Count
      return { values, count: own, share: shareInterval(own, sumOf(counts.filter((c) => c !== own))) }
    })
  }
  const put = <T extends Figure>(figure: T, { n, groups }: Class): T => ({
    ...figure,
    n: within(n, figure.n),
    ...(figure.groups && { groups: groupsIn(figure.groups, groups) }),
  })
  return {
    ...figures,
    whole: put(whole, inWhole),
    bands: bands.map((f, at) => put(f, inBands[at] as Class)),
    parts: parts.map((f, at) => put(f, inParts[at] as Class)),
    without: without.map((g, at) => ({ ...g, count: within(off[at] ?? 0, g.count) })),
  }
}
