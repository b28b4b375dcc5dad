/** An empty database of each kind, thrown away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newDatabase, startPostgres } from '../../../tests/collector/postgres.ts'

export const withSqlite = async <T>(use: (place: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-torture-'))
  try {
    return await use(join(folder, 'collector.sqlite'))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @returns undefined where PostgreSQL is not installed */
export const withPostgres = async <T>(use: (place: string) => Promise<T>): Promise<T | undefined> => {
  const server = await startPostgres()
  if (!server) return undefined
  try {
    return await use(await newDatabase(server.url))
  } finally {
    await server.stop()
  }
}
