import { describe, expect, test } from 'vitest'
import municipalities from '../../../content/municipalities.json' with { type: 'json' }
import { membersOf } from '../../../domain/financing/content.ts'
import { exampleAccount, Published } from '../../../domain/financing/published.ts'
import { duties, readContent } from '../../content/files.ts'

const published = Published.parse(readContent('scenarios.json'))
const [grant, plan] = published.examples.map((example) => ({ example, ...exampleAccount(example) }))

describe('The published figures', () => {
  test('of 2019–2022: the grant falls, and what is left to the federation is shown against the first year', () => {
    expect(grant?.periods.map((p) => [p.period, p.other])).toEqual([
      ['2019', 125_000_00],
      ['2020', 100_000_00],
      ['2021', 75_000_00],
      ['2022', 50_000_00],
    ])
    expect(grant?.periods.map((p) => p.cost - p.other)).toEqual([0, 25_000_00, 50_000_00, 75_000_00])
    expect(grant?.example.total).toBeUndefined()
    expect(grant?.adds).toBeUndefined()
  })

  test('of 2023–2025: income adds up to the published total, the cost lines do not', () => {
    expect(plan?.total).toEqual({ cost: 1_981_987_00, paid: 0, other: 1_981_987_00, balance: 0 })
    expect(plan?.adds).toBe(true)
    expect(plan?.example.income).toEqual({ own: [316_957_00], project: [1_019_530_00], grant: [645_500_00] })
    expect(plan?.lines).toBe(519_636_00 + 174_952_00 + 151_280_00 + 314_242_00)
    expect(plan?.unexplained).toBe(821_877_00)
  })

  test('name a source and a day, and nothing the schema does not know', () => {
    expect(published).toEqual(readContent('scenarios.json'))
    for (const { source } of published.examples) expect(source.title).not.toBe('')
  })

  test('name duties that the content has', () => {
    for (const { ids } of published.duties)
      expect(duties.map((d) => d.id)).toEqual(expect.arrayContaining(ids))
  })
})

test('Real municipalities have a code of their own and inhabitants', () => {
  const members = membersOf(municipalities)
  expect(members).toHaveLength(78)
  expect(new Set(members.map((m) => m.id)).size).toBe(78)
  expect(members.every((m) => Number.isInteger(m.population) && m.population > 0)).toBe(true)
})
