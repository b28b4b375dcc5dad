import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, accountOf, coverageOf } from '../../../domain/financing/account.ts'
import { balancesByParticipation, breakEvenOf } from '../../../domain/financing/break-even.ts'
import { feesFor } from '../../../domain/financing/fees.ts'
import { type Joining, joiningOf } from '../../../domain/financing/members.ts'
import { outcomeOf } from '../../../domain/financing/outcome.ts'
import { COMMON, newLine, newScenario, type Scenario, YEARS } from '../../../domain/financing/scenario.ts'
import { Scenarios } from '../../../domain/financing/scenario-schema.ts'
import { circumstancesOf, underVariant, VARIANTS, wantedOf } from '../../../domain/financing/variants.ts'
import { members, scenario } from './arbitraries.ts'

const ID = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'

/** The account a second time, municipality by municipality and line by line, in whole numbers of any size. */
const byHand = (s: Scenario, joining: Joining, year: number) => {
  const of = (value: number | null | undefined) => BigInt(value ?? 0)
  let [cost, tariffs, other] = [0n, 0n, 0n]
  for (const { rows, rates, counts } of s.lines) {
    const asked = Math.min(counts.members ?? Number.POSITIVE_INFINITY, joining.counts.length - 1)
    const own = joining.members.slice(0, joining.counts[asked])
    cost += of(rows.fixed?.[year]) + of(rows.oneOff?.[year])
    other += of(rows.grant?.[year]) + of(rows.project?.[year]) + of(rows.own?.[year])
    if (own.length > 0) tariffs += of(rows.ownShare?.[year])
    for (const { population } of own) {
      const uses = of(counts.usesPerMember) + (of(counts.usesPerThousand) * BigInt(population)) / 1000n
      cost += of(rates.perMember) + of(rates.perInhabitant) * BigInt(population)
      tariffs += of(rates.membershipFee) + 12n * of(rates.monthlyFee) + of(rates.usePrice) * uses
      tariffs += of(rates.perInhabitantFee) * BigInt(population)
    }
  }
  return { cost, tariffs, other }
}

const reconciles = ({ years, total, lines }: Account) => {
  for (const y of [...years, total]) expect(y.paid + y.other - y.cost).toBe(y.balance)
  for (const name of ['cost', 'paid', 'other', 'balance'] as const)
    expect(years.reduce((s, y) => s + y[name], 0)).toBe(total[name])
  const covered = years.reduce((s, y) => s + y.covered, 0)
  expect(lines.reduce((s, l) => s + l.total.cost, 0)).toBe(total.cost)
  expect(lines.reduce((s, l) => s + l.total.paid, 0) + covered).toBe(total.paid)
}

describe('The account of any scenario', () => {
  test('reconciles in every year and in total, under all circumstances', () => {
    fc.assert(
      fc.property(scenario, members(), (s, all) => {
        const circumstances = circumstancesOf(all)
        for (const variant of VARIANTS) {
          const under = underVariant(s, variant, circumstances, { aa: { low: 5, high: 9 } })
          reconciles(accountOf(under.scenario, under.joining, YEARS))
        }
      }),
    )
  })

  test('says what adding up every municipality says', () => {
    fc.assert(
      fc.property(scenario, members(), fc.integer({ min: 0, max: 3 }), (s, all, out) => {
        const joining = joiningOf(all, out)
        const { years } = accountOf(s, joining, YEARS)
        for (const [at, year] of years.entries()) {
          const { cost, tariffs, other } = byHand(s, joining, at)
          expect(BigInt(year.cost)).toBe(cost)
          expect(BigInt(year.other)).toBe(other)
          expect(BigInt(year.paid - year.covered)).toBe(tariffs)
        }
      }),
    )
  })

  test('is paid to the cent by those who take part', () => {
    fc.assert(
      fc.property(scenario, members(), (s, all) => {
        const joining = joiningOf(all)
        const account = accountOf(s, joining, YEARS)
        const fees = feesFor(account, joining, all)
        for (const [at, year] of account.years.entries())
          expect((fees[at] ?? []).reduce((sum: number, fee) => sum + (fee ?? 0), 0)).toBe(year.paid)
      }),
    )
  })

  test('does not depend on the order of municipalities or services', () => {
    fc.assert(
      fc.property(scenario, members(), (s, all) => {
        const turned = { ...s, lines: s.lines.toReversed() }
        const [a, b] = [
          accountOf(s, joiningOf(all), YEARS),
          accountOf(turned, joiningOf(all.toReversed()), YEARS),
        ]
        expect({ ...b, lines: b.lines.toReversed() }).toEqual(a)
      }),
    )
  })

  test('closes every gap somebody can pay, and overpays by rounding alone', () => {
    fc.assert(
      fc.property(scenario, members(), (s, all) => {
        fc.pre(s.gap !== 'none')
        for (const { gap } of accountOf(s, joiningOf(all), YEARS).years) {
          if (gap.impossible) expect(gap.paid).toBe(0)
          else expect(gap.paid).toBeGreaterThanOrEqual(gap.missing)
          if (gap.price === undefined) expect([0, gap.missing]).toContain(gap.paid)
          // One cent less would not have been enough.
          else expect(gap.paid - gap.paid / gap.price).toBeLessThan(gap.missing)
        }
      }),
    )
  })
})

