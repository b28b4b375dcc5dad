/**
 * How many have delivered, for everybody: counted once a day and kept, so that whoever asks every minute does not learn
 * when each of few municipalities was at work. All collectors on one database say the same.
 */
import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { CodeCounts, Participation } from '../store.ts'
import { counts } from './codes.ts'
import type { Database } from './connect.ts'

/** Codes given out that are not void, and how many of them have a box. */
export const participationIn = ({ issued, reissued, revoked, used }: CodeCounts): Participation => ({
  codes: issued + reissued - revoked,
  delivered: used,
})

const Row = z.object({ day: z.string(), codes: z.int(), delivered: z.int() })

/**
 * @param day today in the federation's zone, YYYY-MM-DD
 * @param last a day that is not to be believed any more when it lies after this one: it was written by a clock ahead
 */
export const participationOf = async (
  database: Database,
  id: string,
  day: string,
  last: string,
): Promise<Participation> => {
  const kept = async () => {
    const row = await database.db
      .selectFrom('participation')
      .select(['day', 'codes', 'delivered'])
      .where('campaign', '=', id)
      .executeTakeFirst()
    return row && Row.parse(row)
  }
  const isOf = (row: z.infer<typeof Row> | undefined) =>
    row !== undefined && row.day >= day && row.day <= last ? row : undefined
  const known = isOf(await kept())
  if (known) return { codes: known.codes, delivered: known.delivered }
  const now = { day, ...participationIn(await counts(database, id)) }
  // Of two that count at once, the first one counts.
  await database.db
    .insertInto('participation')
    .values({ campaign: id, ...now })
    .onConflict((on) =>
      on
        .column('campaign')
        .doUpdateSet(now)
        .where(sql<boolean>`participation.day < ${day} or participation.day > ${last}`),
    )
    .execute()
  const { codes, delivered } = isOf(await kept()) ?? now
  return { codes, delivered }
}
