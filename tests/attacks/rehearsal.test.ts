/** The full rehearsal in small, on both databases; `npm run rehearsal` plays it with 78 and real browsers. */
import { expect, test } from 'vitest'
import { randomOf } from '../../simulation/random.ts'
import { FEWEST, partsFor } from '../../simulation/rehearsal/plan.ts'
import { rehearse } from '../../simulation/rehearsal/rehearse.ts'
import { onBothDatabases } from '../collector/databases.ts'

test('Every way of taking part occurs, however few take part', () => {
  const parts = partsFor(randomOf('parts'), FEWEST, ['chromium', 'firefox'])
  expect(parts).toHaveLength(FEWEST)
  expect(new Set(parts).size).toBe(13)
})

onBothDatabases('A rehearsal of as few municipalities as every way of taking part needs', (newPlace) => {
  test('counts exactly what was delivered: nothing lost, nothing double, every attack refused', async () => {
    const report = await rehearse({
      participants: FEWEST,
      kills: 6,
      place: await newPlace(),
      seed: 'väike peaproov',
    })
    expect(report).toMatchObject({ lost: 0, double: 0, exact: true, kills: 6, problems: [] })
    expect(report.refused).toBe(report.attacks)
    expect(report.attacks).toBeGreaterThan(25)
    expect(report.extended).toBeGreaterThan(0)
    expect(report.acknowledged).toBeGreaterThan(FEWEST)
  })
})
