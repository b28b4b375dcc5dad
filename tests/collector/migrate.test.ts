import { expect, test } from 'vitest'
import { connect } from '../../collector/database/connect.ts'
import { type Migration, migrate } from '../../collector/database/migrate.ts'
import { migrations } from '../../collector/database/migrations/all.ts'
import { openStore } from '../../collector/database/open.ts'
import { onBothDatabases } from './databases.ts'
import { startCollector } from './process.ts'

const tableStep = (name: string, fail = false): Migration => ({
  name,
  up: async (db) => {
    await db.schema.createTable(name).addColumn('a', 'integer').execute()
    if (fail) throw new Error('in the middle')
  },
})

onBothDatabases('A database', (newPlace) => {
  const rowsOf = async (place: string) => {
    const { db } = connect(place)
    const rows = await db.selectFrom('migration').selectAll().orderBy('number').execute()
    await db.destroy()
    return rows
  }

  test('is brought up to date once, with numbers that have no gap', async () => {
    const place = await newPlace()
    for (let again = 0; again < 3; again++) await (await openStore(place)).close()
    expect(await rowsOf(place)).toEqual(migrations.map(({ name }, at) => ({ number: at + 1, name })))
  })

  test('of a newer program is refused in plain words and left alone', async () => {
    const place = await newPlace()
    await (await openStore(place)).close()
    const { db } = connect(place)
    await db
      .insertInto('migration')
      .values({ number: migrations.length + 1, name: 'tulevik' })
      .execute()
    await db.destroy()
    await expect(openStore(place)).rejects.toMatchObject({
      problem: 'newer',
      message: /Start the newer program/,
    })
    await expect(startCollector(place)).rejects.toThrow(
      `of version ${migrations.length + 1}, this program knows version ${migrations.length}`,
    )
    expect(await rowsOf(place)).toHaveLength(migrations.length + 1)
  })

  test('with other steps is not ours', async () => {
    const place = await newPlace()
    await (await openStore(place)).close()
    const { db } = connect(place)
    await db.updateTable('migration').set({ name: 'võõras' }).execute()
    await db.destroy()
    await expect(openStore(place)).rejects.toMatchObject({ problem: 'foreign' })
  })

  test('keeps nothing of a step that fails', async () => {
    const place = await newPlace()
    const database = connect(place)
    const steps = [tableStep('esimene'), tableStep('teine', true)]
    await expect(migrate(database, steps)).rejects.toThrow('in the middle')
    await migrate(database, [tableStep('esimene'), tableStep('teine')])
    await database.db.destroy()
    expect((await rowsOf(place)).map((r) => r.name)).toEqual(['esimene', 'teine'])
  })

  test('is brought up to date by several at once as by one', async () => {
    const place = await newPlace()
    const steps = Array.from({ length: 6 }, (_, at) => tableStep(`samm${at}`))
    const databases = Array.from({ length: 4 }, () => connect(place))
    await Promise.all(databases.map((database) => migrate(database, steps)))
    await Promise.all(databases.map(({ db }) => db.destroy()))
    expect((await rowsOf(place)).map((r) => r.number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('is opened by several programs that start at once', async () => {
    const place = await newPlace()
    const collectors = await Promise.all(Array.from({ length: 3 }, () => startCollector(place)))
    const ready = await Promise.all(collectors.map(async (c) => (await fetch(`${c.address}ready`)).status))
    expect(ready).toEqual([200, 200, 200])
    expect(await Promise.all(collectors.map((c) => c.stop()))).toEqual([0, 0, 0])
    expect(await rowsOf(place)).toHaveLength(migrations.length)
  })
})

test('A place that cannot be reached is named without its password', async () => {
  const place = 'postgres://kasutaja:saladus@127.0.0.1:1/puudub'
  await expect(openStore(place)).rejects.toMatchObject({ problem: 'unreachable' })
  await expect(openStore(place)).rejects.not.toThrow(/saladus/)
  await expect(openStore('/ei/ole/sellist/kausta/andmed.sqlite')).rejects.toMatchObject({
    problem: 'unreachable',
  })
})
