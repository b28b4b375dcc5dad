/** The only file that reads a clock. Everything else is given a `Clock` or a moment that was read here. */

/** Milliseconds since 1970 (UTC), as every moment in the product. */
export type Clock = () => number

/** The machine's clock. It may be wrong, and it may jump either way while a program runs: see `trust.ts`. */
export const systemClock: Clock = () => Date.now()

interface Steady {
  readonly performance: { now(): number }
}

/** Milliseconds since some start, never going back: for lengths of time, never for a moment. */
export const steadyClock: Clock = () => (globalThis as unknown as Steady).performance.now()
