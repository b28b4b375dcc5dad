/** Days in the bin are counted one by one, whatever the clock says and whatever stands in the record of the count. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BIN_DAYS, counted, isOver, type Seen } from '../../storage/bin.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2027, 2, 1)
const seen = (last: number, days: Record<string, number>): Seen => ({ v: 1, last, days })

describe('A day in the bin', () => {
  test('is counted once it is over, and the next one from then on', () => {
    expect(counted(undefined, ['a'], NOW)).toEqual(seen(NOW, { a: 0 }))
    expect(counted(seen(NOW, { a: 3 }), ['a'], NOW + DAY - 1)).toEqual(seen(NOW, { a: 3 }))
    expect(counted(seen(NOW, { a: 3 }), ['a'], NOW + DAY)).toEqual(seen(NOW + DAY, { a: 4 }))
    expect(counted(seen(NOW, { a: 3 }), ['a'], NOW + 4_000 * DAY)).toEqual(seen(NOW + 4_000 * DAY, { a: 4 }))
  })

  test('is not counted by a clock that was set back, which counts from there', () => {
    expect(counted(seen(NOW, { a: 3 }), ['a'], NOW - DAY)).toEqual(seen(NOW - DAY, { a: 3 }))
    expect(counted(seen(NOW, { a: 3 }), ['a'], NOW)).toEqual(seen(NOW, { a: 3 }))
  })

  test('begins with the first look, and what has left the bin is forgotten', () => {
    expect(counted(seen(NOW, { a: 3, b: 9 }), ['b', 'c'], NOW + DAY)).toEqual(
      seen(NOW + DAY, { b: 10, c: 0 }),
    )
  })

  test.each([
    null,
    7,
    'text',
    {},
    { v: 2, last: NOW - 9 * DAY, days: { a: 29 } },
    { v: 1, last: 'then', days: { a: 29 } },
    { v: 1, last: NOW - 9 * DAY },
    { v: 1, last: NOW - 9 * DAY, days: null },
  ])('begins anew where the count cannot be read: %j', (raw) => {
    expect(counted(raw, ['a'], NOW)).toEqual(seen(NOW, { a: 0 }))
  })

  test('that was counted for one thing in words begins anew for that one alone', () => {
    const raw = { v: 1, last: NOW - DAY, days: { a: 'many', b: 4 } }
    expect(counted(raw, ['a', 'b'], NOW)).toEqual(seen(NOW, { a: 0, b: 5 }))
  })
})

test('The time is over after thirty days, and for nothing that is not counted', () => {
  const days = { a: BIN_DAYS - 1, b: BIN_DAYS, c: BIN_DAYS + 1 }
  expect(['a', 'b', 'c', 'd'].map((name) => isOver(seen(NOW, days), name))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('Nothing is over before somebody has looked on thirty different days, however the clock jumps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5_000 * DAY }), { maxLength: BIN_DAYS }), (looks) => {
      let raw: unknown
      for (const now of looks) raw = counted(raw, ['a'], now)
      expect(looks.length > 0 && isOver(raw as Seen, 'a')).toBe(false)
    }),
  )
})
