/** The law of every figure in a report: the true value lies in its interval, whatever was answered. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, sizeOf } from '../../../domain/publication/isolate.ts'
import { type Shape, topOf, valuesOf } from '../../../domain/publication/shape.ts'
import { publish } from '../../../domain/publication.ts'
import { countOf, type Figure, figuresOf } from '../../../domain/report/figures.ts'
import type { AskedItem, PublishedResult } from '../../../domain/report/input.ts'
import { dissentMost, exceeds, type Interval, leastGap } from '../../../domain/report/interval.ts'
import { allValues, anyCase, type Case, SHAPES } from '../publication.arbitraries.ts'

/** By the name a manifest would give it: the name says whether there are levels. */
const itemOf = (shape: Shape): AskedItem => {
  const top = topOf(shape)
  const id = top === undefined ? 'family/A/delivery' : top === 3 ? 'service/x/need' : 'dimension/1'
  return { id, values: allValues(shape) }
}

const bandName = (bands: readonly number[], of: number): string =>
  bands.length === of ? 'all' : bands.map((b) => `b${b}`).join('+')

const published = ({ shape, counts, k }: Case): PublishedResult[] =>
  publish(shape, counts, k).map(({ bands, ...said }) => ({
    item: itemOf(shape).id,
    band: bandName(bands, counts.length),
    ...said,
  }))

/** Some deliver what is no valid answer at all. */
const boxesOf = ({ counts }: Case): number =>
  counts.reduce((all, c) => all + Object.values(c).reduce((a, b) => a + b, 0), 0)

const report = (one: Case) => {
  const [figures] = figuresOf([itemOf(one.shape)], published(one), { k: one.k, used: boxesOf(one) })
  if (!figures) throw new Error('an item is always there')
  return figures
}

const bandsOf = (name: string, of: number): number[] =>
  name === 'all' ? Array.from({ length: of }, (_, at) => at) : name.split('+').map((b) => Number(b.slice(1)))

const isIn = (value: number, { low, high }: Interval): boolean => value >= low - 1e-9 && value <= high + 1e-9

/** What is true of a class, from the answers themselves. */
const truth = (shape: Shape, counts: readonly Counts[], bands: number[], within = valuesOf(shape.units)) => {
  const size = (values: readonly string[]) =>
    sizeOf({ bands, values: values.filter((v) => within.includes(v)) }, counts)
  const n = size(within)
  const sum = shape.units.reduce((all, u) => all + (u.level ?? 0) * size(u.values), 0)
  return { size, n, mean: sum / n }
}

const isTrue = (figure: Figure, { shape, counts }: Case, within?: readonly string[]): boolean => {
  const { size, n, mean } = truth(shape, counts, bandsOf(figure.band, counts.length), within && [...within])
  return (
    isIn(n, figure.n) &&
    (!figure.level || isIn(mean, figure.level)) &&
    (figure.groups ?? []).every((g) => isIn(size(g.values), g.count) && isIn(size(g.values) / n, g.share))
  )
}

describe('Every interval of a report', () => {
  test('holds the true value: number, mean, group and share, in all, by band and by kind', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { whole, bands, parts } = report(one)
        for (const figure of [...(whole ? [whole] : []), ...bands]) expect(isTrue(figure, one)).toBe(true)
        for (const figure of parts) expect(isTrue(figure, one, one.shape.parts[figure.part])).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  test('holds the true number of those who gave some values, however the values were grouped', () => {
    const withValues = anyCase.chain((one) =>
      fc.record({ one: fc.constant(one), values: fc.subarray(valuesOf(one.shape.units)) }),
    )
    fc.assert(
      fc.property(withValues, ({ one, values }) => {
        const { whole, bands } = report(one)
        const slack = dissentMost(topOf(one.shape) !== undefined, one.k)
        for (const figure of [...(whole ? [whole] : []), ...bands]) {
          const count = countOf(figure, values, slack)
          const { size } = truth(one.shape, one.counts, bandsOf(figure.band, one.counts.length))
          expect(count === undefined || isIn(size(values), count)).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('says why there is no valid answer as exactly as it is published', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const everybody = one.counts.map((_, at) => at)
        for (const { values, count } of report(one).without)
          expect(isIn(sizeOf({ bands: everybody, values }, one.counts), count)).toBe(true)
      }),
    )
  })

  test('shows nothing that was not published', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { whole, bands, parts } = report(one)
        const shown = [...(whole ? [whole] : []), ...parts, ...bands]
        expect(shown.map((f) => f.band)).toEqual(published(one).map((r) => r.band))
        for (const { n, groups = [] } of shown)
          for (const size of [n.n, ...groups.map((g) => g.count.n)])
            expect(size % 5 === 0 && size >= 5).toBe(true)
      }),
    )
  })

  test('is known to the very ends: these are the answers that lie on them', () => {
    const full = (n: number, level: number, more: Record<string, number> = {}): Case => ({
      shape: SHAPES.answer as Shape,
      counts: [{ [level]: n, ...more }],
      k: 5,
    })
    // 34 answers, published as 30: mean 61/34 = 1.794…, published 1.8.
    const one = report(full(17, 1, { 2: 7, 3: 10 })).whole
    expect(one?.n).toEqual({ n: 30, low: 30, high: 34 })
    expect(one?.level).toEqual({ mean: 1.8, step: 0.1, low: 1.75, high: 1.85 })
    // Coded ends: all noughts but three.
    expect(report(full(40, 0, { 1: 3 })).whole?.level).toMatchObject({
      mean: 0.5,
      end: 'orLess',
      low: 0,
      high: 0.55,
    })
    // All but two agree: 20 to 24 answers, two of them up to two levels away.
    expect(report(full(20, 2, { 0: 2 })).whole?.level).toEqual({ most: 2, low: 1.8, high: 2.2 })
  })
})

describe('A difference', () => {
  test('is only one where no true values could turn it round', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 160 }))
      .map(([a, b]): Interval => ({ low: Math.min(a, b) / 40, high: Math.max(a, b) / 40 }))
    const at = fc.double({ min: 0, max: 1, noNaN: true })
    const inside = ({ low, high }: Interval, share: number) => low + (high - low) * share
    fc.assert(
      fc.property(interval, interval, at, at, (a, b, x, y) => {
        if (!exceeds(a, b)) {
          expect(leastGap(a, b)).toBe(0)
          return
        }
        expect(inside(a, x)).toBeGreaterThan(inside(b, y))
        expect(inside(a, x) - inside(b, y)).toBeGreaterThanOrEqual(leastGap(a, b) - 1e-5)
      }),
    )
  })
})
