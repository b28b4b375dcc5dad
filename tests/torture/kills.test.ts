/** The short form of `npm run torture -- kills`: the same program, fewer kills. */
import { expect, inject, test } from 'vitest'
import { kills } from '../../scripts/torture/kills/kills.ts'

const RUNS = 5

test.each([
  ['sqlite', true],
  ['postgres', inject('postgres') !== null],
])(
  'a collector on %s that is killed with -9 loses no delivery that it has acknowledged',
  async (part, isHere) => {
    const result = await kills({ seed: 'short', runs: RUNS, only: [part], say: () => {} })
    if (!isHere) return expect(result.parts).toEqual({ [part]: 'not here' })
    expect(result).toMatchObject({ isWell: true, kills: RUNS, lost: 0, corrupt: 0 })
    expect(result.acknowledged).toBeGreaterThan(0)
  },
)

test('a part that does not exist is refused by name', async () => {
  const asked = kills({ seed: 'short', only: ['oracle'], say: () => {} })
  await expect(asked).rejects.toThrow('oracle')
})
