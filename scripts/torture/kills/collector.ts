/** The collector, killed while municipalities deliver and withdraw, and asked afterwards what it still has. */
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../../../collector/database/open.ts'
import { systemClock } from '../../../domain/time/clock.ts'
import { type Box, sealBox } from '../../../protocol/box.ts'
import { type Attacker, attacker } from '../../../simulation/attacker.ts'
import { type Invited, type SimulatedCampaign, startCampaign } from '../../../simulation/campaign.ts'
import { type CollectorProcess, startCollector, variablesOf } from '../../../simulation/collector-process.ts'
import type { Random } from '../../../simulation/random.ts'
import type { Killed } from './kills.ts'
import { newTally } from './tally.ts'

const HOUR = 3_600_000
const SENDERS = 8
/** Boxes of each sender, sent in turn: sealing anew for every delivery would be most of the work. */
const BOXES = 3
/** A kill comes after at most so many acknowledgements, and at most so much later: on any machine, at any moment of one. */
const ACKNOWLEDGED = 24
const WAIT_MS = 20
/** Every so many requests one takes the box back. */
const WITHDRAWS = 5
/** Few enough items that a box is sealed fast. */
const SOME = (item: string): boolean => /^(answer\/1\.|dimension\/1$)/.test(item)

interface Sender {
  readonly who: Invited
  readonly boxes: readonly Box[]
  /** The highest number that was ever sent, and what went with each: a box's hash, or null for a withdrawal. */
  seq: number
  readonly sent: Map<number, string | null>
  /** The highest number that was acknowledged. */
  acknowledged: number
}

const LIMITS_OFF = { REQUESTS_PER_MINUTE: '0', GUESSES_PER_MINUTE: '0' }

const started = async (place: string, url: string): Promise<SimulatedCampaign> => {
  const store = await openStore(place)
  try {
    const now = systemClock()
    const plan = { from: now - HOUR, to: now + 24 * HOUR, objectionDays: 14, collector: url, asks: SOME }
    return await startCampaign(store, { seed: 'torture', id: 'kov-torture', demo: false, ...plan })
  } finally {
    await store.close()
  }
}

const senderOf = async ({ manifest, ctx, values }: SimulatedCampaign, who: Invited): Promise<Sender> => ({
  who,
  boxes: await Promise.all(Array.from({ length: BOXES }, () => sealBox(manifest, ctx, values(who)))),
  seq: 0,
  sent: new Map(),
  acknowledged: 0,
})

/** Sends one after the other until nobody answers any more. */
const sendOn = async (
  client: Attacker,
  sender: Sender,
  random: Random,
  acknowledge: () => void,
): Promise<void> => {
  for (;;) {
    sender.seq += 1
    const { seq } = sender
    const box = sender.boxes[seq % BOXES]
    const isWithdrawal = !box || Math.floor(random() * WITHDRAWS) === 0
    sender.sent.set(seq, isWithdrawal ? null : box.hash)
    const answer = await (isWithdrawal
      ? client.withdraw(sender.who.code, seq)
      : client.put(sender.who.code, seq, box.bytes)
    ).catch(() => undefined)
    if (!answer) return
    if (answer.reply?.outcome !== 'ok')
      throw new Error(`A delivery was answered with ${answer.status} ${answer.said}.`)
    sender.acknowledged = seq
    acknowledge()
  }
}

/** What the collector has after its restart, beside what it had acknowledged before. */
const held = async (client: Attacker, sender: Sender): Promise<'kept' | 'lost' | 'corrupt'> => {
  const state = (await client.status(sender.who.code)).reply?.state
  const seq = state?.seq ?? 0
  if (seq < sender.acknowledged) return 'lost'
  if (seq === 0) return 'kept'
  return sender.sent.has(seq) && sender.sent.get(seq) === (state?.hash ?? null) ? 'kept' : 'corrupt'
}

const oneKill = async (
  collector: CollectorProcess,
  client: Attacker,
  senders: readonly Sender[],
  random: Random,
  fewest: number,
): Promise<Omit<Killed, 'kills'>> => {
  const tally = newTally(Math.max(fewest, Math.floor(ACKNOWLEDGED * random())))
  const sending = Promise.all(senders.map((sender) => sendOn(client, sender, random, tally.add)))
  await Promise.race([tally.enough, sending])
  await pause(WAIT_MS * random())
  await collector.kill9()
  await sending
  await collector.restart()
  const found = await Promise.all(senders.map((sender) => held(client, sender)))
  const count = (what: string) => found.filter((f) => f === what).length
  return { acknowledged: tally.total(), lost: count('lost'), corrupt: count('corrupt') }
}

/** @param place of an empty database */
export const killCollector = async (
  place: string,
  kills: number,
  random: Random,
  say: (what: string) => void,
): Promise<Killed> => {
  const collector = await startCollector({ variables: { ...variablesOf(place), ...LIMITS_OFF } })
  try {
    const campaign = await started(place, collector.url)
    const client = attacker(collector.url, campaign)
    const senders = await Promise.all(
      campaign.invited.slice(0, SENDERS).map((who) => senderOf(campaign, who)),
    )
    const total = { kills: 0, acknowledged: 0, lost: 0, corrupt: 0 }
    while (total.kills < kills) {
      // The first one after something was acknowledged: what acknowledged nothing would prove nothing.
      const round = await oneKill(collector, client, senders, random, total.kills === 0 ? 1 : 0)
      total.kills += 1
      total.acknowledged += round.acknowledged
      total.lost += round.lost
      total.corrupt += round.corrupt
      if (total.kills % 50 === 0) say(`  ${JSON.stringify(total)}`)
    }
    return total
  } finally {
    await collector.kill9()
  }
}
