/** What lies on this device, as the counter's room shows it. */
import type { Campaign, Here, Stage } from '../../../components/counting/port.ts'
import { keysId } from '../../../counter/protect.ts'
import { fingerprintOf } from '../../../protocol/fingerprint.ts'
import { ctxOf, Manifest } from '../../../protocol/manifest.ts'
import { closeOf, opensAt } from '../../../protocol/notice.ts'
import { momentOf, parseVersioned, VERSION } from '../../../protocol/parse.ts'
import { type DeskRecords, readAs, unreadableIn } from '../../../storage/desk.ts'
import { filesOf } from './files.ts'
import { CAMPAIGNS, CampaignRecord, IDENTITY, IdentityRecord } from './records.ts'

const stageOf = ({ register, destruction }: CampaignRecord): Stage => {
  if (destruction) return 'destroyed'
  if (register?.release) return 'counted'
  if (register?.lists) return 'listed'
  return register ? 'signed' : 'new'
}

const manifestOf = ({ signed }: CampaignRecord): Manifest | undefined => {
  const parsed = parseVersioned(Manifest, signed?.manifest)
  return parsed.ok ? parsed.value : undefined
}

export const campaignOf = async (record: CampaignRecord): Promise<Campaign> => {
  const manifest = manifestOf(record)
  const ctx = manifest && (await ctxOf(manifest))
  const close = manifest && ctx ? await closeOf(manifest, ctx, record.notices) : undefined
  const to = close?.ok ? close.to : manifest?.to
  return {
    id: await keysId({ kind: 'campaign', public: record.public }),
    stage: stageOf(record),
    opensWith: record.opensWith,
    public: record.public,
    manifest,
    fingerprint: ctx && fingerprintOf(ctx),
    close: to === undefined ? undefined : momentOf(to),
    opens: manifest && to ? opensAt(manifest, to) : undefined,
    objections: record.register?.objections ?? [],
    files: filesOf(record),
  }
}

const identityOf = async ({ counter, opensWith, file }: IdentityRecord) => ({
  id: await keysId({ kind: 'identity', public: { v: VERSION, counter } }),
  counter,
  opensWith,
  file,
})

export const hereIn = async (records: DeskRecords): Promise<Here> => {
  const identity = readAs(await records.load(IDENTITY), IdentityRecord)
  const all = await records.list(CAMPAIGNS)
  const loads = all.map(({ key, load }) => ({ key, load: readAs(load, CampaignRecord) }))
  const own = loads.flatMap(({ load }) => (load.kind === 'ok' ? [load.value] : []))
  const unreadable = loads.flatMap(({ key, load }) => unreadableIn(key, load))
  return {
    identity: identity.kind === 'ok' ? await identityOf(identity.value) : undefined,
    campaigns: await Promise.all(own.sort((a, b) => a.madeAt - b.madeAt).map(campaignOf)),
    unreadable: [...unreadableIn(IDENTITY, identity), ...unreadable],
  }
}
