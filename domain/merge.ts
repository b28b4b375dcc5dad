/**
 * Puts fields of one entry back, or brings them home, beside what another page has written to the entry since. Pure.
 * Only the fields in which two states of this page differ are touched.
 */

/** What a page had on its screen before it puts something in its place. */
export interface Since<T> {
  readonly from: T
  /** Put there whatever stands there now; otherwise only where this page's own still stands. */
  readonly always: boolean
}

interface Entry {
  readonly at: number
  readonly revision?: number
}
type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

export const isEqual = (a: unknown, b: unknown): boolean =>
  a === b ||
  (isObject(a) &&
    isObject(b) &&
    [...Object.keys(a), ...Object.keys(b)].every((key) => isEqual(a[key], b[key])))

/** @param to what the entry shall be, where nobody else has written @returns undefined where nothing is left of it */
export const merged = <T extends Entry>(
  now: T | undefined,
  to: T | undefined,
  { from, always }: Since<T | undefined>,
): T | undefined => {
  if (isEqual(now, from)) return to
  const [was, shall, is] = [(from ?? {}) as Fields, (to ?? {}) as Fields, (now ?? {}) as Fields]
  const changed = [...new Set([...Object.keys(was), ...Object.keys(shall)])].filter(
    (key) =>
      key !== 'at' &&
      key !== 'revision' &&
      !isEqual(was[key], shall[key]) &&
      (always || isEqual(is[key], was[key])),
  )
  if (changed.length === 0) return now
  // The wording that was answered belongs to the answer.
  const [known, other] = changed.includes('value') ? [to, now] : [now, to]
  const revision = known?.revision ?? other?.revision ?? from?.revision
  const all = {
    ...is,
    ...Object.fromEntries(changed.map((key) => [key, shall[key]])),
    ...(revision !== undefined && { revision }),
    at: Math.max(now?.at ?? 0, to?.at ?? 0, now || to ? 0 : (from?.at ?? 0)),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as T
}
