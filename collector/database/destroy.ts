/** The end of a campaign: boxes and code hashes leave the database for good, and a record of it stays. */
import { sql } from 'kysely'
import type { DestructionRecord } from '../../protocol/published.ts'
import type { Database } from './connect.ts'
import { StoreError } from './problem.ts'
import { addDestruction, change } from './records.ts'

/** Deleted rows still lie in the files until these are written anew. */
const sweep = async ({ db, kind }: Database): Promise<void> => {
  if (kind === 'postgres') {
    await sql`vacuum (full) box`.execute(db)
    await sql`vacuum (full) code`.execute(db)
    return
  }
  await sql`vacuum`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

export const destroy = async (database: Database, id: string, record: DestructionRecord): Promise<void> => {
  await change(database, id, async (trx, { stopped }) => {
    if (!stopped) throw new StoreError('notStopped', 'The campaign still goes on. Nothing was destroyed.')
    await trx.deleteFrom('box').where('campaign', '=', id).execute()
    await trx.deleteFrom('code').where('campaign', '=', id).execute()
    await addDestruction(trx, id, record)
  })
  await sweep(database)
}
