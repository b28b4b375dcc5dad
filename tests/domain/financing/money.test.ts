import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ceilDiv,
  exact,
  floorDiv,
  parseCount,
  parseHundredths,
  TooLarge,
} from '../../../domain/financing/money.ts'

describe('An amount as people write it', () => {
  test.each([
    ['1 234,50', 123450],
    ['1\u00a0234,50', 123450],
    ['1\u202f234,50 €', 123450],
    ['1,234.50', 123450],
    ['1.234,50', 123450],
    ['€1,234.5', 123450],
    ['1234.5', 123450],
    ['1234,5 eur', 123450],
    ['1 234 567', 123456700],
    ['1,234,567', 123456700],
    ['12', 1200],
    ['0,05', 5],
    ['0', 0],
    ["1'234.00", 123400],
    ['１２３４,５０', 123450],
    ['\u202a1\u00a0234,50\u202c', 123450],
    ['1\u200b234,50 €', 123450],
    ['1’234,50', 123450],
    ['12,– €', 1200],
    ['12.-', 1200],
    ['1 234,-', 123400],
  ])('%s is read', (typed, value) => {
    expect(parseHundredths(typed)).toEqual({ ok: true, value })
  })

  test('nothing is nothing, which is not nought', () => {
    for (const typed of ['  ', '\u00a0', '\u200b', '\ufeff'])
      expect(parseHundredths(typed)).toEqual({ ok: true, value: null })
  })

  test.each([
    ['kakssada', 'notNumber'],
    ['€', 'notNumber'],
    ['12 34', 'notNumber'],
    ['1,2,3', 'notNumber'],
    ['1.2.3,4', 'notNumber'],
    ['1e6', 'notNumber'],
    ['Infinity', 'notNumber'],
    ['-5', 'negative'],
    ['−5,00', 'negative'],
    ['－5', 'negative'],
    ['–5', 'negative'],
    ['12-', 'notNumber'],
    ['٣', 'notNumber'],
    ['1,234', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['1,2345', 'decimals'],
    ['0,125', 'decimals'],
    ['99999999999999999999', 'tooLarge'],
    ['1000000000,01', 'tooLarge'],
  ])('%s is refused', (typed, problem) => {
    expect(parseHundredths(typed)).toEqual({ ok: false, problem })
  })

  test.each(['et-EE', 'en-GB'])('Whatever %s writes is read back to the cent', (tag) => {
    const money = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (value) => {
        expect(parseHundredths(money.format(value / 100))).toEqual({ ok: true, value })
      }),
    )
  })

  test('no text makes it throw, or end in anything but a whole number within bounds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789., -€e') })),
        (typed) => {
          const read = parseHundredths(typed)
          if (read.ok && read.value !== null)
            expect(Number.isSafeInteger(read.value) && read.value >= 0).toBe(true)
        },
      ),
    )
  })

  test('a number of things is whole', () => {
    expect(parseCount('1 200')).toEqual({ ok: true, value: 1200 })
    expect(parseCount('12,0')).toEqual({ ok: true, value: 12 })
    expect(parseCount('12,5')).toEqual({ ok: false, problem: 'notWhole' })
    expect(parseCount('0,125')).toEqual({ ok: false, problem: 'notWhole' })
    expect(parseCount('10000001')).toEqual({ ok: false, problem: 'tooLarge' })
  })
})

describe('Whole numbers', () => {
  const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
  const divisor = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })

  test('are divided exactly, however large', () => {
    fc.assert(
      fc.property(whole, divisor, (a, b) => {
        expect(BigInt(floorDiv(a, b))).toBe(BigInt(a) / BigInt(b))
        expect(BigInt(ceilDiv(a, b))).toBe((BigInt(a) + BigInt(b) - 1n) / BigInt(b))
      }),
    )
  })

  test('that are not exact, or none, are refused', () => {
    for (const value of [0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY])
      expect(() => exact(value)).toThrow(TooLarge)
  })
})
