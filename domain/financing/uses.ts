/** How often a service is used: so many times a year by each participant, so many for each thousand inhabitants. */
import type { Joining, Member } from './members.ts'
import { exact, floorDiv, sum, times } from './money.ts'
import type { Line } from './scenario.ts'

/** Uses by inhabitants of one member: whole uses, rounded down. */
const byInhabitants = (perThousand: number, population: number): number =>
  floorDiv(times(perThousand, population), 1000)

/** Running sums by how many have joined; kept, because many services and every break-even ask for the same ones. */
const kept = new WeakMap<Joining, Map<number, readonly number[]>>()
const KEPT_MAX = 200

const running = (joining: Joining, perThousand: number): readonly number[] => {
  const known = kept.get(joining) ?? new Map<number, readonly number[]>()
  if (known.size > KEPT_MAX) known.clear()
  kept.set(joining, known)
  const found = known.get(perThousand)
  if (found) return found
  const sums = [0]
  for (const { population } of joining.members)
    sums.push(exact((sums.at(-1) ?? 0) + byInhabitants(perThousand, population)))
  known.set(perThousand, sums)
  return sums
}

/** Uses a year by how many have joined, from none to all: `usesOfAll` for each of them, without a call for each. */
export const usesByCount = (
  { counts }: Line,
  joining: Joining,
): { each: number; running: readonly number[] } => ({
  each: counts.usesPerMember ?? 0,
  running: running(joining, counts.usesPerThousand ?? 0),
})

/** Uses a year of one member. */
export const usesOf = ({ counts }: Line, { population }: Member): number =>
  sum([counts.usesPerMember ?? 0, byInhabitants(counts.usesPerThousand ?? 0, population)])

/** Uses a year of the first `count` together: exactly the sum of `usesOf`. */
export const usesOfAll = ({ counts }: Line, joining: Joining, count: number): number =>
  sum([
    times(counts.usesPerMember ?? 0, count),
    counts.usesPerThousand ? (running(joining, counts.usesPerThousand)[count] ?? 0) : 0,
  ])
