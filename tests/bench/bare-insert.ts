/** The floor: the same bytes put into the same database, each in a transaction of its own, and nothing else done. */
import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import pg from 'pg'

export interface BareInsert {
  /** @returns milliseconds */
  insertAll(boxes: readonly Uint8Array[], connections: number): Promise<number>
  close(): Promise<void>
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const onSqlite = (path: string): BareInsert => {
  const db = new Sqlite(path)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec('create table if not exists bare (id text primary key, bytes blob not null) without rowid')
  const insert = db.prepare('insert into bare values (?, ?)')
  return {
    insertAll: (boxes) =>
      timed(async () => {
        for (const box of boxes) insert.run(randomUUID(), box)
      }),
    close: async () => {
      db.close()
    },
  }
}

const onPostgres = async (url: string): Promise<BareInsert> => {
  // As many connections as the collector has.
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  await pool.query('create table if not exists bare (id text primary key, bytes bytea not null)')
  return {
    insertAll: (boxes, connections) =>
      timed(async () => {
        let next = 0
        const work = async () => {
          for (let box = boxes[next++]; box; box = boxes[next++])
            await pool.query({
              name: 'bare',
              text: 'insert into bare values ($1, $2)',
              values: [randomUUID(), box],
            })
        }
        await Promise.all(Array.from({ length: connections }, work))
      }),
    close: () => pool.end(),
  }
}

export const bareInsert = async (place: string): Promise<BareInsert> =>
  place.startsWith('postgres') ? onPostgres(place) : onSqlite(place)
