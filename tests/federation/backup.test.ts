import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { expect, test } from 'vitest'
import { kindOf } from '../../collector/database/connect.ts'
import { migrations } from '../../collector/database/migrations/all.ts'
import { openStore } from '../../collector/database/open.ts'
import { acceptSealed } from '../../collector/federation/steps/accept.ts'
import { variablesOf } from '../../collector/federation/steps/postgres-tool.ts'
import { hashOfCode } from '../../protocol/code.ts'
import { type SimulatedCampaign, startCampaign } from '../../simulation/campaign.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { sealedFile } from './campaign.ts'
import { hasProgram } from './certificate.ts'
import { inProcess, newFolder } from './cli.ts'

const FROM = Date.parse('2027-01-11T07:00:00Z')

const started = async (place: string): Promise<SimulatedCampaign> => {
  const store = await openStore(place)
  const campaign = await startCampaign(store, {
    seed: 'backup',
    id: 'kov-2027',
    demo: false,
    from: FROM,
    to: FROM + 40 * 86_400_000,
    objectionDays: 14,
    collector: 'https://koguja.example.ee/',
  })
  await store.close()
  return campaign
}

const deliver = async (place: string, { manifest, invited }: SimulatedCampaign, at: number) => {
  const store = await openStore(place)
  const file = await sealedFile(manifest, invited[at]?.code ?? '', 1, at)
  await acceptSealed(store, 'kov-2027', file, FROM + 1_000)
  await store.close()
}

/** Writes another version into a database, as a newer program would. */
const makeNewer = async (place: string): Promise<void> => {
  const statement = `insert into migration (number, name) values (${migrations.length + 1}, 'later')`
  if (kindOf(place) === 'sqlite') {
    const database = new Sqlite(place)
    database.exec(statement)
    database.close()
    return
  }
  const client = new pg.Client({ connectionString: place })
  await client.connect()
  await client.query(statement)
  await client.end()
}

onBothDatabases('A backup', (newPlace) => {
  const unless = (place: string) => kindOf(place) === 'postgres' && !hasProgram('pg_dump', '--version')

  test('of a working database becomes a database again, with what was in it and nothing else', async () => {
    const place = await newPlace()
    if (unless(place)) return
    const campaign = await started(place)
    await deliver(place, campaign, 0)
    const working = await openStore(place)
    const file = join(newFolder(), 'one.backup')
    const made = await inProcess(['backup', '--backup', file], { place })
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain('made and checked')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await working.close()
    await deliver(place, campaign, 1)

    const again = await newPlace()
    const restoring = ['restore', '--backup', file]
    expect(await inProcess(restoring, { place: again })).toMatchObject({ code: 2 })
    expect(await inProcess([...restoring, '--dry-run'], { place: again })).toMatchObject({ code: 0 })
    expect(await inProcess(restoring, { place: again, typed: 'no' })).toMatchObject({ code: 1 })
    const done = await inProcess(restoring, { place: again, typed: 'restore' })
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toContain('gone back to an earlier state')
    const store = await openStore(again)
    const one = await hashOfCode(campaign.invited[0]?.code ?? '')
    expect(await store.used('kov-2027')).toEqual([one])
    expect((await store.campaign('kov-2027'))?.manifest).toEqual(campaign.manifest)
    await store.close()
    if (kindOf(again) === 'sqlite') expect(statSync(again).mode & 0o777).toBe(0o600)

    const refused = await inProcess([...restoring, '--yes'], { place: again })
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('not written over')
  })

  test('is refused where it is damaged, of something else or of a newer program, and no file is written over', async () => {
    const place = await newPlace()
    if (unless(place)) return
    await started(place)
    const folder = newFolder()
    const file = join(folder, 'one.backup')
    expect(await inProcess(['backup', '--backup', file], { place })).toMatchObject({ code: 0 })
    const before = readFileSync(file)
    expect(await inProcess(['backup', '--backup', file], { place })).toMatchObject({ code: 1 })
    expect(readFileSync(file)).toEqual(before)

    const again = await newPlace()
    const restore = async (path: string) => {
      const ran = await inProcess(['restore', '--backup', path, '--yes'], { place: again })
      expect(ran.code).toBe(1)
      if (kindOf(again) === 'sqlite') expect(existsSync(again)).toBe(false)
      return ran.err
    }
    const broken = join(folder, 'broken.backup')
    copyFileSync(file, broken)
    truncateSync(broken, Math.floor(before.length / 3))
    expect(await restore(broken)).toContain('no sound backup')
    const strange = join(folder, 'strange.backup')
    writeFileSync(strange, 'something else')
    expect(await restore(strange)).toContain('no sound backup')
    const other = new Sqlite(join(folder, 'other.sqlite'))
    other.exec('create table note (text text)')
    other.close()
    expect(await restore(join(folder, 'other.sqlite'))).toContain('no sound backup')

    await makeNewer(place)
    const newer = join(folder, 'newer.backup')
    const ran = await inProcess(['backup', '--backup', newer], { place })
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('newer program')
    // Half a backup would be taken for one.
    expect(existsSync(newer)).toBe(false)
  })
})

test('PostgreSQL’s programs are told by variables where the database is', () => {
  expect(variablesOf('postgres://us%40er:p%2Fw@db.example:6432/kov?sslmode=verify-full')).toEqual({
    PGHOST: 'db.example',
    PGPORT: '6432',
    PGUSER: 'us@er',
    PGPASSWORD: 'p/w',
    PGDATABASE: 'kov',
    PGSSLMODE: 'verify-full',
    PGCONNECT_TIMEOUT: '10',
  })
  expect(variablesOf('postgres:///kov?host=/run/postgresql')).toMatchObject({ PGHOST: '/run/postgresql' })
})
