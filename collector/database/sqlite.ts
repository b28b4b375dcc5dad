/** SQLite: one file beside the program, durable at every commit. */
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Dialect, SqliteDialect, SqliteDriver } from 'kysely'
import { steadyClock } from '../../domain/time/clock.ts'
import { closeAtExit, closeInOrder, markAsOurs, refuseCopied } from './copied.ts'

/** How long to wait for the command line or another collector to finish its own write. */
export const BUSY_MS = 10_000
const PAUSE_MS = 5

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')

/**
 * A transaction that begins by reading and then writes can fail halfway when another program wrote in between; one
 * that announces its write at once waits for its turn. It waits without holding up the whole program, as SQLite's own
 * waiting would: requests that only read go on.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Sqlite.Database
  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }

  #tryNow(): void {
    this.#database.pragma('busy_timeout = 0')
    try {
      this.#database.exec('begin immediate')
    } finally {
      this.#database.pragma(`busy_timeout = ${BUSY_MS}`)
    }
  }

  override async beginTransaction(): Promise<void> {
    const until = steadyClock() + BUSY_MS
    for (;;) {
      try {
        return this.#tryNow()
      } catch (error) {
        if (!isBusy(error) || steadyClock() > until) throw error
        await sleep(PAUSE_MS)
      }
    }
  }

  override async destroy(): Promise<void> {
    closeInOrder(this.#database)
    await super.destroy()
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // Some errors (a full disk) have ended the transaction already.
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: Sqlite.Database
  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }
  override createDriver() {
    return new ImmediateDriver(this.#database)
  }
}

const isWal = (database: Sqlite.Database): boolean =>
  database.pragma('journal_mode', { simple: true }) === 'wal'

/** Two programs that open a new file at once: the one that comes second finds it locked for a moment. */
const walMode = (database: Sqlite.Database, tries = 50): void => {
  try {
    database.pragma('journal_mode = wal')
  } catch (error) {
    if (tries === 0 || !isBusy(error)) throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    walMode(database, tries - 1)
  }
}

/** @param path a file; made, readable by its owner alone, where there is none @throws StoreError `copied` */
export const sqliteDialect = (path: string): Dialect => {
  closeSync(openSync(path, 'a', 0o600))
  refuseCopied(path)
  const database = new Sqlite(path, { timeout: BUSY_MS })
  if (!isWal(database)) markAsOurs(database)
  walMode(database)
  // Only a first look makes the journal's file, by which others see that the file is in use.
  database.pragma('user_version')
  closeAtExit(database)
  // FULL: acknowledged means on the disk. Secure delete: what was withdrawn does not stay readable in free pages.
  for (const pragma of ['synchronous = full', 'fullfsync = on', 'foreign_keys = on', 'secure_delete = on'])
    database.pragma(pragma)
  return new ImmediateDialect(database)
}
