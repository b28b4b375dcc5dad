/** The end of a campaign: boxes and code hashes leave the database for good, and a record of it stays. */
import type { DestructionRecord } from '../../protocol/published.ts'
import type { Database } from './connect.ts'
import { StoreError } from './problem.ts'
import { addDestruction, change } from './records.ts'
import { sweep } from './sweep.ts'

/** May be repeated: the same record stands once, and the files are swept again. */
export const destroy = async (database: Database, id: string, record: DestructionRecord): Promise<void> => {
  await change(database, id, async (trx, { stopped }) => {
    if (!stopped) throw new StoreError('notStopped', 'The campaign still goes on. Nothing was destroyed.')
    await trx.deleteFrom('box').where('campaign', '=', id).execute()
    await trx.deleteFrom('code').where('campaign', '=', id).execute()
    const text = JSON.stringify(record)
    const records = await trx.selectFrom('destruction').select('record').where('campaign', '=', id).execute()
    if (!records.some((one) => one.record === text)) await addDestruction(trx, id, record)
  })
  await sweep(database)
}
