/**
 * Every run of `invite` makes a set of codes with a number of its own; every change of the office's list counts on.
 * Letters, the list and its instructions, and the server carry both, so that a mix-up is noticed before it does harm.
 */
import * as z from 'zod/mini'
import type { CodeSet } from '../../store.ts'

/** Files of a program that gave sets no number are read as set 0. */
export const CODE_SET = {
  set: z._default(z.int().check(z.gte(0), z.lte(999_999)), 0),
  change: z._default(z.int().check(z.gte(0), z.lte(9_999)), 0),
}

/** Six digits of chance: people compare it, nobody has to be kept from guessing it. */
export const newSetNumber = (): number => {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1))
  return 100_000 + (chance % 900_000)
}

/** As letters and screens show it: "427913", after its second change "427913/2"; "–" where there is none. */
export const setText = ({ set, change }: CodeSet): string =>
  set === 0 ? '–' : change === 0 ? String(set) : `${set}/${change}`
