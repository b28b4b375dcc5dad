/** Everything a stolen database holds: by its tables, and for SQLite also the very bytes of its files. */
import { existsSync, readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import pg from 'pg'

export interface Table {
  readonly name: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

const ofSqlite = (file: string): Table[] => {
  const db = new Sqlite(file, { readonly: true })
  const names = db
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .pluck()
    .all() as string[]
  const tables = names.map((name) => ({
    name,
    rows: db.prepare(`select * from "${name}"`).all() as Record<string, unknown>[],
  }))
  db.close()
  return tables
}

const ofPostgres = async (url: string): Promise<Table[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  const tables: Table[] = []
  for (const { name } of found.rows)
    tables.push({ name, rows: (await client.query<Record<string, unknown>>(`select * from "${name}"`)).rows })
  await client.end()
  return tables
}

/** @param place path of a SQLite file, or address of a PostgreSQL database */
export const dump = async (place: string): Promise<Table[]> =>
  place.startsWith('postgres') ? ofPostgres(place) : ofSqlite(place)

/** The files as they lie on the disk; what was deleted may still stand in them. */
export const rawFiles = (place: string): string =>
  place.startsWith('postgres')
    ? ''
    : ['', '-wal', '-journal']
        .map((end) => place + end)
        .filter((path) => existsSync(path))
        .map((path) => readFileSync(path).toString('latin1'))
        .join('\n')

/** A value as text in which anything can be looked for. */
export const asText = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)
