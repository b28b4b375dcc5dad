/** What came out beside what was put in: every participant's own screen, every raw number, the whole release. */
import type { Closed } from '../../collector/federation/steps/close.ts'
import type { Counted } from '../../counter/count.ts'
import { releaseOf } from '../../counter/release-of.ts'
import { hashOfValue } from '../../protocol/canonical.ts'
import { tallies } from '../tally.ts'
import { type Outcome, reached } from './participant.ts'
import { pool } from './pool.ts'
import type { Delivered, Rehearsal } from './report.ts'

const AT_ONCE = 4

/** A device that finds its box, and never heard the collector go back behind what it had acknowledged. */
const isKept = async ({ device }: Outcome, id: string): Promise<boolean> => {
  if (!device) return false
  const view = await reached(device, id, 'recorded').catch(() => undefined)
  return view?.history.every((e) => e.what !== 'goneBack') ?? false
}

/** After the lists. @returns how many acknowledged boxes are not in them */
export const lostIn = async (
  { campaign, problems }: Rehearsal,
  { settled, outside }: Delivered,
): Promise<number> => {
  let lost = 0
  const missing = (name: string) => {
    lost += 1
    problems.push(`${name}: delivered, and not in the lists`)
  }
  await pool(settled, AT_ONCE, async (outcome) => {
    if (outcome.values && !(await isKept(outcome, campaign.manifest.id))) missing(outcome.who.name)
  })
  for (const { outsider } of outside) if (!(await outsider.isRecorded())) missing(outsider.part)
  return lost
}

/** After the release. @returns how many boxes are too many */
export const compare = async (
  { campaign, problems, attacked }: Rehearsal,
  { settled, outside }: Delivered,
  { hash, lists }: Closed,
  counted: Counted,
): Promise<number> => {
  const { manifest, ctx } = campaign
  const participants = [
    ...settled.flatMap(({ who, values }) => (values ? [{ band: who.band, values }] : [])),
    ...outside.map(({ who, values }) => ({ band: who.band, values })),
  ]
  const total = participants.length
  if (counted.total !== total) problems.push(`${counted.total} boxes were counted and not ${total}`)
  for (const [problem, n] of Object.entries(counted.problems)) problems.push(`${n} envelopes: ${problem}`)
  const own = tallies(manifest.items, lists.bands, participants)
  const release = releaseOf({ manifest, ctx, lists: { hash, bands: lists.bands }, tallies: own, total })
  if ((await hashOfValue(counted.tallies)) !== (await hashOfValue(own)))
    problems.push('the raw numbers are not the generator’s')
  if ((await hashOfValue(counted.release.release)) !== (await hashOfValue(release)))
    problems.push('the release is not what the generator’s numbers make')
  await pool(settled, AT_ONCE, async ({ device, values, who }) => {
    const seen = values && device && (await reached(device, manifest.id, 'counted').catch(() => undefined))
    if (values && !seen) problems.push(`${who.name}: counted, and does not see it`)
  })
  for (const { outsider } of outside)
    if (!(await outsider.isCounted())) problems.push(`${outsider.part}: counted, and does not see it`)
  for (const { name, refused } of attacked) if (!refused) problems.push(`not refused: ${name}`)
  return Math.max(0, counted.total - total)
}
