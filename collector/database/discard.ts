/** A draft that nobody outside was ever told of leaves the database, so that its name is free for a better one. */
import type { Database } from './connect.ts'
import { lockCampaign } from './records.ts'

/** @returns false where the campaign is open, or was */
export const discard = ({ db, kind }: Database, id: string): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    await lockCampaign({ db: trx, kind }, id)
    const { open } = await trx
      .selectFrom('campaign')
      .select('open')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (open === 1) return false
    // Codes may have been loaded already; boxes need an open campaign.
    await trx.deleteFrom('code').where('campaign', '=', id).execute()
    await trx.deleteFrom('campaign').where('id', '=', id).execute()
    return true
  })
