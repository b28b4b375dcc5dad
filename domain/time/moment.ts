/**
 * The one way to write a moment or a day. What people read is always in the federation's zone, whatever zone a device or
 * a server is set to; what programs read is UTC.
 */
import type { Language } from '../language.ts'
import { isElsewhere, isRepeated, offsetText, wallOf, ZONE, ZONE_NAME } from './zone.ts'

const TAGS: Readonly<Record<Language, string>> = { et: 'et-EE', en: 'en-GB' }
const cache = new Map<string, Intl.DateTimeFormat>()

const formatter = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${JSON.stringify(options)}`
  const found = cache.get(key) ?? new Intl.DateTimeFormat(TAGS[language], { ...options, timeZone: ZONE })
  cache.set(key, found)
  return found
}

export type Length = 'short' | 'long'

/** @param at milliseconds since 1970, or a moment in UTC as text */
const msOf = (at: number | string): number => (typeof at === 'string' ? Date.parse(at) : at)

/** " (Tallinn time)"; in the hour that comes twice " (Tallinn time, UTC+3)". */
const zoneText = (at: number, language: Language): string =>
  ` (${ZONE_NAME[language]}${isRepeated(at) ? `, ${offsetText(at)}` : ''})`

/**
 * A moment with its zone in words: "30.11.2027, 23:59 (Tallinna aeg)". For what reaches readers anywhere: deadlines,
 * letters, pages, command lines.
 * @param at milliseconds since 1970, or UTC as text
 */
export const momentText = (at: number | string, language: Language, length: Length = 'short'): string => {
  const ms = msOf(at)
  return `${plainMoment(ms, language, length)}${zoneText(ms, language)}`
}

/**
 * A moment on this device's own screen: the zone is named only where it could be mistaken, because the device's clock
 * shows another time or the hour comes twice.
 * @param at milliseconds since 1970, or UTC as text
 */
export const momentHere = (at: number | string, language: Language, length: Length = 'short'): string => {
  const ms = msOf(at)
  return isElsewhere(ms) || isRepeated(ms)
    ? momentText(ms, language, length)
    : plainMoment(ms, language, length)
}

const plainMoment = (ms: number, language: Language, length: Length): string =>
  length === 'long'
    ? formatter(language, { dateStyle: 'long', timeStyle: 'short' }).format(ms)
    : formatter(language, {
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).format(ms)

/**
 * A day: "30.11.2027", or "30. november 2027".
 * @param at milliseconds since 1970, UTC as text, or an ISO day ("2027-11-30"), which is a day without a zone
 */
export const dayText = (at: number | string, language: Language, length: Length = 'short'): string => {
  // Nine in the morning, UTC, is the same day in every zone from −9 to +14.
  const ms = typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at) ? Date.parse(`${at}T09:00:00Z`) : msOf(at)
  return length === 'long'
    ? formatter(language, { dateStyle: 'long' }).format(ms)
    : formatter(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(ms)
}

/** The day that a moment falls on in the federation's zone, for names of files: "2027-11-30". */
export const dayCode = (at: number): string => {
  const { year = '', month = '', day = '' } = wallOf(at)
  return `${year}-${month}-${day}`
}

/** What a clock on the wall shows in the federation's zone: "23:59:07". */
export const clockText = (at: number): string => {
  const { hour = '', minute = '', second = '' } = wallOf(at)
  return `${hour}:${minute}:${second}`
}

/** A moment for programs, in UTC to the second: "2027-11-30T21:59:59Z". */
export const utcText = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** The same to the minute, for logs that must not tell more: "2027-11-30T21:59Z". */
export const utcMinute = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`
