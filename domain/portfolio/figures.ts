/** Published figures as the decision view reads them, and what a rounded number stands for. */
import { type Published, WHOLE } from '../benchmark.ts'

/** Values that were counted together, and how many gave one of them, rounded down to 5. */
export interface CountedTogether {
  readonly values: readonly string[]
  readonly n: number
}

export interface Counted extends Published {
  readonly groups?: readonly CountedTogether[] | undefined
  readonly without?: readonly CountedTogether[] | undefined
}

/** From–to; both ends are possible. */
export interface Range {
  readonly lo: number
  readonly hi: number
}

/** A rounded number of answers stands for itself and up to this many more (P5). */
export const ROUNDED_OFF = 4

export const standsFor = (n: number): Range => ({ lo: n, hi: n + ROUNDED_OFF })

export const middleOf = ({ lo, hi }: Range): number => (lo + hi) / 2

/** Everybody's figure for an item. */
export const wholeOf = <T extends Published>(results: readonly T[], item: string): T | undefined =>
  results.find((r) => r.item === item && r.band === WHOLE && r.part === undefined)

/** The size bands' figures for an item, in the release's order. */
export const bandsOf = <T extends Published>(results: readonly T[], item: string): T[] =>
  results.filter((r) => r.item === item && r.band !== WHOLE)
