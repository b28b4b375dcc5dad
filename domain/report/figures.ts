/** A release's figures, read item by item: each with its number of answers, and the interval its true value lies in. */
import { codedEnd, mostLevel, roundedTo } from '../benchmark.ts'
import type { AskedItem, PublishedResult, PublishedShare } from './input.ts'
import {
  agreedMean,
  both,
  countInterval,
  dissentMost,
  type Interval,
  meanInterval,
  shareInterval,
  sumOf,
} from './interval.ts'
import { narrowedFigures } from './narrow.ts'

/** A number of municipalities as published, rounded down to 5, and what it stands for. */
export interface Count extends Interval {
  readonly n: number
}

/** A mean as it is published; where nearly all gave one level, that level stands in its place. */
export interface Level extends Interval {
  readonly mean?: number | undefined
  /** By which the mean is rounded: 0.5, 0.25 or 0.1. */
  readonly step?: number | undefined
  /** The mean stands for everything from there on. */
  readonly end?: 'orLess' | 'orMore' | undefined
  readonly most?: number | undefined
}

/** Answers that are counted together. */
export interface Group {
  readonly values: readonly string[]
  readonly count: Count
  /** Of the valid answers, 0–1. */
  readonly share: Interval
}

/** One item in one class of municipalities. */
export interface Figure {
  /** `all`, or ids of neighbouring size bands joined by "+". */
  readonly band: string
  /** Valid answers. */
  readonly n: Count
  readonly level?: Level | undefined
  /** Nearly all gave one of these values, which count as one answer; how many is not published. */
  readonly most?: readonly string[] | undefined
  /** At most so many gave another answer than `most`. */
  readonly others?: number | undefined
  /** All valid answers. */
  readonly groups?: readonly Group[] | undefined
}

export interface ItemFigures {
  readonly item: string
  /** Absent where too few answered for anything to be said. */
  readonly whole?: Figure | undefined
  /** A partition of the whole by size; empty where bands are not told apart. */
  readonly bands: readonly Figure[]
  /** Levels from short and from full coverage, where both are many. */
  readonly parts: readonly (Figure & { readonly part: string })[]
  /** Those without a valid answer, by what they said instead. */
  readonly without: readonly Omit<Group, 'share'>[]
}

export const ALL = 'all'

/** Highest level of an item's scale, by its values ("3", "full-3"); undefined where it has none. */
export const topOf = ({ id, values }: AskedItem): number | undefined => {
  if (!/^(answer|dimension)\/|^service\/[^/]+\/need$/.test(id)) return undefined
  const levels = values.flatMap((v) => /^(?:[a-z]+-)?(\d)$/.exec(v)?.[1] ?? []).map(Number)
  return levels.length > 0 ? Math.max(...levels) : undefined
}

const counted = (n: number): Count => ({ n, ...countInterval(n) })

const levelIn = (result: PublishedResult, top: number | undefined): Level | undefined => {
  const { mean, n } = result
  const most = mostLevel(result)
  if (top === undefined) return undefined
  if (mean === undefined) return most === undefined ? undefined : { most, ...agreedMean(most, n, top) }
  const step = roundedTo(result)
  const end = codedEnd(mean, top)
  return { mean, ...(step && { step }), ...(end && { end }), ...meanInterval(mean, n, top) }
}

/** Each group by its own rounding, and by what the whole and the other groups leave for it. */
const groupsIn = (shares: readonly PublishedShare[], n: number): Group[] => {
  const whole = countInterval(n)
  const all = sumOf(shares.map((s) => countInterval(s.n)))
  return shares.map(({ values, n: size }) => {
    const own = countInterval(size)
    const rest = { low: all.low - own.low, high: all.high - own.high }
    const count = both(own, { low: whole.low - rest.high, high: whole.high - rest.low })
    return { values, count: { n: size, ...count }, share: shareInterval(count, rest) }
  })
}

/** @param others most that can have given another answer where nearly all gave one */
const figureOf = (result: PublishedResult, top: number | undefined, others: number): Figure => {
  const { band, n, most, groups } = result
  const level = levelIn(result, top)
  return {
    band,
    n: counted(n),
    ...(level && { level }),
    ...(most && { most, others }),
    ...(groups && { groups: groupsIn(groups, n) }),
  }
}

/**
 * @param k fewest members of a published class @param used boxes that were delivered, where it is known
 * @returns one for every item that the campaign asked, in its order, narrowed by one another
 */
export const figuresOf = (
  items: readonly AskedItem[],
  results: readonly PublishedResult[],
  { k, used = Number.POSITIVE_INFINITY }: { readonly k: number; readonly used?: number },
): readonly ItemFigures[] => {
  const byItem = new Map<string, PublishedResult[]>(items.map(({ id }) => [id, []]))
  for (const result of results) byItem.get(result.item)?.push(result)
  return items.map((item) => {
    const top = topOf(item)
    const own = byItem.get(item.id) ?? []
    const whole = own.find((r) => r.band === ALL && r.part === undefined)
    const read = (result: PublishedResult) => figureOf(result, top, dissentMost(top !== undefined, k))
    const figures = {
      item: item.id,
      ...(whole && { whole: read(whole) }),
      bands: own.filter((r) => r.band !== ALL).map(read),
      parts: own.flatMap((r) => (r.part === undefined ? [] : { ...read(r), part: r.part })),
      without: (whole?.without ?? []).map(({ values, n }) => ({ values, count: counted(n) })),
    }
    return narrowedFigures(figures, used)
  })
}

/**
 * How many gave one of these values, as narrow as the published groups allow: groups that lie wholly among them count
 * in full, groups that lie partly among them may or may not.
 * @param slack most that can have given another answer where nearly all gave one; see `dissentMost`
 * @returns undefined where neither groups nor a nearly common answer are published
 */
export const countOf = (figure: Figure, values: readonly string[], slack: number): Interval | undefined => {
  const isIn = (value: string) => values.includes(value)
  const { groups, most, n } = figure
  if (most) {
    if (most.every(isIn)) return { low: Math.max(0, n.low - slack), high: n.high }
    return most.some(isIn) ? { low: 0, high: n.high } : { low: 0, high: slack }
  }
  if (!groups) return undefined
  const inside = groups.filter((g) => g.values.every(isIn))
  const outside = groups.filter((g) => !g.values.some(isIn))
  const partly = groups.filter((g) => g.values.some(isIn) && !g.values.every(isIn))
  const upTo = (some: readonly Group[]) => sumOf(some.map((g) => ({ low: 0, high: g.count.high })))
  const sure = (some: readonly Group[]) => sumOf(some.map((g) => g.count))
  const own = sumOf([sure(inside), upTo(partly)])
  const others = sumOf([sure(outside), upTo(partly)])
  return both(own, { low: n.low - others.high, high: n.high - others.low })
}

/** The figure that a band of the lists went into: its own, or one of it and its neighbours (P1). */
export const mergedInto = ({ bands }: ItemFigures, band: string): Figure | undefined =>
  bands.find((f) => band.split('+').every((id) => f.band.split('+').includes(id)))
