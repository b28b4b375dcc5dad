/**
 * A SQLite file that was copied from beside a running collector, without the journal ("-wal") that belongs to it, opens
 * like any other and lacks the latest deliveries. It is noticed by what the file's own head says: while the collector runs,
 * the head says that there is a journal; when the last program closes the file, it no longer does. A head that speaks of a
 * journal, and none beside it: that is such a copy.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { StoreError } from './problem.ts'

/** Stands in the head (as SQLite's "user_version") of files whose closing can be relied on. */
const MARK = 1
const HEAD_BYTES = 100
/** Where SQLite's file format has the two: https://sqlite.org/fileformat.html */
const JOURNAL_AT = 18
const MARK_AT = 60
const WAL = 2
const TRIES = 10
const PAUSE_MS = 50

const pause = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

const headOf = (path: string): Buffer => {
  const head = Buffer.alloc(HEAD_BYTES)
  const file = openSync(path, 'r')
  readSync(file, head, 0, HEAD_BYTES, 0)
  closeSync(file)
  return head
}

/** Another program may be opening or closing it in this very moment: it is looked at more than once. */
export const isCopied = (path: string, tries = TRIES): boolean => {
  if (!existsSync(path)) return false
  const head = headOf(path)
  const isMarked = head.readUInt32BE(MARK_AT) === MARK
  if (!isMarked || head[JOURNAL_AT] !== WAL || existsSync(`${path}-wal`)) return false
  if (tries === 0) return true
  pause(PAUSE_MS)
  return isCopied(path, tries - 1)
}

export const refuseCopied = (path: string): void => {
  if (isCopied(path))
    throw new StoreError(
      'copied',
      'The database file was copied while the collector was running, without the file “-wal” beside it: the latest ' +
        'deliveries may be missing. Make the copy with the command “backup”. If there is no better copy, accept this ' +
        'one: node collector/main.ts accept-copy',
    )
}

/** Written into the file itself, before there is a journal. */
export const markAsOurs = (database: Sqlite.Database): void => {
  try {
    database.pragma(`user_version = ${MARK}`)
  } catch (error) {
    // Another program is doing the same; a file that cannot be written to at all is found out by the next step.
    if (!(error instanceof Sqlite.SqliteError)) throw error
  }
}

/** Works the journal into the file and takes it away, where no other program has the file open. */
const leaveJournal = (database: Sqlite.Database): void => {
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('journal_mode = delete')
  } catch {
    // Others have it open, or the disk is full: then the journal stays beside the file, as it must.
  }
}

const open = new Set<Sqlite.Database>()

export const closeInOrder = (database: Sqlite.Database): void => {
  open.delete(database)
  if (!database.open) return
  leaveJournal(database)
  database.close()
  try {
    // Two that closed at once each found the other one still there.
    if (isCopied(database.name, 0)) acceptCopy(database.name)
  } catch {
    // The other one has done it, or another program has it open again.
  }
}

/** However the program ends, an error that nobody caught included; only a kill leaves the journal, and then it is there. */
process.once('exit', () => [...open].forEach(closeInOrder))
export const closeAtExit = (database: Sqlite.Database): void => void open.add(database)

/** @throws StoreError where it is no such copy, or cannot be written to */
export const acceptCopy = (path: string): void => {
  if (!isCopied(path, 0))
    throw new StoreError('foreign', 'This file is no copy that lacks its “-wal”. Nothing was changed.')
  const database = new Sqlite(path, { fileMustExist: true })
  try {
    database.pragma('journal_mode = delete')
  } catch (cause) {
    throw new StoreError('unreachable', 'The database file cannot be written to.', { cause })
  } finally {
    database.close()
  }
}