test('A fixed cost shared by more is never dearer for the typical three', () => {
  const fixed = (amount: number, gap: Scenario['gap'], count: number): Scenario => ({
    ...newScenario(ID, 'x', 2027),
    gap,
    lines: [{ ...newLine('aa'), rows: { fixed: Array(YEARS).fill(amount) }, counts: { members: count } }],
  })
  fc.assert(
    fc.property(
      members(),
      fc.integer({ min: 1, max: 10 ** 9 }),
      fc.integer({ min: 3, max: 30 }),
      (all, amount, n) => {
        fc.pre(all.length > n)
        const joining = joiningOf(all)
        const three = joining.members.slice(0, 3)
        for (const gap of ['membershipFee', 'monthlyFee', 'perInhabitant'] as const) {
          const [before, after] = [n, n + 1].map((count) => {
            const account = accountOf(fixed(amount, gap, count), joining, YEARS)
            return feesFor(account, joining, three)[0] ?? []
          })
          const rounding = gap === 'perInhabitant' ? 1 : 0
          for (const at of [0, 1, 2])
            expect(after?.[at] ?? 0).toBeLessThanOrEqual((before?.[at] ?? 0) + rounding)
        }
      },
    ),
  )
})

describe('Break-even', () => {
  const withCount = (s: Scenario, n: number): Scenario => ({
    ...s,
    gap: 'none',
    lines: s.lines.map((line) => ({ ...line, counts: { ...line.counts, members: n } })),
  })

  test('is the least participation that covers the cost: every smaller one was tried by the whole account', () => {
    fc.assert(
      fc.property(scenario, members(12), (s, all) => {
        const joining = joiningOf(all)
        const spans = [
          [0, YEARS],
          [YEARS - 1, YEARS],
        ] as const
        const [balances = [], last = []] = balancesByParticipation(s, joining, spans)
        const tried = balances.map((_, n) => accountOf(withCount(s, n), joining, YEARS).total.balance)
        expect(balances).toEqual(tried)
        const found = breakEvenOf(balances)
        for (const [n, balance] of tried.entries()) {
          if (found === undefined || n < found.least) expect(balance).toBeLessThan(0)
          else if (n === found.least || found.lasting) expect(balance).toBeGreaterThanOrEqual(0)
        }
        expect(last).toEqual(
          balances.map((_, n) => accountOf(withCount(s, n), joining, YEARS).years[YEARS - 1]?.balance),
        )
      }),
    )
  })

  test('is said to last only where more participants never undo it', () => {
    expect(breakEvenOf([-5, -1, 0, 3])).toEqual({ least: 2, lasting: true })
    expect(breakEvenOf([-5, 1, -1, 3])).toEqual({ least: 1, lasting: false })
    expect(breakEvenOf([0])).toEqual({ least: 0, lasting: true })
    expect(breakEvenOf([-1, -1])).toBeUndefined()
  })
})

describe('Under other circumstances', () => {
  const line = {
    ...newLine(COMMON),
    rows: { fixed: Array(YEARS).fill(100_00), grant: [50_00, 50_00, 50_00, null, 50_00] },
    rates: { membershipFee: 10_00 },
    counts: { wantedLow: 2, wantedHigh: 6 },
  }
  const s: Scenario = { ...newScenario(ID, 'x', 2027), lines: [line] }
  const all = Array.from({ length: 8 }, (_, at) => ({ id: `${at}`, name: '', population: 100 * (at + 1) }))
  const outcome = outcomeOf(s, circumstancesOf(all), {})

  test('each says what it says', () => {
    const balances = Object.fromEntries(
      VARIANTS.map((v) => [v, outcome?.variants[v].account.total.balance ?? Number.NaN]),
    )
    expect(balances).toEqual({
      entered: 5 * (80_00 - 100_00) + 4 * 50_00,
      demandLow: 5 * (20_00 - 100_00) + 4 * 50_00,
      demandHigh: 5 * (60_00 - 100_00) + 4 * 50_00,
      grantEnds: 5 * (80_00 - 100_00) + 50_00,
      largestOut: 5 * (50_00 - 100_00) + 4 * 50_00,
    })
  })

  test('what was entered by hand goes before the release, and nothing known changes nothing', () => {
    const released = { aa: { low: 10, high: 14 } }
    expect(wantedOf(line, { common: { low: 1, high: 1 } })).toEqual({ low: 2, high: 6 })
    expect(wantedOf(newLine('aa'), released)).toEqual({ low: 10, high: 14 })
    expect(wantedOf({ ...line, counts: { wantedHigh: 4 } }, {})).toEqual({ low: 4, high: 4 })
    const plain = { ...s, lines: [newLine('bb')] }
    expect(underVariant(plain, 'demandLow', circumstancesOf(all), released).scenario).toEqual(plain)
  })

  test('five ways to pay the gap stand side by side, and all but the open one cover it', () => {
    const coverage = Object.values(outcome?.models ?? {}).map((m) =>
      m.account.years.every((y) => y.balance >= 0),
    )
    expect(coverage).toEqual([false, true, true, true, false])
    // Nobody uses anything: a price for each use cannot cover a gap, and says so.
    expect(outcome?.models.perUse.account.years[3]?.gap.impossible).toBe(true)
  })
})

test('Coverage is whole percent, rounded down, and nothing where nothing costs', () => {
  expect(coverageOf({ cost: 300, paid: 100, other: 99, balance: -101 })).toBe(66)
  expect(coverageOf({ cost: 0, paid: 5, other: 0, balance: 5 })).toBeUndefined()
})

test('Sums beyond exact whole numbers end in nothing said, never in a wrong figure', () => {
  const huge = { ...newLine('aa'), rates: { perInhabitant: 100_000_000_000 } }
  const all = Array.from({ length: 8 }, (_, at) => ({ id: `${at}`, name: '', population: 400_000 }))
  expect(
    outcomeOf({ ...newScenario(ID, 'x', 2027), lines: [huge] }, circumstancesOf(all), {}),
  ).toBeUndefined()
})

test('Every generated scenario is one that the schema lets in', () => {
  fc.assert(
    fc.property(scenario, (s) => {
      expect(Scenarios.safeParse([s]).success).toBe(true)
    }),
  )
})
