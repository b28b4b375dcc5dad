/**
 * Groups of values, each with at least k in every class that is counted by them. A group of nobody does not exist
 * either: a published nought would tell nought apart from one to four.
 */
import { mergeNeighbours } from './merge.ts'

/** One value, or several that are never told apart. */
export interface Column {
  /** How many gave it, by class; classes in one order for all columns. */
  readonly sizes: readonly number[]
  /** Never takes in what is rare: other figures count the same municipalities. */
  readonly apart: boolean
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** The rare ones together, as "other"; with the smallest of the frequent ones where they are rare even together. */
const poolRare = (columns: readonly Column[], fits: (members: readonly number[]) => boolean): number[][] => {
  const all = columns.map((_, at) => at)
  const rare = all.filter((at) => !fits([at]))
  const frequent = all.filter((at) => fits([at]))
  if (fits(rare)) return [...frequent.map((at) => [at]), ...(rare.length ? [rare] : [])]
  const size = (at: number) => sum(columns[at]?.sizes ?? [])
  // Of equals the first: sorting keeps their order.
  const host = frequent
    .filter((at) => !columns[at]?.apart)
    .sort((a, b) => size(a) - size(b))
    .slice(0, 1)
  const alone = frequent.filter((at) => !host.includes(at)).map((at) => [at])
  return [...alone, [...rare, ...host].sort((a, b) => a - b)]
}

/**
 * @param ordered neighbours merge; otherwise the rare ones do, and stand last
 * @returns a partition of the columns' positions; empty where there is none
 */
export const groupsOf = (columns: readonly Column[], k: number, ordered: boolean): number[][] => {
  const together = (members: readonly number[]) =>
    members
      .map((at) => columns[at]?.sizes ?? [])
      .reduce<readonly number[]>((all, sizes) => sizes.map((n, c) => n + (all[c] ?? 0)), [])
  const fits = (members: readonly number[]) => together(members).every((n) => n >= k)
  const groups = ordered
    ? mergeNeighbours(
        columns.map((c) => Math.min(...c.sizes)),
        fits,
      )
    : poolRare(columns, fits)
  return groups.every(fits) ? groups : []
}
