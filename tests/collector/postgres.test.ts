import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { openHouse, put, sealed, status } from './house.ts'
import { newDatabase } from './postgres.ts'

const url = inject('postgres')

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
    const state = await status(house, first)
    expect(state.reply?.state?.seq).toBeGreaterThanOrEqual(acknowledged)
    expect((await put(house, first, 99, box)).status).toBe(200)
    await house.close()
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
    const { connect } = await import('../../collector/database/connect.ts')
    const { sql } = await import('kysely')
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
