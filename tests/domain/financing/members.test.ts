import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joiningOf, take } from '../../../domain/financing/members.ts'
import { equalPart, partsByInhabitants, someByInhabitants } from '../../../domain/financing/split.ts'
import { members } from './arbitraries.ts'

const shuffled = members().chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
)
const amount = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 10 ** 12 }))

describe('The order of joining', () => {
  test('holds everybody once and does not depend on the order of the list', () => {
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 3 }), ([all, other], out) => {
        const joining = joiningOf(all, out)
        expect(joiningOf(other, out)).toEqual(joining)
        const joined = joining.members.map((m) => m.id)
        expect(new Set(joined).size).toBe(joined.length)
        expect(joined).toHaveLength(Math.max(0, all.length - out))
      }),
    )
  })

  test('leaves out the largest, and nobody joins in their stead', () => {
    fc.assert(
      fc.property(members(), (all) => {
        const [with3, without3] = [joiningOf(all), joiningOf(all, 3)]
        const sizes = all.map((m) => m.population).sort((a, b) => b - a)
        const left = sizes.slice(3).reduce((a, b) => a + b, 0)
        expect(take(without3, all.length).population).toBe(left)
        for (let n = 0; n <= all.length; n++)
          expect(take(without3, n).count).toBeLessThanOrEqual(take(with3, n).count)
      }),
    )
  })

  test('counts inhabitants as adding them up would', () => {
    fc.assert(
      fc.property(members(), fc.nat(40), (all, n) => {
        const joining = joiningOf(all)
        const { count, population } = take(joining, n)
        expect(count).toBe(Math.min(n, all.length))
        expect(population).toBe(joining.members.slice(0, count).reduce((s, m) => s + m.population, 0))
      }),
    )
  })

  test('begins with the typical three and spreads the next ones over all sizes', () => {
    const all = Array.from({ length: 60 }, (_, at) => ({ id: `${at}`, name: '', population: at + 1 }))
    const { members: order, typical } = joiningOf(all)
    expect(order.slice(0, 3)).toEqual([typical.middle, typical.small, typical.large])
    expect([typical.small, typical.middle, typical.large].map((m) => m?.population)).toEqual([11, 31, 51])
    const ten = order.slice(0, 10).map((m) => m.population)
    for (const [from, to] of [
      [1, 20],
      [21, 40],
      [41, 60],
    ] as const)
      expect(ten.filter((p) => p >= from && p <= to).length).toBeGreaterThanOrEqual(2)
  })
})

describe('A divided sum', () => {
  test('adds up to the cent, equally and by inhabitants', () => {
    fc.assert(
      fc.property(members(), amount, fc.nat(30), (all, sum, n) => {
        const joining = joiningOf(all)
        const count = Math.min(n, all.length)
        fc.pre(count > 0)
        const equal = Array.from({ length: count }, (_, at) => equalPart(sum, count, at))
        expect(equal.reduce((a, b) => a + b, 0)).toBe(sum)
        expect(Math.max(...equal) - Math.min(...equal)).toBeLessThanOrEqual(1)
        const parts = partsByInhabitants(sum, joining, count)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(sum)
        const inhabitants = BigInt(joining.populations[count] ?? 0)
        for (const [at, part] of parts.entries()) {
          const share = BigInt(sum) * BigInt(joining.members[at]?.population ?? 0)
          const floor = share / inhabitants
          expect([floor, floor + 1n]).toContain(BigInt(part))
        }
        // Larger municipalities never pay less.
        const bySize = parts.map((part, at) => ({ part, size: joining.members[at]?.population ?? 0 }))
        bySize.sort((a, b) => a.size - b.size || a.part - b.part)
        expect(bySize.map((m) => m.part)).toEqual(bySize.map((m) => m.part).toSorted((a, b) => a - b))
      }),
    )
  })

  test('is found for single members without dividing it among all', () => {
    fc.assert(
      fc.property(members(), amount, (all, sum) => {
        fc.pre(all.length > 0)
        const joining = joiningOf(all)
        const positions = all.map((_, at) => at)
        expect(someByInhabitants(sum, joining, all.length, positions)).toEqual(
          partsByInhabitants(sum, joining, all.length),
        )
      }),
    )
  })

  test('never costs anybody more when one more joins: equally not a cent, by inhabitants at most the one of rounding', () => {
    fc.assert(
      fc.property(members(), amount, fc.integer({ min: 1, max: 29 }), (all, sum, count) => {
        fc.pre(count < all.length)
        const joining = joiningOf(all)
        const [before, after] = [count, count + 1].map((n) => partsByInhabitants(sum, joining, n))
        for (let at = 0; at < count; at++) {
          expect(equalPart(sum, count + 1, at)).toBeLessThanOrEqual(equalPart(sum, count, at))
          expect(after?.[at] ?? 0).toBeLessThanOrEqual((before?.[at] ?? 0) + 1)
        }
      }),
    )
  })
})
