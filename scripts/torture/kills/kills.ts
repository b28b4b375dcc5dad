/**
 * Kills with −9 at random moments, over both databases and both browsers, and counts what had been acknowledged and was
 * not there afterwards: deliveries that the collector had said "ok" to, answers that the screen had called saved.
 */
import { randomOf } from '../../../simulation/random.ts'
import type { Torture, Wishes } from '../wishes.ts'
import { withChromium, withFirefox } from './browsers.ts'
import { killCollector } from './collector.ts'
import { withPostgres, withSqlite } from './databases.ts'
import { killBrowser } from './official.ts'

export interface Killed {
  readonly kills: number
  /** Answers or deliveries that somebody was told are kept. */
  readonly acknowledged: number
  /** Of those, what was not there after the kill. */
  readonly lost: number
  /** What was there afterwards and had never been sent or entered, or could not be read. */
  readonly corrupt: number
}

const KILLS = 1000
type Part = (kills: number, wishes: Wishes) => Promise<Killed | undefined>

/** Each part's share of the kills: a browser takes several times as long to start as the collector does. */
const PARTS: Readonly<Record<string, { readonly share: number; readonly run: Part }>> = {
  sqlite: {
    share: 0.35,
    run: (kills, { seed, say }) =>
      withSqlite((place) => killCollector(place, kills, randomOf(seed, 'sqlite'), say)),
  },
  postgres: {
    share: 0.35,
    run: (kills, { seed, say }) =>
      withPostgres((place) => killCollector(place, kills, randomOf(seed, 'postgres'), say)),
  },
  chromium: {
    share: 0.2,
    run: (kills, { seed, say }) =>
      withChromium((open) => killBrowser(open, kills, randomOf(seed, 'chromium'), say)),
  },
  firefox: {
    share: 0.1,
    run: (kills, { seed, say }) =>
      withFirefox((open) => killBrowser(open, kills, randomOf(seed, 'firefox'), say)),
  },
}

export const kills: Torture = async (wishes) => {
  const { runs = KILLS, only, say } = wishes
  const unknown = only.filter((name) => !Object.hasOwn(PARTS, name))
  if (unknown.length > 0)
    throw new RangeError(`No such part: ${unknown.join(', ')}. ${Object.keys(PARTS).join(', ')}.`)
  const chosen = Object.entries(PARTS).filter(([name]) => only.length === 0 || only.includes(name))
  const shares = chosen.reduce((sum, [, { share }]) => sum + share, 0)
  const parts: Record<string, Killed | 'not here'> = {}
  for (const [name, { share, run }] of chosen) {
    const kills = Math.max(1, Math.round((runs * share) / shares))
    say(`${name}: ${kills} kills`)
    parts[name] = (await run(kills, wishes)) ?? 'not here'
    say(`${name}: ${JSON.stringify(parts[name])}`)
  }
  const done = Object.values(parts).filter((part) => part !== 'not here')
  const sum = (of: (killed: Killed) => number) => done.reduce((total, killed) => total + of(killed), 0)
  const [lost, corrupt] = [sum((k) => k.lost), sum((k) => k.corrupt)]
  return {
    isWell: lost === 0 && corrupt === 0 && done.length === chosen.length,
    kills: sum((k) => k.kills),
    acknowledged: sum((k) => k.acknowledged),
    lost,
    corrupt,
    parts,
  }
}
