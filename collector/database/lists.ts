/** Published lists: kept as bytes, half as long as their text; read in parts, because ten thousand boxes make 100 MB. */
import { type Bytes, concat, hashBytes, toHex } from '../../protocol/bytes.ts'
import type { Lists } from '../../protocol/lists.ts'
import type { CodeCounts } from '../store.ts'
import type { Database } from './connect.ts'
import { StoreError } from './problem.ts'
import { bump, lockCampaign } from './records.ts'
import { ListRow, ListsHead, parseRow } from './rows.ts'

const HASH = 32
type List = Lists['lists'][number]

const toBytes = (hashes: readonly string[]): Buffer => Buffer.from(concat(...hashes.map(hashBytes)))
const toHashes = (bytes: Bytes): string[] =>
  Array.from({ length: bytes.length / HASH }, (_, at) => toHex(bytes.subarray(at * HASH, (at + 1) * HASH)))

const readHeadOf = async ({ db }: Database, id: string): Promise<ListsHead | undefined> => {
  const row = await db.selectFrom('campaign').select('lists').where('id', '=', id).executeTakeFirst()
  return row?.lists ? parseRow(ListsHead, row.lists) : undefined
}

/** What was true at close, when codes and boxes may be gone already. */
export const listedCounts = async (database: Database, id: string): Promise<CodeCounts | undefined> =>
  (await readHeadOf(database, id))?.codes

/** One after another, never two in memory. */
async function* each({ db }: Database, id: string): AsyncGenerator<List> {
  for (let position = 0; ; position++) {
    const row = await db
      .selectFrom('list')
      .select(['item', 'band', 'hashes'])
      .where('campaign', '=', id)
      .where('position', '=', position)
      .executeTakeFirst()
    if (!row) return
    const { item, band, hashes } = parseRow(ListRow, row)
    yield { item, band, hashes: toHashes(hashes) }
  }
}

export const readLists = async (database: Database, id: string): Promise<Lists | null> => {
  const head = await readHeadOf(database, id)
  if (!head) return null
  const lists: List[] = []
  for await (const list of each(database, id)) lists.push(list)
  return { ...head, lists }
}

async function* text(database: Database, id: string, head: ListsHead): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"lists":[`
  let comma = ''
  for await (const list of each(database, id)) {
    yield comma + JSON.stringify(list)
    comma = ','
  }
  yield ']}'
}

/** The JSON text of the lists in parts. */
export const readListsText = async (
  database: Database,
  id: string,
): Promise<AsyncIterable<string> | undefined> => {
  const head = await readHeadOf(database, id)
  return head && text(database, id, head)
}

/** @returns false when there are lists already */
export const writeLists = async ({ db, kind }: Database, id: string, lists: Lists): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign({ db: trx, kind }, id)
    if (campaign.lists) return false
    if (!campaign.stopped)
      throw new StoreError(
        'notStopped',
        'Deliveries still go on. Stop the campaign before its lists are made.',
      )
    const { lists: all, ...head } = lists
    await trx
      .updateTable('campaign')
      .set({ lists: JSON.stringify(head) })
      .where('id', '=', id)
      .execute()
    for (const [position, { item, band, hashes }] of all.entries())
      await trx
        .insertInto('list')
        .values({ campaign: id, position, item, band, hashes: toBytes(hashes) })
        .execute()
    await bump(trx, id)
    return true
  })
