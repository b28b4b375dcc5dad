/** What every torture is asked for, and what it answers. */

export interface Wishes {
  /** What chance is drawn from: the same seed gives the same choices again. */
  readonly seed: string
  /** How many times in all; each torture has a number of its own where none is given. */
  readonly runs?: number
  /** Parts to run; empty: all. */
  readonly only: readonly string[]
  say(what: string): void
}

/** Figures for the line of JSON; `isWell` decides the exit code. */
export type Torture = (wishes: Wishes) => Promise<{ readonly isWell: boolean } & Record<string, unknown>>

export const HELP = `npm run torture -- kills [options]    kills collector and browser with -9 and counts what was lost
npm run torture -- fuzz [options]     feeds damaged inputs to every boundary and counts what is done wrong

  --seed TEXT   what chance is drawn from (drawn anew, and printed)
  --runs N      how many times in all (kills: 1000, fuzz: 10000)
  --only PART   one part alone; may be given several times
                kills: sqlite, postgres, chromium, firefox
                fuzz: a boundary, as --boundary says too (backup, handover, invitation, policy, content, plan,
                table, lists, piles, release, answers, http, records, counter, scenarios)`
