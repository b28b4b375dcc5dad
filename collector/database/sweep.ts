/** Deleted rows still lie in the files until these are written anew. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from './connect.ts'
import { StoreError } from './problem.ts'
import { BUSY_MS } from './sqlite.ts'

const TRIES = 20
const PAUSE_MS = 100

/** SQLite does not fail where a reader holds the journal: it says so in a column. */
const emptyJournal = async ({ db }: Database): Promise<boolean> => {
  for (let left = TRIES; left > 0; left--) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 0) return true
    await sleep(PAUSE_MS)
  }
  return false
}

/** @throws StoreError `notSwept` where another program holds on to what was deleted */
export const sweep = async (database: Database): Promise<void> => {
  const { db, kind } = database
  if (kind === 'postgres') {
    await sql`vacuum (full) box`.execute(db)
    await sql`vacuum (full) code`.execute(db)
    return
  }
  await sql`vacuum`.execute(db)
  // SQLite's own waiting would hold up the whole program.
  await sql`pragma busy_timeout = 0`.execute(db)
  try {
    if (await emptyJournal(database)) return
  } finally {
    await sql.raw(`pragma busy_timeout = ${BUSY_MS}`).execute(db)
  }
  throw new StoreError(
    'notSwept',
    'What was deleted can still be read in the database’s files, because another program has them open. Stop it and destroy again.',
  )
}
