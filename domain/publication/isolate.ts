/** Differencing: whether one published class lies in another with only a few more in it. */

/** How many gave each value. */
export type Counts = Readonly<Record<string, number>>

/** Everybody in these bands who gave one of these values. */
export interface Class {
  readonly bands: readonly number[]
  readonly values: readonly string[]
}

/** @param counts by band */
export const sizeOf = ({ bands, values }: Class, counts: readonly Counts[]): number =>
  bands.reduce((all, b) => all + values.reduce((sum, v) => sum + (counts[b]?.[v] ?? 0), 0), 0)

const common = (a: Class, b: Class): Class => ({
  bands: a.bands.filter((band) => b.bands.includes(band)),
  values: a.values.filter((value) => b.values.includes(value)),
})

/**
 * True when one class contains the other, as the answers happen to be, and 1 to k − 1 are left over. Whoever
 * knows of the containing could subtract one from the other.
 */
export const isolates = (a: Class, b: Class, counts: readonly Counts[], k: number): boolean => {
  const both = sizeOf(common(a, b), counts)
  const [left, right] = [sizeOf(a, counts) - both, sizeOf(b, counts) - both]
  const isFew = (rest: number) => rest > 0 && rest < k
  return (left === 0 && isFew(right)) || (right === 0 && isFew(left))
}

/** True when no class is smaller than k and none isolates few of another. */
export const isSafe = (classes: readonly Class[], counts: readonly Counts[], k: number): boolean =>
  classes.every(
    (a, at) => sizeOf(a, counts) >= k && classes.slice(at + 1).every((b) => !isolates(a, b, counts, k)),
  )
