/** Thirty simulated municipalities deliver through the real client; one stays out, and the newcomer plays it. */
import { type Invited, letterOf } from '../../collector/federation/steps/code-list.ts'
import { packOnDisk } from '../../content/disk.ts'
import { valuesOf } from '../../protocol/values.ts'
import { newDevice } from '../../simulation/device.ts'
import { simulate } from '../../simulation/municipality.ts'
import { randomOf, shuffled } from '../../simulation/random.ts'
import { worldOf } from '../../simulation/world.ts'
import type { DemoCampaign } from './campaign.ts'
import { Problem } from './problem.ts'

const SEED = 'demo'
const DELIVERIES = 30

export interface Newcomer {
  readonly name: string
  readonly invitation: string
  /** The collector's page that explains what to do with a letter. */
  readonly link: string
}

/**
 * @param counterKey the one that demo builds know
 * @param each called after every delivery
 */
export const deliverAll = async (
  { manifest, codes }: DemoCampaign,
  counterKey: string,
  each: (done: number, of: number) => void,
): Promise<Newcomer> => {
  const { pack, catalogue } = packOnDisk()
  const world = worldOf(
    SEED,
    pack,
    catalogue,
    manifest.bands.map((b) => b.id),
  )
  const [newcomer, ...others] = shuffled(randomOf(SEED, 'who'), codes.codes)
  if (!newcomer) throw new Problem('noCampaign')
  const deliver = async (who: Invited): Promise<void> => {
    const device = newDevice({ counterKeys: [], demoKeys: [counterKey] })
    const id = await device.join(letterOf(codes, who).invitation)
    const a = simulate(world, who.ehak, manifest.bandOf[who.ehak] ?? '')
    await device.submissions.deliver(id, valuesOf(manifest.items, a, a.demand, pack, catalogue))
    const { stage, trouble } = await device.view(id)
    if (stage !== 'delivered')
      throw new Problem('collector', { cause: new Error(`${who.name}: ${trouble?.problem ?? stage}`) })
  }
  for (const [at, who] of others.slice(0, DELIVERIES).entries()) {
    await deliver(who)
    each(at + 1, DELIVERIES)
  }
  return { name: newcomer.name, ...letterOf(codes, newcomer) }
}
