import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Counts } from '../../domain/publication/isolate.ts'
import { mergeNeighbours } from '../../domain/publication/merge.ts'
import { coarseMean, down5, isCoarse, stepOf } from '../../domain/publication/round.ts'
import { type Shape, topOf, valuesOf } from '../../domain/publication/shape.ts'
import { type Figure, publish } from '../../domain/publication.ts'
import {
  allValues,
  anyCase,
  type Case,
  type Member,
  membersOf,
  type Said,
  SHAPES,
  saidBy,
} from './publication.arbitraries.ts'

const of = (name: string): Shape => SHAPES[name] as Shape
const published = ({ shape, counts, k }: Case): Figure[] => publish(shape, counts, k)
const sizeOf = (members: readonly Member[], said: Said) => members.filter(said).length
const few = (n: number, k: number) => n > 0 && n < k
const exactN = ({ shape, counts }: Case, f: Figure): number => {
  const values = f.part === undefined ? valuesOf(shape.units) : (shape.parts[f.part] ?? [])
  return sizeOf(membersOf(counts), (m) => f.bands.includes(m.band) && values.includes(m.value))
}
const law = (holds: (c: Case) => void, numRuns = 600) => fc.assert(fc.property(anyCase, holds), { numRuns })

describe('Nobody is isolated', () => {
  test('every class of which anything is said has at least k members', () =>
    law((c) => {
      for (const said of saidBy(c.shape, published(c)))
        expect(sizeOf(membersOf(c.counts), said)).toBeGreaterThanOrEqual(c.k)
    }))

  test('of two classes, one within the other, the difference is nobody or at least k', () =>
    law((c) => {
      const members = membersOf(c.counts)
      const all = saidBy(c.shape, published(c))
      for (const a of all)
        for (const b of all) {
          const [onlyA, onlyB] = [members.filter((m) => a(m) && !b(m)), members.filter((m) => b(m) && !a(m))]
          if (onlyA.length === 0) expect(few(onlyB.length, c.k)).toBe(false)
        }
    }))

  test('no sum and difference of up to four classes has one to k − 1 members', () => {
    /** Signed sums in which every possible member counts nought or once: what an onlooker can work out. */
    const sums = (vectors: number[][], most: number, at = 0, sum?: number[]): number[][] => [
      ...(sum ? [sum] : []),
      ...(most === 0
        ? []
        : vectors.slice(at).flatMap((v, i) =>
            [1, -1].flatMap((sign) =>
              sums(
                vectors,
                most - 1,
                at + i + 1,
                v.map((x, j) => sign * x + (sum?.[j] ?? 0)),
              ),
            ),
          )),
    ]
    law((c) => {
      const cells = c.counts.flatMap((_, band) => allValues(c.shape).map((value) => ({ band, value })))
      const size = cells.map((m) => c.counts[m.band]?.[m.value] ?? 0)
      const vectors = saidBy(c.shape, published(c)).map((said) => cells.map((m) => (said(m) ? 1 : 0)))
      // The whole, the bands and most groups; with all of them there would be too many sums to try.
      for (const sum of sums(vectors.slice(0, 12), 4))
        if (sum.every((x) => x === 0 || x === 1))
          expect(
            few(
              sum.reduce<number>((n, x, at) => n + x * (size[at] ?? 0), 0),
              c.k,
            ),
          ).toBe(false)
    }, 60)
  })

  test('nothing is said of fewer than 10 in all, and of bands only from 20', () =>
    law((c) => {
      const figures = published(c)
      const [whole] = figures
      const n = membersOf(c.counts).filter((m) => valuesOf(c.shape.units).includes(m.value)).length
      if (n < 10) expect(figures).toEqual([])
      else expect(whole?.bands).toEqual(c.counts.map((_, at) => at))
      if (n < 20) expect(figures.filter((f) => f.bands.length < c.counts.length)).toEqual([])
    }))
})

