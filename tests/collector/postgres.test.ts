import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { connect } from '../../collector/database/connect.ts'
import { waitFor } from '../e2e/harness/wait.ts'
import { openHouse, put, sealed, status } from './house.ts'
import { newDatabase } from './postgres.ts'

const url = inject('postgres')
/** Connections of a collector. */
const POOL = 10

const onServer = async (place: string, text: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: place })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

describe.skipIf(!url)('On PostgreSQL', () => {
  test('broken connections cost a request at most, never the program or an acknowledged box', async () => {
    const house = await openHouse(await newDatabase(url ?? ''))
    const box = await sealed(house)
    let acknowledged = 0
    for (let seq = 1; seq <= 10; seq++) {
      await onServer(
        house.place,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      const answers = await Promise.all(house.codes.slice(0, 6).map((code) => put(house, code, seq, box)))
      expect(answers.every((a) => a.status === 200 || a.status === 503)).toBe(true)
      if (answers[0]?.status === 200) acknowledged = seq
    }
    const [first = ''] = house.codes
    // The pool may not have noticed yet that its last idle connections are gone: one request each.
    const answered = async <A extends { status: number }>(ask: () => Promise<A>): Promise<A> => {
      for (let broken = 0; broken < POOL; broken++) {
        const answer = await ask()
        if (answer.status !== 503) return answer
      }
      return ask()
    }
    const state = await answered(() => status(house, first))
    expect(state.reply?.state?.seq).toBeGreaterThanOrEqual(acknowledged)
    expect((await answered(() => put(house, first, 99, box))).status).toBe(200)
    await house.close()
  })

  test('a connection that breaks in the middle of its work fails that work, and nothing else', async () => {
    const { db } = connect(await newDatabase(url ?? ''))
    const broken = db.connection().execute(async (one) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(one)
      const pid = rows[0]?.pid
      await sql`select pg_terminate_backend(${pid})`.execute(db)
      // Nobody asks anything of it while the news arrives.
      const left = () => sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(db)
      await waitFor(async () => (await left()).rows.length === 0, 'the server to have ended the connection')
      await sql`select 1`.execute(one)
    })
    await expect(broken).rejects.toThrow()
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
    await db.destroy()
  })

  test('a commit waits for the disk, whatever the server is set to', async () => {
    const place = await newDatabase(url ?? '')
    const { pathname } = new URL(place)
    await onServer(place, `alter database ${pathname.slice(1)} set synchronous_commit = off`)
    const house = await openHouse(place)
    const { rows } = await onServer(
      place,
      "select count(*)::int as collectors from pg_stat_activity where application_name = 'kov-digikompass' and datname = current_database()",
    )
    expect(rows[0].collectors).toBeGreaterThan(0)
    const { db } = connect(place)
    const shown = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db)
    expect(shown.rows).toEqual([{ synchronous_commit: 'on' }])
    await db.destroy()
    await house.close()
  })

  test('nothing is squeezed that cannot be: boxes are stored as they are', async () => {
    const house = await openHouse(await newDatabase(url ?? ''))
    const { rows } = await onServer(
      house.place,
      "select attstorage from pg_attribute where attrelid = 'box'::regclass and attname = 'bytes'",
    )
    expect(rows).toEqual([{ attstorage: 'e' }])
    await house.close()
  })
})
