/** What every boundary of the product is asked: take this, and show that it was taken rightly or refused in words. */
import type { Random } from '../../../simulation/random.ts'

/** What became of one damaged input. */
export type Outcome =
  /** In the boundary's own words. */
  | { readonly kind: 'refused' }
  /** Taken, and what was taken has been held against everything that must be true of it. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'wrong'; readonly what: string }
  /** What was there before is not what it was, or what was written cannot be read. */
  | { readonly kind: 'corrupt'; readonly what: string }

export const REFUSED: Outcome = { kind: 'refused' }
export const ACCEPTED: Outcome = { kind: 'accepted' }
export const wrong = (what: string): Outcome => ({ kind: 'wrong', what })
export const corrupt = (what: string): Outcome => ({ kind: 'corrupt', what })

export interface Attempt {
  /** What was done to the input, in words. */
  readonly how: string
  /** Feeds it; throws only what the boundary itself throws. */
  feed(): Promise<Outcome>
}

export interface Boundary {
  /** Draws one damaged input. */
  attempt(random: Random): Attempt | Promise<Attempt>
  close?(): Promise<void>
}

/** Prepared once for all attempts. @param random draws what chance decides in the good inputs */
export type Prepare = (random: Random) => Promise<Boundary>
