/** The campaign's open time: everybody delivers in their own way while the collector is killed again and again. */
import { systemClock } from '../../domain/time/clock.ts'
import { network } from '../../submit/network.ts'
import { shuffled } from '../random.ts'
import { attacksWhileOpen, guesses, mustFail } from './attacks.ts'
import { newKiller } from './killer.ts'
import { beginAnew, type Outcome, type Setting, takePart } from './participant.ts'
import { type Part, partsFor } from './plan.ts'
import { pool } from './pool.ts'
import type { Delivered, Rehearsal } from './report.ts'

const AT_ONCE = 4

const find = (outcomes: readonly Outcome[], part: Part): Outcome => {
  const found = outcomes.find((o) => o.part === part)
  if (!found) throw new RangeError(`nobody is ${part}`)
  return found
}

/** Two merge in the middle, one has lost laptop and letter: the office reissues, the new device delivers. */
const changes = async ({ campaign }: Rehearsal, setting: Setting, outcomes: readonly Outcome[]) => {
  const { federation } = campaign
  const [into, merged, lost] = (['mergesInto', 'merged', 'lostLaptop'] as const).map((p) => find(outcomes, p))
  if (!into || !merged || !lost) throw new RangeError('nobody to change')
  const one = await federation.merge(into.who, merged.who)
  const again = await federation.reissue(lost.who)
  const fresh = [await beginAnew(setting, 'mergesInto', one), await beginAnew(setting, 'lostLaptop', again)]
  const before = [into, merged, lost]
  return { before, settled: [...outcomes.filter((o) => !before.includes(o)), ...fresh] }
}

const attack = async (
  { campaign, collector, attacked }: Rehearsal,
  settled: readonly Outcome[],
  gone: Outcome,
) => {
  const { who } = find(settled, 'plain')
  attacked.push(
    ...(await attacksWhileOpen(campaign, collector.url, who, gone.who)),
    await mustFail('close before the end', () => campaign.federation.close(systemClock())),
    ...(await guesses(campaign, collector.url)),
  )
  // Whoever has guessed is told nothing for a minute, and all of this country sits at one address here.
  await collector.kill9()
  await collector.restart()
}

export const delivering = async (rehearsal: Rehearsal): Promise<Delivered> => {
  const { wishes, campaign, collector, clock, random, say } = rehearsal
  const { participants, kills, outsiders = [] } = wishes
  const cast = partsFor(
    random,
    participants,
    outsiders.map((o) => o.part),
  )
  const roles = shuffled(random, campaign.invited)
    .slice(0, participants)
    .map((who, at) => ({ who, part: cast[at] ?? 'plain' }))
  const every = Math.max(1, Math.floor(participants / Math.max(1, kills)))
  const killer = newKiller(collector, network, { kills, every, random })
  const setting: Setting = { campaign, line: killer.network }

  say(`${participants} municipalities deliver; the collector is killed ${kills} times meanwhile.`)
  const insiders = roles.filter(({ part }) => !outsiders.some((o) => o.part === part))
  let done = 0
  const outcomes = await pool(insiders, AT_ONCE, async ({ part, who }) => {
    const outcome = await takePart(setting, part, who)
    done += 1
    if (done === Math.floor(insiders.length / 2)) await clock.extend()
    return outcome
  })
  const idle = find(outcomes, 'plain').device
  await killer.finish(async () => idle?.submissions.refresh(campaign.manifest.id))

  say('Two municipalities merge, one has lost its laptop.')
  const { before, settled } = await changes(rehearsal, setting, outcomes)

  const outside: Delivered['outside'][number][] = []
  for (const outsider of outsiders) {
    const who = roles.find((r) => r.part === outsider.part)?.who
    if (!who) continue
    say(`${outsider.part} delivers.`)
    outside.push({ outsider, who, values: await outsider.deliver(campaign, who) })
  }
  say('Attacks.')
  await attack(rehearsal, settled, find(before, 'merged'))
  return { settled, before, outside, kills: killer.done() }
}
