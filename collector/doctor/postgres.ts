/** PostgreSQL: reachable, durable, encrypted on the way, and writing down no more than it must. */
import pg from 'pg'
import * as z from 'zod/mini'
import { type Finding, finding } from './finding.ts'
import { ledgerFindings } from './ledger.ts'

const Settings = z.object({
  fsync: z.string(),
  full_page_writes: z.string(),
  log_statement: z.string(),
  log_min_duration_statement: z.string(),
  track_commit_timestamp: z.string(),
  size: z.string(),
  superuser: z.boolean(),
  encrypted: z.boolean(),
  local: z.boolean(),
})
type Settings = z.infer<typeof Settings>

const QUESTION = `select
  current_setting('fsync') as fsync,
  current_setting('full_page_writes') as full_page_writes,
  current_setting('log_statement') as log_statement,
  current_setting('log_min_duration_statement') as log_min_duration_statement,
  current_setting('track_commit_timestamp') as track_commit_timestamp,
  pg_size_pretty(pg_database_size(current_database())) as size,
  coalesce((select rolsuper from pg_roles where rolname = current_user), false) as superuser,
  coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as encrypted,
  (inet_server_addr() is null or inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1') as local`

const judge = (s: Settings): Finding[] => {
  const rules: [boolean, Finding][] = [
    [s.fsync !== 'on', finding('notDurable', 'fsync = off')],
    [s.full_page_writes !== 'on', finding('notDurable', 'full_page_writes = off')],
    [s.log_statement !== 'none', finding('statementsLogged', `log_statement = ${s.log_statement}`)],
    [
      s.log_min_duration_statement !== '-1',
      finding('statementsLogged', `log_min_duration_statement = ${s.log_min_duration_statement}`),
    ],
    [s.track_commit_timestamp === 'on', finding('commitTimes')],
    [s.superuser, finding('superuser')],
    [!s.encrypted && !s.local, finding('databasePlain')],
  ]
  const found = rules.filter(([broken]) => broken).map(([, one]) => one)
  return found.some((f) => f.what === 'notDurable') ? found : [finding('durable', 'PostgreSQL'), ...found]
}

/** @param url its password is in no finding */
export const checkPostgres = async (url: string): Promise<Finding[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const settings = Settings.parse((await client.query(QUESTION)).rows[0])
    const rows = await client.query('select number, name from migration order by number').then(
      (r) => r.rows,
      () => [],
    )
    return [...ledgerFindings(rows, settings.size), ...judge(settings)]
  } catch {
    return [finding('databaseUnreachable')]
  } finally {
    await client.end().catch(() => {})
  }
}
