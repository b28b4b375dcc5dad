/** Both databases the collector runs on, real ones, so that one suite is run on each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, inject } from 'vitest'
import { newDatabase } from './postgres.ts'

/** Makes a new, empty database; what it returns goes to `openStore`, or to DATABASE_URL or COLLECTOR_DB. */
export type NewPlace = () => Promise<string>

const folders: string[] = []

const newFile: NewPlace = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-db-'))
  folders.push(folder)
  return join(folder, 'collector.sqlite')
}

/** One suite on both databases. On PostgreSQL it is skipped where that is not installed. */
export const onBothDatabases = (title: string, suite: (newPlace: NewPlace) => void): void => {
  const postgres = inject('postgres')
  describe(`${title} (SQLite)`, () => {
    afterAll(() => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
    })
    suite(newFile)
  })
  describe.skipIf(!postgres)(`${title} (PostgreSQL)`, () => suite(() => newDatabase(postgres ?? '')))
}
