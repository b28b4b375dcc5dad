/** Files of a campaign's public report: all of them replaced at once, or none. */
import { sha256 } from '../sha256.ts'
import type { ReportText } from '../store.ts'
import type { Database } from './connect.ts'
import { change } from './records.ts'

export const setReport = (
  database: Database,
  id: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> =>
  change(database, id, async (trx) => {
    await trx.deleteFrom('report').where('campaign', '=', id).execute()
    for (const { name, text } of files)
      await trx
        .insertInto('report')
        .values({ campaign: id, name, text, hash: sha256(text) })
        .execute()
  })

export const readReport = async (
  { db }: Database,
  id: string,
  name: string,
): Promise<ReportText | undefined> =>
  db
    .selectFrom('report')
    .select(['text', 'hash'])
    .where('campaign', '=', id)
    .where('name', '=', name)
    .executeTakeFirst()
