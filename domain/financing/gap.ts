/**
 * What entered income leaves uncovered in a year, and what it comes to when the participants cover it.
 *
 * `membershipFee` and `perInhabitant` divide the very sum. `monthlyFee` and `perUse` are prices in whole cents and are
 * rounded up: the few cents too many stay in the balance.
 */
import type { Taken } from './members.ts'
import { type Cents, ceilDiv, times } from './money.ts'
import type { GapModel } from './scenario.ts'

export interface Gap {
  /** Not covered by entered income. */
  readonly missing: Cents
  readonly model: GapModel
  /** What members pay of it together; a little more than is missing where a price was rounded up. */
  readonly paid: Cents
  /** The price that covers it: a month, or a use. */
  readonly price?: Cents
  /** There is nobody, or no use, to share it by: it stays open. */
  readonly impossible?: true
}

const IMPOSSIBLE = { paid: 0, impossible: true } as const

export const gapOf = (model: GapModel, missing: Cents, taken: Taken, uses: number): Gap => {
  const gap = { missing, model }
  if (model === 'none' || missing === 0) return { ...gap, paid: 0 }
  const basis = {
    membershipFee: taken.count,
    perInhabitant: taken.population,
    monthlyFee: taken.count,
    perUse: uses,
  }
  if (basis[model] === 0) return { ...gap, ...IMPOSSIBLE }
  if (model === 'membershipFee' || model === 'perInhabitant') return { ...gap, paid: missing }
  const shares = model === 'monthlyFee' ? times(12, taken.count) : uses
  const price = ceilDiv(missing, shares)
  return { ...gap, price, paid: times(price, shares) }
}
