import fc from 'fast-check'
import { expect, test } from 'vitest'

test('A property runs as often as it says, times PROPERTY_RUNS', () => {
  const runs = { named: 0, usual: 0 }
  fc.assert(
    fc.property(fc.nat(), () => void runs.named++),
    { numRuns: 3 },
  )
  fc.assert(fc.property(fc.nat(), () => void runs.usual++))
  const times = Number(process.env.PROPERTY_RUNS ?? 1)
  expect(runs).toEqual({ named: 3 * times, usual: 100 * times })
})
