/** Whole simulated campaigns: the report says what is true of them, as exactly as it claims, and nothing it may not. */
import { describe, expect, test } from 'vitest'
import { type Class, type Counts, isSafe, sizeOf } from '../../../domain/publication/isolate.ts'
import { topOf, valuesOf } from '../../../domain/publication/shape.ts'
import { leadingGroup } from '../../../domain/report/demand.ts'
import { countOf, type Figure, type ItemFigures } from '../../../domain/report/figures.ts'
import { dissentMost, exceeds, type Interval } from '../../../domain/report/interval.ts'
import { LOW_BELOW } from '../../../domain/report/levels.ts'
import { type Report, reportOf } from '../../../domain/report/report.ts'
import { shapesOf } from '../../../protocol/shapes.ts'
import { type Released, releaseSimulated } from '../../../simulation/released.ts'
import { expectedDimension, expectedLevel } from '../../../simulation/world.ts'

interface Case {
  released: Released
  report: Report
}

const caseOf = async (seed: string, share = 1): Promise<Case> => {
  const delivers = (ehak: string) => Number(ehak) % 100 < share * 100
  const released = await releaseSimulated({ seed, id: 'kov-2027', delivers })
  return { released, report: reportOf({ ...released, release: released.signed.release }) }
}

/** Everybody, some, and few enough for most rules to bite. */
const CASES = await Promise.all([caseOf('report'), caseOf('other', 0.6), caseOf('third', 0.3)])
const [{ released, report }] = CASES as [Case, ...Case[]]

const isIn = (value: number, { low, high }: Interval): boolean => value >= low - 1e-9 && value <= high + 1e-9

/** What was answered to an item, band by band of the lists: what only the counter knows. */
const countsOf = ({ released }: Case, item: string): Counts[] =>
  released.lists.bands.map(
    (band) => released.tallies.find((t) => t.item === item && t.band === band.join('+'))?.counts ?? {},
  )

const bandsOf = ({ released }: Case, name: string): number[] =>
  released.lists.bands.flatMap((band, at) =>
    name === 'all' || band.every((id) => name.split('+').includes(id)) ? [at] : [],
  )

const shapeOf = (one: Case, item: string) => {
  const shape = shapesOf(one.released.manifest.items).get(item)
  if (!shape) throw new Error(item)
  return shape
}

const shownIn = ({ whole, bands, parts }: ItemFigures): (Figure & { part?: string })[] => [
  ...(whole ? [whole] : []),
  ...bands,
  ...parts,
]

const published = ({ report }: Case) => report.figures.filter(({ whole }) => whole)

describe('The report of a simulated campaign', () => {
  test.each(CASES)('holds every true number, mean and group in its interval (%#)', (one) => {
    expect(published(one).length).toBeGreaterThan(100)
    for (const figures of published(one)) {
      const shape = shapeOf(one, figures.item)
      const counts = countsOf(one, figures.item)
      for (const { band, part, n, level, groups = [] } of shownIn(figures)) {
        const bands = bandsOf(one, band)
        const within = part === undefined ? valuesOf(shape.units) : (shape.parts[part] ?? [])
        const size = (values: readonly string[]) =>
          sizeOf({ bands, values: values.filter((v) => within.includes(v)) }, counts)
        const sum = shape.units.reduce((all, u) => all + (u.level ?? 0) * size(u.values), 0)
        expect(isIn(size(within), n)).toBe(true)
        expect(level !== undefined).toBe(topOf(shape) !== undefined)
        if (level) expect(isIn(sum / size(within), level)).toBe(true)
        for (const g of groups) expect(isIn(size(g.values), g.count)).toBe(true)
      }
    }
  })

  test.each(CASES)('shows no class of fewer than k, and none that another one isolates (%#)', (one) => {
    const { k } = one.released.manifest
    for (const figures of published(one)) {
      const shape = shapeOf(one, figures.item)
      const counts = countsOf(one, figures.item)
      const classes = shownIn(figures).flatMap(({ band, part, groups = [] }): Class[] => {
        const bands = bandsOf(one, band)
        const values = part === undefined ? valuesOf(shape.units) : (shape.parts[part] ?? [])
        return [{ bands, values }, ...groups.map((g) => ({ bands, values: g.values }))]
      })
      expect(isSafe(classes, counts, k)).toBe(true)
      for (const { values } of figures.without)
        expect(sizeOf({ bands: bandsOf(one, 'all'), values }, counts)).toBeGreaterThanOrEqual(k)
    }
  })

  test.each(CASES)(
    'counts who wants a service within what it says, and orders only what is certain (%#)',
    (one) => {
      const { k } = one.released.manifest
      const everybody = bandsOf(one, 'all')
      const wanting = one.report.demand.services.flatMap((service) => {
        const values = ['wantsNow', 'wantsLater']
        const truth = sizeOf({ bands: everybody, values }, countsOf(one, `service/${service.id}/class`))
        const { wanting: said, demand, tier } = service
        if (!said || !demand?.whole) return []
        expect(isIn(truth, said.wants)).toBe(true)
        // Need narrows what the class alone leaves open.
        const alone = countOf(demand.whole, values, dissentMost(false, k))
        expect(said.wants.low).toBeGreaterThanOrEqual(alone?.low ?? 0)
        expect(said.wants.high).toBeLessThanOrEqual(alone?.high ?? 0)
        return [{ tier: tier as number, truth }]
      })
      expect(wanting.length).toBeGreaterThan(5)
      for (const a of wanting)
        for (const b of wanting) if (a.tier < b.tier) expect(a.truth).toBeGreaterThan(b.truth)
    },
  )

  test.each(CASES)('names a most frequent answer only where it is one (%#)', (one) => {
    const everybody = bandsOf(one, 'all')
    const leads = one.report.demand.families.flatMap(({ questions }) =>
      Object.values(questions).flatMap((figures) => {
        const lead = figures.whole && leadingGroup(figures.whole)
        if (!lead) return []
        const size = (value: string) =>
          sizeOf({ bands: everybody, values: [value] }, countsOf(one, figures.item))
        const [value = ''] = lead.values
        const others = valuesOf(shapeOf(one, figures.item).units).filter((v) => v !== value)
        return others.map((other) => size(value) - size(other))
      }),
    )
    for (const ahead of leads) expect(ahead).toBeGreaterThan(0)
    if (one === CASES[0]) expect(leads.length).toBeGreaterThan(20)
  })

  test('says what the lists say of who took part', () => {
    expect(report.participation).toEqual({
      eligible: 78,
      invited: 78,
      delivered: 78,
      reissued: 0,
      revoked: 0,
      counted: { n: 75, low: 75, high: 79 },
    })
    expect(report.bands.reduce((sum, b) => sum + b.eligible, 0)).toBe(78)
  })

  test('repeats nothing of one participant: no exact number of answers is anywhere in it', () => {
    const exact = new Set(released.tallies.flatMap((t) => Object.values(t.counts)).filter((n) => n % 5 !== 0))
    expect(exact.size).toBeGreaterThan(10)
    for (const figures of report.figures)
      for (const { n, groups = [] } of shownIn(figures))
        for (const count of [n, ...groups.map((g) => g.count)]) expect(count.n % 5).toBe(0)
  })
})

