/** The share of those who gave one of some values, as far as a figure of counts tells. */
import type { Figure, Group } from '../report/figures.ts'
import { dissentMost, type Interval, shareInterval } from '../report/interval.ts'
import type { Chance } from './chance.ts'

/**
 * @param count how many gave one of some values
 * @param all every value that is a valid answer
 * @returns 0–1; undefined where nothing is counted
 */
export const shareRange = (
  count: (values: readonly string[]) => Interval | undefined,
  values: readonly string[],
  all: readonly string[],
): Interval | undefined => {
  const own = count(values)
  const others = count(all.filter((v) => !values.includes(v)))
  return own && others && shareInterval(own, others)
}

const upTo = (most: number, chance: Chance): number => Math.floor(chance() * (most + 1))

/** What rounding took off, given back by chance: no group more than it can have, all together no more than the whole. */
const restored = (groups: readonly Group[], n: Interval, chance: Chance): number[] => {
  const sizes = groups.map((g) => g.count.low)
  const missing = sizes.reduce((sum, size) => sum - size, n.low)
  let left = Math.max(0, missing) + upTo(n.high - n.low - Math.max(0, -missing), chance)
  while (left > 0) {
    const open = groups.flatMap((g, at) => ((sizes[at] ?? 0) < g.count.high ? [at] : []))
    const at = open[upTo(open.length - 1, chance)]
    if (at === undefined) break
    sizes[at] = (sizes[at] ?? 0) + 1
    left--
  }
  return sizes
}

const agreed = (figure: Figure, inMost: boolean, k: number, chance: Chance): number => {
  const total = figure.n.low + upTo(figure.n.high - figure.n.low, chance)
  const others = upTo(Math.min(total, dissentMost(false, k)), chance)
  const theirs = chance() * others
  return (inMost ? total - others + theirs : theirs) / total
}

/** One possible share, 0–1: every rounded number drawn, and how groups that hold other values too divide. */
export const drawShare = (figure: Figure, values: readonly string[], k: number, chance: Chance): number => {
  const { most, groups = [], n } = figure
  if (most) {
    return agreed(
      figure,
      most.every((v) => values.includes(v)),
      k,
      chance,
    )
  }
  const sizes = restored(groups, n, chance)
  let own = 0
  for (const [at, group] of groups.entries()) {
    const inside = group.values.filter((v) => values.includes(v)).length
    const part = chance()
    if (inside > 0) own += (sizes[at] ?? 0) * (inside < group.values.length ? part : 1)
  }
  const all = sizes.reduce((a, b) => a + b, 0)
  return all === 0 ? 0 : own / all
}
