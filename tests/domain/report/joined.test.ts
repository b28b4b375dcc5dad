/** What class and need of a service leave open of how many want it: true, and nothing that no answers could give. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Counts } from '../../../domain/publication/isolate.ts'
import { publish } from '../../../domain/publication.ts'
import { countOf, type Figure, figuresOf } from '../../../domain/report/figures.ts'
import type { PublishedResult } from '../../../domain/report/input.ts'
import { dissentMost } from '../../../domain/report/interval.ts'
import { joinedCount } from '../../../domain/report/joined.ts'
import { CLASS } from '../../../protocol/items.ts'
import { shapesOf } from '../../../protocol/shapes.ts'

const ITEMS = [
  { id: 'service/x/need', values: ['none', '0', '1', '2', '3', 'unknown'] },
  { id: 'service/x/class', values: [...CLASS] },
]
const K = 5
const CLASSES = CLASS.filter((v) => v !== 'none')
const WANTED = ['wantsNow', 'wantsLater']

/** What one device sends of a service: need, and the class it was joined into. */
const DEVICES = [
  ...['none', '0', '1', '2', '3', 'unknown'].map((need) => ({ need, class: 'has' })),
  ...['2', '3'].flatMap((need) => WANTED.map((c) => ({ need, class: c }))),
  { need: '1', class: 'helpful' },
  { need: '0', class: 'fitsUnwanted' },
  { need: '0', class: 'noNeed' },
  { need: 'none', class: 'none' },
  { need: 'unknown', class: 'none' },
]
type Device = (typeof DEVICES)[number]

const countsOf = (devices: readonly Device[], of: keyof Device): Counts => {
  const counts: Record<string, number> = {}
  for (const device of devices) counts[device[of]] = (counts[device[of]] ?? 0) + 1
  return counts
}

const publishedOf = (devices: readonly Device[]): PublishedResult[] =>
  ITEMS.flatMap(({ id, values }) => {
    const shape = shapesOf(ITEMS).get(id)
    const counts = Object.fromEntries(values.map((v) => [v, 0]))
    const given = { ...counts, ...countsOf(devices, id.endsWith('need') ? 'need' : 'class') }
    return shape
      ? publish(shape, [given], K).map(({ bands: _, ...said }) => ({ item: id, band: 'all', ...said }))
      : []
  })

const figuresFrom = (devices: readonly Device[]) => {
  const [need, demand] = figuresOf(ITEMS, publishedOf(devices), { k: K, used: devices.length })
  return { need: need?.whole, demand: demand?.whole }
}

/** Some answers often, as they are in life, so that the rules have something to say. */
const campaign = (max: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...DEVICES), fc.nat(max)), { minLength: 1, maxLength: 6 })
    .map((some) => some.flatMap(([device, n]) => Array.from({ length: n }, () => device)))

/** Every way of giving classes and valid needs that agrees with the figures; by trying all of them. */
const possible = (demand: Figure, need: Figure | undefined): Counts[] => {
  const found: Counts[] = []
  const tryAll = (at: number, left: number, given: Counts): void => {
    const value = CLASSES[at]
    if (value !== undefined) {
      for (let n = 0; n <= left; n++) tryAll(at + 1, left - n, { ...given, [value]: n })
      return
    }
    const of = (v: string) => given[v] ?? 0
    const sum = (values: readonly string[]) => values.reduce((all, v) => all + of(v), 0)
    const total = sum(CLASSES)
    if (total < demand.n.low || total > demand.n.high) return
    const fits = (demand.groups ?? []).every(
      (g) => sum(g.values) >= g.count.low && sum(g.values) <= g.count.high,
    )
    if (!fits) return
    if (need === undefined) return void found.push(given)
    const rest = total - of('has')
    const [wants, helps] = [sum(WANTED), of('helpful')]
    for (let u = 0; u <= of('has'); u++) {
      const n = rest + u
      if (n < need.n.low || n > need.n.high) continue
      const { level } = need
      const [least, most] = [2 * wants + helps, 3 * wants + helps + 3 * u]
      const meets =
        level === undefined ||
        (level.most === undefined
          ? least <= level.high * n + 1e-9 && most >= level.low * n - 1e-9
          : [rest - wants - helps, helps, wants, wants].reduce(
              (all, size, l) =>
                all + (l === level.most || (l > 1 && (level.most ?? 0) > 1) ? 0 : l < 3 ? size : 0),
              0,
            ) <= 2)
      if (meets) return void found.push(given)
    }
  }
  tryAll(0, demand.n.high, {})
  return found
}

const some = fc.subarray([...CLASSES], { minLength: 1 })

describe('How many gave some classes of demand', () => {
  test('is always within what class and need together leave, and that is never wider than the class alone', () => {
    fc.assert(
      fc.property(campaign(30), some, (devices, values) => {
        const { need, demand } = figuresFrom(devices)
        const count = demand && joinedCount(demand, need, K)(values)
        if (!demand || !count) return
        const real = devices.filter((d) => values.some((v) => v === d.class)).length
        expect(count.low).toBeLessThanOrEqual(real)
        expect(count.high).toBeGreaterThanOrEqual(real)
        const alone = countOf(demand, values, dissentMost(false, K))
        expect(count.low).toBeGreaterThanOrEqual(alone?.low ?? 0)
        expect(count.high).toBeLessThanOrEqual(alone?.high ?? 0)
      }),
    )
  })

  test('has exactly the ends that trying all answers finds', () => {
    fc.assert(
      fc.property(campaign(7), some, (devices, values) => {
        const { need, demand } = figuresFrom(devices)
        if (!demand?.groups || demand.n.high > 19) return
        const sizes = possible(demand, need).map((given) =>
          values.reduce((all, v) => all + (given[v] ?? 0), 0),
        )
        expect(joinedCount(demand, need, K)(values)).toEqual({
          low: Math.min(...sizes),
          high: Math.max(...sizes),
        })
      }),
      { numRuns: 15 },
    )
  })

  test('a mean need of at most 0.55 over at most 49 answers allows at most 13 who want it, not 19', () => {
    const n = { n: 45, low: 45, high: 49 }
    const group = (values: string[], low: number) => ({
      values,
      count: { n: low, low, high: low + 4 },
      share: { low: 0, high: 1 },
    })
    const demand: Figure = {
      band: 'all',
      n,
      groups: [
        group(['noNeed', 'helpful'], 30),
        group(['has', 'wantsNow', 'wantsLater', 'fitsUnwanted'], 15),
      ],
    }
    const need: Figure = { band: 'all', n, level: { mean: 0.5, step: 0.1, low: 0, high: 0.55 } }
    expect(joinedCount(demand, undefined, K)(WANTED)).toEqual({ low: 0, high: 19 })
    expect(joinedCount(demand, need, K)(WANTED)).toEqual({ low: 0, high: 13 })
  })

  test('is read without need where both contradict each other', () => {
    const n = { n: 20, low: 20, high: 24 }
    const wants = { values: ['wantsNow'], count: n, share: { low: 1, high: 1 } }
    const demand: Figure = { band: 'all', n, groups: [wants] }
    const need: Figure = { band: 'all', n, level: { low: 0, high: 0.5 } }
    expect(joinedCount(demand, need, K)(['wantsNow'])).toEqual({ low: 20, high: 24 })
  })
})
