/**
 * How long what is in the bin has been there. Days are counted when somebody looks, at most one at a look: a clock that
 * jumps ahead, however far and whoever set it, takes one day away and not the whole bin.
 */

/** Days after which what lies in the bin is gone for good. */
export const BIN_DAYS = 30
export const BIN_KEY = 'bin'
const DAY = 86_400_000

export interface Seen {
  readonly v: 1
  /** When a day was last counted, or the clock's word since it was set back. */
  readonly last: number
  /** Whole days since it was first seen in the bin, by a name that another deletion of the same does not have. */
  readonly days: Readonly<Record<string, number>>
}

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null

/** A count that cannot be read begins anew: then everything stays longer. */
const read = (raw: unknown, now: number): Seen =>
  isObject(raw) && raw.v === 1 && typeof raw.last === 'number' && isObject(raw.days)
    ? (raw as unknown as Seen)
    : { v: 1, last: now, days: {} }

/** @param raw what was counted before @param names what lies in the bin now */
export const counted = (raw: unknown, names: readonly string[], now: number): Seen => {
  const { last, days } = read(raw, now)
  const passed = now - last >= DAY ? 1 : 0
  const dayOf = (name: string): number => {
    const n = days[name]
    return typeof n === 'number' ? n + passed : 0
  }
  return {
    v: 1,
    last: passed === 1 ? now : Math.min(last, now),
    days: Object.fromEntries(names.map((name) => [name, dayOf(name)])),
  }
}

export const isOver = ({ days }: Seen, name: string): boolean => (days[name] ?? 0) >= BIN_DAYS
