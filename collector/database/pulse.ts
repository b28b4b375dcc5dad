/** Whether a delivery could be stored now: by writing, because a database on a full disk still answers questions. */
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from './connect.ts'
import { StoreError } from './problem.ts'

/** Room for what is being delivered at once, and for SQLite's journal of it. */
const ROOM_BYTES = 32 * 1024 * 1024

const hasRoom = (path: string): boolean => {
  const { bavail, bsize } = statfsSync(dirname(path))
  return bavail * bsize >= ROOM_BYTES
}

/** @throws StoreError `full`, or what the database says */
export const beat = async ({ db, kind }: Database, place: string): Promise<void> => {
  if (kind === 'sqlite' && !hasRoom(place))
    throw new StoreError('full', 'There is hardly any room left on the database’s disk. Make room.')
  await db.transaction().execute((trx) =>
    trx
      .insertInto('pulse')
      .values({ id: 1, beat: 1 })
      .onConflict((on) => on.column('id').doUpdateSet((eb) => ({ beat: eb('pulse.beat', '+', 1) })))
      .execute(),
  )
}
