/** A SQLite file: the collector's, whole, up to date, its owner's alone, and durable. */
import { existsSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { connect } from '../database/connect.ts'
import { isCopied } from '../database/copied.ts'
import { type Finding, finding } from './finding.ts'
import { ledgerFindings } from './ledger.ts'

const sizeText = (path: string): string => `${(statSync(path).size / 1_000_000).toFixed(1)} MB`

/** By a connection that changes nothing. */
const look = (path: string): Finding[] => {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    const whole = database.pragma('quick_check', { simple: true }) === 'ok'
    const rows = database.prepare('select number, name from migration order by number').all()
    return whole ? ledgerFindings(rows, sizeText(path)) : [finding('databaseDamaged', path)]
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? error.code : ''
    return [finding(/CORRUPT|NOTADB/.test(code) ? 'databaseDamaged' : 'databaseForeign', path)]
  } finally {
    database.close()
  }
}

const Settings = z.object({ journal: z.literal('wal'), sync: z.literal([2, 3]), secure: z.literal(1) })

/** By the collector's own connection: these settings hold for a connection, not for the file. */
const durability = async (path: string): Promise<Finding[]> => {
  const { db } = connect(path)
  try {
    const { rows } = await sql`select
      (select journal_mode from pragma_journal_mode) as journal,
      (select synchronous from pragma_synchronous) as sync,
      (select secure_delete from pragma_secure_delete) as secure`.execute(db)
    await db.transaction().execute(async () => {})
    return [finding(Settings.safeParse(rows[0]).success ? 'durable' : 'notDurable', 'SQLite')]
  } catch {
    return [finding('databaseReadOnly', path)]
  } finally {
    await db.destroy()
  }
}

export const checkSqlite = async (path: string): Promise<Finding[]> => {
  if (!existsSync(path)) return [finding('databaseMissing', path)]
  if (isCopied(path)) return [finding('databaseCopied', path)]
  const found = look(path)
  const readers = [path, `${path}-wal`].filter(
    (p) => ((statSync(p, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0,
  )
  const open = readers.map((p) => finding('databaseReadable', p))
  // What is not ours, or broken, is left alone.
  const ours = found.some((f) => f.what === 'databaseCurrent' || f.what === 'databaseOlder')
  return [
    ...found,
    ...open,
    ...(ours ? await durability(path).catch(() => [finding('databaseReadOnly', path)]) : []),
  ]
}
