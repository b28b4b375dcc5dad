/** PostgreSQL: for a federation that has one already, or for several collectors on one database. */
import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'

const CONNECTIONS = 10
const CONNECT_MS = 5_000
/** Longer than anything but a close of a very large campaign takes. */
const STATEMENT_MS = 60_000

/** @param url postgres://user:password@host/database */
export const postgresDialect = (url: string): Dialect => {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    application_name: 'kov-digikompass',
    // Acknowledged means on the disk, whatever the server's own default is.
    options: '-c synchronous_commit=on',
  })
  // A connection that breaks is replaced by the next request; it must not end the program. The pool listens to those
  // that nobody uses, so each is listened to for its whole life: whoever waits for an answer is told by the answer.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new PostgresDialect({ pool })
}
