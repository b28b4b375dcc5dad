/** A copy of the whole database while the collector works, checked before it counts as one. */
import { closeSync, fsyncSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { kindOf } from '../../database/connect.ts'
import { type Ledger, readLedger } from '../../database/ledger.ts'
import { runTool } from './postgres-tool.ts'
import { Refused } from './refused.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO'

/** For its owner alone from the first byte on. */
const makeEmpty = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    throw codeOf(error) === 'EEXIST'
      ? new Refused('fileExists', [path])
      : new Refused('disk', [path, codeOf(error)])
  }
}

const toDisk = (path: string): void => {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

const startOf = (path: string): string => {
  try {
    const file = openSync(path, 'r')
    const start = Buffer.alloc(16)
    readSync(file, start, 0, 16, 0)
    closeSync(file)
    return start.toString('latin1')
  } catch (error) {
    throw new Refused('noFile', [path, codeOf(error)])
  }
}

const sound = (ledger: Ledger, path: string): void => {
  if (ledger.state === 'foreign') throw new Refused('notABackup', [path])
  if (ledger.state === 'newer')
    throw new Refused('backupNewer', [String(ledger.version), String(ledger.known)])
}

const checkSqlite = (path: string): void => {
  let database: Sqlite.Database | undefined
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true })
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new Refused('notABackup', [path])
    sound(readLedger(database.prepare('select number, name from migration order by number').all()), path)
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('notABackup', [path])
  } finally {
    database?.close()
  }
}

/** The ledger's rows as pg_restore writes them out: number, tab, name. */
const checkPostgres = async (path: string): Promise<void> => {
  const text = await runTool(
    'pg_restore',
    ['--data-only', '--table=migration', '--file=-', path],
    undefined,
  ).catch((error: unknown) => {
    throw error instanceof Refused && error.reason === 'noTool' ? error : new Refused('notABackup', [path])
  })
  const rows = [...text.matchAll(/^(\d+)\t(.+)$/gm)].map(([, number, name]) => ({
    number: Number(number),
    name,
  }))
  sound(readLedger(rows), path)
}

/** @throws Refused `notABackup` where it is none of this kind of database, or damaged; `backupNewer` */
export const checkBackup = async (place: string, path: string): Promise<void> => {
  const start = startOf(path)
  if (kindOf(place) === 'sqlite' && start.startsWith('SQLite format 3')) return checkSqlite(path)
  if (kindOf(place) === 'postgres' && start.startsWith('PGDMP')) return checkPostgres(path)
  throw new Refused('notABackup', [path])
}

const copySqlite = (place: string, path: string): void => {
  const database = new Sqlite(place, { readonly: true, fileMustExist: true, timeout: 10_000 })
  try {
    // Unlike a copy of pages it leaves out what was deleted.
    database.prepare('vacuum into ?').run(path)
  } finally {
    database.close()
  }
}

/**
 * @param place of the database, as `openStore` takes it
 * @returns size of the backup in bytes
 */
export const backupTo = async (place: string, path: string): Promise<number> => {
  makeEmpty(path)
  try {
    if (kindOf(place) === 'sqlite') copySqlite(place, path)
    else
      await runTool('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${path}`], place)
    toDisk(path)
    await checkBackup(place, path)
    return statSync(path).size
  } catch (error) {
    // Half a backup would be taken for one.
    rmSync(path, { force: true })
    throw error instanceof Refused ? error : new Refused('disk', [path, codeOf(error)])
  }
}
