/** The short form of `npm run torture -- kills` in real browsers: the same program, fewer kills. */
import { expect, test } from 'vitest'
import { findFirefox } from '../../scripts/browsers.mjs'
import { kills } from '../../scripts/torture/kills/kills.ts'

const RUNS = 2

test.each([
  ['chromium', true],
  ['firefox', findFirefox() !== undefined],
])('%s that is killed with -9 loses no answer that the screen has called saved', async (part, isHere) => {
  const result = await kills({ seed: 'short', runs: RUNS, only: [part], say: () => {} })
  if (!isHere) return expect(result.parts).toEqual({ [part]: 'not here' })
  expect(result).toMatchObject({ isWell: true, kills: RUNS, lost: 0, corrupt: 0 })
  expect(result.acknowledged).toBeGreaterThan(0)
})
