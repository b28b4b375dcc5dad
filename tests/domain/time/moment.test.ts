import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockText, dayCode, dayText, momentText, utcText } from '../../../domain/time/moment.ts'
import { atMost, SKEW_MS, skewOf } from '../../../domain/time/trust.ts'
import { isRepeated, offsetOf } from '../../../domain/time/zone.ts'

const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2060, 0) })

describe('A moment in words', () => {
  test('is in the federation’s zone, with the zone’s name', () => {
    expect(momentText('2027-11-30T21:59:00Z', 'et')).toBe('30.11.2027, 23:59 (Tallinna aeg)')
    expect(momentText('2027-11-30T21:59:00Z', 'en', 'long')).toBe('30 November 2027 at 23:59 (Tallinn time)')
  })

  test('tells the two passes of the repeated hour in October apart', () => {
    const first = momentText('2027-10-31T00:30:00Z', 'et')
    const second = momentText('2027-10-31T01:30:00Z', 'et')
    expect(first).toBe('31.10.2027, 03:30 (Tallinna aeg, UTC+3)')
    expect(second).toBe('31.10.2027, 03:30 (Tallinna aeg, UTC+2)')
  })

  test('names the offset in the repeated hour alone', () => {
    const named = (at: string) => momentText(at, 'en').includes('UTC')
    expect(named('2027-10-30T23:59:59Z')).toBe(false)
    expect(named('2027-10-31T00:00:00Z')).toBe(true)
    expect(named('2027-10-31T01:59:59Z')).toBe(true)
    expect(named('2027-10-31T02:00:00Z')).toBe(false)
    expect(named('2027-03-28T01:00:00Z')).toBe(false)
  })

  test('is never the same for two minutes', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 3 * 60 }), (at, minutes) => {
        const other = at + minutes * 60_000
        expect(momentText(at, 'et')).not.toBe(momentText(other, 'et'))
      }),
    )
  })
})

describe('A day', () => {
  test('is the federation’s day, also shortly after midnight there', () => {
    // 00:30 in Tallinn.
    expect(dayCode(Date.parse('2027-11-30T22:30:00Z'))).toBe('2027-12-01')
    expect(dayText('2027-11-30T22:30:00Z', 'et')).toBe('01.12.2027')
  })

  test('that is written as a day stays that day', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const day = dayCode(at)
        expect(dayText(day, 'et')).toBe(day.split('-').reverse().join('.'))
      }),
    )
  })
})

test('A moment for programs is UTC to the second', () => {
  expect(utcText(Date.parse('2027-11-30T21:59:59.999Z'))).toBe('2027-11-30T21:59:59Z')
})

test('The wall clock and the offset together give the moment back', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const wall = Date.parse(`${dayCode(at)}T${clockText(at)}Z`)
      expect(wall - offsetOf(at) * 60_000).toBe(Math.floor(at / 1000) * 1000)
    }),
  )
})

test('An hour is repeated exactly where two moments share one wall time', () => {
  const text = (at: number) => `${dayCode(at)} ${clockText(at)}`
  fc.assert(
    fc.property(moment, (at) => {
      const same = [-3_600_000, 3_600_000].some((step) => text(at + step) === text(at))
      expect(isRepeated(at)).toBe(same)
    }),
  )
  expect(isRepeated(Date.parse('2027-10-31T00:30:00Z'))).toBe(true)
})

describe('A clock that is not trusted', () => {
  test('never makes anything wait longer than its longest interval', () => {
    fc.assert(
      fc.property(moment, moment, fc.nat(), (at, now, longest) => {
        expect(atMost(at, now, longest)).toBeLessThanOrEqual(now + longest)
        expect(atMost(at, now, longest)).toBeLessThanOrEqual(at)
      }),
    )
  })

  test('is noticed when it differs from a server by more than five minutes', () => {
    const at = Date.UTC(2027, 0, 1)
    expect(skewOf(at, at + 1000, at + 500)).toBeUndefined()
    expect(skewOf(at, at + 1000, at - SKEW_MS)).toBeUndefined()
    expect(skewOf(at, at + 1000, at - SKEW_MS - 1)).toBe(SKEW_MS + 1)
    expect(skewOf(at, at + 1000, at + 1000 + SKEW_MS + 1)).toBe(-SKEW_MS - 1)
  })

  test('is not blamed for a message that took long', () => {
    const at = Date.UTC(2027, 0, 1)
    expect(skewOf(at, at + 3_600_000, at + 1_800_000)).toBeUndefined()
  })
})
