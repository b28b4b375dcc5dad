import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentText } from '../../../domain/time/moment.ts'
import { readMoment } from '../../../domain/time/read.ts'
import { isRepeated } from '../../../domain/time/zone.ts'

const at = (iso: string) => ({ ok: true, at: Date.parse(iso) })
const WINTER = '2027-11-30T21:59:00Z'
const SUMMER = '2027-07-05T06:30:00Z'

describe('A moment as people write it', () => {
  test.each([
    ['30.11.2027 23:59', WINTER],
    ['30.11.2027, 23:59 (Tallinna aeg)', WINTER],
    ['30. november 2027 kell 23.59', WINTER],
    ['30 November 2027 at 23:59', WINTER],
    ['30/11/2027 23:59', undefined],
    ['2027-11-30T23:59', WINTER],
    ['2027-11-30 23:59:00', WINTER],
    ['2027-11-30T21:59Z', WINTER],
    ['2027-11-30T23:59+02:00', WINTER],
    ['5.7.2027 9.30', SUMMER],
    // Spaces that do not break, marks without width, wide digits, a dash for a hyphen.
    ['30.11.2027\u00a023:59', WINTER],
    ['\ufeff30.11.2027\u202f23:59\u200b', WINTER],
    ['３０.１１.２０２７ ２３:５９', WINTER],
    ['2027\u201311\u201330 23:59', WINTER],
    ['5. juuli 2027, 09:30', SUMMER],
  ] as const)('%s', (typed, expected) => {
    expect(readMoment(typed)).toEqual(expected ? at(expected) : { ok: false, problem: 'form' })
  })

  test.each([
    ['', 'form'],
    ['homme', 'form'],
    ['30.11.27 23:59', 'form'],
    ['11/30/2027 23:59', 'form'],
    ['30.11.2027', 'noTime'],
    ['31.4.2027 10:00', 'noSuchMoment'],
    ['30.2.2027 10:00', 'noSuchMoment'],
    ['30.13.2027 10:00', 'noSuchMoment'],
    ['30.11.2027 24:00', 'noSuchMoment'],
    // The clock is put forward on 28 March 2027 at 3, and back on 31 October 2027 at 4.
    ['28.3.2027 03:30', 'skipped'],
    ['31.10.2027 03:30', 'twice'],
  ] as const)('%s cannot be read: %s', (typed, problem) => {
    expect(readMoment(typed)).toEqual({ ok: false, problem })
  })

  test('in the hour that comes twice is told by its offset', () => {
    expect(readMoment('31.10.2027 03:30 UTC+3')).toEqual(at('2027-10-31T00:30:00Z'))
    expect(readMoment('31.10.2027 03:30 UTC+2')).toEqual(at('2027-10-31T01:30:00Z'))
  })

  test('is read back from what the product itself prints, in both languages and lengths', () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
    fc.assert(
      fc.property(
        minute,
        fc.constantFrom('et', 'en'),
        fc.constantFrom('short', 'long'),
        (m, language, length) => {
          const ms = m * 60_000
          // "/" between numbers is never read, because it does not say which one is the month.
          const text = momentText(ms, language as 'et', length as 'short').replace(
            /^(\d\d)\/(\d\d)\/(\d{4})/,
            '$1.$2.$3',
          )
          expect({ text, ...readMoment(text) }).toEqual({ text, ok: true, at: ms })
        },
      ),
    )
    expect(isRepeated(Date.parse('2027-10-31T01:30:00Z'))).toBe(true)
  })
})
