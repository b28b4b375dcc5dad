/** How many gave one of some values, and their share, as far as a figure of counts tells. */
import type { Chance } from './chance.ts'
import { type Counted, type Range, ROUNDED_OFF, standsFor } from './figures.ts'

/**
 * Groups that hold only such values count in full, groups that hold others too may hold none of them.
 * @param k fewest members of a published class: where nearly all said the same, fewer than k said anything else (P4)
 * @returns undefined where nothing is counted
 */
export const countRange = (figure: Counted, values: readonly string[], k: number): Range | undefined => {
  const { groups, most, n } = figure
  if (most) {
    const others = k - 1
    return most.every((v) => values.includes(v))
      ? { lo: Math.max(0, n - others), hi: n + ROUNDED_OFF }
      : { lo: 0, hi: others }
  }
  if (!groups) return undefined
  const asked = groups.map((g) => ({
    all: g.values.every((v) => values.includes(v)),
    some: g.values.some((v) => values.includes(v)),
    n: standsFor(g.n),
  }))
  return {
    lo: asked.reduce((sum, g) => sum + (g.all ? g.n.lo : 0), 0),
    hi: Math.min(
      n + ROUNDED_OFF,
      asked.reduce((sum, g) => sum + (g.some ? g.n.hi : 0), 0),
    ),
  }
}

/** Share of a among a and b, 0–1. */
const shareOf = (a: Range, b: Range, total: Range): Range => {
  const rest = (of: number, most: number) => Math.max(0, Math.min(most, total.hi - of))
  const low = a.lo + rest(a.lo, b.hi)
  const some = Math.max(a.lo, rest(b.lo, a.hi))
  return {
    lo: low === 0 ? 0 : a.lo / low,
    hi: some + b.lo === 0 ? 1 : some / (some + b.lo),
  }
}

/** @param all every value that is a valid answer */
export const shareRange = (
  figure: Counted,
  values: readonly string[],
  all: readonly string[],
  k: number,
): Range | undefined => {
  const a = countRange(figure, values, k)
  const others = all.filter((v) => !values.includes(v))
  const b = countRange(figure, others, k)
  return a && b && shareOf(a, b, standsFor(figure.n))
}

/** What rounding took off, given back at random: all together no more than the whole had, each group up to four. */
const restored = ({ groups = [], n }: Counted, chance: Chance): number[] => {
  const sizes = groups.map((g) => g.n)
  const counted = sizes.reduce((a, b) => a + b, 0)
  const least = Math.max(0, n - counted)
  const most = Math.min(n + ROUNDED_OFF - counted, ROUNDED_OFF * sizes.length)
  let left = least + Math.floor(chance() * (most - least + 1))
  while (left > 0) {
    const open = sizes.flatMap((size, at) => (size < (groups[at]?.n ?? 0) + ROUNDED_OFF ? [at] : []))
    const at = open[Math.floor(chance() * open.length)]
    if (at === undefined) return sizes
    sizes[at] = (sizes[at] ?? 0) + 1
    left--
  }
  return sizes
}

/** One possible share, 0–1: every rounded number drawn, and how mixed groups divide. */
export const drawShare = (figure: Counted, values: readonly string[], k: number, chance: Chance): number => {
  if (figure.most) {
    const total = figure.n + Math.floor(chance() * (ROUNDED_OFF + 1))
    const others = Math.floor(chance() * k)
    const theirs = chance() * others
    return figure.most.every((v) => values.includes(v)) ? (total - others + theirs) / total : theirs / total
  }
  const sizes = restored(figure, chance)
  let some = 0
  for (const [at, group] of (figure.groups ?? []).entries()) {
    const inside = group.values.filter((v) => values.includes(v)).length
    const part = chance()
    if (inside > 0) some += (sizes[at] ?? 0) * (inside < group.values.length ? part : 1)
  }
  const all = sizes.reduce((a, b) => a + b, 0)
  return all === 0 ? 0 : some / all
}
