/**
 * The full rehearsal: a real collector process on a real database, simulated municipalities with the real client
 * code, the federation's and the counter's real steps. What comes out is held against what was put in, answer by
 * answer. The campaign is a demo, because only demos may be counted at once; nothing else is relaxed.
 */

import { openStore } from '../../collector/database/open.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { startCampaign } from '../campaign.ts'
import { startCollector, variablesOf } from '../collector-process.ts'
import { randomOf } from '../random.ts'
import { counting, listing } from './counting.ts'
import { delivering } from './delivering.ts'
import type { Outcome } from './participant.ts'
import type { Part } from './plan.ts'
import type { Rehearsal, Report, Wishes } from './report.ts'
import { newTimekeeper } from './timekeeper.ts'
import { compare, lostIn } from './verdict.ts'

/** Until the first notice. */
const FIRST_END_MS = 15_000
/** All municipalities sit at one address here. How often one address may ask has tests of its own. */
const NO_LIMIT = { REQUESTS_PER_MINUTE: '0' }

const prepared = async (
  wishes: Wishes,
  { store, collector }: Pick<Rehearsal, 'store' | 'collector'>,
): Promise<Rehearsal> => {
  const { seed, counter, say = () => {} } = wishes
  const to = Math.ceil((systemClock() + FIRST_END_MS) / 1000) * 1000
  const campaign = await startCampaign(store, {
    seed,
    id: 'peaproov',
    demo: true,
    from: systemClock() - 1000,
    to,
    objectionDays: 0,
    collector: collector.url,
    ...(counter && { counter }),
  })
  const clock = newTimekeeper(campaign.federation, to)
  const random = randomOf(seed, 'rehearsal')
  return { wishes, campaign, store, collector, clock, random, say, attacked: [], problems: [] }
}

const play = async (rehearsal: Rehearsal, began: number): Promise<Report> => {
  const { wishes, clock, attacked, problems } = rehearsal
  const delivered = await delivering(rehearsal)
  const closed = await listing(rehearsal, delivered)
  const lost = await lostIn(rehearsal, delivered)
  const counted = await counting(rehearsal, closed)
  const double = await compare(rehearsal, delivered, closed, counted)
  const all: Outcome[] = [...delivered.settled, ...delivered.before]
  const howMany = (...parts: Part[]) => all.filter((o) => parts.includes(o.part)).length
  return {
    participants: wishes.participants,
    acknowledged: all.reduce((sum, o) => sum + o.acknowledged, 0) + delivered.outside.length,
    lost,
    double,
    attacks: attacked.length,
    refused: attacked.filter((a) => a.refused).length,
    replaced: howMany('replaces', 'returns', 'secondDevice'),
    withdrawn: howMany('withdraws', 'returns'),
    crashed: howMany('crashes'),
    retried: howMany('retries'),
    files: howMany('byFile'),
    reissued: closed.lists.codes.reissued,
    revoked: closed.lists.codes.revoked,
    browsers: delivered.outside.map(({ outsider }) => outsider.part),
    kills: delivered.kills,
    extended: clock.extended(),
    counted: counted.total,
    exact: problems.length === 0,
    database: wishes.place.startsWith('postgres') ? 'postgres' : 'sqlite',
    seconds: Math.round((systemClock() - began) / 100) / 10,
    problems,
  }
}

export const rehearse = async (wishes: Wishes): Promise<Report> => {
  const began = systemClock()
  const collector = await startCollector({ variables: { ...variablesOf(wishes.place), ...NO_LIMIT } })
  const store = await openStore(wishes.place)
  let rehearsal: Rehearsal | undefined
  try {
    rehearsal = await prepared(wishes, { store, collector })
    return await play(rehearsal, began)
  } finally {
    await rehearsal?.clock.stop()
    await collector.kill9()
    await store.close()
  }
}
