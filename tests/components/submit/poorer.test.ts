import { describe, expect, test } from 'vitest'
import { lengthOf } from '../../../components/submit/ClockNotice.tsx'
import { decided, isMuchPoorer } from '../../../components/submit/values.ts'
import type { Values } from '../../../protocol/item.ts'
import { campaign, realItems } from '../../protocol/sample.ts'

const { manifest } = await campaign({ items: realItems })

/** So many questions answered, everything else open. */
const answered = (n: number): Values => {
  let left = n
  return Object.fromEntries(
    manifest.items.map(({ id }) => [id, id.startsWith('answer/') && left-- > 0 ? '2' : 'none']),
  )
}
const sealed = (n: number) => ({ sealed: { values: answered(n), at: 1 }, elsewhere: false, manifest })

describe('A replacement', () => {
  test('with fewer than half of the answers that were sealed is much poorer', () => {
    expect(isMuchPoorer(sealed(16), answered(7))).toBe(true)
    expect(isMuchPoorer(sealed(16), answered(8))).toBe(false)
    expect(isMuchPoorer(sealed(16), answered(48))).toBe(false)
  })

  test('of what another device has delivered is measured by a short assessment', () => {
    const elsewhere = { sealed: null, elsewhere: true, manifest }
    expect(isMuchPoorer(elsewhere, answered(7))).toBe(true)
    expect(isMuchPoorer(elsewhere, answered(8))).toBe(false)
  })

  test('is none where nothing lies there: then nothing can be lost', () => {
    expect(isMuchPoorer({ sealed: null, elsewhere: false, manifest }, answered(0))).toBe(false)
  })
})

test('What follows from answers is not counted as an answer; "don’t know" is one', () => {
  const none = answered(0)
  expect(decided(none)).toBe(0)
  expect(
    decided({ ...none, 'dimension/2': 'full-2', 'service/volis/class': 'has', 'service/volis/verdict': 'x' }),
  ).toBe(0)
  expect(
    decided({ ...none, 'answer/1.1': 'unknown', 'service/volis/have': 'yes', 'service/volis/need': 'no' }),
  ).toBe(3)
  expect(decided({ ...none, 'family/P/fee': 'noNeed' })).toBe(1)
})

test('How far a clock is off is said in the largest unit of which there are two', () => {
  expect(
    [90_000, 6 * 60_000, 119 * 60_000, 120 * 60_000, 47 * 3_600_000, 48 * 3_600_000].map(lengthOf),
  ).toEqual([
    ['minutes', 2],
    ['minutes', 6],
    ['minutes', 119],
    ['hours', 2],
    ['hours', 47],
    ['days', 2],
  ])
})
