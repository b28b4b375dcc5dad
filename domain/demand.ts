/**
 * What the companion block asks about services, never scored. Source: the product's method, "Companion block".
 * Every list offers "don't know"; nothing answered is left undefined and sealed as `none`.
 */
import type { Family } from './content.ts'

export const HAVE = ['no', 'own', 'federation', 'another', 'unknown'] as const
/** 0 none … 3 urgent. */
export const NEED = ['0', '1', '2', '3', 'unknown'] as const

/** No service of the family is wanted; then every question of the family has this value. */
export const NO_NEED = 'noNeed'

export const WHEN = [NO_NEED, 'withinYear', 'inTwoYears', 'later', 'unknown'] as const
export const DELIVERY = [NO_NEED, 'federation', 'state', 'regionalGroup', 'market', 'own', 'unknown'] as const
export const FINANCING = [
  NO_NEED,
  'membershipFee',
  'perUse',
  'perInhabitant',
  'monthlyFee',
  'projectOwnShare',
  'stateGrant',
  'unknown',
] as const
export const BLOCKER = [
  NO_NEED,
  'nothing',
  'people',
  'money',
  'skills',
  'law',
  'supplier',
  'centralSystem',
  'unknown',
] as const
/** Acceptable fee for the family's services together, euros a year, VAT excluded; upper bounds are included. */
export const FEE = [NO_NEED, '0', 'to1000', 'to5000', 'to20000', 'over20000', 'unknown'] as const

/** The questions of a family and what may be answered. */
export const FAMILY_QUESTIONS = {
  when: WHEN,
  delivery: DELIVERY,
  financing: FINANCING,
  blocker: BLOCKER,
  fee: FEE,
} as const
export type FamilyQuestion = keyof typeof FAMILY_QUESTIONS

export type Have = (typeof HAVE)[number]
export type Need = (typeof NEED)[number]
export type FamilyValue<Q extends FamilyQuestion> = (typeof FAMILY_QUESTIONS)[Q][number]

export interface ServiceDemand {
  readonly have?: Have | undefined
  readonly need?: Need | undefined
}
export type FamilyDemand = {
  readonly [Q in FamilyQuestion]?: FamilyValue<Q> | undefined
}

/** The answers of the companion block, by service and by family; whatever is missing is not answered. */
export interface Demand {
  readonly services: Readonly<Record<string, ServiceDemand>>
  readonly families: { readonly [F in Family]?: FamilyDemand }
}

/** A demand with nothing answered. */
export const NO_DEMAND = { services: {}, families: {} } satisfies Demand

const FAMILY_KEYS = Object.keys(FAMILY_QUESTIONS) as FamilyQuestion[]

/** True when "we need nothing of this family" was answered. */
export const needsNothing = (given: FamilyDemand | undefined): boolean =>
  given !== undefined && FAMILY_KEYS.every((q) => given[q] === NO_NEED)

/**
 * A family's answers after some of them have changed. "No need" answers all five questions or none: whoever
 * needs nothing has no preferred way of getting it, and whoever names a way needs something.
 */
export const withFamily = (before: FamilyDemand, given: FamilyDemand): FamilyDemand => {
  const none = FAMILY_KEYS.some((q) => given[q] === NO_NEED)
  const all = { ...before, ...given }
  return Object.fromEntries(
    FAMILY_KEYS.flatMap((q) => {
      const value = none ? NO_NEED : all[q]
      return value === undefined || (!none && value === NO_NEED) ? [] : [[q, value]]
    }),
  )
}
