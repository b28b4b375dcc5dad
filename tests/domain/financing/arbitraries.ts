/** Generated municipalities and scenarios of every shape the schema allows. */
import fc from 'fast-check'
import type { Member } from '../../../domain/financing/members.ts'
import {
  COMMON,
  GAP_MODELS,
  type Line,
  newScenario,
  type Scenario,
  YEARS,
} from '../../../domain/financing/scenario.ts'

export const members = (max = 30): fc.Arbitrary<Member[]> =>
  fc
    .array(fc.integer({ min: 1, max: 500_000 }), { maxLength: max })
    .map((sizes) =>
      sizes.map((population, at) => ({ id: String(at).padStart(4, '0'), name: `${at}`, population })),
    )

/** Amounts with few and with many cents, so that parts seldom come out even. */
const cents = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 30_000_000 }))
const small = fc.integer({ min: 0, max: 20_000 })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 })
const row = maybe(fc.array(fc.option(cents), { minLength: YEARS, maxLength: YEARS }))
const count = maybe(fc.integer({ min: 0, max: 40 }))

const present = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const line = (service: string): fc.Arbitrary<Line> =>
  fc.record({
    service: fc.constant(service),
    rows: fc
      .record({ fixed: row, oneOff: row, grant: row, project: row, own: row, ownShare: row })
      .map(present),
    rates: fc
      .record({
        perMember: maybe(cents),
        perInhabitant: maybe(small),
        membershipFee: maybe(cents),
        perInhabitantFee: maybe(small),
        monthlyFee: maybe(cents),
        usePrice: maybe(small),
      })
      .map(present),
    counts: fc
      .record({
        members: count,
        usesPerMember: count,
        usesPerThousand: count,
        wantedLow: count,
        wantedHigh: count,
        onboardings: count,
      })
      .map(present),
  })

const SERVICES = [COMMON, 'aa', 'bb', 'cc']

export const scenario: fc.Arbitrary<Scenario> = fc
  .tuple(fc.subarray(SERVICES), fc.constantFrom(...GAP_MODELS))
  .chain(([services, gap]) =>
    fc.tuple(...services.map(line)).map((lines) => ({
      ...newScenario('3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11', 'x', 2027),
      gap,
      lines,
    })),
  )
