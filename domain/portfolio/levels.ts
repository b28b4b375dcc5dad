/**
 * What a published figure of levels leaves open. Behind one figure stand many possible sets of answers: rounded numbers
 * may be larger, a mean may lie beside, and how a group spreads over its levels is not said. Asked is the shortfall:
 * how many levels municipalities lack on average up to a given one, the mean of max(0, reach − level). It is convex in
 * the level, so its bounds over all possible answers are exact: the sum of levels is filled up along each group's
 * lower hull (least) or its chord (most), the steepest stretch first, or last.
 */
import type { Figure } from '../report/figures.ts'
import { dissentMost, type Interval } from '../report/interval.ts'
import type { Chance } from './chance.ts'

const TOP = 4
const LEVELS = Array.from({ length: TOP + 1 }, (_, level) => level)
/** Most that can have given another level where nearly all gave one. */
const OTHERS = dissentMost(true, 0)

interface Group {
  /** Neighbours, lowest first. */
  readonly levels: readonly number[]
  readonly size: number
}

/** One way how many can have answered in each group, and what their levels can add up to. */
export interface Possible {
  readonly total: number
  readonly groups: readonly Group[]
  readonly sum: Interval
}

const levelsIn = (values: readonly string[]): number[] =>
  [...new Set(values.flatMap((v) => /(?:^|-)(\d)$/.exec(v)?.[1] ?? []))].map(Number).sort()

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const least = (groups: readonly Group[]): number => sumOf(groups.map((g) => g.size * (g.levels[0] ?? 0)))
const most = (groups: readonly Group[]): number => sumOf(groups.map((g) => g.size * (g.levels.at(-1) ?? 0)))

const wholeNumbers = ({ low, high }: Interval): number[] =>
  Array.from({ length: high - low + 1 }, (_, more) => low + more)

const ways = (sizes: readonly Interval[]): number[][] =>
  sizes.reduce<number[][]>(
    (all, size) => all.flatMap((way) => wholeNumbers(size).map((n) => [...way, n])),
    [[]],
  )

/** Nearly all on one level, and up to a few anywhere. */
const agreedGroups = (level: number, n: Interval): Group[][] =>
  wholeNumbers(n).flatMap((total) =>
    wholeNumbers({ low: 0, high: Math.min(OTHERS, total) }).map((others) => [
      { levels: [level], size: total - others },
      { levels: LEVELS, size: others },
    ]),
  )

const groupings = ({ n, level, groups }: Figure): Group[][] => {
  if (level?.most !== undefined) return agreedGroups(level.most, n)
  const named = groups?.map((g) => ({ levels: levelsIn(g.values), size: g.count }))
  const all = named ?? [{ levels: LEVELS, size: n }]
  return ways(all.map((g) => g.size))
    .map((sizes) => all.map(({ levels }, at) => ({ levels, size: sizes[at] ?? 0 })))
    .filter((way) => {
      const total = sumOf(way.map((g) => g.size))
      return total >= n.low && total <= n.high
    })
}

/** Empty for a figure without levels. */
export const possibilities = (figure: Figure): Possible[] => {
  const { level } = figure
  if (!level) return []
  // Where nearly all agree, the groups themselves say what the mean can be.
  const mean = level.most === undefined ? level : { low: 0, high: TOP }
  return groupings(figure).flatMap((groups) => {
    const total = sumOf(groups.map((g) => g.size))
    const low = Math.max(least(groups), mean.low * total)
    const high = Math.min(most(groups), mean.high * total)
    return low <= high && total > 0 ? [{ total, groups, sum: { low, high } }] : []
  })
}

interface Stretch {
  readonly length: number
  readonly slope: number
}

/** Between neighbouring levels, or from a group's lowest level straight to its highest. */
const stretches = ({ levels, size }: Group, reach: number, chords: boolean): Stretch[] => {
  const stops = chords ? [levels[0] ?? 0, levels.at(-1) ?? 0] : levels
  const lack = (level: number) => Math.max(0, reach - level)
  return stops.slice(1).flatMap((to, at) => {
    const from = stops[at] ?? to
    return to > from ? [{ length: size * (to - from), slope: (lack(to) - lack(from)) / (to - from) }] : []
  })
}

/** Shortfall of all together when their levels add up to `sum`. */
const lackAt = ({ groups }: Possible, sum: number, reach: number, chords: boolean): number => {
  const all = groups.flatMap((g) => stretches(g, reach, chords))
  all.sort((a, b) => (chords ? b.slope - a.slope : a.slope - b.slope))
  let lack = sumOf(groups.map((g) => g.size * Math.max(0, reach - (g.levels[0] ?? 0))))
  let left = sum - least(groups)
  for (const { length, slope } of all) {
    const taken = Math.min(left, length)
    lack += taken * slope
    left -= taken
  }
  return Math.max(0, lack)
}

/** @returns levels, 0 to `reach` */
export const shortfallRange = (possible: readonly Possible[], reach: number): Interval => ({
  low: Math.min(...possible.map((p) => lackAt(p, p.sum.high, reach, false) / p.total)),
  high: Math.max(...possible.map((p) => lackAt(p, p.sum.low, reach, true) / p.total)),
})

/** One possible set of answers; the same one is then asked for every reach. */
export interface Drawn {
  readonly possible: Possible
  readonly sum: number
  /** Where between least and most, 0–1. */
  readonly at: number
}

/** Every possible grouping alike, then every sum of levels, then every spread within the groups. */
export const drawLevels = (possible: readonly Possible[], chance: Chance): Drawn | undefined => {
  const chosen = possible[Math.floor(chance() * possible.length)]
  if (!chosen) return undefined
  const { low, high } = chosen.sum
  return { possible: chosen, sum: low + chance() * (high - low), at: chance() }
}

export const shortfallOf = ({ possible, sum, at }: Drawn, reach: number): number => {
  const low = lackAt(possible, sum, reach, false)
  const high = lackAt(possible, sum, reach, true)
  return (low + at * (high - low)) / possible.total
}