describe('Nobody is left out', () => {
  test('bands partition the whole into neighbours', () =>
    law((c) => {
      const bands = published(c).filter((f) => f.bands.length < c.counts.length)
      if (bands.length > 0) expect(bands.flatMap((f) => f.bands)).toEqual(c.counts.map((_, at) => at))
    }))

  test('groups hold every value once, in every band the same ones', () =>
    law((c) => {
      const figures = published(c)
      for (const { groups, without } of figures) {
        if (groups) expect(groups.flatMap((g) => g.values).sort()).toEqual(valuesOf(c.shape.units).sort())
        if (without) expect(without.flatMap((g) => g.values).sort()).toEqual(valuesOf(c.shape.without).sort())
      }
      const names = figures
        .filter((f) => f.bands.length < c.counts.length)
        .map((f) => f.groups?.map((g) => g.values))
      for (const groups of names) expect(groups).toEqual(names[0])
    }))

  test('ordered answers are grouped with their neighbours alone', () =>
    law((c) => {
      if (!c.shape.ordered) return
      for (const { groups } of published(c))
        if (groups) expect(groups.flatMap((g) => g.values)).toEqual(valuesOf(c.shape.units))
    }))

  test('what other figures count as well stands alone wherever it is k or more in all', () =>
    law((c) => {
      const apart = [...c.shape.units, ...c.shape.without].find((u) => u.apart)?.values ?? []
      if (sizeOf(membersOf(c.counts), (m) => apart.includes(m.value)) < c.k) return
      for (const f of published(c))
        for (const { values } of [...(f.groups ?? []), ...(f.without ?? [])])
          expect(values.length === 1 || !values.includes(apart[0] ?? '')).toBe(true)
    }))

  test('what other figures count as well is never mixed with what is rare', () => {
    const shape = of('class')
    const counts = [{ has: 9, a: 20, b: 8, c: 2 }]
    expect(publish(shape, counts, 5)[0]?.groups).toEqual([
      { values: ['has'], n: 5 },
      { values: ['a'], n: 20 },
      { values: ['b', 'c'], n: 10 },
    ])
    expect(publish(shape, [{ has: 9, a: 2, b: 2, c: 0 }], 5)[0]?.groups).toBeUndefined()
  })
})

describe('Numbers', () => {
  test('are rounded down to 5; counts of groups never add up to more than there are', () =>
    law((c) => {
      for (const f of published(c)) {
        expect(f.n).toBe(down5(exactN(c, f)))
        for (const shares of [f.groups ?? [], f.without ?? []]) {
          for (const { values, n } of shares) {
            const exact = sizeOf(
              membersOf(c.counts),
              (m) => f.bands.includes(m.band) && values.includes(m.value),
            )
            expect(n).toBe(down5(exact))
          }
        }
        expect((f.groups ?? []).reduce((sum, g) => sum + g.n, 0)).toBeLessThanOrEqual(f.n)
      }
    }))

  test('a mean is within half a step of the exact one, and no nearer to an end than the coded end', () =>
    law((c) => {
      const top = topOf(c.shape)
      for (const f of published(c)) {
        if (top === undefined || f.mean === undefined) continue
        const n = exactN(c, f)
        const levels = membersOf(c.counts).flatMap((m) => {
          const unit = c.shape.units.find((u) => u.values.includes(m.value))
          const inPart = f.part === undefined || c.shape.parts[f.part]?.includes(m.value)
          return f.bands.includes(m.band) && inPart && unit?.level !== undefined ? [unit.level] : []
        })
        const exact = levels.reduce((a, b) => a + b, 0) / n
        const step = n < 15 ? 0.5 : n < 30 ? 0.25 : 0.1
        expect(stepOf(f.n)).toBe(step)
        expect(isCoarse(f.mean, f.n, top)).toBe(true)
        if (f.mean > 0.5 && f.mean < top - 0.5)
          expect(Math.abs(f.mean - exact)).toBeLessThanOrEqual(step / 2 + 1e-9)
        else if (f.mean === 0.5) expect(exact).toBeLessThanOrEqual(0.5 + step / 2)
        else expect(exact).toBeGreaterThanOrEqual(top - 0.5 - step / 2)
      }
    }))

  test('a distribution is given only from 15 answers, counts of demand from 10', () =>
    law((c) => {
      for (const f of published(c)) if (f.groups) expect(exactN(c, f)).toBeGreaterThanOrEqual(c.shape.from)
    }))

  test.each([
    [37, 10, 4, 3.5],
    [40, 10, 4, 3.5],
    [0, 10, 4, 0.5],
    [29, 10, 3, 2.5],
    [34, 15, 4, 2.25],
    [69, 30, 4, 2.3],
  ])('a sum of %i over %i answers up to %i becomes %d', (sum, n, top, mean) => {
    expect(coarseMean(sum, n, top)).toBe(mean)
  })
})

