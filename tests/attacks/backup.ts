/** One code's rows as a backup holds them, put back behind everybody's back: what a restored backup does to it. */
import Sqlite from 'better-sqlite3'
import pg from 'pg'

export interface Rows {
  readonly code: Readonly<Record<string, unknown>> | undefined
  readonly box: Readonly<Record<string, unknown>> | undefined
}

type Run = (sql: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>

const withDatabase = async <T>(place: string, work: (run: Run) => Promise<T>): Promise<T> => {
  if (!place.startsWith('postgres')) {
    const db = new Sqlite(place)
    try {
      return await work(async (sql, values) => {
        const statement = db.prepare(sql.replace(/\$\d+/g, '?'))
        if (statement.reader) return statement.all(...values) as Record<string, unknown>[]
        statement.run(...values)
        return []
      })
    } finally {
      db.close()
    }
  }
  const client = new pg.Client({ connectionString: place })
  await client.connect()
  try {
    return await work(async (sql, values) => (await client.query(sql, [...values])).rows)
  } finally {
    await client.end()
  }
}

/** @param hash of the code */
export const codeRows = (place: string, hash: string): Promise<Rows> =>
  withDatabase(place, async (run) => ({
    code: (await run('select seq, box from code where hash = $1', [hash]))[0],
    box: (
      await run('select box.* from box inner join code on code.place = box.place where hash = $1', [hash])
    )[0],
  }))

export const restoreRows = (place: string, hash: string, { code, box }: Rows): Promise<void> =>
  withDatabase(place, async (run) => {
    await run('update code set seq = $1, box = $2 where hash = $3', [code?.seq, code?.box, hash])
    await run('delete from box where place = (select place from code where hash = $1)', [hash])
    if (box)
      await run('insert into box (campaign, place, bytes) values ($1, $2, $3)', [
        box.campaign,
        box.place,
        box.bytes,
      ])
  })
