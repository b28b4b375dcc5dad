import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../domain/calendar.ts'

const AT = Date.parse('2027-03-31T14:00:00Z')
const deadline = {
  uid: 'kov-2027-abc@digikompass',
  at: AT,
  now: Date.parse('2027-03-01T08:30:00Z'),
  summary: 'KOV digikompass: anonüümse esitamise viimane päev',
  description:
    'Küsitlus suletakse 31.03.2027, 17:00; enne seda saab vastused esitada, asendada või tagasi võtta.',
}

/** What a calendar reads: folded lines put together again, escapes undone. */
const read = (ics: string): Record<string, string> =>
  Object.fromEntries(
    ics
      .replaceAll('\r\n ', '')
      .replace(/BEGIN:VALARM.*END:VALARM/gs, '')
      .split('\r\n')
      .filter((line) => line.includes(':'))
      .map((line) => {
        const at = line.indexOf(':')
        const value = line.slice(at + 1).replace(/\\(n|[\\;,])/g, (_, c: string) => (c === 'n' ? '\n' : c))
        return [line.slice(0, at), value] as const
      }),
  )

const bytes = (line: string) => new TextEncoder().encode(line).length

describe('A deadline as a calendar file', () => {
  test('stands in UTC, ends at the deadline and reminds two weeks, three days and one day before', () => {
    const ics = calendarOf(deadline)
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    expect(ics).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/)
    expect(read(ics)).toMatchObject({
      DTSTART: '20270331T133000Z',
      DTEND: '20270331T140000Z',
      DTSTAMP: '20270301T083000Z',
      UID: deadline.uid,
    })
    expect([...ics.matchAll(/TRIGGER;RELATED=END:(\S+)/g)].map(([, t]) => t)).toEqual([
      '-P14D',
      '-P3D',
      '-P1D',
    ])
  })

  test('does not remind of what has passed', () => {
    const ics = calendarOf({ ...deadline, now: AT - 2 * 86_400_000 })
    expect([...ics.matchAll(/TRIGGER;RELATED=END:(\S+)/g)].map(([, t]) => t)).toEqual(['-P1D'])
    expect(calendarOf({ ...deadline, now: AT })).not.toContain('VALARM')
  })

  test('a later end has the same name and a higher number, so that it moves the entry', () => {
    const sequence = (at: number) => Number(read(calendarOf({ ...deadline, at })).SEQUENCE)
    expect(sequence(AT + 60_000)).toBeGreaterThan(sequence(AT))
    expect(read(calendarOf({ ...deadline, at: AT + 60_000 })).UID).toBe(deadline.uid)
  })

  test('whatever the words are, no line is longer than 75 octets, none is torn inside a character, and all come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const description = text.replace(/[\p{Cc}\u2028\u2029]/gu, '')
        const ics = calendarOf({ ...deadline, description })
        for (const line of ics.split('\r\n')) {
          expect(bytes(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/\p{Cs}/u)
        }
        expect(ics).not.toMatch(/[^\r]\n|\r[^\n]/)
        expect(read(ics).DESCRIPTION).toBe(description)
      }),
    )
  })

  test('line breaks, commas, semicolons and backslashes are written as RFC 5545 wants them', () => {
    const ics = calendarOf({ ...deadline, description: 'a\nb\r\nc, d; e\\f' })
    expect(ics).toContain('DESCRIPTION:a\\nb\\nc\\, d\\; e\\\\f\r\n')
  })
})
