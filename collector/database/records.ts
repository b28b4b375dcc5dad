/** Changes of a campaign's own records: each under the campaign's lock, each noticed by every collector. */
import type { Kysely, Updateable } from 'kysely'
import type { SignedNotice } from '../../protocol/notice.ts'
import type { DestructionRecord, Objection } from '../../protocol/published.ts'
import type { SignedRelease } from '../../protocol/release.ts'
import type { Campaign } from '../store.ts'
import type { Database } from './connect.ts'
import { StoreError } from './problem.ts'
import type { Tables } from './schema.ts'

export const noCampaign = (id: string): StoreError =>
  new StoreError('noCampaign', `There is no campaign “${id}” in this database. Check its name.`)

/** Waits for deliveries that are being stored, and lets no other begin before the transaction ends. */
export const lockCampaign = async (
  { db, kind }: Database,
  id: string,
): Promise<{ stopped: boolean; lists: boolean; release: string | null }> => {
  const row = await db
    .selectFrom('campaign')
    .select(['stopped', 'lists', 'release'])
    .where('id', '=', id)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw noCampaign(id)
  return { stopped: row.stopped === 1, lists: row.lists !== null, release: row.release }
}

/** From now on every collector reads the campaign again. */
export const bump = async (db: Kysely<Tables>, id: string): Promise<void> => {
  await db
    .updateTable('campaign')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export const change = async <T>(
  { db, kind }: Database,
  id: string,
  work: (trx: Kysely<Tables>, was: Awaited<ReturnType<typeof lockCampaign>>) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    const was = await lockCampaign({ db: trx, kind }, id)
    const result = await work(trx, was)
    await bump(trx, id)
    return result
  })

export const set = (database: Database, id: string, values: Updateable<Tables['campaign']>): Promise<void> =>
  change(database, id, async (trx) => {
    await trx.updateTable('campaign').set(values).where('id', '=', id).execute()
  })

/** The number after the last one; under the campaign's lock nobody else takes it. */
const nextNumber = async (
  trx: Kysely<Tables>,
  table: 'notice' | 'objection' | 'destruction',
  id: string,
): Promise<number> => {
  const row = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.max('number').as('last'))
    .where('campaign', '=', id)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export const create = async (
  { db }: Database,
  { ctx, manifest, signature, expected }: Pick<Campaign, 'ctx' | 'manifest' | 'signature' | 'expected'>,
): Promise<void> => {
  const { id } = manifest
  const row = {
    id,
    ctx,
    manifest: JSON.stringify(manifest),
    signature,
    expected: expected && JSON.stringify(expected),
    open: 0,
    stopped: 0,
    revision: 1,
  }
  const made = await db.transaction().execute((trx) =>
    trx
      .insertInto('campaign')
      .values(row)
      .onConflict((on) => on.doNothing())
      .executeTakeFirst(),
  )
  if (made.numInsertedOrUpdatedRows === 0n)
    throw new StoreError(
      'exists',
      `There is a campaign “${id}” in this database already. Choose another name.`,
    )
}

export const addNotice = (database: Database, id: string, notice: SignedNotice): Promise<void> =>
  change(database, id, async (trx, { stopped }) => {
    if (stopped) throw new StoreError('stopped', 'The campaign has ended. Its end cannot be moved any more.')
    const number = await nextNumber(trx, 'notice', id)
    await trx
      .insertInto('notice')
      .values({ campaign: id, number, notice: JSON.stringify(notice) })
      .execute()
  })

export const addObjection = (database: Database, id: string, at: string): Promise<Objection> =>
  change(database, id, async (trx) => {
    const number = await nextNumber(trx, 'objection', id)
    await trx.insertInto('objection').values({ campaign: id, number, at }).execute()
    return { number, at, resolvedAt: null, resolution: null }
  })

export const resolveObjection = (
  database: Database,
  id: string,
  number: number,
  at: string,
  resolution: string,
): Promise<boolean> =>
  change(database, id, async (trx) => {
    const done = await trx
      .updateTable('objection')
      .set({ resolved_at: at, resolution })
      .where('campaign', '=', id)
      .where('number', '=', number)
      .where('resolved_at', 'is', null)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  })

export const setRelease = (database: Database, id: string, release: SignedRelease): Promise<boolean> =>
  change(database, id, async (trx, was) => {
    const text = JSON.stringify(release)
    if (was.release !== null) return was.release === text
    await trx.updateTable('campaign').set({ release: text }).where('id', '=', id).execute()
    return true
  })

export const addDestruction = async (
  trx: Kysely<Tables>,
  id: string,
  record: DestructionRecord,
): Promise<void> => {
  const number = await nextNumber(trx, 'destruction', id)
  await trx
    .insertInto('destruction')
    .values({ campaign: id, number, record: JSON.stringify(record) })
    .execute()
}
