/** A campaign for a browser to take part in: the real collector as a process, the extension's demo build for its counter. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../collector/database/open.ts'
import type { Store } from '../../collector/store.ts'
import { sealBox } from '../../protocol/box.ts'
import { writePut } from '../../protocol/wire.ts'
import { type Invited, type SimulatedCampaign, startCampaign } from '../../simulation/campaign.ts'
import { type CollectorProcess, startCollector, variablesOf } from '../../simulation/collector-process.ts'
import { demoFor } from './shared-build.ts'

/** The extension that believes this counter, in demos alone. */
const buildFor = async (counterKey: string, to: string): Promise<void> => {
  const { extensionDir, remove } = await demoFor(counterKey)
  cpSync(extensionDir, to, { recursive: true })
  remove()
}

export interface SubmitScene {
  readonly campaign: SimulatedCampaign
  readonly collector: CollectorProcess
  readonly store: Store
  /** What was built to believe the campaign's counter: the extension, or what `build` makes. */
  readonly extensionDir: string
  invited(at: number): Invited
  /** Delivers for a municipality without a browser, with the client's own sealing. */
  deliver(who: Invited): Promise<void>
  /** Boxes that lie at the collector now. */
  boxes(): Promise<number>
  end(): Promise<void>
}

/**
 * @param lasts how long the campaign is open, in milliseconds from now
 * @param build builds into a folder what believes this counter
 */
export const submitScene = async (id: string, lasts: number, build = buildFor): Promise<SubmitScene> => {
  const folder = mkdtempSync(join(tmpdir(), 'digikompass-submit-'))
  const place = join(folder, 'collector.sqlite')
  const store = await openStore(place)
  const variables = { ...variablesOf(place), REQUESTS_PER_MINUTE: '0', GUESSES_PER_MINUTE: '0' }
  const collector = await startCollector({ variables })
  const now = Date.now()
  const campaign = await startCampaign(store, {
    seed: id,
    id,
    demo: true,
    from: now - 3_600_000,
    to: now + lasts,
    objectionDays: 0,
    collector: collector.url,
  })
  const extensionDir = join(folder, 'extension')
  await build(campaign.counterKey, extensionDir)
  const { manifest, ctx } = campaign
  return {
    campaign,
    collector,
    store,
    extensionDir,
    invited(at) {
      const who = campaign.invited[at]
      if (!who) throw new RangeError(`only ${campaign.invited.length} are invited`)
      return who
    },
    async deliver(who) {
      const { bytes, hash } = await sealBox(manifest, ctx, campaign.values(who))
      const body = writePut({ ctx, code: who.code, seq: 1, hash }, bytes, manifest.items.length)
      const reply = await fetch(`${collector.url}campaigns/${id}/box`, {
        method: 'PUT',
        body,
        headers: { 'Content-Type': 'application/json' },
      })
      if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`)
    },
    boxes: async () => Object.values(await store.boxesByBand(id)).reduce((sum, n) => sum + n, 0),
    async end() {
      await collector.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
