/** A backup becomes the database again, where there is none. */
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  rmSync,
} from 'node:fs'
import pg from 'pg'
import { kindOf } from '../../database/connect.ts'
import { openStore } from '../../database/open.ts'
import { checkBackup } from './backup.ts'
import { runTool, variablesOf } from './postgres-tool.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

const tablesIn = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rowCount } = await client.query(
      'select 1 from information_schema.tables where table_schema = current_schema() limit 1',
    )
    return rowCount ?? 0
  } catch {
    throw new Refused('database', [], ['unreachable'])
  } finally {
    await client.end().catch(() => {})
  }
}

/** Not even the journal of another database may lie there: it would be worked into this one. */
const refuseDatabase = async (place: string): Promise<void> => {
  if (kindOf(place) === 'postgres') {
    if ((await tablesIn(place)) > 0) throw new Refused('databaseThere', [''])
    return
  }
  const there = ['', '-wal', '-shm', '-journal'].map((end) => place + end).find((path) => existsSync(path))
  if (there !== undefined) throw new Refused('databaseThere', [there])
}

const copyFile = (path: string, place: string): void => {
  try {
    copyFileSync(path, place, constants.COPYFILE_EXCL)
    chmodSync(place, 0o600)
    const file = openSync(place, 'r+')
    fsyncSync(file)
    closeSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    if (code === 'EEXIST') throw new Refused('databaseThere', [place])
    // Half a database would be taken for one.
    rmSync(place, { force: true })
    throw new Refused('disk', [place, code])
  }
}

const intoPostgres = async (path: string, place: string): Promise<void> => {
  const database = variablesOf(place).PGDATABASE ?? ''
  const whole = ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges']
  await runTool('pg_restore', [...whole, `--dbname=${database}`, path], place)
}

/** @param place where the database will be, as `openStore` takes it */
export const prepareRestore = async (place: string, path: string): Promise<Prepared<null, void>> => {
  await refuseDatabase(place)
  await checkBackup(place, path)
  return {
    summary: null,
    apply: async () => {
      if (kindOf(place) === 'postgres') await intoPostgres(path, place)
      else copyFile(path, place)
      try {
        // Brings an older version up to date, and shows that it opens.
        await (await openStore(place)).close()
      } catch (error) {
        if (kindOf(place) === 'sqlite')
          for (const end of ['', '-wal', '-shm']) rmSync(place + end, { force: true })
        throw error
      }
    },
  }
}
