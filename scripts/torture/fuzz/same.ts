/** Comparing what was taken with what it should be. */
import { isDeepStrictEqual } from 'node:util'

/** The same as JSON holds it: no difference that a file could not hold either. */
export const isSame = (a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a) ?? 'null'), JSON.parse(JSON.stringify(b) ?? 'null'))

/** What JSON.parse makes of it, or undefined. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