describe('Most of them', () => {
  const whole = (counts: Counts[], shape = of('answer')) => publish(shape, counts, 5)

  test('is all that is said when all but two agree: no mean, no groups, no bands', () => {
    for (const dissent of [0, 1, 2])
      expect(whole([{ 1: 20 }, { 1: 20 - dissent, 4: dissent }])).toEqual([
        { bands: [0, 1], n: 40, most: ['1'] },
      ])
  })

  test('never says how many: any number of others under three looks the same', () => {
    const agreeing = fc.integer({ min: 10, max: 90 }).map((n) => n - (n % 5))
    fc.assert(
      fc.property(
        fc.constantFrom('answer', 'need', 'fee', 'class'),
        agreeing,
        fc.integer({ min: 0, max: 2 }),
        (name, n, dissent) => {
          const [first, , third] = of(name).units.map((u) => u.values[0] ?? '')
          const said = (others: number) =>
            publish(of(name), [{ [first ?? '']: n - others + 2, [third ?? '']: others }], 5)
          expect(said(dissent)).toEqual(said(0))
        },
      ),
    )
  })

  test('is never given away by the means of the others: a band that agrees merges with its neighbour', () =>
    law((c) => {
      if (topOf(c.shape) === undefined) return
      const figures = published(c)
      for (const f of figures.filter((f) => f.mean !== undefined)) {
        const within = f.part === undefined ? valuesOf(c.shape.units) : (c.shape.parts[f.part] ?? [])
        const sizes = c.shape.units.map((u) =>
          sizeOf(
            membersOf(c.counts),
            (m) => f.bands.includes(m.band) && within.includes(m.value) && u.values.includes(m.value),
          ),
        )
        expect(exactN(c, f) - Math.max(...sizes)).toBeGreaterThanOrEqual(3)
      }
    }))

  test('where only counts could be said, it also stands for others under k', () => {
    expect(whole([{ a: 26, b: 2, c: 2 }], of('fee'))).toEqual([{ bands: [0], n: 30, most: ['a'] }])
  })

  test('takes two values that mean one level as one', () => {
    expect(whole([{ 'short-2': 9, 'full-2': 10, 'full-3': 1 }], of('dimension'))).toEqual([
      { bands: [0], n: 20, most: ['short-2', 'full-2'] },
    ])
  })
})

describe('The rules', () => {
  test('say the same of the same counts, in whatever order the values were counted', () =>
    law((c) => {
      const turned = c.counts.map((given) => Object.fromEntries(Object.entries(given).reverse()))
      expect(publish(c.shape, turned, c.k)).toEqual(published(c))
    }))

  test('tell short and full levels apart where both are many', () => {
    const counts = [{ 'short-1': 8, 'short-2': 7, 'full-2': 9, 'full-3': 8 }]
    const figures = publish(of('dimension'), counts, 5)
    expect(figures.map(({ part, n, mean }) => ({ part, n, mean }))).toEqual([
      { part: undefined, n: 30, mean: 2 },
      { part: 'short', n: 15, mean: 1.5 },
      { part: 'full', n: 15, mean: 2.5 },
    ])
  })

  test('give no mean of a kind of coverage with fewer than ten', () => {
    const figures = publish(of('dimension'), [{ 'short-1': 4, 'short-2': 5, 'full-2': 9, 'full-3': 8 }], 5)
    expect(figures.map((f) => f.part)).toEqual([undefined])
  })

  test('leave out groups where all who answered low are a whole band but two', () => {
    const counts = [
      { 0: 4, 1: 3, 2: 2 },
      { 2: 9, 3: 9, 4: 4 },
    ]
    // The low group lies within the first band; without it, two would be left.
    expect(publish(of('answer'), counts, 5).flatMap((f) => f.groups ?? [])).toEqual([])
  })
})

describe('Neighbours', () => {
  test('merge, the smallest first, until each has enough', () => {
    const merged = (...sizes: number[]) => mergeNeighbours(sizes, (_, size) => size >= 5)
    expect(merged(3, 7, 9)).toEqual([[0, 1], [2]])
    expect(merged(9, 1, 5)).toEqual([[0], [1, 2]])
    expect(merged(1, 1, 1)).toEqual([[0, 1, 2]])
  })
})

describe('What rounding does not do', () => {
  /** How many levels the last one may have, for whoever knows all others and the rounded mean. */
  const left = (others: number, own: number, n: number) => {
    const said = coarseMean(others + own, n, 4)
    return [0, 1, 2, 3, 4].filter((level) => coarseMean(others + level, n, 4) === said).length
  }
  const shareNamed = (n: number) => {
    const cases = Array.from({ length: 4 * (n - 1) + 1 }, (_, others) => others).flatMap((others) =>
      [0, 1, 2, 3, 4].map((own) => left(others, own, n)),
    )
    return cases.filter((levels) => levels === 1).length / cases.length
  }

  test('who knows all answers but one learns the last one exactly in one case of six at most, but sometimes', () => {
    for (let n = 5; n <= 90; n++) {
      expect(shareNamed(n)).toBeGreaterThan(0)
      expect(shareNamed(n)).toBeLessThan(1 / 6)
    }
  })

  test('away from where two rounded means meet, at least two levels are left open', () => {
    // 2.5 of the sum at least fall together: 0.5 × 5, 0.25 × 15, 0.1 × 30.
    for (let n = 5; n <= 90; n++) expect(stepOf(n) * n).toBeGreaterThanOrEqual(2.5)
  })
})
