/** A campaign's own records. They change a few times in a year and are read with every request, so they are kept. */
import type { Manifest } from '../../protocol/manifest.ts'
import { Objection } from '../../protocol/published.ts'
import type { SignedRelease } from '../../protocol/release.ts'
import type { Campaign, CampaignHead } from '../store.ts'
import type { Database } from './connect.ts'
import { readLists } from './lists.ts'
import { gather } from './queue.ts'
import { CampaignRow, DestructionText, ManifestText, NoticeText, parseRow, ReleaseText } from './rows.ts'

interface Kept {
  readonly revision: number
  /** A draft may be discarded and another one made in its name. */
  readonly ctx: string
  readonly head: CampaignHead
}

const COLUMNS = [
  'id',
  'ctx',
  'signature',
  'expected',
  'open',
  'stopped',
  'revision',
  'lists_signature',
  'code_set',
  'code_change',
] as const

/** The revision is read first: what changes while the rest is read has a newer one, and is read again next time. */
const readHead = async (
  { db }: Database,
  id: string,
  manifestOf: (ctx: string, text: string) => Manifest,
): Promise<Kept | undefined> => {
  const of = (table: 'notice' | 'objection' | 'destruction') =>
    db.selectFrom(table).where('campaign', '=', id).orderBy('number')
  const found = await db
    .selectFrom('campaign')
    .select([...COLUMNS, 'manifest'])
    .select((eb) => [
      eb.case().when('lists', 'is not', null).then(1).else(0).end().as('hasLists'),
      eb.case().when('release', 'is not', null).then(1).else(0).end().as('hasRelease'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const notices = await of('notice').select('notice.notice as text').execute()
  const objections = await of('objection')
    .select(['number', 'at', 'resolved_at as resolvedAt', 'resolution'])
    .execute()
  const reports = await db.selectFrom('report').select('name').where('campaign', '=', id).limit(1).execute()
  const records = await of('destruction').select('destruction.record as text').execute()
  const row = parseRow(CampaignRow, found)
  const head: CampaignHead = {
    id: row.id,
    ctx: row.ctx,
    manifest: manifestOf(row.ctx, found.manifest),
    signature: row.signature,
    expected: row.expected,
    open: row.open,
    stopped: row.stopped,
    codes: { set: row.code_set, change: row.code_change },
    notices: notices.map(({ text }) => parseRow(NoticeText, text)),
    objections: objections.map((objection) => parseRow(Objection, objection)),
    listsSignature: row.lists_signature,
    destruction: records.map(({ text }) => parseRow(DestructionText, text)),
    has: { lists: found.hasLists === 1, release: found.hasRelease === 1 },
    reported: reports.length > 0,
  }
  return { revision: row.revision, ctx: row.ctx, head }
}

/**
 * Asks the database each time whether anything has changed, one short question for all who wait, and reads the rest
 * only then: another collector's or the command line's change counts at once.
 */
export const headReader = (database: Database): ((id: string) => Promise<CampaignHead | undefined>) => {
  const { db } = database
  const kept = new Map<string, Kept>()
  // Never changes: its hash is its name.
  const manifests = new Map<string, Manifest>()
  const manifestOf = (ctx: string, text: string): Manifest => {
    const manifest = manifests.get(ctx) ?? parseRow(ManifestText, text)
    manifests.set(ctx, manifest)
    return manifest
  }
  const revisions = gather(
    async (ids: readonly string[]) => {
      const rows = await db
        .selectFrom('campaign')
        .select(['id', 'revision', 'ctx'])
        .where('id', 'in', [...new Set(ids)])
        .execute()
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id))
    },
    { most: 500, waitingMost: 5_000, runs: 1 },
  )
  return async (id) => {
    const now = await revisions(id)
    if (now === undefined) return undefined
    const known = kept.get(id)
    if (known?.revision === now.revision && known.ctx === now.ctx) return known.head
    const fresh = await readHead(database, id, manifestOf)
    if (fresh) kept.set(id, fresh)
    return fresh?.head
  }
}

export const readRelease = async ({ db }: Database, id: string): Promise<SignedRelease | undefined> => {
  const row = await db.selectFrom('campaign').select('release').where('id', '=', id).executeTakeFirst()
  return row?.release ? parseRow(ReleaseText, row.release) : undefined
}

/** Everything, lists and release included. */
export const readCampaign = async (
  database: Database,
  head: CampaignHead | undefined,
): Promise<Campaign | undefined> => {
  if (!head) return undefined
  const { has, stopped: _, reported: __, codes: ___, ...campaign } = head
  return {
    ...campaign,
    lists: has.lists ? await readLists(database, head.id) : null,
    release: (has.release && (await readRelease(database, head.id))) || null,
  }
}
