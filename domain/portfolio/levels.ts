/**
 * What a published figure of levels leaves open. Behind one figure stand many possible sets of answers: every rounded
 * number may be up to four more, a mean up to half its step beside, and how a group spreads over its levels is not
 * said. Asked is the shortfall: how many levels the average municipality lacks up to a given one,
 * mean of max(0, reach − level). It is convex in the level, so its bounds over all possible answers are found exactly:
 * the sum of levels is filled up along the groups' lower hulls (least) or their chords (most).
 */
import { END, stepOf } from '../publication/round.ts'
import type { Chance } from './chance.ts'
import { type Counted, type Range, ROUNDED_OFF } from './figures.ts'

const LEVELS = [0, 1, 2, 3, 4]
const TOP = 4
/** "Nearly all": at most this many said anything else (P4). */
const OTHERS = 2

interface Group {
  readonly levels: readonly number[]
  readonly size: number
}

/** One way how many can have answered in each group; the mean as it may be. */
export interface Possible {
  readonly total: number
  readonly groups: readonly Group[]
  readonly sum: Range
}

export const levelsIn = (values: readonly string[]): number[] =>
  [...new Set(values.flatMap((v) => /(?:^|-)(\d)$/.exec(v)?.[1] ?? []))].map(Number).sort()

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const least = (groups: readonly Group[]): number => sumOf(groups.map((g) => g.size * (g.levels[0] ?? 0)))
const most = (groups: readonly Group[]): number => sumOf(groups.map((g) => g.size * (g.levels.at(-1) ?? 0)))

/** A mean at a coded end stands for everything from there on (P3). */
const meanRange = ({ mean, n }: Counted): Range => {
  if (mean === undefined) return { lo: 0, hi: TOP }
  const half = stepOf(n) / 2
  return { lo: mean <= END ? 0 : mean - half, hi: mean >= TOP - END ? TOP : mean + half }
}

/** Every way to add up to four to each number. */
const enlarged = (sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (ways, n) =>
      ways.flatMap((way) => Array.from({ length: ROUNDED_OFF + 1 }, (_, more) => [...way, n + more])),
    [[]],
  )

const groupings = (figure: Counted): Group[][] => {
  if (figure.most) {
    const levels = levelsIn(figure.most)
    return enlarged([figure.n]).flatMap(([n = 0]) =>
      Array.from({ length: OTHERS + 1 }, (_, others) => [
        { levels, size: n - others },
        { levels: LEVELS, size: others },
      ]),
    )
  }
  const named = figure.groups?.map((g) => ({ levels: levelsIn(g.values), n: g.n }))
  const groups = named ?? [{ levels: LEVELS, n: figure.n }]
  return enlarged(groups.map((g) => g.n))
    .map((sizes) => groups.map(({ levels }, at) => ({ levels, size: sizes[at] ?? 0 })))
    .filter((way) => {
      const total = sumOf(way.map((g) => g.size))
      return total >= figure.n && total <= figure.n + ROUNDED_OFF
    })
}

/** Empty only for a figure that no answers can have led to. */
export const possibilities = (figure: Counted): Possible[] => {
  const mean = meanRange(figure)
  return groupings(figure).flatMap((groups) => {
    const total = sumOf(groups.map((g) => g.size))
    const lo = Math.max(least(groups), mean.lo * total)
    const hi = Math.min(most(groups), mean.hi * total)
    return lo <= hi && total > 0 ? [{ total, groups, sum: { lo, hi } }] : []
  })
}

/** Stretches between neighbouring levels (least), or from a group's lowest level to its highest (most). */
const stretches = ({ levels, size }: Group, reach: number, chords: boolean) => {
  const stops = chords ? [levels[0] ?? 0, levels.at(-1) ?? 0] : levels
  const lack = (level: number) => Math.max(0, reach - level)
  return stops.slice(1).map((to, at) => {
    const from = stops[at] ?? to
    return { length: size * (to - from), slope: to === from ? 0 : (lack(to) - lack(from)) / (to - from) }
  })
}

/** Shortfall of all together when their levels add up to `sum`; steepest stretches first for the least. */
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
export const shortfallRange = (possible: readonly Possible[], reach: number): Range => ({
  lo: Math.min(...possible.map((p) => lackAt(p, p.sum.hi, reach, false) / p.total)),
  hi: Math.max(...possible.map((p) => lackAt(p, p.sum.lo, reach, true) / p.total)),
})

/** One possible set of answers; the same one is then asked for every reach. */
export interface Drawn {
  readonly possible: Possible
  readonly sum: number
  /** Where between least and most, 0–1. */
  readonly at: number
}

export const drawLevels = (possible: readonly Possible[], chance: Chance): Drawn | undefined => {
  const chosen = possible[Math.floor(chance() * possible.length)]
  if (!chosen) return undefined
  const { lo, hi } = chosen.sum
  return { possible: chosen, sum: lo + chance() * (hi - lo), at: chance() }
}

export const shortfallOf = ({ possible, sum, at }: Drawn, reach: number): number => {
  const lo = lackAt(possible, sum, reach, false)
  const hi = lackAt(possible, sum, reach, true)
  return (lo + at * (hi - lo)) / possible.total
}
