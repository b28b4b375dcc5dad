/**
 * How long the counter takes: every envelope of a campaign of 78 municipalities with all items, checked against the
 * lists, opened and tallied, on one thread and on two.
 */
import { newPool } from '../../counter/cli/pool.ts'
import { type Opener, openerOf } from '../../counter/opener.ts'
import {
  counting,
  type Delivered,
  delivered,
  listsSigned,
  packHere,
  type Setup,
  setup,
} from '../counter/setup.ts'
import { median } from './spread.ts'

const MUNICIPALITIES = { small: 20, middle: 30, large: 28 }
const ROUNDS = 3

export interface CountFigure {
  readonly threads: number
  readonly envelopes: number
  readonly seconds: number
  readonly secondsPer1000: number
}

const rounded = (n: number): number => Math.round(n * 100) / 100

const campaignOf = async (): Promise<Setup> => {
  const bandOf = Object.entries(MUNICIPALITIES)
    .flatMap(([band, n]) => Array.from({ length: n }, () => band))
    .map((band, at) => [String(1000 + at), band])
  return setup({
    items: [...packHere.items],
    bandOf: Object.fromEntries(bandOf),
    bands: Object.entries(MUNICIPALITIES).map(([id, eligible]) => ({ id, label: id, eligible })),
  })
}

const timed = async (s: Setup, d: Delivered, opener: Opener): Promise<number> => {
  const register = await listsSigned(s, d)
  const started = performance.now()
  const done = await counting(s, d, { register, opener: () => opener })
  if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  return (performance.now() - started) / 1000
}

export const benchCount = async (rounds = ROUNDS): Promise<CountFigure[]> => {
  const s = await campaignOf()
  const d = await delivered(s)
  const envelopes = d.lists.lists.reduce((all, l) => all + l.hashes.length, 0)
  const pool = newPool(s.keys.tally, s.ctx, 2)
  const ways: [number, Opener, number[]][] = [
    [1, openerOf(s.keys.tally, s.ctx), []],
    [2, pool.opener, []],
  ]
  try {
    // In turns; the first round warms up.
    for (let round = 0; round <= rounds; round++)
      for (const [, opener, seconds] of ways) {
        const took = await timed(s, d, opener)
        if (round > 0) seconds.push(took)
      }
  } finally {
    await pool.end()
  }
  return ways.map(([threads, , all]) => {
    const seconds = median(all)
    return {
      threads,
      envelopes,
      seconds: rounded(seconds),
      secondsPer1000: rounded((seconds / envelopes) * 1000),
    }
  })
}

/** One line of JSON for each number of threads, as `npm run bench` prints it. */
export const measureCount = async (): Promise<void> => {
  for (const figure of await benchCount()) console.log(JSON.stringify({ what: 'count', ...figure }))
}
