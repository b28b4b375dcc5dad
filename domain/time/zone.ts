/** The time zone that a federation's municipalities live in. Another federation changes this one file. */
import type { Language } from '../language.ts'

/** A name of the IANA time zone database. */
export const ZONE = 'Europe/Tallinn'

/** How a reader calls it. */
export const ZONE_NAME: Readonly<Record<Language, string>> = { et: 'Tallinna aeg', en: 'Tallinn time' }

const PARTS = new Intl.DateTimeFormat('en-US', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** What a clock on the wall shows there. @param at milliseconds since 1970 */
export const wallOf = (at: number): Readonly<Record<string, string>> =>
  Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]))

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Minutes that the zone is ahead of UTC at this moment. @param at milliseconds since 1970 */
export const offsetOf = (at: number): number => {
  const wall = wallOf(at)
  const shown = Date.UTC(
    Number(wall.year),
    Number(wall.month) - 1,
    Number(wall.day),
    Number(wall.hour),
    Number(wall.minute),
    Number(wall.second),
  )
  return Math.round((shown - Math.floor(at / 1000) * 1000) / MINUTE)
}

/** Whether the wall clock shows this hour twice: in autumn, when it is set back. @param at milliseconds since 1970 */
export const isRepeated = (at: number): boolean => {
  const here = offsetOf(at)
  // The same wall time is shown again when the offset has shrunk by as much as the moments lie apart.
  return [-HOUR, HOUR].some((step) => (offsetOf(at + step) - here) * MINUTE === -step)
}

/** Whether this device's own clock shows another time than the zone's. @param at milliseconds since 1970 */
export const isElsewhere = (at: number): boolean => -new Date(at).getTimezoneOffset() !== offsetOf(at)

/** "UTC+3", "UTC+5:30". @param at milliseconds since 1970 */
export const offsetText = (at: number): string => {
  const minutes = offsetOf(at)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const sign = minutes < 0 ? '−' : '+'
  return `UTC${sign}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
