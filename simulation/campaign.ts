/**
 * A whole campaign over simulated municipalities, set up by the real parts: the counter's keys and its answer to the
 * test pile, the federation's steps on a real store, invitations as they stand in letters. For demo, rehearsal and
 * tests; what the two sides can do from then on stands in `federation` and `counter`.
 */

import { contentHere } from '../collector/federation/steps/content-here.ts'
import { prepareDraft } from '../collector/federation/steps/draft.ts'
import { newNoticeKey } from '../collector/federation/steps/notice-key.ts'
import { prepareOpening, readSigned } from '../collector/federation/steps/open.ts'
import { CampaignPlan } from '../collector/federation/steps/plan.ts'
import type { Store } from '../collector/store.ts'
import { packOnDisk } from '../content/disk.ts'
import type { Assessment } from '../domain/assessment.ts'
import { systemClock } from '../domain/time/clock.ts'
import { utcText } from '../domain/time/moment.ts'
import type { Values } from '../protocol/item.ts'
import type { Manifest, SignedManifest } from '../protocol/manifest.ts'
import { valuesOf } from '../protocol/values.ts'
import { type Counter, newCounter } from './counter.ts'
import { type Federation, type Invited, openOffice } from './federation.ts'
import { simulate } from './municipality.ts'
import { type World, worldOf } from './world.ts'

export type { Invited } from './federation.ts'

export interface Plan {
  /** What the simulated municipalities are drawn from. */
  readonly seed: string
  readonly id: string
  readonly demo: boolean
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  readonly objectionDays: number
  /** Base address of the collector, ending in "/". */
  readonly collector: string
  /** Which of the content's items are asked; all of them where it is not given. */
  readonly asks?: (item: string) => boolean
  /** Given where clients were built for its key; else a new one. */
  readonly counter?: Counter
}

export interface SimulatedCampaign {
  readonly manifest: Manifest
  readonly ctx: string
  readonly signed: SignedManifest
  /** Verification key by which clients know the counter. */
  readonly counterKey: string
  readonly invited: readonly Invited[]
  readonly world: World
  assessment(who: Pick<Invited, 'ehak' | 'band'>): Assessment
  /** What this municipality seals. */
  values(who: Pick<Invited, 'ehak' | 'band'>): Values
  /** What it seals when it has thought again. */
  secondThoughts(who: Pick<Invited, 'ehak' | 'band'>): Values
  readonly federation: Federation
  readonly counter: Counter
}

/** @param store of the collector, open beside it: the operator works on the collector's own machine */
export const startCampaign = async (store: Store, plan: Plan): Promise<SimulatedCampaign> => {
  const counter = plan.counter ?? (await newCounter())
  const noticeKey = await newNoticeKey(plan.id)
  const whole = CampaignPlan.parse({
    campaign: plan.id,
    from: utcText(plan.from),
    to: utcText(plan.to),
    demo: plan.demo,
    objectionDays: plan.objectionDays,
  })
  const content = await contentHere()
  const items = content.items.filter(({ id }) => plan.asks?.(id) ?? true)
  const asked = { ...content, items }
  const draft = await prepareDraft(store, whole, asked, counter.publicKeys, noticeKey.publicKey)
  const { manifest, ctx, challenge } = await draft.apply()
  const { signed, proof } = await counter.sign(manifest, challenge)
  const checked = await readSigned(signed, [counter.publicKeys.counter])
  await (await prepareOpening(store, checked, proof, Math.min(systemClock(), plan.from))).apply()
  const federation = await openOffice({ store, manifest, ctx, noticeKey, collector: plan.collector })

  const { pack, catalogue } = packOnDisk()
  const bands = manifest.bands.map((b) => b.id)
  const world = worldOf(plan.seed, pack, catalogue, bands)
  const later = worldOf(`${plan.seed} later`, pack, catalogue, bands)
  const values = (a: Assessment): Values => valuesOf(manifest.items, a, a.demand, pack, catalogue)
  const assessment: SimulatedCampaign['assessment'] = ({ ehak, band }) => simulate(world, ehak, band)
  return {
    manifest,
    ctx,
    signed,
    counterKey: counter.publicKeys.counter,
    invited: federation.invited(),
    world,
    assessment,
    values: (who) => values(assessment(who)),
    secondThoughts: ({ ehak, band }) => values(simulate(later, ehak, band)),
    federation,
    counter,
  }
}
