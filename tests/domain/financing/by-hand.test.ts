/** Small accounts whose every figure was worked out by hand. */
import { describe, expect, test } from 'vitest'
import { accountOf } from '../../../domain/financing/account.ts'
import { balancesByParticipation, breakEvenOf } from '../../../domain/financing/break-even.ts'
import { joiningOf } from '../../../domain/financing/members.ts'
import { ceilDiv, floorDiv, sum, TooLarge, times } from '../../../domain/financing/money.ts'
import {
  COMMON,
  type GapModel,
  type Line,
  newLine,
  newScenario,
  YEARS,
} from '../../../domain/financing/scenario.ts'

/** Eight municipalities of 100, 200, … 800 inhabitants: 3 600 together. */
const joining = joiningOf(
  Array.from({ length: 8 }, (_, at) => ({ id: `${at}`, name: '', population: 100 * (at + 1) })),
)
const of = (gap: GapModel, line: Partial<Line>) => ({
  ...newScenario('3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11', 'x', 2027),
  gap,
  lines: [{ ...newLine(COMMON), ...line }],
})

describe('What is missing in a year', () => {
  const rows = {
    fixed: [1000_00, 1000_00, 1000_00, 60_00, null],
    grant: [null, 500_00, 950_00, null, 20_00],
  }
  const rates = { membershipFee: 10_00 }

  test('is the cost of that very year less what was paid in it, and never less than nothing', () => {
    const { years, total } = accountOf(of('membershipFee', { rows, rates }), joining, YEARS)
    expect(years.map((y) => y.covered)).toEqual([920_00, 420_00, 0, 0, 0])
    expect(years.map((y) => y.paid)).toEqual([1000_00, 500_00, 80_00, 80_00, 80_00])
    expect(years.map((y) => y.other)).toEqual([0, 500_00, 950_00, 0, 20_00])
    expect(years.map((y) => y.balance)).toEqual([0, 0, 30_00, 20_00, 100_00])
    expect(total).toEqual({ cost: 3060_00, paid: 1740_00, other: 1470_00, balance: 150_00 })
  })

  test('stays open where nobody covers it', () => {
    const { years } = accountOf(of('none', { rows, rates }), joining, YEARS)
    expect(years.map((y) => y.covered)).toEqual([0, 0, 0, 0, 0])
    expect(years.map((y) => y.balance)).toEqual([-920_00, -420_00, 30_00, 20_00, 100_00])
  })

  test('of several lines is what is missing of all together', () => {
    const scenario = of('membershipFee', { rows: { fixed: Array(YEARS).fill(100_00) } })
    const other = { ...newLine('aa'), rows: { grant: [30_00, 100_00, 130_00, null, null] } }
    const { years, lines } = accountOf({ ...scenario, lines: [...scenario.lines, other] }, joining, YEARS)
    expect(years.map((y) => y.covered)).toEqual([70_00, 0, 0, 100_00, 100_00])
    expect(lines.map((l) => l.total)).toEqual([
      { cost: 500_00, paid: 0, other: 0 },
      { cost: 0, paid: 0, other: 260_00 },
    ])
  })
})

describe('Break-even', () => {
  const balances = (line: Partial<Line>, span: readonly [number, number] = [0, 1]) =>
    balancesByParticipation(of('none', line), joining, [span])[0]

  test('is counted from nobody to all, fees and costs of each participant apart', () => {
    const found = balances({
      rows: { fixed: [1000_00, null, null, null, null] },
      rates: { membershipFee: 300_00, monthlyFee: 1_00, perMember: 12_00 },
    })
    expect(found).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => n * 300_00 - 1000_00))
    expect(breakEvenOf(found ?? [])).toEqual({ least: 4, lasting: true })
  })

  test('counts an own share once, as soon as anybody takes part, and income of others always', () => {
    const rows = {
      oneOff: [100_00, null, null, null, null],
      ownShare: [70_00, null, null, null, null],
      project: [10_00, null, null, null, null],
      own: [20_00, null, null, null, null],
    }
    expect(balances({ rows })).toEqual([-70_00, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('counts inhabitants and uses of those who take part, in every year of the span', () => {
    const line = {
      rates: { perInhabitantFee: 3, perInhabitant: 1, usePrice: 50 },
      counts: { usesPerMember: 2, usesPerThousand: 10 },
    }
    const one = balances(line) ?? []
    // All: 3 600 inhabitants at 2 cents, 16 uses by member and 36 by inhabitants at 50 cents.
    expect(one.at(-1)).toBe(3600 * 2 + (16 + 36) * 50)
    expect(one[0]).toBe(0)
    expect(balances(line, [0, 5])).toEqual(one.map((b) => 5 * b))
    expect(balances(line, [3, 5])).toEqual(one.map((b) => 2 * b))
    for (let n = 1; n <= 8; n++) expect(one[n] ?? 0).toBeGreaterThan(one[n - 1] ?? 0)
  })

  test('is lost again where more participants cost more than they bring', () => {
    const found = balances({
      rows: { grant: [100_00, null, null, null, null] },
      rates: { membershipFee: 10_00, perMember: 30_00 },
    })
    expect(found?.map((b) => b / 100)).toEqual([100, 80, 60, 40, 20, 0, -20, -40, -60])
    expect(breakEvenOf(found ?? [])).toEqual({ least: 0, lasting: false })
    expect(breakEvenOf([])).toBeUndefined()
  })

  test('beyond exact whole numbers is refused, whichever part leaves them', () => {
    const most = 100_000_000_000
    const large = Array.from({ length: 20 }, (_, at) => ({
      ...newLine(`a${at}`),
      rates: { perInhabitantFee: most },
    }))
    const scenario = { ...of('none', {}), lines: large }
    expect(() => balancesByParticipation(scenario, joining, [[0, 5]])).toThrow(TooLarge)
    const priced = { ...newLine('b'), rates: { usePrice: most }, counts: { usesPerMember: 10_000_000 } }
    expect(() => balancesByParticipation({ ...scenario, lines: [priced] }, joining, [[0, 1]])).toThrow(
      TooLarge,
    )
  })
})

describe('Whole quotients', () => {
  test('are exact where the processor rounds', () => {
    expect(floorDiv(9_007_199_254_740_991, 2)).toBe(4_503_599_627_370_495)
    expect(floorDiv(9_007_199_254_740_991, 9_007_199_254_740_991)).toBe(1)
    expect(floorDiv(9_007_199_254_740_990, 9_007_199_254_740_991)).toBe(0)
    expect([floorDiv(7, 7), floorDiv(6, 7), floorDiv(8, 7), floorDiv(0, 7)]).toEqual([1, 0, 1, 0])
    expect([ceilDiv(7, 7), ceilDiv(6, 7), ceilDiv(8, 7), ceilDiv(0, 7)]).toEqual([1, 1, 2, 0])
  })

  test('and sums and products beyond exact whole numbers are refused', () => {
    expect(sum([9_007_199_254_740_990, 1])).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => sum([9_007_199_254_740_991, 1])).toThrow(TooLarge)
    expect(() => sum([9_007_199_254_740_991, 1, -1])).toThrow(TooLarge)
    expect(times(94_906_265, 94_906_265)).toBe(9_007_199_136_250_225)
    expect(() => times(94_906_266, 94_906_267)).toThrow(TooLarge)
    expect(sum([])).toBe(0)
  })
})
