/** Codes and boxes apart from the hot path: what the federation's command line asks for and changes. */
import { randomInt } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import * as z from 'zod/mini'
import type { CodeCounts, CodeEntry, CodeSet } from '../store.ts'
import type { Database } from './connect.ts'
import { StoreError } from './problem.ts'
import { change } from './records.ts'
import type { Tables } from './schema.ts'

/** Rows in one statement: databases take a limited number of values at once. */
const ROWS = 500

/** 46 bits of chance: two alike among ten thousand come about once in a million campaigns, and are refused. */
const newPlace = (): number => randomInt(2 ** 46, 2 ** 47)

const Counts = z.object({ issued: z.int(), used: z.int(), reissued: z.int(), revoked: z.int() })

/** Summed up in the database; whole numbers, which PostgreSQL would otherwise hand over as text. */
const sumOf = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`cast(coalesce(sum(case when ${condition} then 1 else 0 end), 0) as integer)`

export const counts = async ({ db }: Database, id: string): Promise<CodeCounts> => {
  const row = await db
    .selectFrom('code')
    .select([
      sumOf(sql`reissued = 0`).as('issued'),
      sumOf(sql`box is not null`).as('used'),
      sumOf(sql`reissued = 1`).as('reissued'),
      sumOf(sql`revoked = 1`).as('revoked'),
    ])
    .where('campaign', '=', id)
    .executeTakeFirst()
  return Counts.parse(row)
}

const insert = async (trx: Kysely<Tables>, id: string, codes: readonly CodeEntry[]): Promise<void> => {
  for (let at = 0; at < codes.length; at += ROWS) {
    const rows = codes.slice(at, at + ROWS).map(({ hash, band }) => ({ campaign: id, hash, band }))
    const { numInsertedOrUpdatedRows = 0n } = await trx
      .insertInto('code')
      .values(rows.map((row) => ({ ...row, place: newPlace(), reissued: 0, revoked: 0, seq: 0 })))
      .onConflict((on) => on.doNothing())
      .executeTakeFirstOrThrow()
    if (Number(numInsertedOrUpdatedRows) !== rows.length)
      throw new StoreError('exists', 'Some of these codes are in the database already. Nothing was added.')
  }
}

const mark = async (trx: Kysely<Tables>, id: string, { set, change: made }: CodeSet): Promise<void> => {
  await trx.updateTable('campaign').set({ code_set: set, code_change: made }).where('id', '=', id).execute()
}

const refuseStopped = (stopped: boolean): void => {
  if (stopped) throw new StoreError('stopped', 'The campaign has ended. No codes can be added any more.')
}

export const addCodes = (
  database: Database,
  id: string,
  codes: readonly CodeEntry[],
  set: CodeSet = { set: 0, change: 0 },
): Promise<void> =>
  change(database, id, async (trx, { stopped }) => {
    refuseStopped(stopped)
    await insert(trx, id, codes)
    await mark(trx, id, set)
  })

export const replaceCodes = (
  database: Database,
  id: string,
  codes: readonly CodeEntry[],
  set: CodeSet,
): Promise<boolean> =>
  change(database, id, async (trx, { stopped }) => {
    refuseStopped(stopped)
    // What was delivered and withdrawn counts too: whoever did it has a letter that must go on working.
    const delivered = await trx
      .selectFrom('code')
      .select('hash')
      .where('campaign', '=', id)
      .where('seq', '>', 0)
      .limit(1)
      .executeTakeFirst()
    if (delivered) return false
    await trx.deleteFrom('code').where('campaign', '=', id).execute()
    await insert(trx, id, codes)
    await mark(trx, id, set)
    return true
  })

export const revoke = (
  database: Database,
  id: string,
  hash: string,
  replacement: string | null,
): Promise<boolean> =>
  change(database, id, async (trx, { stopped }) => {
    if (stopped) throw new StoreError('stopped', 'The campaign has ended. Codes cannot be changed any more.')
    const row = await trx
      .selectFrom('code')
      .select(['band', 'place'])
      .where('campaign', '=', id)
      .where('hash', '=', hash)
      .where('revoked', '=', 0)
      .executeTakeFirst()
    if (!row) return false
    await trx.deleteFrom('box').where('place', '=', row.place).execute()
    await trx
      .updateTable('code')
      .set({ revoked: 1, box: null })
      .where('campaign', '=', id)
      .where('hash', '=', hash)
      .execute()
    if (replacement === null) return true
    const made = await trx
      .insertInto('code')
      .values({
        campaign: id,
        hash: replacement,
        place: newPlace(),
        band: row.band,
        reissued: 1,
        revoked: 0,
        seq: 0,
      })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n)
      throw new StoreError('exists', 'The replacing code is in the database already. Nothing was changed.')
    return true
  })

export const used = async ({ db }: Database, id: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('code')
    .select('hash')
    .where('campaign', '=', id)
    .where('box', 'is not', null)
    .orderBy('hash')
    .execute()
  return rows.map((row) => row.hash)
}

export const boxesByBand = async ({ db }: Database, id: string): Promise<Record<string, number>> => {
  const rows = await db
    .selectFrom('code')
    .select(['band', sql<number>`cast(count(*) as integer)`.as('boxes')])
    .where('campaign', '=', id)
    .where('box', 'is not', null)
    .groupBy('band')
    .execute()
  return Object.fromEntries(rows.map(({ band, boxes }) => [band, boxes]))
}