describe("The generator's truth", () => {
  const { world } = released
  const share = (band: string) =>
    released.participants.filter((p) => p.band === band).length / released.participants.length
  const mixed = (of: (band: string) => number) =>
    world.bands.reduce((sum, band) => sum + share(band) * of(band), 0)

  test('comes out of the levels: questions and dimensions, as exactly as chance over 78 allows', () => {
    const off = report.maturity.flatMap((d) => {
      const dimension = released.pack.dimensions.find(({ id }) => id === d.id)
      if (!dimension || !d.whole?.level) throw new Error(d.id)
      const truth = mixed((band) => expectedDimension(world, band, dimension))
      const questions = d.questions.map((q) => {
        const expected = mixed((band) => expectedLevel(world, band, d.id, q.id))
        return Math.abs((q.whole?.level?.mean ?? Number.NaN) - expected)
      })
      return [Math.abs((d.whole.level.mean ?? Number.NaN) - truth), ...questions]
    })
    // One answer spreads by about 0.9: the standard error of a mean over 78 is 0.1, that of a rounded dimension more.
    expect(off).toHaveLength(8 + 48)
    expect(Math.max(...off)).toBeLessThan(0.4)
    expect(off.reduce((a, b) => a + b, 0) / off.length).toBeLessThan(0.15)
  })

  test('is told of the bands where it is told at all: the larger ones are never said to be behind', () => {
    const gaps = report.maturity.flatMap((d) => [d, ...d.questions]).flatMap(({ equity }) => equity.gap ?? [])
    expect(gaps.length).toBeGreaterThan(40)
    for (const { lower, higher, least } of gaps) {
      expect(world.bands.indexOf(lower.split('+')[0] ?? '')).toBeLessThan(
        world.bands.indexOf(higher.split('+')[0] ?? ''),
      )
      expect(least).toBeGreaterThan(0)
    }
  })

  test('is told of what is low everywhere: so it is, in every band', () => {
    const one: Case = { released, report }
    const low = report.maturity.flatMap((d) => d.questions).filter((q) => q.equity.low === 'everywhere')
    expect(low.length).toBeGreaterThan(5)
    for (const { item } of low) {
      const shape = shapeOf(one, item)
      const counts = countsOf(one, item)
      for (const at of bandsOf(one, 'all')) {
        const size = (values: readonly string[]) => sizeOf({ bands: [at], values }, counts)
        const sum = shape.units.reduce((all, u) => all + (u.level ?? 0) * size(u.values), 0)
        expect(sum / size(valuesOf(shape.units))).toBeLessThan(LOW_BELOW)
      }
    }
  })

  test('leaves differences alone that rounding explains: alike bands are not told apart', () => {
    const alike = report.maturity
      .flatMap((d) => d.questions)
      .filter((q) => !q.equity.gap && q.bands.length > 1)
    for (const { bands } of alike)
      for (const a of bands)
        for (const b of bands) if (a.level && b.level) expect(exceeds(a.level, b.level)).toBe(false)
  })
})
