/** One deadline as a calendar file (RFC 5545): UTC, CRLF, lines of at most 75 octets, reminders before it. */
import { utcText } from './time/moment.ts'

export interface Deadline {
  /** The same for the same deadline: opened again after an extension, it moves the entry instead of adding one. */
  readonly uid: string
  /** Milliseconds since 1970, as are all times here. */
  readonly at: number
  readonly now: number
  readonly summary: string
  readonly description: string
}

const MINUTE = 60_000
const DAY = 86_400_000
const REMIND_DAYS = [14, 3, 1]
const OCTETS = 75

const utc = (ms: number): string => utcText(ms).replace(/[-:]/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

/** Length of a character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** Long lines go on in the next one after a space; a character is never torn apart. */
const folded = (line: string): string => {
  let out = ''
  let used = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (used + octets > OCTETS) {
      out += '\r\n '
      used = 1
    }
    out += character
    used += octets
  }
  return out
}

const reminder = (days: number, description: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(description)}`,
  `TRIGGER;RELATED=END:-P${days}D`,
  'END:VALARM',
]

/** The last half hour before the deadline, free in the calendar, with reminders that are still ahead. */
export const calendarOf = ({ uid, at, now, summary, description }: Deadline): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//KOV digikompass//ET',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    // Grows with every later end, so that calendars take the newer entry.
    `SEQUENCE:${Math.max(0, Math.floor(at / MINUTE))}`,
    `DTSTART:${utc(at - 30 * MINUTE)}`,
    `DTEND:${utc(at)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    ...REMIND_DAYS.filter((days) => at - days * DAY > now).flatMap((days) => reminder(days, summary)),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
